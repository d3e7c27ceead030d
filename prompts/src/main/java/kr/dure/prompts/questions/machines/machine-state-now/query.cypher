// State of one machine, or of all in sight that were described or heard of.
//   $machine  {owner, id}, or null for all
MATCH (m:Machine WHERE m.owner IN $sees.machine)
WHERE (m.statedAt IS NOT NULL OR m.heardAt IS NOT NULL)
  AND ($machine IS NULL OR (m.owner = $machine.owner AND m.id = $machine.id))
RETURN m.owner AS owner,
       m.id AS machine,
       m.name AS name,
       m.kind AS kind,
       m.line AS line,
       m.state AS state,
       m.stateSince AS since,
       duration.inSeconds(m.stateSince, $now).minutes AS minutes,
       COUNT {
         MATCH (m)-[:RAISED]->(a:Alarm WHERE a.owner IN $sees.machine)
         WHERE a.raisedAt IS NOT NULL AND a.clearedAt IS NULL
       } AS alarms,
       m.heardAt AS heardAt,
       coalesce(m.heardAt < $now - duration({minutes: 10}), true) AS silent
ORDER BY owner, machine
LIMIT $rows
