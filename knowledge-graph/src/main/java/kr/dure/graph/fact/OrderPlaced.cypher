// Orders and their lines. A line that a new revision leaves out is forgotten, or kept as a bare key while a shipment
// fulfils it; parts that nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, counterparty, order, placedAt, statedAt,
//            lines: [{line, part: {owner, part}, quantity, unit, due}]}]
UNWIND $rows AS row
MERGE (order:Order {owner: row.owner, id: row.order})
WITH row, order
WHERE order.revision IS NULL OR order.revision < row.revision
SET order.counterparty = row.counterparty, order.placedAt = row.placedAt, order.statedAt = row.statedAt,
    order.revision = row.revision
WITH row, order
CALL (order) {
  MATCH (order)-[has:HAS_LINE]->(line:OrderLine)-[calls:CALLS_FOR]->(part:Part)
  DELETE has, calls
  REMOVE line.counterparty, line.quantity, line.unit, line.due, line.statedAt, line.revision
  RETURN collect(line) + collect(part) AS left
}
CALL (row, order) {
  UNWIND row.lines AS stated
  MERGE (line:OrderLine {owner: row.owner, order: row.order, line: stated.line})
  SET line.counterparty = row.counterparty, line.quantity = stated.quantity, line.unit = stated.unit,
      line.due = stated.due, line.statedAt = row.statedAt, line.revision = row.revision
  MERGE (part:Part {owner: stated.part.owner, id: stated.part.part})
  CREATE (order)-[:HAS_LINE]->(line)
  CREATE (line)-[:CALLS_FOR]->(part)
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
