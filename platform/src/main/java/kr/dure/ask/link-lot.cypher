// Lots in sight by id.
//   $owner  owner's id, or null for any
//   $ids    ways to write the id, empty to search by beginning
//   $start  how the id begins, or null
MATCH (n:Lot WHERE (n.owner IN $sees.production OR n.partKey IN $sees.productionParts OR [n.owner, n.id] IN $sees.lots) AND n.producedAt IS NOT NULL)
WHERE (n.id IN $ids OR n.id STARTS WITH $start) AND ($owner IS NULL OR n.owner = $owner)
RETURN n.owner AS owner, n.id AS id, null AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
