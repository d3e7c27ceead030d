// Hazardous materials that plants use.
//   $rows  [{position, revision, owner, plant, material, name, cas, process, suppliedBy, statedAt}]
UNWIND $rows AS row
MERGE (used:Hazmat {owner: row.owner, plant: row.plant, material: row.material})
WITH row, used
WHERE used.revision IS NULL OR used.revision < row.revision
SET used.name = row.name, used.cas = row.cas, used.process = row.process, used.suppliedBy = row.suppliedBy,
    used.statedAt = row.statedAt, used.revision = row.revision
MERGE (plant:Plant {owner: row.owner, id: row.plant})
MERGE (used)-[:AT]->(plant)
RETURN row.position AS kept
