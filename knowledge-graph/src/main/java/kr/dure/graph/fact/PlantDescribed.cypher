// Plants as their companies describe them.
//   $rows  [{position, revision, owner, plant, name, address, statedAt}]
UNWIND $rows AS row
MERGE (plant:Plant {owner: row.owner, id: row.plant})
WITH row, plant
WHERE plant.revision IS NULL OR plant.revision < row.revision
SET plant.name = row.name, plant.address = row.address, plant.statedAt = row.statedAt, plant.revision = row.revision
RETURN row.position AS kept
