// Examples of a provider's order lines and shipping notes in sight.
//   $provider  id
CALL () {
  MATCH (line:OrderLine WHERE line.owner IN $sees.schedule AND line.owner = $provider)
  RETURN 'line' AS kind, line.order + ' / ' + toString(line.line) AS id, null AS name, line.quantity AS quantity, line.unit AS unit, line.statedAt AS at
  UNION ALL
  MATCH (shipment:Shipment WHERE shipment.owner IN $sees.schedule AND shipment.owner = $provider)
  RETURN 'shipment' AS kind, shipment.id AS id, null AS name, null AS quantity, null AS unit, shipment.shippedAt AS at
}
RETURN kind, id, name, quantity, unit, at
ORDER BY at IS NULL, at DESC, kind, id
LIMIT $rows
