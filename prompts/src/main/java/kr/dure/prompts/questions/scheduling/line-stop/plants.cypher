// Plants as their companies describe them.
MATCH (q:Plant WHERE q.owner IN $sees.master)
WHERE q.statedAt IS NOT NULL
RETURN q.owner AS owner, q.id AS plant
ORDER BY owner, plant
LIMIT $rows
