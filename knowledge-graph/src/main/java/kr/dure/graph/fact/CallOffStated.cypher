// Releases of call-offs and their lines. Parts that nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, counterparty, callOff, release, part: {owner, part}, unit, countedFrom, received,
//            lastNote, issuedAt, statedAt, lines: [{line, quantity, due, plant, dock, from, until}]}]
UNWIND $rows AS row
MERGE (call:CallOff {owner: row.owner, id: row.callOff, release: row.release})
WITH row, call
WHERE call.revision IS NULL OR call.revision < row.revision
SET call.counterparty = row.counterparty, call.unit = row.unit, call.countedFrom = row.countedFrom,
    call.received = row.received, call.lastNote = row.lastNote, call.issuedAt = row.issuedAt,
    call.statedAt = row.statedAt, call.revision = row.revision
WITH row, call
CALL (call) {
  MATCH (call)-[:HAS_LINE]->(line:CallOffLine)
  DETACH DELETE line
}
CALL (call) {
  MATCH (call)-[old:CALLS_FOR]->(part:Part)
  DELETE old
  RETURN collect(part) AS left
}
CALL (row, call) {
  MERGE (part:Part {owner: row.part.owner, id: row.part.part})
  CREATE (call)-[:CALLS_FOR]->(part)
}
CALL (row, call) {
  UNWIND row.lines AS stated
  CREATE (line:CallOffLine {owner: row.owner, callOff: row.callOff, release: row.release, line: stated.line})
  SET line.counterparty = row.counterparty, line.quantity = stated.quantity, line.due = stated.due,
      line.plant = stated.plant, line.dock = stated.dock, line.from = stated.from, line.until = stated.until,
      line.statedAt = row.statedAt, line.revision = row.revision
  CREATE (call)-[:HAS_LINE]->(line)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS part
  WITH DISTINCT part WHERE part.statedAt IS NULL AND part.billRevision IS NULL AND NOT EXISTS { (part)--() }
  DELETE part
}
UNWIND positions AS kept
RETURN kept
