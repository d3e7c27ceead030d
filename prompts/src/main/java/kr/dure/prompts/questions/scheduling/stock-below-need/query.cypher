// Stock that does not cover its safety stock and, for the asker's own goods, what customers' orders call for until in seven days.
//   $tier  of the company in the chain, or null for all
MATCH (s:Stock WHERE s.owner IN $sees.stock OR s.partKey IN $sees.stockParts)
WHERE s.quantity IS NOT NULL
WITH s.owner AS owner, s.partOwner AS partOwner, s.part AS part, s.unit AS unit,
     sum(s.quantity) AS quantity, sum(s.minimum) AS minimum, min(s.countedAt) AS countedAt
OPTIONAL MATCH (p:Part WHERE (p.owner IN $sees.master OR [p.owner, p.id] IN $sees.parts) AND p.owner = partOwner AND p.id = part)
WITH owner, partOwner, part, unit, quantity, minimum, countedAt, p,
     CASE WHEN owner = $me THEN
       reduce(sum = 0, one IN COLLECT {
         MATCH (ol:OrderLine WHERE ol.counterparty = $me)
         WHERE ol.due <= $today + duration({days: 7}) AND ol.unit = unit
         MATCH (ol)-[:CALLS_FOR]->(c:Part WHERE c.owner IN $sees.master)
         WHERE c = p OR EXISTS { MATCH (p)-[:SAME_AS]->(o:Part WHERE o.owner IN $sees.master) WHERE o = c }
         OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner = $me AND t.owner IN $sees.schedule)
         WITH ol, sum(f.quantity) AS shipped
         RETURN CASE WHEN shipped < ol.quantity THEN ol.quantity - shipped ELSE 0 END
       } | sum + one)
     END AS demand
WITH owner, partOwner, part, p.name AS partName, unit, quantity, minimum, demand, countedAt,
     minimum + coalesce(demand, 0) AS need
WHERE quantity < need
OPTIONAL MATCH (o:Organisation WHERE o.id IN $sees.master)-[place:MEMBER_OF]->(k:Chain WHERE k.owner IN $sees.master)
WHERE o.id = owner
WITH owner, partOwner, part, partName, unit, quantity, minimum, demand, countedAt, need, place.tier AS tier ORDER BY tier
WITH owner, partOwner, part, partName, unit, quantity, minimum, demand, countedAt, need, collect(DISTINCT tier) AS tiers
WHERE $tier IS NULL OR $tier IN tiers
RETURN owner,
       tiers,
       partOwner,
       part,
       partName,
       quantity,
       need,
       need - quantity AS missing,
       minimum,
       demand,
       unit,
       countedAt,
       duration.inSeconds(countedAt, $now).minutes > 24 * 60 AS stale
ORDER BY missing DESC, owner, partOwner, part, unit
LIMIT $rows
