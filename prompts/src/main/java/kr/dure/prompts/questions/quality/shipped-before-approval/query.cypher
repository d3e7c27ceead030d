// 4M changes of which lots left before the customer approved.
//   $organisation  {id} of who changed, or null
MATCH (c:ChangeNotice WHERE c.owner IN $sees.quality OR c.counterparty = $me)
WHERE c.effectiveFrom IS NOT NULL AND c.state IS NOT NULL AND ($organisation IS NULL OR c.owner = $organisation.id)
MATCH (c)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH c, p, datetime({date: c.effectiveFrom, timezone: $zone}) AS since,
     CASE WHEN c.state = 'REJECTED' OR c.decidedAt IS NULL THEN $now ELSE c.decidedAt END AS until
MATCH (p)<-[:OF]-(l:Lot WHERE l.owner IN $sees.production)
WHERE l.owner = c.owner AND l.producedAt >= since
MATCH (l)<-[k:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = c.owner AND t.shippedAt < until
WITH c.owner AS owner, c.id AS changeNotice, c.title AS title, p.id AS part, c.state AS state, c.effectiveFrom AS effectiveFrom,
     c.decidedAt AS decidedAt, l.unit AS unit, min(t.shippedAt) AS firstShippedAt, count(DISTINCT t.id) AS shipments,
     sum(k.quantity) AS quantity, collect(DISTINCT l.id) AS ids
RETURN owner,
       changeNotice,
       title,
       part,
       state,
       effectiveFrom,
       decidedAt,
       firstShippedAt,
       shipments,
       size(ids) AS lots,
       quantity,
       unit,
       COLLECT { UNWIND ids AS id RETURN id ORDER BY id LIMIT 20 } AS shipped
ORDER BY firstShippedAt DESC, owner, changeNotice, unit
LIMIT $rows
