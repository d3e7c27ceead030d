// Values that were reached on the way to a target.
//   $rows  [{position, revision, owner, target, day, value, statedAt}]
UNWIND $rows AS row
MERGE (value:TargetValue {owner: row.owner, target: row.target, day: row.day})
WITH row, value
WHERE value.revision IS NULL OR value.revision < row.revision
SET value.value = row.value, value.statedAt = row.statedAt, value.revision = row.revision
MERGE (target:Target {owner: row.owner, id: row.target})
MERGE (value)-[:OF]->(target)
RETURN row.position AS kept
