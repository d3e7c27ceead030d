// The latest measurements of each characteristic, newest first. Of a lot of another company than who measured
// it, the number is told to who may see that lot.
//   $part            {owner, id}, or null
//   $characteristic  its name, or null
//   $lots            how many latest lots
MATCH (m:Measurement WHERE m.owner IN $sees.quality OR m.counterparty = $me)
WHERE m.measuredAt IS NOT NULL AND ($characteristic IS NULL OR m.characteristic = $characteristic)
OPTIONAL MATCH (m)-[:OF]->(l:Lot WHERE l.owner IN $sees.production)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH m, p
WHERE $part IS NULL OR (p.owner = $part.owner AND p.id = $part.id)
WITH m, p, $me IN [m.owner, m.lotOwner] OR m.lotOwner = m.owner OR m.lotOwner IN $sees.production OR [m.lotOwner, m.lot] IN $sees.lots AS named
ORDER BY m.measuredAt DESC, m.lotOwner, m.lot
WITH m.owner AS owner, p.owner AS partOwner, p.id AS part, m.characteristic AS characteristic, m.unit AS unit,
     collect({lotOwner: CASE WHEN named THEN m.lotOwner END, lot: CASE WHEN named THEN m.lot END, values: m.values, measuredAt: m.measuredAt}) AS latest
RETURN owner, partOwner, part, characteristic, unit, latest[0..$lots] AS samples
ORDER BY owner, partOwner, part, characteristic, unit
LIMIT $rows
