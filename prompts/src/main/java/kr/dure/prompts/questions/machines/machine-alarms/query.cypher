// Alarms of a machine: those still raised, and those of the past days.
//   $machine  {owner, id}
//   $days     how far back
MATCH (a:Alarm WHERE a.owner IN $sees.machine AND a.owner = $machine.owner AND a.machine = $machine.id)
WHERE a.raisedAt IS NOT NULL AND (a.clearedAt IS NULL OR a.raisedAt >= $now - duration({days: $days}))
RETURN a.raisedAt AS raisedAt,
       a.clearedAt AS clearedAt,
       duration.inSeconds(a.raisedAt, coalesce(a.clearedAt, $now)).minutes AS minutes,
       a.severity AS severity,
       a.code AS code,
       a.text AS text,
       a.owner AS owner,
       a.machine AS machine
ORDER BY clearedAt IS NOT NULL, raisedAt DESC, code
LIMIT $rows
