// Lots that went into pieces of a range of running numbers, over all tiers in sight, each once with its smallest distance.
//   $first  first running number, or the last
//   $last   last running number, or the first
//   $tier   of who made the lot in the chain, or null for all
MATCH (n:SerialPart WHERE n.owner IN $sees.production)
WHERE n.sequence >= CASE WHEN $first <= $last THEN $first ELSE $last END
  AND n.sequence <= CASE WHEN $first <= $last THEN $last ELSE $first END
MATCH (n)-[:OF]->(s:Lot WHERE coalesce($seen[s.owner] CONTAINS 'production', false))
WITH s, count(DISTINCT n.id) AS pieces, min(n.sequence) AS low, max(n.sequence) AS high
MATCH p = (s) ((x:Lot)-[:CONSUMED]->(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false))){0,10} (b:Lot)
WITH s, b, pieces, low, high, min(length(p)) AS depth
WITH b, min(depth) AS depth, sum(pieces) AS pieces, min(low) AS low, max(high) AS high
OPTIONAL MATCH (m:Organisation WHERE m.id IN $sees.master)-[place:MEMBER_OF]->(k:Chain WHERE k.owner IN $sees.master)
WHERE m.id = b.owner
WITH b, depth, pieces, low, high, place.tier AS tier ORDER BY tier
WITH b, depth, pieces, low, high, collect(DISTINCT tier) AS tiers
WHERE $tier IS NULL OR $tier IN tiers
OPTIONAL MATCH (b)-[:OF]->(part:Part WHERE coalesce($seen[part.owner] CONTAINS 'master', false))
RETURN depth,
       b.owner AS owner,
       b.id AS lot,
       part.id AS part,
       part.name AS partName,
       b.producedAt AS producedAt,
       pieces,
       low,
       high,
       EXISTS {
         MATCH (b)-[:CONSUMED]->(h:Lot)
         WHERE NOT coalesce($seen[h.owner] CONTAINS 'production', false)
       } AS withheld
ORDER BY depth, owner, lot
LIMIT $rows
