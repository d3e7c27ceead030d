// Lots that went into a lot, over all tiers in sight, each once with its smallest distance.
//   $lot    {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Lot WHERE s.owner IN $sees.production AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot WHERE x.owner IN $sees.production)-[:CONSUMED]->(y:Lot WHERE y.owner IN $sees.production)){0,10} (b:Lot WHERE b.owner IN $sees.production)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
WITH b, depth
ORDER BY depth, b.owner, b.id
LIMIT $rows
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE part.owner IN $sees.master)
OPTIONAL MATCH (b)-[:MADE_ON]->(machine:Machine WHERE machine.owner IN $sees.machine)
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
         MATCH (b)<-[:CONSUMED]-(o:Lot WHERE o.owner IN $sees.production)
         RETURN o.owner + '/' + o.id AS output ORDER BY output LIMIT 50
       } AS parents,
       EXISTS {
         MATCH (b)-[:CONSUMED]->(h:Lot)
         WHERE NOT h.owner IN $sees.production
       } AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
