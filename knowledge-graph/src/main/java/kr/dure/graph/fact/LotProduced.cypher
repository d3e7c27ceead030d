// Lots that companies finished, what went into them, and the machine that made them. Parts, lots and machines that
// nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, lot, part, quantity, unit, machine, consumed: [{lot: {owner, lot}, quantity}],
//            producedAt, statedAt}]
UNWIND $rows AS row
MERGE (lot:Lot {owner: row.owner, id: row.lot})
WITH row, lot
WHERE lot.revision IS NULL OR lot.revision < row.revision
SET lot.partKey = row.owner + '\n' + row.part,
    lot.quantity = row.quantity, lot.unit = row.unit, lot.producedAt = row.producedAt, lot.statedAt = row.statedAt,
    lot.revision = row.revision
WITH row, lot
CALL (lot) {
  MATCH (lot)-[old:OF|CONSUMED|MADE_ON]->(thing)
  DELETE old
  RETURN collect(thing) AS left
}
CALL (row, lot) {
  MERGE (part:Part {owner: row.owner, id: row.part})
  CREATE (lot)-[:OF]->(part)
}
CALL (row, lot) {
  WITH row, lot WHERE row.machine IS NOT NULL
  MERGE (machine:Machine {owner: row.owner, id: row.machine})
  CREATE (lot)-[:MADE_ON]->(machine)
}
CALL (row, lot) {
  UNWIND row.consumed AS consumption
  WITH lot, consumption.lot.owner AS owner, consumption.lot.lot AS id, collect(consumption.quantity) AS quantities
  MERGE (input:Lot {owner: owner, id: id})
  CREATE (lot)-[consumed:CONSUMED]->(input)
  SET consumed.quantity = CASE WHEN quantities = [] THEN null ELSE reduce(sum = 0, quantity IN quantities | sum + quantity) END
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
