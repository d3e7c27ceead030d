// First articles and open changes of a part and of the parts it goes into, over all bills in sight.
//   $part  {owner, id}
MATCH (s:Part WHERE s.owner IN $sees.master AND s.owner = $part.owner AND s.id = $part.id)
MATCH w = (s) ((x:Part)<-[:HAS_COMPONENT]-(y:Part WHERE coalesce($seen[y.owner] CONTAINS 'master', false) OR [y.owner, y.id] IN $sees.parts)){0,10} (p:Part)
WITH p, min(length(w)) AS depth
CALL (p) {
  MATCH (p)<-[:OF]-(f:FirstArticle WHERE f.owner IN $sees.quality OR f.counterparty = $me)
  RETURN CASE WHEN f.state IN ['APPROVED', 'INTERIM'] THEN 'again' ELSE 'running' END AS need, f.id AS firstArticle, null AS changeNotice,
         f.state AS state, CASE WHEN f.owner = $me OR f.counterparty IN $sees.master OR f.counterparty IN $sees.quality THEN f.counterparty END AS approver,
         f.due AS due
  UNION ALL
  MATCH (p)<-[:OF]-(c:ChangeNotice WHERE c.owner IN $sees.quality OR c.counterparty = $me)
  WHERE c.state IN ['REQUESTED', 'APPROVED']
  RETURN 'change' AS need, null AS firstArticle, c.id AS changeNotice, c.state AS state,
         CASE WHEN c.owner = $me OR c.counterparty IN $sees.master OR c.counterparty IN $sees.quality THEN c.counterparty END AS approver,
         c.plannedFrom AS due
  UNION ALL
  WITH p
  WHERE NOT EXISTS { MATCH (p)<-[:OF]-(g:FirstArticle WHERE g.owner IN $sees.quality OR g.counterparty = $me) }
  RETURN 'ask' AS need, null AS firstArticle, null AS changeNotice, null AS state, null AS approver, null AS due
}
RETURN depth,
       p.owner AS owner,
       p.id AS part,
       p.name AS partName,
       need,
       firstArticle,
       changeNotice,
       state,
       approver,
       due
ORDER BY depth, owner, part, need, firstArticle, changeNotice
LIMIT $rows
