// One lot with its part, machine, inspections, defects and shipments.
//   $lot  {owner, id}
MATCH (b:Lot WHERE (b.owner IN $sees.production OR b.partKey IN $sees.productionParts OR [b.owner, b.id] IN $sees.lots) AND b.owner = $lot.owner AND b.id = $lot.id)
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE part.owner IN $sees.master OR [part.owner, part.id] IN $sees.parts)
OPTIONAL MATCH (b)-[:MADE_ON]->(machine:Machine WHERE machine.owner IN $sees.machine)
RETURN b.owner AS owner,
       b.id AS lot,
       part.id AS part,
       part.name AS partName,
       b.quantity AS quantity,
       b.unit AS unit,
       b.producedAt AS producedAt,
       machine.id AS machine,
       machine.name AS machineName,
       reduce(sum = 0, one IN COLLECT {
         MATCH (b)<-[:OF]-(i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
         RETURN i.inspected
       } | sum + one) AS inspected,
       reduce(sum = 0, one IN COLLECT {
         MATCH (b)<-[:OF]-(i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
         RETURN i.defective
       } | sum + one) AS defective,
       COLLECT {
         MATCH (b)<-[:FOUND_IN]-(d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
         RETURN d.name + ' × ' + toString(d.quantity) AS found ORDER BY found LIMIT 20
       } AS defects,
       COLLECT {
         MATCH (b)<-[:ABOUT]-(q:QualityCase WHERE q.owner IN $sees.quality OR q.counterparty = $me)
         RETURN q.owner + '/' + q.id AS report ORDER BY report LIMIT 20
       } AS qualityCases,
       reduce(sum = 0, one IN COLLECT {
         MATCH (b)<-[c:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
         RETURN c.quantity
       } | sum + one) AS shipped,
       COLLECT {
         MATCH (b)<-[:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
         WHERE t.owner = $me OR t.counterparty IN $sees.master
         RETURN DISTINCT t.counterparty ORDER BY t.counterparty LIMIT 20
       } AS customers,
       EXISTS {
         MATCH (b)-[:CONSUMED]->(h:Lot)
         WHERE NOT (h.owner IN $sees.production OR h.partKey IN $sees.productionParts OR [h.owner, h.id] IN $sees.lots)
       } AS withheld
ORDER BY owner, lot
LIMIT $rows
