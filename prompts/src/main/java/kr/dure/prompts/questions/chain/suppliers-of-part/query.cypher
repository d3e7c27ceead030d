// Who makes a part, under its own number or as a customer's, and to whom it goes by the bills in sight. The share is shown to the
// two and to who leads the chain.
//   $part  {owner, id}
MATCH (s:Part WHERE s.owner IN $sees.master AND s.owner = $part.owner AND s.id = $part.id)
CALL (s) {
  MATCH (q:Part WHERE q.owner IN $sees.master)
  WHERE q.owner = s.owner AND q.id = s.id AND NOT EXISTS { MATCH (q)<-[:SAME_AS]-(m:Part WHERE m.owner IN $sees.master) }
  RETURN q
  UNION
  MATCH (s)<-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
  RETURN q
}
WITH s, q, COLLECT {
       MATCH (q)<-[:HAS_COMPONENT]-(h:Part WHERE h.owner IN $sees.master)
       RETURN DISTINCT h.owner AS customer ORDER BY customer LIMIT 50
     } + COLLECT {
       MATCH (s)<-[:HAS_COMPONENT]-(g:Part WHERE g.owner IN $sees.master)
       WHERE g.owner <> q.owner
       RETURN DISTINCT g.owner AS customer ORDER BY customer LIMIT 50
     } AS customers
UNWIND CASE WHEN size(customers) = 0 THEN [null] ELSE customers END AS customer
WITH DISTINCT q, customer
OPTIONAL MATCH (a:Organisation WHERE a.id IN $sees.master AND a.id = q.owner)-[d:SUPPLIES]->(c:Organisation WHERE c.id IN $sees.master AND c.id = customer)
WITH q, customer, max(CASE WHEN $me IN [a.id, c.id, d.chainOwner] THEN d.share END) AS share
RETURN q.owner AS supplier,
       q.id AS part,
       q.name AS partName,
       customer,
       share
ORDER BY supplier, part, customer
LIMIT $rows
