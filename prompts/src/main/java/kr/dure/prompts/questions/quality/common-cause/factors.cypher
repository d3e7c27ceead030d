// Which input lots, machines and moulds the lots of a part passed, over all tiers in sight.
//   $part    {owner, id}
//   $period  {from, to}, the last day out
MATCH (s:Lot WHERE s.owner IN $sees.production AND s.owner = $part.owner)
WHERE s.producedAt >= datetime({date: $period.from, timezone: $zone})
  AND s.producedAt < datetime({date: $period.to, timezone: $zone})
MATCH (s)-[:OF]->(part:Part WHERE coalesce($seen[part.owner] CONTAINS 'master', false))
WHERE part.owner = $part.owner AND part.id = $part.id
MATCH p = (s) ((x:Lot)-[:CONSUMED]->(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false))){0,10} (b:Lot)
WITH s, b, min(length(p)) AS depth
CALL (b) {
  WITH b
  OPTIONAL MATCH (b)-[:OF]->(q:Part WHERE coalesce($seen[q.owner] CONTAINS 'master', false))
  RETURN 'LOT' AS kind, b.owner AS owner, b.id AS id, q.id AS name
  UNION ALL
  MATCH (b)-[:MADE_ON]->(m:Machine WHERE coalesce($seen[m.owner] CONTAINS 'machine', false))
  RETURN 'MACHINE' AS kind, m.owner AS owner, m.id AS id, m.name AS name
  UNION ALL
  MATCH (b)<-[:ABOUT]-(u:MouldUse WHERE coalesce($seen[u.owner] CONTAINS 'machine', false))-[:OF]->(o:Mould WHERE coalesce($seen[o.owner] CONTAINS 'machine', false))
  RETURN 'MOULD' AS kind, o.owner AS owner, o.id AS id, o.name AS name
}
WITH s, depth, kind, owner, id, name
WHERE kind <> 'LOT' OR depth > 0
RETURN kind, owner, id, name, min(depth) AS depth, collect(DISTINCT s.id) AS lots
ORDER BY kind, owner, id, name
LIMIT $rows
