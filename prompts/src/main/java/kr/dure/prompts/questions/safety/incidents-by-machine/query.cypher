// Accidents and near misses at machines, by model.
//   $period  {from, to}, the last day out
MATCH (i:Incident WHERE i.owner IN $sees.safety)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
WHERE i.occurredAt >= datetime({date: $period.from, timezone: $zone})
  AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
RETURN m.model AS model,
       m.kind AS kind,
       count(DISTINCT m.owner + '/' + m.id) AS machines,
       sum(CASE WHEN i.nearMiss THEN 1 ELSE 0 END) AS nearMisses,
       sum(CASE WHEN i.nearMiss THEN 0 ELSE 1 END) AS accidents,
       sum(i.lostDays) AS lostDays,
       count(DISTINCT i.owner) AS organisations,
       max(i.occurredAt) AS latest
ORDER BY accidents DESC, nearMisses DESC, model, kind
LIMIT $rows
