// Examples of a provider's stock in sight.
//   $provider  id
MATCH (stock:Stock WHERE (stock.owner IN $sees.stock OR stock.partKey IN $sees.stockParts) AND stock.owner = $provider)
RETURN 'stock' AS kind, stock.part AS id, stock.plant AS name, stock.quantity AS quantity, stock.unit AS unit, stock.countedAt AS at
ORDER BY at IS NULL, at DESC, kind, id, name
LIMIT $rows
