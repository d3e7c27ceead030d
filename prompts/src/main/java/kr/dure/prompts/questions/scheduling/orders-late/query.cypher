// Order lines whose day is past and of which something has not arrived.
// A line counts as open by what arrived, not by what the order says of itself. Lines whose deliveries are not all in sight
// are left out: they would look late.
//   $organisation  {id} of the buyer or the supplier, or null
MATCH (ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.due < $today
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
  AND ($organisation IS NULL OR $organisation.id IN [ol.owner, ol.counterparty])
OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty
WITH ol,
     sum(CASE WHEN t.arrivedAt <= $now THEN f.quantity ELSE 0 END) AS arrived,
     sum(CASE WHEN t.arrivedAt <= $now THEN 0 ELSE coalesce(f.quantity, 0) END) AS inTransit
WHERE arrived < ol.quantity
OPTIONAL MATCH (ol)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
RETURN ol.owner AS buyer,
       ol.order AS purchaseOrder,
       ol.line AS line,
       ol.counterparty AS supplier,
       p.owner AS partOwner,
       p.id AS part,
       p.name AS partName,
       ol.due AS due,
       duration.inDays(ol.due, $today).days AS daysLate,
       ol.quantity - arrived AS open,
       inTransit,
       ol.quantity AS ordered,
       ol.unit AS unit
ORDER BY daysLate DESC, buyer, purchaseOrder, line
LIMIT $rows
