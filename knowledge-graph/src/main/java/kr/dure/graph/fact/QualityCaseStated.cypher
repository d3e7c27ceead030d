// Where quality cases stand. A lot that nothing points to any more and that nobody stated is forgotten.
//   $rows  [{position, revision, owner, counterparty, qualityCase, title, lot: {owner, lot} or null, step, due, openedAt,
//            closedAt, statedAt}]
UNWIND $rows AS row
MERGE (case:QualityCase {owner: row.owner, id: row.qualityCase})
WITH row, case
WHERE case.revision IS NULL OR case.revision < row.revision
SET case.counterparty = row.counterparty, case.title = row.title, case.step = row.step, case.due = row.due,
    case.openedAt = row.openedAt, case.closedAt = row.closedAt, case.statedAt = row.statedAt,
    case.revision = row.revision
WITH row, case
CALL (case) {
  MATCH (case)-[old:ABOUT]->(lot:Lot)
  DELETE old
  RETURN collect(lot) AS left
}
CALL (row, case) {
  WITH row, case WHERE row.lot IS NOT NULL
  MERGE (lot:Lot {owner: row.lot.owner, id: row.lot.lot})
  CREATE (case)-[:ABOUT]->(lot)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS lot
  WITH DISTINCT lot WHERE lot.statedAt IS NULL AND NOT EXISTS { (lot)--() }
  DELETE lot
}
UNWIND positions AS kept
RETURN kept
