// What is due in the coming days and has not wholly arrived, with dock, window and release of the customer's call-off where the
// newest one tells of the same day.
//   $part  {owner, id} under either company's number, or null
//   $days  how many days from today; 1 is until tomorrow
MATCH (ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.due >= $today AND ol.due <= $today + duration({days: $days})
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty
WITH ol,
     sum(CASE WHEN t.arrivedAt <= $now THEN f.quantity ELSE 0 END) AS arrived,
     sum(CASE WHEN t.arrivedAt <= $now THEN 0 ELSE coalesce(f.quantity, 0) END) AS inTransit
WHERE arrived < ol.quantity
OPTIONAL MATCH (ol)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
WITH ol, p, arrived, inTransit
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
WITH ol, p, arrived, inTransit, head(COLLECT {
  MATCH (c:CallOff WHERE c.owner IN $sees.schedule OR c.counterparty = $me)-[:CALLS_FOR]->(r:Part WHERE r.owner IN $sees.master)
  WHERE c.owner = ol.owner AND c.counterparty = ol.counterparty AND r = p
  WITH c ORDER BY c.release DESC, c.issuedAt DESC, c.id LIMIT 1
  MATCH (c)-[:HAS_LINE]->(n:CallOffLine WHERE n.owner IN $sees.schedule OR n.counterparty = $me)
  WHERE n.due = ol.due
  WITH c, n ORDER BY n.from, n.line LIMIT 1
  RETURN {callOff: c.id, release: c.release, dock: n.dock, from: n.from, until: n.until, quantity: n.quantity}
}) AS call
RETURN ol.due AS due,
       ol.counterparty AS supplier,
       ol.owner AS buyer,
       p.owner AS partOwner,
       p.id AS part,
       p.name AS partName,
       ol.quantity - arrived AS open,
       inTransit,
       ol.quantity AS ordered,
       ol.unit AS unit,
       call.quantity AS calledOff,
       call.dock AS dock,
       call.from AS windowFrom,
       call.until AS windowUntil,
       call.callOff AS callOff,
       call.release AS release,
       ol.order AS purchaseOrder,
       ol.line AS line
ORDER BY due, supplier, buyer, purchaseOrder, line
LIMIT $rows
