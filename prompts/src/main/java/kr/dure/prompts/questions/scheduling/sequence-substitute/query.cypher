// Lots that could stand in for a call in sequence: of the same part, made within the last 30 days, at the supplier, on the way or
// not yet used up at the customer. Release is what the customer decided on the lot, unless its maker holds it back.
//   $sequence  number of the call
MATCH (c:SequenceCall WHERE c.owner IN $sees.schedule OR c.counterparty = $me)
WHERE c.id = toString($sequence) AND c.neededAt IS NOT NULL
MATCH (c)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
CALL (p) {
  RETURN p AS q
  UNION
  MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
  RETURN q
}
MATCH (l:Lot WHERE l.owner IN $sees.production)-[:OF]->(q)
WHERE l.owner = c.counterparty AND l.owner IN $sees.schedule
  AND l.producedAt <= $now AND l.producedAt > $now - duration({days: 30})
OPTIONAL MATCH (l)<-[g:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WITH c, l, t, coalesce(g.quantity, l.quantity) AS quantity
WHERE t IS NULL OR (t.counterparty = c.owner AND (t.arrivedAt IS NULL OR t.arrivedAt > $now OR c.owner IN $sees.production))
WITH c, l, quantity,
     CASE WHEN t IS NULL THEN 'at_supplier' WHEN t.arrivedAt <= $now THEN 'at_customer' ELSE 'on_the_way' END AS place,
     quantity - CASE WHEN t.arrivedAt <= $now THEN reduce(sum = 0, one IN COLLECT {
       MATCH (b:Lot WHERE b.owner IN $sees.production)-[u:CONSUMED]->(l)
       WHERE b.owner = c.owner AND u.quantity IS NOT NULL
       RETURN u.quantity
     } | sum + one) ELSE 0 END AS available
WHERE available >= c.quantity
WITH c, l, quantity, place, available,
     head(COLLECT {
       MATCH (d:Disposition WHERE d.owner IN $sees.quality OR d.counterparty = $me)-[:OF]->(l)
       WHERE d.owner = c.owner AND d.disposition IS NOT NULL
       RETURN CASE WHEN d.disposition = 'CONCESSION' AND d.until < $today THEN 'CONCESSION_ENDED' ELSE d.disposition END
     }) AS customers,
     head(COLLECT {
       MATCH (d:Disposition WHERE d.owner IN $sees.quality OR d.counterparty = $me)-[:OF]->(l)
       WHERE d.owner = l.owner AND d.disposition IN ['ON_HOLD', 'REJECTED']
       RETURN d.disposition
     }) AS makers
RETURN c.id AS call,
       c.neededAt AS neededAt,
       c.line AS line,
       c.owner AS customer,
       c.quantity AS needed,
       l.owner AS supplier,
       l.id AS lot,
       c.lotOwner = l.owner AND c.lot = l.id AS meant,
       place,
       available,
       l.unit AS unit,
       l.producedAt AS producedAt,
       CASE WHEN EXISTS {
              MATCH (k:QualityCase WHERE k.owner IN $sees.quality OR k.counterparty = $me)-[:ABOUT]->(l)
              WHERE k.openedAt IS NOT NULL AND k.closedAt IS NULL
            } THEN 'case_open'
            WHEN EXISTS {
              MATCH (d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)-[:FOUND_IN]->(l)
              WHERE d.foundAt IS NOT NULL
            } THEN 'defect_found'
            WHEN EXISTS {
              MATCH (i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)-[:OF]->(l)
              WHERE i.inspectedAt IS NOT NULL
            } THEN 'inspected'
            WHEN l.owner IN $sees.quality THEN 'not_inspected'
            ELSE 'not_in_sight' END AS quality,
       CASE WHEN 'REJECTED' IN [makers, customers] THEN 'REJECTED'
            WHEN 'ON_HOLD' IN [makers, customers] THEN 'ON_HOLD'
            WHEN customers IS NOT NULL THEN customers
            WHEN c.owner IN $sees.quality OR l.owner = $me THEN 'undecided'
            ELSE 'not_in_sight' END AS release
ORDER BY release IN ['REJECTED', 'ON_HOLD', 'CONCESSION_ENDED'], meant DESC, producedAt, supplier, lot, place
LIMIT $rows
