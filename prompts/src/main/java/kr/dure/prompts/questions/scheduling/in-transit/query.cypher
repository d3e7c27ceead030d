// Shipments that have left and not arrived, part by part. Which part a lot is of, its shipping note tells.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the shipper or the receiver, or null
MATCH (t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.shippedAt <= $now AND (t.arrivedAt IS NULL OR t.arrivedAt > $now)
  AND ($organisation IS NULL OR $organisation.id IN [t.owner, t.counterparty])
OPTIONAL MATCH (t)-[c:CARRIES]->(l:Lot WHERE l.owner IN $sees.production OR EXISTS {
  MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me)
  WHERE n.owner = l.owner
})
OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH t, c, l, p
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
WITH t, p, CASE WHEN count(l) > 0 THEN sum(c.quantity) END AS quantity, count(l) AS lots
OPTIONAL MATCH (w:TransitTime WHERE w.owner IN $sees.schedule OR w.counterparty = $me)
WHERE w.owner = t.owner AND w.counterparty = t.counterparty
WITH t, p, quantity, lots, CASE WHEN w.hours IS NOT NULL THEN t.shippedAt + duration({minutes: toInteger(60 * w.hours)}) END AS expectedAt
RETURN t.owner AS supplier,
       t.id AS shipment,
       t.counterparty AS customer,
       p.owner AS partOwner,
       p.id AS part,
       p.name AS partName,
       quantity,
       p.unit AS unit,
       lots,
       t.shippedAt AS shippedAt,
       duration.inSeconds(t.shippedAt, $now).minutes AS underway,
       expectedAt,
       coalesce(expectedAt < $now, duration.inSeconds(t.shippedAt, $now).minutes > 48 * 60) AS overlong
ORDER BY shippedAt, supplier, shipment, part
LIMIT $rows
