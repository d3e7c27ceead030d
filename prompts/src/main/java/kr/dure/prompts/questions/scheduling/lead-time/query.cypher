// From the order to the last piece at the dock, of order lines that were completed in the period. Only trade whose deliveries are
// all in sight counts.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the buyer or the supplier, or null
//   $period        {from, to} in which the line was completed, the last day out
MATCH (o:Order WHERE o.owner IN $sees.schedule OR o.counterparty = $me)-[:HAS_LINE]->(ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.quantity IS NOT NULL AND o.placedAt IS NOT NULL
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
  AND ($organisation IS NULL OR $organisation.id IN [ol.owner, ol.counterparty])
MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty AND t.arrivedAt <= $now
WITH o, ol, sum(f.quantity) AS arrived, max(t.arrivedAt) AS completedAt, min(t.shippedAt) AS shippedAt
WHERE arrived >= ol.quantity
  AND completedAt >= datetime({date: $period.from, timezone: $zone})
  AND completedAt < datetime({date: $period.to, timezone: $zone})
OPTIONAL MATCH (ol)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
WITH o, ol, p, completedAt, shippedAt
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
WITH ol.counterparty AS supplier, ol.owner AS customer, p.owner AS partOwner, p.id AS part,
     duration.inSeconds(o.placedAt, completedAt).minutes / 1440.0 AS days,
     duration.inSeconds(shippedAt, completedAt).minutes / 1440.0 AS transit
ORDER BY days
WITH supplier, customer, partOwner, part, collect(days) AS days, avg(transit) AS transit
OPTIONAL MATCH (w:TransitTime WHERE w.owner IN $sees.schedule OR w.counterparty = $me)
WHERE w.owner = supplier AND w.counterparty = customer
RETURN supplier,
       customer,
       partOwner,
       part,
       size(days) AS lines,
       round(head(days), 1) AS shortest,
       round((days[(size(days) - 1) / 2] + days[size(days) / 2]) / 2, 1) AS median,
       round(last(days), 1) AS longest,
       round(last(days) - head(days), 1) AS spread,
       round(transit, 1) AS transit,
       round(w.hours / 24.0, 1) AS usual,
       size(days) < 10 AS smallSample
ORDER BY spread DESC, supplier, customer, part
LIMIT $rows
