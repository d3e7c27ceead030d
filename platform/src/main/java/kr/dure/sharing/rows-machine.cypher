// Examples of a provider's machine data in sight.
//   $provider  id
CALL () {
  MATCH (machine:Machine WHERE machine.owner IN $sees.machine AND machine.owner = $provider)
  RETURN 'machine' AS kind, machine.id AS id, machine.name AS name, null AS quantity, null AS unit, machine.stateSince AS at
  UNION ALL
  MATCH (alarm:Alarm WHERE alarm.owner IN $sees.machine AND alarm.owner = $provider)
  RETURN 'alarm' AS kind, alarm.machine + ' ' + alarm.id AS id, alarm.text AS name, null AS quantity, null AS unit, alarm.raisedAt AS at
}
RETURN kind, id, name, quantity, unit, at
ORDER BY at IS NULL, at DESC, kind, id
LIMIT $rows
