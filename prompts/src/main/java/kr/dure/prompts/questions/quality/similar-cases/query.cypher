// Quality cases in sight that share defect codes, the part or words of the title with one.
//   $qualityCase  {owner, id}
MATCH (q:QualityCase WHERE (q.owner IN $sees.quality OR q.counterparty = $me) AND q.owner = $qualityCase.owner AND q.id = $qualityCase.id)
WITH q, [word IN split(coalesce(q.title, ''), ' ') WHERE size(word) >= 2] AS said,
     COLLECT {
       MATCH (q)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)<-[:FOUND_IN]-(d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
       RETURN DISTINCT d.code AS code ORDER BY code LIMIT 50
     } AS found,
     COLLECT {
       MATCH (q)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
       RETURN p.owner + '/' + p.id AS part ORDER BY part LIMIT 50
     } AS parts
MATCH (o:QualityCase WHERE o.owner IN $sees.quality OR o.counterparty = $me)
WHERE o.title IS NOT NULL AND NOT (o.owner = q.owner AND o.id = q.id)
WITH o, [word IN said WHERE o.title CONTAINS word] AS words,
     COLLECT {
       MATCH (o)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)<-[:FOUND_IN]-(d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
       WHERE d.code IN found
       RETURN DISTINCT d.code AS code ORDER BY code LIMIT 50
     } AS codes,
     EXISTS {
       MATCH (o)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
       WHERE p.owner + '/' + p.id IN parts
     } AS samePart
WITH o, words, codes, samePart, 3 * size(codes) + CASE WHEN samePart THEN 2 ELSE 0 END + size(words) AS score
WHERE score > 0
RETURN score,
       o.owner AS owner,
       o.id AS similar,
       o.title AS title,
       o.step AS step,
       o.openedAt AS openedAt,
       o.closedAt AS closedAt,
       codes,
       samePart,
       words
ORDER BY score DESC, openedAt DESC, owner, similar
LIMIT $rows
