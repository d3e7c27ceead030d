// Assessments of the digital level of plants. Areas, their levels and what shows them are lists that belong together item by
// item. A plant that nothing stands at any more and that nobody described is forgotten.
//   $rows  [{position, revision, owner, assessment, plant, kind, systemLevel, companyLevel, areas: [{area, level, evidence}],
//            evidence, assessor, certificate, assessedOn, statedAt}]
UNWIND $rows AS row
MERGE (assessment:Assessment {owner: row.owner, id: row.assessment})
WITH row, assessment
WHERE assessment.revision IS NULL OR assessment.revision < row.revision
SET assessment.plant = row.plant, assessment.kind = row.kind, assessment.systemLevel = row.systemLevel,
    assessment.companyLevel = row.companyLevel, assessment.areas = [one IN row.areas | one.area],
    assessment.areaLevels = [one IN row.areas | one.level],
    assessment.areaEvidence = [one IN row.areas | coalesce(one.evidence, '')], assessment.evidence = row.evidence,
    assessment.assessor = row.assessor, assessment.certificate = row.certificate, assessment.assessedOn = row.assessedOn,
    assessment.statedAt = row.statedAt, assessment.revision = row.revision
WITH row, assessment
CALL (assessment) {
  MATCH (assessment)-[old:AT]->(plant:Plant)
  DELETE old
  RETURN collect(plant) AS left
}
CALL (row, assessment) {
  MERGE (plant:Plant {owner: row.owner, id: row.plant})
  CREATE (assessment)-[:AT]->(plant)
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
