// Examples of a provider's incidents and hours in sight.
//   $provider  id
CALL () {
  MATCH (incident:Incident WHERE incident.owner IN $sees.safety AND incident.owner = $provider)
  RETURN 'incident' AS kind, incident.id AS id, incident.text AS name, null AS quantity, null AS unit, incident.occurredAt AS at
  UNION ALL
  MATCH (month:Hours WHERE month.owner IN $sees.safety AND month.owner = $provider)
  RETURN 'hours' AS kind, month.plant + ' ' + month.month AS id, null AS name, month.hours AS quantity, 'h' AS unit, month.statedAt AS at
}
RETURN kind, id, name, quantity, unit, at
ORDER BY at IS NULL, at DESC, kind, id
LIMIT $rows
