// Shipping notes of the last 400 days, by part. Which part a lot is of, the note tells its receiver.
MATCH (t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.shippedAt <= $now AND t.shippedAt > $now - duration({days: 400})
  AND ($me IN [t.owner, t.counterparty] OR t.owner IN $sees.production)
MATCH (t)-[c:CARRIES]->(l:Lot WHERE l.owner IN $sees.production OR EXISTS {
  MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me)
  WHERE n.owner = l.owner
})
OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH t, p, sum(c.quantity) AS quantity
RETURN t.owner AS supplier, t.counterparty AS customer, t.id AS shipment, t.shippedAt AS shippedAt, t.arrivedAt AS arrivedAt,
       p.owner AS owner, p.id AS part, p.unit AS unit, quantity
ORDER BY shippedAt, supplier, shipment, owner, part
LIMIT $rows
