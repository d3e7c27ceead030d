// What receivers counted of shipments, a record for each part on board.
//   $rows  [{position, revision, owner, counterparty, shipment, part: {owner, part}, quantity, unit, receivedAt, statedAt}]
UNWIND $rows AS row
MERGE (receipt:Receipt {owner: row.owner, counterparty: row.counterparty, shipment: row.shipment, partOwner: row.part.owner,
                        part: row.part.part})
WITH row, receipt
WHERE receipt.revision IS NULL OR receipt.revision < row.revision
SET receipt.quantity = row.quantity, receipt.unit = row.unit, receipt.receivedAt = row.receivedAt,
    receipt.statedAt = row.statedAt, receipt.revision = row.revision
MERGE (part:Part {owner: row.part.owner, id: row.part.part})
MERGE (receipt)-[:OF]->(part)
RETURN row.position AS kept
