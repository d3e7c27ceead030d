// One company as it describes itself, its place in the chains in sight, and others in sight that go by the same name.
//   $organisation  {id}, or null for the asker's own
MATCH (o:Organisation WHERE o.id IN $sees.master)
WHERE ($organisation IS NULL AND o.id = $me) OR o.id = $organisation.id
RETURN o.id AS organisation,
       o.name AS name,
       o.aliases AS aliases,
       o.ksic AS industry,
       o.region AS region,
       COLLECT {
         MATCH (o)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
         RETURN DISTINCT place.tier AS tier ORDER BY tier LIMIT 20
       } AS tiers,
       COLLECT {
         MATCH (l:Plant WHERE l.owner IN $sees.master AND l.owner = o.id)
         WHERE l.statedAt IS NOT NULL
         RETURN coalesce(l.name, l.id) AS plant ORDER BY plant LIMIT 20
       } AS plants,
       COLLECT {
         MATCH (t:Part WHERE t.owner IN $sees.master AND t.owner = o.id)
         WHERE t.statedAt IS NOT NULL
         RETURN t.id AS part ORDER BY part LIMIT 50
       } AS parts,
       COLLECT {
         MATCH (o)-[:SUPPLIES]->(k:Organisation WHERE k.id IN $sees.master)
         RETURN DISTINCT k.id AS id ORDER BY id LIMIT 50
       } AS customers,
       COLLECT {
         MATCH (o)<-[:SUPPLIES]-(s:Organisation WHERE s.id IN $sees.master)
         RETURN DISTINCT s.id AS id ORDER BY id LIMIT 50
       } AS suppliers,
       COLLECT {
         MATCH (n:Organisation WHERE n.id IN $sees.master)
         WHERE n.name = o.name AND n.id <> o.id
         RETURN n.id AS id ORDER BY id LIMIT 20
       } AS namesakes
ORDER BY organisation
LIMIT $rows
