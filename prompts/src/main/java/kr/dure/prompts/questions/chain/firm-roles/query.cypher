// In which tiers companies stand, to whom they deliver and from whom they buy, and whether deliveries lead round to themselves
// over two to four companies.
//   $organisation  {id}, or null for all in sight
MATCH (o:Organisation WHERE o.id IN $sees.master)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
WHERE $organisation IS NULL OR o.id = $organisation.id
WITH o, c, place.tier AS tier, place.role AS role
ORDER BY tier
WITH o, c, collect(DISTINCT tier) AS tiers, collect(DISTINCT role) AS roles
RETURN c.name AS chain,
       o.id AS organisation,
       o.name AS name,
       tiers,
       roles,
       size(tiers) > 1 AS severalTiers,
       COLLECT {
         MATCH (o)-[:SUPPLIES]->(k:Organisation WHERE k.id IN $sees.master)
         RETURN DISTINCT k.id AS id ORDER BY id LIMIT 50
       } AS customers,
       COLLECT {
         MATCH (o)<-[:SUPPLIES]-(s:Organisation WHERE s.id IN $sees.master)
         RETURN DISTINCT s.id AS id ORDER BY id LIMIT 50
       } AS suppliers,
       EXISTS {
         MATCH (o)-[:SUPPLIES]->(a:Organisation WHERE a.id IN $sees.master)-[:SUPPLIES]->(o)
       } OR EXISTS {
         MATCH (o)-[:SUPPLIES]->(d:Organisation WHERE d.id IN $sees.master)-[:SUPPLIES]->(e:Organisation WHERE e.id IN $sees.master)-[:SUPPLIES]->(o)
       } OR EXISTS {
         MATCH (o)-[:SUPPLIES]->(f:Organisation WHERE f.id IN $sees.master)-[:SUPPLIES]->(g:Organisation WHERE g.id IN $sees.master)-[:SUPPLIES]->(h:Organisation WHERE h.id IN $sees.master)-[:SUPPLIES]->(o)
       } AS roundabout
ORDER BY severalTiers DESC, chain, organisation
LIMIT $rows
