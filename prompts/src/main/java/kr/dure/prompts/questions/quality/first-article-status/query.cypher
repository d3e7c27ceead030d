// Where first article approvals stand: of a part, or all without a full approval.
//   $part          {owner, id}, or null
//   $organisation  {id} of either side, or null
MATCH (f:FirstArticle WHERE f.owner IN $sees.quality OR f.counterparty = $me)
WHERE $part IS NOT NULL OR f.state <> 'APPROVED'
WITH f, CASE WHEN f.owner = $me OR f.counterparty IN $sees.master OR f.counterparty IN $sees.quality THEN f.counterparty END AS approver
WHERE $organisation IS NULL OR $organisation.id IN [f.owner, approver]
OPTIONAL MATCH (f)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
WITH f, approver, p
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
OPTIONAL MATCH (f)-[:ABOUT]->(c:ChangeNotice WHERE c.owner IN $sees.quality OR c.counterparty = $me)
RETURN f.owner AS owner,
       f.id AS firstArticle,
       p.id AS part,
       p.name AS partName,
       f.procedure AS procedure,
       f.level AS level,
       f.state AS state,
       f.elementsDone AS elementsDone,
       18 AS elements,
       approver,
       c.id AS changeNotice,
       f.due AS due,
       CASE WHEN f.state IN ['PREPARING', 'SUBMITTED', 'REJECTED'] AND f.due < $today THEN duration.inDays(f.due, $today).days
            WHEN f.state IN ['PREPARING', 'SUBMITTED', 'REJECTED'] THEN 0 END AS overdue,
       f.decidedOn AS decidedOn
ORDER BY decidedOn IS NOT NULL, due, owner, firstArticle
LIMIT $rows
