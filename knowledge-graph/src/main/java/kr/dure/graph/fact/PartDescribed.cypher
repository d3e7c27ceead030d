// Parts as their companies describe them, and the same parts under their customers' numbers. A customer's number that
// nothing points to any more and that the customer never described is forgotten.
//   $rows  [{position, revision, owner, part, name, unit, customerNumbers: [{owner, part}], statedAt}]
UNWIND $rows AS row
MERGE (part:Part {owner: row.owner, id: row.part})
WITH row, part
WHERE part.revision IS NULL OR part.revision < row.revision
SET part.name = row.name, part.unit = row.unit, part.statedAt = row.statedAt, part.revision = row.revision
WITH row, part
CALL (part) {
  MATCH (part)-[old:SAME_AS]->(number:Part)
  DELETE old
  RETURN collect(number) AS left
}
CALL (row, part) {
  UNWIND row.customerNumbers AS ref
  WITH DISTINCT part, ref.owner AS owner, ref.part AS id
  MERGE (number:Part {owner: owner, id: id})
  CREATE (part)-[:SAME_AS]->(number)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS number
  WITH DISTINCT number
  WHERE number.statedAt IS NULL AND number.billRevision IS NULL AND NOT EXISTS { (number)--() }
  DELETE number
}
UNWIND positions AS kept
RETURN kept
