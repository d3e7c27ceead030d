// Days on which plants do not work as usual.
//   $rows  [{position, revision, owner, plant, day, hours, reason, statedAt}]
UNWIND $rows AS row
MERGE (day:WorkDay {owner: row.owner, plant: row.plant, day: row.day})
WITH row, day
WHERE day.revision IS NULL OR day.revision < row.revision
SET day.hours = row.hours, day.reason = row.reason, day.statedAt = row.statedAt, day.revision = row.revision
MERGE (plant:Plant {owner: row.owner, id: row.plant})
MERGE (day)-[:AT]->(plant)
RETURN row.position AS kept
