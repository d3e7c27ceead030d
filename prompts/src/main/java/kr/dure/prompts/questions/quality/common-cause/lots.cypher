// The lots of a part made in a period, with what inspections found in them.
//   $part    {owner, id}
//   $period  {from, to}, the last day out
//   $defect  code of the defect that counts, or null
MATCH (s:Lot WHERE s.owner IN $sees.production AND s.owner = $part.owner)
WHERE s.producedAt >= datetime({date: $period.from, timezone: $zone})
  AND s.producedAt < datetime({date: $period.to, timezone: $zone})
MATCH (s)-[:OF]->(part:Part WHERE part.owner IN $sees.master)
WHERE part.owner = $part.owner AND part.id = $part.id
RETURN s.id AS lot,
       reduce(sum = 0, one IN COLLECT {
         MATCH (s)<-[:OF]-(i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
         RETURN i.inspected
       } | sum + one) AS inspected,
       reduce(sum = 0, one IN COLLECT {
         MATCH (s)<-[:OF]-(i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
         RETURN i.defective
       } | sum + one) AS defective,
       reduce(sum = 0, one IN COLLECT {
         MATCH (s)<-[:FOUND_IN]-(d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
         WHERE d.code = $defect
         RETURN d.quantity
       } | sum + one) AS ofTheDefect
ORDER BY lot
LIMIT $rows
