// What machines are to make. Machines and parts that nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, workOrder, machine, part, quantity, done, unit, from, to, state, statedAt}]
UNWIND $rows AS row
MERGE (work:WorkOrder {owner: row.owner, id: row.workOrder})
WITH row, work
WHERE work.revision IS NULL OR work.revision < row.revision
SET work.quantity = row.quantity, work.done = row.done,
    work.unit = row.unit, work.from = row.from, work.to = row.to, work.state = row.state, work.statedAt = row.statedAt,
    work.revision = row.revision
WITH row, work
CALL (work) {
  MATCH (work)-[old:AT_MACHINE|OF]->(thing)
  DELETE old
  RETURN collect(thing) AS left
}
CALL (row, work) {
  MERGE (machine:Machine {owner: row.owner, id: row.machine})
  CREATE (work)-[:AT_MACHINE]->(machine)
  MERGE (part:Part {owner: row.owner, id: row.part})
  CREATE (work)-[:OF]->(part)
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
