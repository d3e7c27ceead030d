// Lots that a lot went into, over all tiers in sight, each once with its smallest distance.
//   $lot    {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Lot WHERE (coalesce($seen[s.owner] CONTAINS 'production', false) OR coalesce($seen[s.partKey] CONTAINS 'production', false) OR [s.owner, s.id] IN $sees.lots) AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false) OR coalesce($seen[y.partKey] CONTAINS 'production', false) OR [y.owner, y.id] IN $sees.lots)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
WITH b, depth
ORDER BY depth, b.owner, b.id
LIMIT $rows
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE coalesce($seen[part.owner] CONTAINS 'master', false) OR [part.owner, part.id] IN $sees.parts)
OPTIONAL MATCH (b)-[:MADE_ON]->(m:Machine WHERE coalesce($seen[m.owner] CONTAINS 'machine', false))-[:AT]->(plant:Plant WHERE coalesce($seen[plant.owner] CONTAINS 'master', false))
WITH b, depth, part, plant,
     COLLECT {
       MATCH (b)<-[c:CARRIES]-(t:Shipment WHERE coalesce($seen[t.owner] CONTAINS 'schedule', false) OR t.counterparty = $me)
       WITH t.counterparty AS customer, sum(c.quantity) AS quantity, max(CASE WHEN t.owner = $me THEN 1 ELSE 0 END) AS own
       RETURN {customer: customer, quantity: quantity, own: own} AS trip ORDER BY customer
     } AS trips
WITH b, depth, part, plant, trips, reduce(sum = 0, trip IN trips | sum + trip.quantity) AS shipped
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
       [trip IN trips WHERE trip.own = 1 OR coalesce($seen[trip.customer] CONTAINS 'master', false) | trip.customer][..20] AS customers,
       COLLECT {
         MATCH (b)-[:CONSUMED]->(i:Lot WHERE coalesce($seen[i.owner] CONTAINS 'production', false) OR coalesce($seen[i.partKey] CONTAINS 'production', false) OR [i.owner, i.id] IN $sees.lots)
         RETURN i.owner + '/' + i.id AS input ORDER BY input LIMIT 50
       } AS parents,
       [b.owner, b.id] IN $sees.onward OR any(trip IN trips WHERE NOT coalesce($seen[trip.customer] CONTAINS 'production', false)) AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
