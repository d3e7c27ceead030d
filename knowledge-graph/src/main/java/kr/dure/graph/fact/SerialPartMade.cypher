// Pieces with a serial number and the lot that each is of. A lot that nothing points to any more and that nobody stated is
// forgotten.
//   $rows  [{position, revision, owner, serial, sequence, lot, madeAt, statedAt}]
UNWIND $rows AS row
MERGE (piece:SerialPart {owner: row.owner, id: row.serial})
WITH row, piece
WHERE piece.revision IS NULL OR piece.revision < row.revision
SET piece.sequence = row.sequence, piece.madeAt = row.madeAt, piece.statedAt = row.statedAt, piece.revision = row.revision
WITH row, piece
CALL (piece) {
  MATCH (piece)-[old:OF]->(lot:Lot)
  DELETE old
  RETURN collect(lot) AS left
}
CALL (row, piece) {
  MERGE (lot:Lot {owner: row.owner, id: row.lot})
  CREATE (piece)-[:OF]->(lot)
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
