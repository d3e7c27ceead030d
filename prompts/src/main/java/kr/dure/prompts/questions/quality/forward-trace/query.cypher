// Lots that a lot went into, over all tiers in sight, each once with its smallest distance.
//   $lot    {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Lot WHERE (coalesce($seen.production[s.owner], false) OR [s.owner, s.id] IN $sees.lots) AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot WHERE coalesce($seen.production[x.owner], false) OR [x.owner, x.id] IN $sees.lots)<-[:CONSUMED]-(y:Lot WHERE coalesce($seen.production[y.owner], false) OR [y.owner, y.id] IN $sees.lots)){0,10} (b:Lot WHERE coalesce($seen.production[b.owner], false) OR [b.owner, b.id] IN $sees.lots)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
WITH b, depth
ORDER BY depth, b.owner, b.id
LIMIT $rows
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE coalesce($seen.master[part.owner], false) OR [part.owner, part.id] IN $sees.parts)
OPTIONAL MATCH (b)-[:MADE_ON]->(m:Machine WHERE coalesce($seen.machine[m.owner], false))-[:AT]->(plant:Plant WHERE coalesce($seen.master[plant.owner], false))
WITH b, depth, part, plant,
     reduce(sum = 0, one IN COLLECT {
       MATCH (b)<-[c:CARRIES]-(t:Shipment WHERE coalesce($seen.schedule[t.owner], false) OR t.counterparty = $me)
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
       CASE WHEN coalesce($seen.schedule[b.owner], false) THEN b.quantity - shipped END AS unshipped,
       COLLECT {
         MATCH (b)<-[:CARRIES]-(t:Shipment WHERE coalesce($seen.schedule[t.owner], false) OR t.counterparty = $me)
         WHERE t.owner = $me OR coalesce($seen.master[t.counterparty], false)
         RETURN DISTINCT t.counterparty ORDER BY t.counterparty LIMIT 20
       } AS customers,
       COLLECT {
         MATCH (b)-[:CONSUMED]->(i:Lot WHERE coalesce($seen.production[i.owner], false) OR [i.owner, i.id] IN $sees.lots)
         RETURN i.owner + '/' + i.id AS input ORDER BY input LIMIT 50
       } AS parents,
       [b.owner, b.id] IN $sees.onward OR EXISTS {
         MATCH (b)<-[:CARRIES]-(t:Shipment WHERE coalesce($seen.schedule[t.owner], false) OR t.counterparty = $me)
         WHERE NOT coalesce($seen.production[t.counterparty], false)
       } AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
