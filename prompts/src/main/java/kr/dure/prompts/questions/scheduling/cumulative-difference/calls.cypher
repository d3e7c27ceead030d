// The newest release of each call-off whose notes and receipts are all in sight.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the customer or the supplier, or null
MATCH (n:CallOff WHERE n.owner IN $sees.schedule OR n.counterparty = $me)
WHERE ($organisation IS NULL OR $organisation.id IN [n.owner, n.counterparty])
  AND ($me IN [n.owner, n.counterparty]
       OR (n.owner IN $sees.schedule AND n.counterparty IN $sees.schedule AND n.counterparty IN $sees.production))
WITH n.owner AS customer, n.id AS callOff, max(n.release) AS release
MATCH (c:CallOff WHERE c.owner IN $sees.schedule OR c.counterparty = $me)
WHERE c.owner = customer AND c.id = callOff AND c.release = release
OPTIONAL MATCH (c)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
WITH c, p
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
RETURN c.owner AS customer, c.counterparty AS supplier, c.id AS callOff, c.release AS release, p.owner AS owner, p.id AS part,
       c.unit AS unit, c.countedFrom AS countedFrom, c.received AS received, c.lastNote AS lastNote, c.issuedAt AS issuedAt
ORDER BY customer, callOff, release, supplier
LIMIT $rows
