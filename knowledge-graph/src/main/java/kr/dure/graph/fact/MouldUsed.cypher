// What moulds made, one record for each stay on a machine. Machines and lots that nothing points to any more and that nobody
// stated are forgotten.
//   $rows  [{position, revision, owner, mould, machine, lot, from, to, shots, statedAt}]
UNWIND $rows AS row
MERGE (stay:MouldUse {owner: row.owner, mould: row.mould, from: row.from})
WITH row, stay
WHERE stay.revision IS NULL OR stay.revision < row.revision
SET stay.to = row.to, stay.shots = row.shots, stay.statedAt = row.statedAt, stay.revision = row.revision
MERGE (mould:Mould {owner: row.owner, id: row.mould})
MERGE (stay)-[:OF]->(mould)
WITH row, stay
CALL (stay) {
  MATCH (stay)-[old:AT_MACHINE|ABOUT]->(thing)
  DELETE old
  RETURN collect(thing) AS left
}
CALL (row, stay) {
  MERGE (machine:Machine {owner: row.owner, id: row.machine})
  CREATE (stay)-[:AT_MACHINE]->(machine)
}
CALL (row, stay) {
  WITH row, stay WHERE row.lot IS NOT NULL
  MERGE (lot:Lot {owner: row.owner, id: row.lot})
  CREATE (stay)-[:ABOUT]->(lot)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS thing
  WITH DISTINCT thing WHERE thing.statedAt IS NULL AND NOT EXISTS { (thing)--() }
  DELETE thing
}
UNWIND positions AS kept
RETURN kept
