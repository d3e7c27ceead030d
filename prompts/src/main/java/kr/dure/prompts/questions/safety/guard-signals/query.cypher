// Times in which machines ran with a guard open or bypassed: those that last, and those of the past days.
//   $machine       {owner, id}, or null for all
//   $organisation  {id}, or null for all in sight
//   $days          how far back
MATCH (g:GuardSignal WHERE g.owner IN $sees.safety)
WHERE (g.until IS NULL OR g.since >= $now - duration({days: $days}))
  AND ($organisation IS NULL OR g.owner = $organisation.id)
  AND ($machine IS NULL OR (g.owner = $machine.owner AND g.machine = $machine.id))
RETURN g.since AS since,
       g.until AS until,
       duration.inSeconds(g.since, coalesce(g.until, $now)).minutes AS minutes,
       g.owner AS owner,
       g.machine AS machine,
       g.guard AS guard,
       g.state AS state,
       g.until IS NULL AS still
ORDER BY still DESC, since DESC, owner, machine, guard
LIMIT $rows
