// Inspections of lots. A lot that nothing points to any more and that nobody stated is forgotten.
//   $rows  [{position, revision, owner, counterparty, inspection, lot: {owner, lot}, kind, inspected, defective,
//            inspectedAt, statedAt}]
UNWIND $rows AS row
MERGE (inspection:Inspection {owner: row.owner, id: row.inspection})
WITH row, inspection
WHERE inspection.revision IS NULL OR inspection.revision < row.revision
SET inspection.counterparty = row.counterparty, inspection.kind = row.kind, inspection.inspected = row.inspected,
    inspection.defective = row.defective, inspection.inspectedAt = row.inspectedAt, inspection.statedAt = row.statedAt,
    inspection.revision = row.revision
WITH row, inspection
CALL (inspection) {
  MATCH (inspection)-[old:OF]->(lot:Lot)
  DELETE old
  RETURN collect(lot) AS left
}
CALL (row, inspection) {
  MERGE (lot:Lot {owner: row.lot.owner, id: row.lot.lot})
  CREATE (inspection)-[:OF]->(lot)
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
