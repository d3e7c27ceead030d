// Machines as their companies describe them. A plant that no machine stands in any more and that nobody described is
// forgotten.
//   $rows  [{position, revision, owner, machine, plant, line, name, kind, model, statedAt}]
UNWIND $rows AS row
MERGE (machine:Machine {owner: row.owner, id: row.machine})
WITH row, machine
WHERE machine.revision IS NULL OR machine.revision < row.revision
SET machine.plant = row.plant, machine.line = row.line, machine.name = row.name, machine.kind = row.kind,
    machine.model = row.model, machine.statedAt = row.statedAt, machine.revision = row.revision
WITH row, machine
CALL (machine) {
  MATCH (machine)-[old:AT]->(plant:Plant)
  DELETE old
  RETURN collect(plant) AS left
}
CALL (row, machine) {
  MERGE (plant:Plant {owner: row.owner, id: row.plant})
  CREATE (machine)-[:AT]->(plant)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS plant
  WITH DISTINCT plant WHERE plant.statedAt IS NULL AND NOT EXISTS { (plant)--() }
  DELETE plant
}
UNWIND positions AS kept
RETURN kept
