// What parts are made of, one level down. A bill has a revision of its own beside the part's description. Components that
// nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, part, components: [{part: {owner, part}, quantity, unit}], statedAt}]
UNWIND $rows AS row
MERGE (part:Part {owner: row.owner, id: row.part})
WITH row, part
WHERE part.billRevision IS NULL OR part.billRevision < row.revision
SET part.billRevision = row.revision
WITH row, part
CALL (part) {
  MATCH (part)-[old:HAS_COMPONENT]->(component:Part)
  DELETE old
  RETURN collect(component) AS left
}
CALL (row, part) {
  UNWIND row.components AS line
  WITH part, line.part.owner AS owner, line.part.part AS id, line.unit AS unit, sum(line.quantity) AS quantity
  MERGE (component:Part {owner: owner, id: id})
  CREATE (part)-[:HAS_COMPONENT {quantity: quantity, unit: unit}]->(component)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS component
  WITH DISTINCT component
  WHERE component.statedAt IS NULL AND component.billRevision IS NULL AND NOT EXISTS { (component)--() }
  DELETE component
}
UNWIND positions AS kept
RETURN kept
