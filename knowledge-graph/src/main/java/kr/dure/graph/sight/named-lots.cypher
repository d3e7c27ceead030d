// What a request would show of the lots that it names, to the company whose lots they are.
//   $me  the company that is asked
//   $id  of the request
MATCH (grant:TraceGrant {id: $id})
WHERE grant.owner = $me
UNWIND grant.lots AS id
MATCH (lot:Lot {owner: $me, id: id})
OPTIONAL MATCH (lot)-[:OF]->(part:Part)
RETURN lot.id AS lot,
       part.id AS part,
       part.name AS partName,
       lot.quantity AS quantity,
       lot.unit AS unit,
       lot.producedAt AS producedAt,
       lot.id IN grant.unconfirmed AS unconfirmed,
       grant.direction = 'FORWARD' AND EXISTS {
         MATCH (lot)<-[:CARRIES]-(shipment:Shipment) WHERE shipment.counterparty <> grant.asker
       } AS onward
ORDER BY producedAt, lot
