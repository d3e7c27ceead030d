// Order lines whose day is past and of which something has not arrived. Only trade whose deliveries are all in sight.
MATCH (ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.due < $today
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
MATCH (ol)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty
WITH ol, p, sum(CASE WHEN t.arrivedAt <= $now THEN f.quantity ELSE 0 END) AS arrived,
     sum(CASE WHEN t.arrivedAt <= $now THEN 0 ELSE coalesce(f.quantity, 0) END) AS inTransit
WHERE arrived < ol.quantity
RETURN ol.owner AS customer, ol.counterparty AS supplier, ol.order AS purchaseOrder, ol.line AS line, p.owner AS owner,
       p.id AS part, ol.due AS due, duration.inDays(ol.due, $today).days AS daysLate, ol.quantity - arrived AS open, inTransit,
       ol.unit AS unit
ORDER BY daysLate DESC, customer, purchaseOrder, line, supplier, owner, part
LIMIT $rows
