// Parts that a part goes into, over all levels of the bills in sight, each once with its smallest distance.
//   $part   {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Part WHERE s.owner IN $sees.master AND s.owner = $part.owner AND s.id = $part.id)
MATCH p = (s) ((x:Part)<-[:HAS_COMPONENT]-(y:Part WHERE coalesce($seen[y.owner] CONTAINS 'master', false))){0,10} (b:Part)
WITH b, min(length(p)) AS depth
WHERE depth <= $tiers
RETURN depth,
       b.owner AS owner,
       b.id AS part,
       b.name AS partName,
       COLLECT {
         MATCH (b)-[c:HAS_COMPONENT]->(k:Part WHERE k.owner IN $sees.master)
         RETURN k.id + ' × ' + toString(c.quantity) AS line ORDER BY line LIMIT 50
       } AS components,
       COLLECT {
         MATCH (b)-[:HAS_COMPONENT]->(o:Part WHERE o.owner IN $sees.master)
         RETURN o.owner + '/' + o.id AS under ORDER BY under LIMIT 50
       } AS parents
ORDER BY depth, owner, part
LIMIT $rows
