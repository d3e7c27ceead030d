// Who delivers to whom, where both are in sight; how much of the need, only for the two and who leads the chain.
MATCH (s:Organisation WHERE s.id IN $sees.master)-[d:SUPPLIES]->(c:Organisation WHERE c.id IN $sees.master)
RETURN s.id AS supplier,
       c.id AS customer,
       max(CASE WHEN $me IN [s.id, c.id, d.chainOwner] THEN d.share END) AS share
ORDER BY supplier, customer
LIMIT $rows
