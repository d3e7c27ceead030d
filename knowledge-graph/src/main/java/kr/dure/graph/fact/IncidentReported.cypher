// Accidents and near misses. Plants and machines that nothing points to any more and that nobody described are forgotten.
//   $rows  [{position, revision, owner, incident, plant, machine, nearMiss, accidentType, codeList, injured, deaths,
//            lostDays, text, process, shift, occurredAt, statedAt}]
UNWIND $rows AS row
MERGE (incident:Incident {owner: row.owner, id: row.incident})
WITH row, incident
WHERE incident.revision IS NULL OR incident.revision < row.revision
SET incident.nearMiss = row.nearMiss, incident.accidentType = row.accidentType, incident.codeList = row.codeList,
    incident.injured = row.injured, incident.deaths = row.deaths, incident.lostDays = row.lostDays,
    incident.text = row.text, incident.process = row.process, incident.shift = row.shift,
    incident.occurredAt = row.occurredAt, incident.statedAt = row.statedAt, incident.revision = row.revision
WITH row, incident
CALL (incident) {
  MATCH (incident)-[old:AT|AT_MACHINE]->(place)
  DELETE old
  RETURN collect(place) AS left
}
CALL (row, incident) {
  MERGE (plant:Plant {owner: row.owner, id: row.plant})
  CREATE (incident)-[:AT]->(plant)
}
CALL (row, incident) {
  WITH row, incident WHERE row.machine IS NOT NULL
  MERGE (machine:Machine {owner: row.owner, id: row.machine})
  CREATE (incident)-[:AT_MACHINE]->(machine)
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
