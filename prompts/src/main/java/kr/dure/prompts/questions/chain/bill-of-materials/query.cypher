// What a part is made of, over all levels of the bills in sight, each part once with its smallest distance.
// What is tested twice inside the walk keeps an index on the owner out of it, with which each path would be visited.
//   $part   {owner, id}
//   $tiers  how far, 1 to 10
MATCH (s:Part WHERE s.owner IN $sees.master AND s.owner = $part.owner AND s.id = $part.id)
MATCH p = (s) ((x:Part WHERE (x.owner IN $sees.master OR [x.owner, x.id] IN $sees.parts) AND coalesce(x.owner IN $sees.master, false))-[:HAS_COMPONENT]->(y:Part WHERE (y.owner IN $sees.master OR [y.owner, y.id] IN $sees.parts) AND coalesce(y.owner IN $sees.master, false))){0,10} (b:Part WHERE b.owner IN $sees.master)
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
