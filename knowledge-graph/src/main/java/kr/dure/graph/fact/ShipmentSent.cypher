// Shipments, the lots they carry and the order lines they fulfil. Lots and order lines that nothing points to any more and
// that nobody stated are forgotten.
//   $rows  [{position, revision, owner, counterparty, shipment, lots: [{lot, quantity}],
//            fulfils: [{order, line, quantity}], shippedAt, arrivedAt, statedAt}]
UNWIND $rows AS row
MERGE (shipment:Shipment {owner: row.owner, id: row.shipment})
WITH row, shipment
WHERE shipment.revision IS NULL OR shipment.revision < row.revision
SET shipment.counterparty = row.counterparty, shipment.shippedAt = row.shippedAt, shipment.arrivedAt = row.arrivedAt,
    shipment.statedAt = row.statedAt, shipment.revision = row.revision
WITH row, shipment
CALL (shipment) {
  MATCH (shipment)-[old:CARRIES|FULFILS]->(thing)
  DELETE old
  RETURN collect(thing) AS left
}
CALL (row, shipment) {
  UNWIND row.lots AS carried
  WITH row, shipment, carried.lot AS id, sum(carried.quantity) AS quantity
  MERGE (lot:Lot {owner: row.owner, id: id})
  CREATE (shipment)-[:CARRIES {quantity: quantity}]->(lot)
}
CALL (row, shipment) {
  UNWIND row.fulfils AS fulfilment
  WITH row, shipment, fulfilment.order AS order, fulfilment.line AS number, sum(fulfilment.quantity) AS quantity
  MERGE (line:OrderLine {owner: row.counterparty, order: order, line: number})
  CREATE (shipment)-[:FULFILS {quantity: quantity}]->(line)
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
