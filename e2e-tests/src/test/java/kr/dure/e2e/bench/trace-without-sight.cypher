// forward_trace of the catalogue with neither tests of owners nor the marker.
//   $lot    {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Lot WHERE s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot)<-[:CONSUMED]-(y:Lot)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
WITH b, depth
ORDER BY depth, b.owner, b.id
LIMIT $rows
OPTIONAL MATCH (b)-[:OF]->(part:Part)
OPTIONAL MATCH (b)-[:MADE_ON]->(m:Machine)-[:AT]->(plant:Plant)
WITH b, depth, part, plant,
     COLLECT {
       MATCH (b)<-[c:CARRIES]-(t:Shipment)
       WITH t.counterparty AS customer, sum(c.quantity) AS quantity
       RETURN {customer: customer, quantity: quantity} AS trip ORDER BY customer
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
       b.quantity - shipped AS unshipped,
       [trip IN trips | trip.customer][..20] AS customers,
       COLLECT {
         MATCH (b)-[:CONSUMED]->(i:Lot)
         RETURN i.owner + '/' + i.id AS input ORDER BY input LIMIT 50
       } AS parents,
       false AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
