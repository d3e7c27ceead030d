// Open quality cases, with the part of the lot that they are about.
MATCH (k:QualityCase WHERE k.owner IN $sees.quality OR k.counterparty = $me)
WHERE k.openedAt IS NOT NULL AND k.closedAt IS NULL
MATCH (k)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)
MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
RETURN p.owner AS owner, p.id AS part, k.id AS qualityCase, k.openedAt AS since
ORDER BY owner, part, qualityCase
LIMIT $rows
