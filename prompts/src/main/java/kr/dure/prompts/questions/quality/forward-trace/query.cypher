// Lots that a lot went into, over all tiers in sight, each once with its smallest distance.
//   $lot    {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Lot WHERE (coalesce($seen[s.owner] CONTAINS 'production', false) OR coalesce($seen[s.partKey] CONTAINS 'production', false) OR [s.owner, s.id] IN $sees.lots) AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot WHERE coalesce($seen[x.owner] CONTAINS 'production', false) OR coalesce($seen[x.partKey] CONTAINS 'production', false) OR [x.owner, x.id] IN $sees.lots)<-[:CONSUMED]-(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false) OR coalesce($seen[y.partKey] CONTAINS 'production', false) OR [y.owner, y.id] IN $sees.lots)){0,10} (b:Lot WHERE coalesce($seen[b.owner] CONTAINS 'production', false) OR coalesce($seen[b.partKey] CONTAINS 'production', false) OR [b.owner, b.id] IN $sees.lots)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
WITH b, depth
ORDER BY depth, b.owner, b.id
LIMIT $rows
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE coalesce($seen[part.owner] CONTAINS 'master', false) OR [part.owner, part.id] IN $sees.parts)
OPTIONAL MATCH (b)-[:MADE_ON]->(m:Machine WHERE coalesce($seen[m.owner] CONTAINS 'machine', false))-[:AT]->(plant:Plant WHERE coalesce($seen[plant.owner] CONTAINS 'master', false))
WITH b, depth, part, plant,
     reduce(sum = 0, one IN COLLECT {
       MATCH (b)<-[c:CARRIES]-(t:Shipment WHERE coalesce($seen[t.owner] CONTAINS 'schedule', false) OR t.counterparty = $me)
       RETURN c.quantity
     } | sum + one) AS shipped
RETURN depth,
       b.owner AS owner,
       b.id AS lot,
       part.id AS part,
       part.name AS partName,
       b.quantity AS quantity,
       b.unit AS unit,
       b.producedAt AS producedAt,
       plant.id AS plant,
       shipped,
       CASE WHEN coalesce($seen[b.owner] CONTAINS 'schedule', false) THEN b.quantity - shipped END AS unshipped,
       COLLECT {
         MATCH (b)<-[:CARRIES]-(t:Shipment WHERE coalesce($seen[t.owner] CONTAINS 'schedule', false) OR t.counterparty = $me)
         WHERE t.owner = $me OR coalesce($seen[t.counterparty] CONTAINS 'master', false)
         RETURN DISTINCT t.counterparty ORDER BY t.counterparty LIMIT 20
       } AS customers,
       COLLECT {
         MATCH (b)-[:CONSUMED]->(i:Lot WHERE coalesce($seen[i.owner] CONTAINS 'production', false) OR coalesce($seen[i.partKey] CONTAINS 'production', false) OR [i.owner, i.id] IN $sees.lots)
         RETURN i.owner + '/' + i.id AS input ORDER BY input LIMIT 50
       } AS parents,
       [b.owner, b.id] IN $sees.onward OR EXISTS {
         MATCH (b)<-[:CARRIES]-(t:Shipment WHERE coalesce($seen[t.owner] CONTAINS 'schedule', false) OR t.counterparty = $me)
         WHERE NOT coalesce($seen[t.counterparty] CONTAINS 'production', false)
       } AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
