// What is on the road, by part.
MATCH (t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.shippedAt <= $now AND (t.arrivedAt IS NULL OR t.arrivedAt > $now)
MATCH (t)-[c:CARRIES]->(l:Lot WHERE l.owner IN $sees.production OR EXISTS {
  MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me)
  WHERE n.owner = l.owner
})
MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
RETURN p.owner AS owner, p.id AS part, sum(c.quantity) AS quantity
ORDER BY owner, part
LIMIT $rows
