// How much of a part lies at a plant.
//   $rows  [{position, revision, owner, plant, part: {owner, part}, quantity, unit, minimum, countedAt, statedAt}]
UNWIND $rows AS row
MERGE (stock:Stock {owner: row.owner, plant: row.plant, partOwner: row.part.owner, part: row.part.part})
WITH row, stock
WHERE stock.revision IS NULL OR stock.revision < row.revision
SET stock.partKey = CASE WHEN row.part.owner = row.owner THEN row.owner + '\n' + row.part.part END,
    stock.quantity = row.quantity, stock.unit = row.unit, stock.minimum = row.minimum, stock.countedAt = row.countedAt,
    stock.statedAt = row.statedAt, stock.revision = row.revision
MERGE (part:Part {owner: row.part.owner, id: row.part.part})
MERGE (plant:Plant {owner: row.owner, id: row.plant})
MERGE (stock)-[:OF]->(part)
MERGE (stock)-[:AT]->(plant)
RETURN row.position AS kept
