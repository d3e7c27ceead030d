// 4M changes: one, or those that are open, of a company or a part, or requested in a period.
//   $changeNotice  {owner, id}, or null
//   $organisation  {id} of either side, or null
//   $part          {owner, id}, or null
//   $period        {from, to} of the request, the last day out, or null
MATCH (c:ChangeNotice WHERE c.owner IN $sees.quality OR c.counterparty = $me)
WHERE c.state IS NOT NULL
  AND ($changeNotice IS NULL OR (c.owner = $changeNotice.owner AND c.id = $changeNotice.id))
  AND ($period IS NULL OR (c.requestedOn >= $period.from AND c.requestedOn < $period.to))
  AND ($changeNotice IS NOT NULL OR $period IS NOT NULL OR c.state IN ['REQUESTED', 'APPROVED']
       OR c.decidedAt >= $now - duration({days: 30}))
WITH c, CASE WHEN c.owner = $me OR c.counterparty IN $sees.master OR c.counterparty IN $sees.quality THEN c.counterparty END AS approver
WHERE $organisation IS NULL OR $organisation.id IN [c.owner, approver]
OPTIONAL MATCH (c)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH c, approver, p
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
OPTIONAL MATCH (c)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
OPTIONAL MATCH (c)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)
RETURN c.owner AS owner,
       c.id AS changeNotice,
       c.title AS title,
       c.kind AS kind,
       c.state AS state,
       approver,
       p.id AS part,
       m.id AS machine,
       c.requestedOn AS requestedOn,
       c.decidedAt AS decidedAt,
       CASE WHEN c.state = 'REQUESTED' AND c.requestedOn <= $today THEN duration.inDays(c.requestedOn, $today).days END AS waiting,
       c.plannedFrom AS plannedFrom,
       c.effectiveFrom AS effectiveFrom,
       l.id AS firstLot,
       c.state = 'REQUESTED' AND c.plannedFrom < $today AS overdue
ORDER BY requestedOn DESC, owner, changeNotice
LIMIT $rows
