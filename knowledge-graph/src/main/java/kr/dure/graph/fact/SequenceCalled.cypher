// Calls in sequence. Parts that nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, counterparty, sequence, part: {owner, part}, quantity, unit, neededAt, line,
//            lot: {owner, lot} or null, statedAt}]
UNWIND $rows AS row
MERGE (call:SequenceCall {owner: row.owner, id: row.sequence})
WITH row, call
WHERE call.revision IS NULL OR call.revision < row.revision
SET call.counterparty = row.counterparty, call.quantity = row.quantity, call.unit = row.unit, call.neededAt = row.neededAt,
    call.line = row.line, call.lotOwner = row.lot.owner, call.lot = row.lot.lot,
    call.statedAt = row.statedAt, call.revision = row.revision
WITH row, call
CALL (call) {
  MATCH (call)-[old:CALLS_FOR]->(part:Part)
  DELETE old
  RETURN collect(part) AS left
}
CALL (row, call) {
  MERGE (part:Part {owner: row.part.owner, id: row.part.part})
  CREATE (call)-[:CALLS_FOR]->(part)
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
