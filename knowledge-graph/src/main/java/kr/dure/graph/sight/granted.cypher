// Granted lots with their parts, and where shipping notes say that those asked for on their way forward went: a row for each
// receiver, one at least.
//   $lots  [{owner, id, forward}]
//   $me    who holds the grants
UNWIND $lots AS granted
MATCH (lot:Lot {owner: granted.owner, id: granted.id})
OPTIONAL MATCH (lot)-[:OF]->(part:Part)
OPTIONAL MATCH (lot)<-[:CARRIES]-(shipment:Shipment)
WHERE granted.forward AND shipment.counterparty <> $me
RETURN lot.owner AS owner,
       lot.id AS lot,
       part.owner AS partOwner,
       part.id AS part,
       shipment.counterparty AS receiver
