// Companies in sight with their place in the chain and what is open at them. A figure is empty where its kind of data is not
// shared.
MATCH (o:Organisation WHERE o.id IN $sees.master)
OPTIONAL MATCH (o)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
WITH o, c, place.tier AS tier, place.role AS role
RETURN c.name AS chain,
       tier,
       o.id AS organisation,
       o.name AS name,
       role,
       o.region AS region,
       COUNT { MATCH (o)<-[:SUPPLIES]-(s:Organisation WHERE s.id IN $sees.master) } AS suppliers,
       COUNT { MATCH (o)-[:SUPPLIES]->(s:Organisation WHERE s.id IN $sees.master) } AS customers,
       CASE WHEN o.id IN $sees.machine THEN
         COUNT {
           MATCH (m:Machine WHERE m.owner IN $sees.machine AND m.owner = o.id)
           WHERE m.statedAt IS NOT NULL OR m.heardAt IS NOT NULL
         } END AS machines,
       CASE WHEN o.id IN $sees.machine THEN
         COUNT { MATCH (m:Machine WHERE m.owner IN $sees.machine AND m.owner = o.id) WHERE m.state = 'EXECUTE' } END AS running,
       COUNT {
         MATCH (q:QualityCase WHERE (q.owner IN $sees.quality OR q.counterparty = $me) AND q.counterparty = o.id)
         WHERE q.openedAt IS NOT NULL AND q.closedAt IS NULL
       } AS openCases
ORDER BY chain, tier, organisation
LIMIT $rows
