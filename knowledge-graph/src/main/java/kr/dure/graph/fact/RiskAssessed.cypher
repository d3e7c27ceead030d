// Risks as companies assess them, with the scale they rate by. Plants and machines that nothing points to any more and that
// nobody described are forgotten.
//   $rows  [{position, revision, owner, risk, plant, machine, model, process, kind, accidentType, codeList, hazard,
//            frequency, severity, scale: {frequencies, severities, mediumFrom, highFrom}, measure, due, assessedAt, closedAt,
//            statedAt}]
UNWIND $rows AS row
MERGE (risk:Risk {owner: row.owner, id: row.risk})
WITH row, risk
WHERE risk.revision IS NULL OR risk.revision < row.revision
SET risk.model = row.model, risk.process = row.process, risk.kind = row.kind, risk.accidentType = row.accidentType,
    risk.codeList = row.codeList, risk.hazard = row.hazard, risk.frequency = row.frequency, risk.severity = row.severity,
    risk.frequencies = row.scale.frequencies, risk.severities = row.scale.severities,
    risk.mediumFrom = row.scale.mediumFrom, risk.highFrom = row.scale.highFrom, risk.measure = row.measure,
    risk.due = row.due, risk.assessedAt = row.assessedAt, risk.closedAt = row.closedAt, risk.statedAt = row.statedAt,
    risk.revision = row.revision
WITH row, risk
CALL (risk) {
  MATCH (risk)-[old:AT|AT_MACHINE]->(place)
  DELETE old
  RETURN collect(place) AS left
}
CALL (row, risk) {
  MERGE (plant:Plant {owner: row.owner, id: row.plant})
  CREATE (risk)-[:AT]->(plant)
}
CALL (row, risk) {
  WITH row, risk WHERE row.machine IS NOT NULL
  MERGE (machine:Machine {owner: row.owner, id: row.machine})
  CREATE (risk)-[:AT_MACHINE]->(machine)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS place
  WITH DISTINCT place WHERE place.statedAt IS NULL AND NOT EXISTS { (place)--() }
  DELETE place
}
UNWIND positions AS kept
RETURN kept
