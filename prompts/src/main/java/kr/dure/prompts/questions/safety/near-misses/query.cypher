// Near misses by process and type of event.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out
MATCH (i:Incident WHERE i.owner IN $sees.safety)
WHERE i.nearMiss = true
  AND i.occurredAt >= datetime({date: $period.from, timezone: $zone})
  AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
  AND ($organisation IS NULL OR i.owner = $organisation.id)
RETURN i.process AS process,
       i.accidentType AS type,
       count(i) AS nearMisses,
       count(DISTINCT i.owner) AS organisations,
       max(i.occurredAt) AS latest,
       i.codeList AS codeList
ORDER BY nearMisses DESC, process, type, codeList
LIMIT $rows
