// Numbers of customers for parts of their suppliers.
MATCH (p:Part WHERE p.owner IN $sees.master)-[:SAME_AS]->(c:Part WHERE c.owner IN $sees.master)
RETURN p.owner AS owner, p.id AS part, c.owner AS customer, c.id AS number
ORDER BY owner, part, customer, number
LIMIT $rows
