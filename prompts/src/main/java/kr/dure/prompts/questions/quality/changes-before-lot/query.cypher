// 4M changes of the parts behind a lot that took effect before those lots were made, over all tiers in sight. Earlier, not proven.
//   $lot   {owner, id}
//   $days  how long before
MATCH (s:Lot WHERE (coalesce($seen[s.owner] CONTAINS 'production', false) OR coalesce($seen[s.partKey] CONTAINS 'production', false) OR [s.owner, s.id] IN $sees.lots) AND s.owner = $lot.owner AND s.id = $lot.id)
MATCH p = (s) ((x:Lot)-[:CONSUMED]->(y:Lot WHERE coalesce($seen[y.owner] CONTAINS 'production', false) OR coalesce($seen[y.partKey] CONTAINS 'production', false) OR [y.owner, y.id] IN $sees.lots)){0,10} (b:Lot)
WITH b, min(length(p)) AS depth
MATCH (b)-[:OF]->(part:Part WHERE coalesce($seen[part.owner] CONTAINS 'master', false) OR [part.owner, part.id] IN $sees.parts)
WITH b, depth, part, date(datetime({datetime: b.producedAt, timezone: $zone})) AS made,
     EXISTS {
       MATCH (b)-[:CONSUMED]->(h:Lot)
       WHERE NOT (coalesce($seen[h.owner] CONTAINS 'production', false) OR coalesce($seen[h.partKey] CONTAINS 'production', false) OR [h.owner, h.id] IN $sees.lots)
     } AS beyond
OPTIONAL MATCH (part)<-[:OF]-(c:ChangeNotice WHERE coalesce($seen[c.owner] CONTAINS 'quality', false) OR c.counterparty = $me)
WHERE c.owner = b.owner AND c.effectiveFrom <= made AND c.effectiveFrom >= made - duration({days: $days})
WITH b.owner AS owner, part.id AS part, c.id AS changeNotice, c.kind AS kind, c.title AS title, c.effectiveFrom AS effectiveFrom,
     c.decidedAt AS decidedAt, min(depth) AS depth, min(duration.inDays(c.effectiveFrom, made).days) AS daysBefore,
     collect(DISTINCT b.id) AS ids, max(CASE WHEN beyond THEN 1 ELSE 0 END) AS beyond
WITH owner, part, collect({changeNotice: changeNotice, kind: kind, title: title, effectiveFrom: effectiveFrom, decidedAt: decidedAt,
                           depth: depth, daysBefore: daysBefore, ids: ids, beyond: beyond}) AS entries
WITH owner, part, entries, [one IN entries WHERE one.changeNotice IS NOT NULL] AS changes
UNWIND CASE WHEN size(changes) > 0 THEN changes ELSE entries END AS one
RETURN one.depth AS depth,
       owner,
       part,
       CASE WHEN one.changeNotice IS NOT NULL THEN 'change'
            WHEN owner IN $sees.quality THEN 'none'
            ELSE 'not_shared' END AS found,
       one.changeNotice AS changeNotice,
       one.kind AS kind,
       one.title AS title,
       one.effectiveFrom AS effectiveFrom,
       one.daysBefore AS daysBefore,
       one.decidedAt AS decidedAt,
       CASE WHEN one.changeNotice IS NOT NULL
            THEN one.decidedAt IS NULL OR date(datetime({datetime: one.decidedAt, timezone: $zone})) > one.effectiveFrom END AS unapproved,
       COLLECT { UNWIND one.ids AS id RETURN id ORDER BY id LIMIT 20 } AS lots,
       one.beyond = 1 AS withheld
ORDER BY found, daysBefore, depth, owner, part, changeNotice
LIMIT $rows
