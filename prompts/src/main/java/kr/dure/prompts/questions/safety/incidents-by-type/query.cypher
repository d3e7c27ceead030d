// Near misses and accidents by type of event.
//   $period  {from, to}, the last day out
MATCH (i:Incident WHERE i.owner IN $sees.safety)
WHERE i.occurredAt >= datetime({date: $period.from, timezone: $zone})
  AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
RETURN i.accidentType AS type,
       sum(CASE WHEN i.nearMiss THEN 1 ELSE 0 END) AS nearMisses,
       sum(CASE WHEN i.nearMiss THEN 0 ELSE 1 END) AS accidents,
       count(i) AS reports,
       sum(i.injured) AS injured,
       sum(i.lostDays) AS lostDays,
       count(DISTINCT i.owner) AS organisations,
       i.codeList AS codeList
ORDER BY reports DESC, type, codeList
LIMIT $rows
