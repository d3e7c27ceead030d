// Defective pieces per million delivered, month by month, pooled over all pairs of companies whose both sides are in sight.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the supplier or the customer, or null
//   $period        {from, to}, the last day out
CALL () {
  MATCH (t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
  WHERE t.shippedAt >= datetime({date: $period.from, timezone: $zone})
    AND t.shippedAt < datetime({date: $period.to, timezone: $zone})
  MATCH (t)-[c:CARRIES]->(l:Lot WHERE l.owner IN $sees.production OR EXISTS {
    MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me)
    WHERE n.owner = l.owner
  })
  OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
  RETURN t.owner AS supplier, t.counterparty AS customer, p, t.shippedAt AS at, c.quantity AS delivered, 0 AS defective, 0 AS inspected
  UNION ALL
  MATCH (i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
  WHERE i.kind = 'INCOMING' AND i.counterparty IS NOT NULL
    AND i.inspectedAt >= datetime({date: $period.from, timezone: $zone})
    AND i.inspectedAt < datetime({date: $period.to, timezone: $zone})
  MATCH (i)-[:OF]->(l:Lot WHERE l.owner IN $sees.production OR EXISTS {
    MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me)
    WHERE n.owner = l.owner
  })
  WHERE l.owner = i.counterparty
  OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
  RETURN i.counterparty AS supplier, i.owner AS customer, p, i.inspectedAt AS at, 0 AS delivered, i.defective AS defective,
         i.inspected AS inspected
}
WITH supplier, customer, p, at, delivered, defective, inspected
WHERE ($me IN [supplier, customer]
       OR (supplier IN $sees.schedule AND supplier IN $sees.production AND customer IN $sees.quality))
  AND ($organisation IS NULL OR $organisation.id IN [supplier, customer])
  AND ($part IS NULL
       OR (p.owner = $part.owner AND p.id = $part.id)
       OR EXISTS {
         MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
         WHERE q.owner = $part.owner AND q.id = $part.id
       })
WITH left(toString(date(datetime({datetime: at, timezone: $zone}))), 7) AS month, supplier, customer, delivered, defective, inspected
WITH month, sum(delivered) AS delivered, sum(defective) AS defective, sum(inspected) AS inspected,
     count(DISTINCT [supplier, customer]) AS pairs
RETURN month,
       CASE WHEN delivered > 0 THEN round(1000000.0 * defective / delivered, 1) END AS ppm,
       defective,
       delivered,
       inspected,
       pairs,
       delivered < 1000 AS smallSample,
       CASE WHEN delivered = 0 THEN 'none_delivered' END AS undefinedBecause
ORDER BY month
LIMIT $rows
