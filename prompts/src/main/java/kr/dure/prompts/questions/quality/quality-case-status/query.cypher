// Where quality cases (8D) stand: one, or all that are open.
//   $qualityCase  {owner, id}, or null for all open ones
MATCH (q:QualityCase WHERE q.owner IN $sees.quality OR q.counterparty = $me)
WHERE CASE WHEN $qualityCase IS NULL THEN q.closedAt IS NULL AND q.step IS NOT NULL
           ELSE q.owner = $qualityCase.owner AND q.id = $qualityCase.id END
OPTIONAL MATCH (q)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production OR l.partKey IN $sees.productionParts OR [l.owner, l.id] IN $sees.lots)
RETURN q.owner AS owner,
       q.id AS qualityCase,
       q.title AS title,
       CASE WHEN q.owner = $me OR q.counterparty IN $sees.master OR q.counterparty IN $sees.quality
            THEN q.counterparty END AS responsible,
       q.step AS step,
       q.due AS due,
       CASE WHEN q.closedAt IS NULL AND q.due < $today THEN duration.inDays(q.due, $today).days
            WHEN q.closedAt IS NULL THEN 0 END AS overdue,
       l.owner AS lotOwner,
       l.id AS lot,
       q.openedAt AS openedAt,
       q.closedAt AS closedAt
ORDER BY closedAt IS NOT NULL, due, owner, qualityCase
LIMIT $rows
