// Energy that plants used, month by month.
//   $rows  [{position, revision, owner, plant, month: 'YYYY-MM', carrier, quantity, unit, pieces, statedAt}]
UNWIND $rows AS row
MERGE (energy:EnergyUse {owner: row.owner, plant: row.plant, month: row.month, carrier: row.carrier})
WITH row, energy
WHERE energy.revision IS NULL OR energy.revision < row.revision
SET energy.from = date(row.month + '-01'), energy.quantity = row.quantity, energy.unit = row.unit,
    energy.pieces = row.pieces, energy.statedAt = row.statedAt, energy.revision = row.revision
MERGE (plant:Plant {owner: row.owner, id: row.plant})
MERGE (energy)-[:AT]->(plant)
RETURN row.position AS kept
