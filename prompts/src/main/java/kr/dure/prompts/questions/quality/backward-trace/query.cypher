// Lots that went into a lot, over all tiers in sight, each once with its smallest distance.
//   $lot    {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Lot WHERE (coalesce($seen[s.owner] CONTAINS 'production', false) OR coalesce($seen[s.partKey] CONTAINS 'production', false) OR [s.owner, s.id] IN $sees.lots) AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot)-[:CONSUMED]->(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false) OR coalesce($seen[y.partKey] CONTAINS 'production', false) OR [y.owner, y.id] IN $sees.lots)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
WITH b, depth
ORDER BY depth, b.owner, b.id
LIMIT $rows
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE coalesce($seen[part.owner] CONTAINS 'master', false) OR [part.owner, part.id] IN $sees.parts)
OPTIONAL MATCH (b)-[:MADE_ON]->(machine:Machine WHERE coalesce($seen[machine.owner] CONTAINS 'machine', false))
RETURN depth,
       b.owner AS owner,
       b.id AS lot,
       part.id AS part,
       part.name AS partName,
       b.quantity AS quantity,
       b.unit AS unit,
       b.producedAt AS producedAt,
       machine.id AS machine,
       COLLECT {
         MATCH (b)<-[:CONSUMED]-(o:Lot WHERE coalesce($seen[o.owner] CONTAINS 'production', false) OR coalesce($seen[o.partKey] CONTAINS 'production', false) OR [o.owner, o.id] IN $sees.lots)
         RETURN o.owner + '/' + o.id AS output ORDER BY output LIMIT 50
       } AS parents,
       EXISTS {
         MATCH (b)-[:CONSUMED]->(h:Lot)
         WHERE NOT (coalesce($seen[h.owner] CONTAINS 'production', false) OR coalesce($seen[h.partKey] CONTAINS 'production', false) OR [h.owner, h.id] IN $sees.lots)
       } AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
