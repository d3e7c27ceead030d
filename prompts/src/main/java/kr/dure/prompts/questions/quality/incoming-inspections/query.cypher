// Incoming inspections of a period, one by one. A lot that a shipping note addressed to the asker carries is named as the note does.
//   $organisation  {id} of the supplier, or null
//   $part          {owner, id}, or null
//   $period        {from, to}, the last day out
MATCH (i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
WHERE i.kind = 'INCOMING'
  AND i.inspectedAt >= datetime({date: $period.from, timezone: $zone})
  AND i.inspectedAt < datetime({date: $period.to, timezone: $zone})
OPTIONAL MATCH (i)-[:OF]->(l:Lot WHERE l.owner IN $sees.production OR EXISTS {
  MATCH (l)<-[:CARRIES]-(n:Shipment WHERE n.counterparty = $me)
  WHERE n.owner = l.owner
})
OPTIONAL MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH i, l, p, CASE WHEN i.owner = $me OR i.counterparty IN $sees.master OR i.counterparty IN $sees.quality THEN i.counterparty END AS supplier
WHERE ($organisation IS NULL OR supplier = $organisation.id)
  AND ($part IS NULL
       OR (p.owner = $part.owner AND p.id = $part.id)
       OR EXISTS {
         MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
         WHERE q.owner = $part.owner AND q.id = $part.id
       })
RETURN i.inspectedAt AS inspectedAt,
       i.owner AS owner,
       i.id AS inspection,
       supplier,
       l.owner AS lotOwner,
       l.id AS lot,
       p.id AS part,
       i.inspected AS inspected,
       i.defective AS defective,
       CASE WHEN i.inspected > 0 THEN round(100.0 * i.defective / i.inspected, 3) END AS rate,
       COLLECT {
         MATCH (i)-[:OF]->(k:Lot WHERE k.owner IN $sees.production)<-[:FOUND_IN]-(d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
         WHERE d.owner = i.owner
         RETURN d.name + ' × ' + toString(d.quantity) AS found ORDER BY found LIMIT 20
       } AS defects,
       i.inspected < 50 AS smallSample
ORDER BY inspectedAt DESC, owner, inspection
LIMIT $rows
