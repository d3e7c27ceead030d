// States of a machine, each until the next begins; the one that held when the window opens is the first.
//   $machine  {owner, id}
//   $hours    how far back
MATCH (m:Machine WHERE m.owner IN $sees.machine AND m.owner = $machine.owner AND m.id = $machine.id)
CALL (m) {
  MATCH (s:MachineState WHERE s.owner IN $sees.machine AND s.owner = $machine.owner AND s.machine = $machine.id)
  WHERE s.since >= $now - duration({hours: $hours}) AND s.since <= $now
  RETURN s.since AS since, s.state AS state
  UNION ALL
  MATCH (s:MachineState WHERE s.owner IN $sees.machine AND s.owner = $machine.owner AND s.machine = $machine.id)
  WHERE s.since < $now - duration({hours: $hours})
  WITH s ORDER BY s.since DESC LIMIT 1
  RETURN s.since AS since, s.state AS state
}
WITH m, since, state ORDER BY since
WITH m.owner AS owner, m.id AS machine, collect({since: since, state: state}) AS states
UNWIND range(0, size(states) - 1) AS at
WITH owner, machine, states[at].state AS state, states[at].since AS since, states[at + 1].since AS until
WITH owner, machine, state, since, until,
     CASE WHEN since < $now - duration({hours: $hours}) THEN $now - duration({hours: $hours}) ELSE since END AS shownFrom
RETURN since,
       until,
       state,
       duration.inSeconds(shownFrom, coalesce(until, $now)).minutes AS minutes,
       owner,
       machine
ORDER BY since DESC
LIMIT $rows
