// Examples of a provider's lots in sight.
//   $provider  id
MATCH (lot:Lot WHERE (lot.owner IN $sees.production OR lot.partKey IN $sees.productionParts) AND lot.owner = $provider AND lot.id IS NOT NULL)
RETURN 'lot' AS kind, lot.id AS id, null AS name, lot.quantity AS quantity, lot.unit AS unit, lot.producedAt AS at
ORDER BY at IS NULL, at DESC, kind, id
LIMIT $rows
