// Risks by the model of the machine they lie at, over all companies in sight.
//   $machine  {owner, id}, or null for all models
OPTIONAL MATCH (given:Machine WHERE given.owner IN $sees.machine AND given.owner = $machine.owner AND given.id = $machine.id)
WITH given.model AS asked
MATCH (r:Risk WHERE r.owner IN $sees.safety)
WHERE r.model IS NOT NULL AND ($machine IS NULL OR r.model = asked)
WITH r, r.frequency * r.severity AS score
RETURN r.model AS model,
       head(COLLECT {
         MATCH (o:Organisation WHERE o.id IN $sees.master)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
         WHERE o.id = r.owner
         RETURN min(place.tier) AS tier
       }) AS tier,
       r.owner AS owner,
       r.id AS risk,
       r.hazard AS hazard,
       r.accidentType AS type,
       CASE WHEN score >= r.highFrom THEN 'HIGH' WHEN score >= r.mediumFrom THEN 'MEDIUM' ELSE 'LOW' END AS level,
       CASE WHEN r.closedAt IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS state,
       score,
       r.measure AS measure,
       r.due AS due,
       r.closedAt AS closedAt
ORDER BY model, state DESC, tier, owner, risk
LIMIT $rows
