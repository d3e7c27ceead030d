// Measured characteristics of lots, one record for each lot and characteristic.
//   $rows  [{position, revision, owner, counterparty, lot: {owner, lot}, characteristic, unit, lower, upper, values,
//            measuredAt, statedAt}]
UNWIND $rows AS row
MERGE (measurement:Measurement {owner: row.owner, lotOwner: row.lot.owner, lot: row.lot.lot, characteristic: row.characteristic})
WITH row, measurement
WHERE measurement.revision IS NULL OR measurement.revision < row.revision
SET measurement.counterparty = row.counterparty, measurement.unit = row.unit, measurement.lower = toFloat(row.lower),
    measurement.upper = toFloat(row.upper), measurement.values = [value IN row.values | toFloat(value)],
    measurement.measuredAt = row.measuredAt, measurement.statedAt = row.statedAt, measurement.revision = row.revision
MERGE (lot:Lot {owner: row.lot.owner, id: row.lot.lot})
MERGE (measurement)-[:OF]->(lot)
RETURN row.position AS kept
