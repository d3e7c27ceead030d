// Machines that have said nothing for some time, those never heard of first.
//   $minutes  how long
MATCH (m:Machine WHERE m.owner IN $sees.machine)
WHERE (m.statedAt IS NOT NULL AND m.heardAt IS NULL) OR m.heardAt < $now - duration({minutes: $minutes})
RETURN m.owner AS owner,
       m.id AS machine,
       m.name AS name,
       m.kind AS kind,
       m.line AS line,
       m.heardAt AS heardAt,
       duration.inSeconds(m.heardAt, $now).minutes AS silentFor,
       m.state AS lastState
ORDER BY heardAt IS NOT NULL, heardAt, owner, machine
LIMIT $rows
