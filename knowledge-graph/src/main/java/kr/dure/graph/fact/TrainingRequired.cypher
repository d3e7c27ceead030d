// How much safety training the people of each role need.
//   $rows  [{position, revision, owner, role, hours, per, persons, source, statedAt}]
UNWIND $rows AS row
MERGE (rule:TrainingRule {owner: row.owner, role: row.role})
WITH row, rule
WHERE rule.revision IS NULL OR rule.revision < row.revision
SET rule.hours = row.hours, rule.per = row.per, rule.persons = row.persons, rule.source = row.source,
    rule.statedAt = row.statedAt, rule.revision = row.revision
RETURN row.position AS kept
