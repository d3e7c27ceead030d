// Parts without a footprint, or with an old one, of companies whose environment data is in sight.
//   $organisation  {id}, or null for all in sight
MATCH (p:Part WHERE p.owner IN $sees.master)
WHERE p.statedAt IS NOT NULL AND p.owner IN $sees.environment AND ($organisation IS NULL OR p.owner = $organisation.id)
OPTIONAL MATCH (p)<-[:OF]-(f:Footprint WHERE f.owner IN $sees.environment)
WITH p.owner AS owner, p.id AS part, p.name AS partName, max(f.to) AS latest
WHERE latest IS NULL OR latest < $today - duration({years: 2})
RETURN owner,
       part,
       partName,
       CASE WHEN latest IS NULL THEN 'missing' ELSE 'old' END AS state,
       latest
ORDER BY latest IS NOT NULL, owner, part
LIMIT $rows
