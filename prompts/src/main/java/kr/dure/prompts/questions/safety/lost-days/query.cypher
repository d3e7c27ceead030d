// Lost days and severity rate of plants.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out; a month of hours belongs to it when its first day does
CALL () {
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.from >= $period.from AND h.from < $period.to
  OPTIONAL MATCH (h)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
  RETURN h.owner AS owner, p.id AS plant, h.hours AS hours, 0 AS lostDays, 0 AS accidents, 0 AS lostTime
  UNION ALL
  MATCH (i:Incident WHERE i.owner IN $sees.safety)
  WHERE i.nearMiss = false
    AND i.occurredAt >= datetime({date: $period.from, timezone: $zone})
    AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
  OPTIONAL MATCH (i)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
  RETURN i.owner AS owner, p.id AS plant, 0 AS hours, i.lostDays AS lostDays, 1 AS accidents,
         CASE WHEN i.lostDays > 0 OR i.deaths > 0 THEN 1 ELSE 0 END AS lostTime
}
WITH owner, plant, hours, lostDays, accidents, lostTime
WHERE $organisation IS NULL OR owner = $organisation.id
WITH owner, plant, sum(hours) AS hours, sum(lostDays) AS lostDays, sum(accidents) AS accidents, sum(lostTime) AS lostTime
RETURN owner,
       plant,
       lostDays,
       CASE WHEN hours > 0 THEN round(1000.0 * lostDays / hours, 3) END AS severityRate,
       accidents,
       lostTime,
       hours,
       hours < 200000 AS smallSample,
       CASE WHEN hours = 0 THEN 'no_hours' END AS undefinedBecause
ORDER BY lostDays DESC, owner, plant
LIMIT $rows
