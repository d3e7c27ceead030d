// What a part is made of, over all levels of the bills in sight, each part once with its smallest distance.
//   $part   {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Part WHERE s.owner IN $sees.master AND s.owner = $part.owner AND s.id = $part.id)
MATCH p = (s) ((x:Part)-[:HAS_COMPONENT]->(y:Part WHERE coalesce($seen[y.owner] CONTAINS 'master', false))){0,10} (b:Part)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
RETURN depth,
       b.owner AS owner,
       b.id AS part,
       b.name AS partName,
       COLLECT {
         MATCH (b)<-[c:HAS_COMPONENT]-(u:Part WHERE u.owner IN $sees.master)
         RETURN u.id + ' × ' + toString(c.quantity) + CASE c.unit WHEN '1' THEN '' ELSE ' ' + c.unit END AS line ORDER BY line LIMIT 50
       } AS quantities,
       COLLECT {
         MATCH (b)<-[:HAS_COMPONENT]-(o:Part WHERE o.owner IN $sees.master)
         RETURN o.owner + '/' + o.id AS above ORDER BY above LIMIT 50
       } AS parents
ORDER BY depth, owner, part
LIMIT $rows
