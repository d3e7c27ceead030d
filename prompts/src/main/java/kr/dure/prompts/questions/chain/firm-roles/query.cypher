// In which tiers companies stand, to whom they deliver and from whom they buy, and whether deliveries lead round to themselves.
//   $organisation  {id}, or null for all in sight
MATCH (o:Organisation WHERE o.id IN $sees.master)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
WHERE $organisation IS NULL OR o.id = $organisation.id
WITH o, c, place.tier AS tier, place.role AS role
ORDER BY tier
WITH o, c, collect(DISTINCT tier) AS tiers, collect(DISTINCT role) AS roles
CALL (o) {
  MATCH p = (o) ((x:Organisation WHERE x.id IN $sees.master)-[:SUPPLIES]->(y:Organisation WHERE y.id IN $sees.master)){1,10} (e:Organisation WHERE e.id IN $sees.master)
  WITH e, min(length(p)) AS steps
  ORDER BY steps, e.id
  RETURN collect(e.id) AS reached
}
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
       o.id IN reached AS roundabout
ORDER BY severalTiers DESC, chain, organisation
LIMIT $rows
