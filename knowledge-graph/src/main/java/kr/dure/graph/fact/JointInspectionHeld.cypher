// Joint safety inspections and what they found. A plant that nothing points to any more and that nobody described is forgotten.
//   $rows  [{position, revision, owner, counterparty, inspection, plant, heldOn, findings: [{text, state, due}], statedAt}]
UNWIND $rows AS row
MERGE (inspection:JointInspection {owner: row.owner, id: row.inspection})
WITH row, inspection
WHERE inspection.revision IS NULL OR inspection.revision < row.revision
SET inspection.counterparty = row.counterparty, inspection.heldOn = row.heldOn,
    inspection.findings = [finding IN row.findings | finding.text],
    inspection.states = [finding IN row.findings | finding.state],
    inspection.dues = [finding IN row.findings | finding.due],
    inspection.statedAt = row.statedAt, inspection.revision = row.revision
WITH row, inspection
CALL (inspection) {
  MATCH (inspection)-[old:AT]->(plant:Plant)
  DELETE old
  RETURN collect(plant) AS left
}
CALL (row, inspection) {
  MERGE (plant:Plant {owner: row.owner, id: row.plant})
  CREATE (inspection)-[:AT]->(plant)
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
