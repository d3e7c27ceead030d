// On which machines lots of the last 90 days were made.
MATCH (l:Lot WHERE l.owner IN $sees.production)
WHERE l.producedAt > $now - duration({days: 90}) AND l.producedAt <= $now
MATCH (l)-[:MADE_ON]->(m:Machine WHERE m.owner IN $sees.machine)
MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
RETURN p.owner AS owner, p.id AS part, m.id AS machine, count(l) AS lots
ORDER BY owner, part, machine
LIMIT $rows
