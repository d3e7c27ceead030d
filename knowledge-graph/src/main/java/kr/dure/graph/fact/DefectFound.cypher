// Bad pieces found in lots. A lot that nothing points to any more and that nobody stated is forgotten.
//   $rows  [{position, revision, owner, counterparty, defect, lot: {owner, lot}, code, name, process, quantity, foundAt,
//            statedAt}]
UNWIND $rows AS row
MERGE (defect:Defect {owner: row.owner, id: row.defect})
WITH row, defect
WHERE defect.revision IS NULL OR defect.revision < row.revision
SET defect.counterparty = row.counterparty, defect.code = row.code, defect.name = row.name,
    defect.process = row.process, defect.quantity = row.quantity, defect.foundAt = row.foundAt,
    defect.statedAt = row.statedAt, defect.revision = row.revision
WITH row, defect
CALL (defect) {
  MATCH (defect)-[old:FOUND_IN]->(lot:Lot)
  DELETE old
  RETURN collect(lot) AS left
}
CALL (row, defect) {
  MERGE (lot:Lot {owner: row.lot.owner, id: row.lot.lot})
  CREATE (defect)-[:FOUND_IN]->(lot)
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
