// Bought components for which nobody but one supplier is known. A second source is another company whose part is stated to be
// the same. A share below 1 tells that somebody out of sight supplies the rest.
//   $tier  of the supplier in the chain, or null for all
MATCH (y:Part WHERE y.owner IN $sees.master)-[:HAS_COMPONENT]->(p:Part WHERE p.owner IN $sees.master)
CALL (p) {
  RETURN p.owner AS source
  UNION
  MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
  RETURN q.owner AS source
  UNION
  MATCH (p)-[:SAME_AS]-(c:Part WHERE c.owner IN $sees.master)
  MATCH (c)-[:SAME_AS]-(r:Part WHERE r.owner IN $sees.master)
  RETURN r.owner AS source
}
WITH p, y, source
WHERE source <> y.owner
WITH p, y.owner AS customer, collect(DISTINCT source) AS sources, count(DISTINCT y.id) AS usedIn
WHERE size(sources) = 1
WITH p, customer, head(sources) AS supplier, usedIn
OPTIONAL MATCH (s:Organisation WHERE s.id IN $sees.master)-[d:SUPPLIES]->(o:Organisation WHERE o.id IN $sees.master)
WHERE s.id = supplier AND o.id = customer
WITH p, customer, supplier, usedIn, max(CASE WHEN $me IN [s.id, o.id, d.chainOwner] THEN d.share END) AS share
OPTIONAL MATCH (m:Organisation WHERE m.id IN $sees.master)-[place:MEMBER_OF]->(k:Chain WHERE k.owner IN $sees.master)
WHERE m.id = supplier
WITH p, customer, supplier, usedIn, share, place.tier AS tier ORDER BY tier
WITH p, customer, supplier, usedIn, share, collect(DISTINCT tier) AS tiers
WHERE $tier IS NULL OR $tier IN tiers
RETURN p.owner AS partOwner,
       p.id AS part,
       p.name AS partName,
       supplier,
       tiers,
       customer,
       share,
       CASE WHEN share IS NULL THEN 'share_unknown' WHEN share < 1 THEN 'rest_unseen' ELSE 'single' END AS state,
       usedIn
ORDER BY state DESC, part, partOwner, customer, supplier
LIMIT $rows
