// What lies where.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the company where it lies, or null
MATCH (s:Stock WHERE s.owner IN $sees.stock OR s.partKey IN $sees.stockParts)
WHERE s.quantity IS NOT NULL AND ($organisation IS NULL OR s.owner = $organisation.id)
OPTIONAL MATCH (p:Part WHERE p.owner IN $sees.master)
WHERE p.owner = s.partOwner AND p.id = s.part
WITH s, p
WHERE $part IS NULL
   OR (s.partOwner = $part.owner AND s.part = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
RETURN s.owner AS holder, s.plant AS plant, s.partOwner AS owner, s.part AS part, s.quantity AS quantity, s.unit AS unit
ORDER BY holder, plant, owner, part
LIMIT $rows
