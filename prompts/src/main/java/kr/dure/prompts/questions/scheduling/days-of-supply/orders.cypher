// Order lines due within four weeks, or overdue, of which something has not arrived. Only trade whose deliveries are all in sight.
MATCH (ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.due <= $today + duration({days: 28})
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
MATCH (ol)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty
WITH ol, p, sum(CASE WHEN t.arrivedAt <= $now THEN f.quantity ELSE 0 END) AS arrived, sum(coalesce(f.quantity, 0)) AS shipped
WHERE arrived < ol.quantity
RETURN ol.owner AS customer, ol.counterparty AS supplier, ol.order AS purchaseOrder, ol.line AS line, p.owner AS owner,
       p.id AS part, ol.due AS due, ol.quantity AS ordered, ol.quantity - arrived AS open,
       CASE WHEN shipped < ol.quantity THEN ol.quantity - shipped ELSE 0 END AS unshipped, ol.unit AS unit
ORDER BY due, customer, purchaseOrder, line, supplier, owner, part
LIMIT $rows
