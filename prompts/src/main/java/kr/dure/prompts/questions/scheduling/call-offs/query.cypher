// Lines of the newest release of each call-off that are due in the coming days.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the customer or the supplier, or null
//   $days          how many days from today
MATCH (n:CallOff WHERE n.owner IN $sees.schedule OR n.counterparty = $me)
WHERE $organisation IS NULL OR $organisation.id IN [n.owner, n.counterparty]
WITH n.owner AS customer, n.counterparty AS supplier, n.id AS callOff, max(n.release) AS release, min(n.release) AS oldest
MATCH (c:CallOff WHERE c.owner IN $sees.schedule OR c.counterparty = $me)
WHERE c.owner = customer AND c.id = callOff AND c.release = release
OPTIONAL MATCH (c)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
WITH c, p, oldest
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
MATCH (c)-[:HAS_LINE]->(l:CallOffLine WHERE l.owner IN $sees.schedule OR l.counterparty = $me)
WHERE l.due >= $today AND l.due <= $today + duration({days: $days})
RETURN l.due AS due,
       c.counterparty AS supplier,
       c.owner AS customer,
       p.owner AS partOwner,
       p.id AS part,
       p.name AS partName,
       l.quantity AS quantity,
       c.unit AS unit,
       CASE WHEN $me IN [l.owner, l.counterparty] OR l.owner IN $sees.master THEN l.plant END AS plant,
       l.dock AS dock,
       l.from AS windowFrom,
       l.until AS windowUntil,
       c.id AS callOff,
       c.release AS release,
       c.issuedAt AS issuedAt,
       oldest < c.release AS revised,
       l.line AS line
ORDER BY due, supplier, customer, callOff, line
LIMIT $rows
