// Uses of AI in plants. A plant that nothing stands at any more and that nobody described is forgotten.
//   $rows  [{position, revision, owner, useCase, plant, name, process, model, version, liveSince, ownerRole, fallback,
//            ownData, statedAt}]
UNWIND $rows AS row
MERGE (useCase:UseCase {owner: row.owner, id: row.useCase})
WITH row, useCase
WHERE useCase.revision IS NULL OR useCase.revision < row.revision
SET useCase.plant = row.plant, useCase.name = row.name, useCase.process = row.process, useCase.model = row.model,
    useCase.version = row.version, useCase.liveSince = row.liveSince, useCase.ownerRole = row.ownerRole,
    useCase.fallback = row.fallback, useCase.ownData = row.ownData, useCase.statedAt = row.statedAt,
    useCase.revision = row.revision
WITH row, useCase
CALL (useCase) {
  MATCH (useCase)-[old:AT]->(plant:Plant)
  DELETE old
  RETURN collect(plant) AS left
}
CALL (row, useCase) {
  MERGE (plant:Plant {owner: row.owner, id: row.plant})
  CREATE (useCase)-[:AT]->(plant)
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
