// Safety data sheets of the materials in use, over all companies in sight.
//   $organisation  {id} of the user or the supplier, or null for all in sight
//   $days          how far ahead the end of a sheet counts as near
MATCH (h:Hazmat WHERE h.owner IN $sees.safety)
WITH h, CASE WHEN h.suppliedBy IN $sees.master THEN h.suppliedBy END AS supplier
WHERE $organisation IS NULL OR h.owner = $organisation.id OR supplier = $organisation.id
OPTIONAL MATCH (s:SafetyDataSheet WHERE s.owner IN $sees.safety) WHERE s.owner = h.owner AND s.material = h.material
RETURN DISTINCT CASE WHEN s IS NULL THEN 'MISSING'
            WHEN s.validUntil < $today THEN 'EXPIRED'
            WHEN s.validUntil <= $today + duration({days: $days}) THEN 'EXPIRING'
            ELSE 'VALID' END AS state,
       h.owner AS owner,
       head(COLLECT {
         MATCH (o:Organisation WHERE o.id IN $sees.master)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
         WHERE o.id = h.owner
         RETURN min(place.tier) AS tier
       }) AS tier,
       h.material AS material,
       h.name AS name,
       h.process AS process,
       supplier,
       head(COLLECT {
         MATCH (o:Organisation WHERE o.id IN $sees.master)-[place:MEMBER_OF]->(c:Chain WHERE c.owner IN $sees.master)
         WHERE o.id = supplier
         RETURN min(place.tier) AS tier
       }) AS supplierTier,
       s.issuer AS issuer,
       s.revised AS revised,
       s.validUntil AS validUntil,
       duration.inDays($today, s.validUntil).days AS daysLeft
ORDER BY validUntil IS NOT NULL, validUntil, owner, material, process
LIMIT $rows
