// Accidents and near misses one by one. They name no person.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out
MATCH (i:Incident WHERE i.owner IN $sees.safety)
WHERE i.occurredAt >= datetime({date: $period.from, timezone: $zone})
  AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
  AND ($organisation IS NULL OR i.owner = $organisation.id)
OPTIONAL MATCH (i)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
OPTIONAL MATCH (i)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
RETURN i.occurredAt AS occurredAt,
       i.owner AS owner,
       i.id AS incident,
       CASE WHEN i.nearMiss THEN 'near_miss' ELSE 'accident' END AS kind,
       i.accidentType AS type,
       i.text AS text,
       i.process AS process,
       p.id AS plant,
       m.id AS machine,
       i.injured AS injured,
       i.deaths AS deaths,
       i.lostDays AS lostDays
ORDER BY occurredAt DESC, owner, incident
LIMIT $rows
