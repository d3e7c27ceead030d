// 4M changes. Parts, machines and lots that nothing points to any more and that nobody stated are forgotten.
//   $rows  [{position, revision, owner, counterparty, changeNotice, kind, part, machine, title, requestedOn, plannedFrom,
//            effectiveFrom, state, decidedAt, firstLot, statedAt}]
UNWIND $rows AS row
MERGE (change:ChangeNotice {owner: row.owner, id: row.changeNotice})
WITH row, change
WHERE change.revision IS NULL OR change.revision < row.revision
SET change.counterparty = row.counterparty, change.kind = row.kind, change.title = row.title,
    change.requestedOn = row.requestedOn, change.plannedFrom = row.plannedFrom, change.effectiveFrom = row.effectiveFrom,
    change.state = row.state, change.decidedAt = row.decidedAt, change.statedAt = row.statedAt,
    change.revision = row.revision
WITH row, change
CALL (change) {
  MATCH (change)-[old:OF|AT_MACHINE|ABOUT]->(thing)
  DELETE old
  RETURN collect(thing) AS left
}
CALL (row, change) {
  MERGE (part:Part {owner: row.owner, id: row.part})
  CREATE (change)-[:OF]->(part)
}
CALL (row, change) {
  WITH row, change WHERE row.machine IS NOT NULL
  MERGE (machine:Machine {owner: row.owner, id: row.machine})
  CREATE (change)-[:AT_MACHINE]->(machine)
}
CALL (row, change) {
  WITH row, change WHERE row.firstLot IS NOT NULL
  MERGE (lot:Lot {owner: row.owner, id: row.firstLot})
  CREATE (change)-[:ABOUT]->(lot)
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
