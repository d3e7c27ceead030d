// Decisions on lots that are not plainly released, or every decision on one lot.
//   $lot           {owner, id}, or null for all
//   $organisation  {id} of who decided or who made the lot, or null
//   $part          {owner, id}, or null
MATCH (d:Disposition WHERE d.owner IN $sees.quality OR d.counterparty = $me)
WHERE d.disposition IS NOT NULL
  AND CASE WHEN $lot IS NULL THEN d.disposition <> 'RELEASED' ELSE d.lotOwner = $lot.owner AND d.lot = $lot.id END
WITH d, $me IN [d.owner, d.lotOwner] OR d.lotOwner = d.owner OR d.lotOwner IN $sees.production OR [d.lotOwner, d.lot] IN $sees.lots AS named
WITH d, named, CASE WHEN named OR d.lotOwner IN $sees.master OR d.lotOwner IN $sees.quality THEN d.lotOwner END AS lotOwner
WHERE $organisation IS NULL OR $organisation.id IN [d.owner, lotOwner]
OPTIONAL MATCH (d)-[:OF]->(l:Lot WHERE l.owner IN $sees.production)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH d, named, lotOwner, l, p
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
RETURN d.owner AS owner,
       CASE WHEN d.disposition = 'CONCESSION' AND d.until < $today THEN 'CONCESSION_ENDED' ELSE d.disposition END AS disposition,
       lotOwner,
       CASE WHEN named THEN d.lot END AS lot,
       p.id AS part,
       p.name AS partName,
       l.quantity AS quantity,
       l.unit AS unit,
       d.until AS until,
       d.qualityCase AS qualityCase,
       d.decidedAt AS decidedAt,
       duration.inDays(d.decidedAt, $now).days AS days,
       NOT named AS withheld
ORDER BY decidedAt DESC, owner, lotOwner, lot
LIMIT $rows
