// Targets that companies set themselves. The baseline may be unset.
//   $rows  [{position, revision, owner, target, indicator, unit, denominator, baseline: {value, on} or null,
//            goal: {value, on}, source, statedAt}]
UNWIND $rows AS row
MERGE (target:Target {owner: row.owner, id: row.target})
WITH row, target
WHERE target.revision IS NULL OR target.revision < row.revision
SET target.indicator = row.indicator, target.unit = row.unit, target.denominator = row.denominator,
    target.baseline = row.baseline.value, target.baselineOn = row.baseline.on, target.goal = row.goal.value,
    target.goalOn = row.goal.on, target.source = row.source, target.statedAt = row.statedAt, target.revision = row.revision
RETURN row.position AS kept
