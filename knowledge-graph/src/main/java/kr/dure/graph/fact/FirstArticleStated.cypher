// First article approvals. Parts and changes that nothing points to any more and that nobody stated are forgotten.
//   $rows  [{position, revision, owner, counterparty, firstArticle, part, procedure, level, state, elementsDone, changeNotice,
//            due, decidedOn, statedAt}]
UNWIND $rows AS row
MERGE (article:FirstArticle {owner: row.owner, id: row.firstArticle})
WITH row, article
WHERE article.revision IS NULL OR article.revision < row.revision
SET article.counterparty = row.counterparty, article.procedure = row.procedure, article.level = row.level,
    article.state = row.state, article.elementsDone = row.elementsDone, article.due = row.due,
    article.decidedOn = row.decidedOn, article.statedAt = row.statedAt, article.revision = row.revision
WITH row, article
CALL (article) {
  MATCH (article)-[old:OF|ABOUT]->(thing)
  DELETE old
  RETURN collect(thing) AS left
}
CALL (row, article) {
  MERGE (part:Part {owner: row.owner, id: row.part})
  CREATE (article)-[:OF]->(part)
}
CALL (row, article) {
  WITH row, article WHERE row.changeNotice IS NOT NULL
  MERGE (change:ChangeNotice {owner: row.owner, id: row.changeNotice})
  CREATE (article)-[:ABOUT]->(change)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS thing
  WITH DISTINCT thing
  WHERE thing.statedAt IS NULL AND thing.billRevision IS NULL AND NOT EXISTS { (thing)--() }
  DELETE thing
}
UNWIND positions AS kept
RETURN kept
