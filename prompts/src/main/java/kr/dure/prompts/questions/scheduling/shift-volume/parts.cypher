// Parts as their companies describe them.
MATCH (p:Part WHERE p.owner IN $sees.master)
WHERE p.statedAt IS NOT NULL
RETURN p.owner AS owner, p.id AS part, p.name AS name, p.unit AS unit
ORDER BY owner, part
LIMIT $rows
