// Safety trainings that people took.
//   $rows  [{position, revision, owner, person, role, course, hours, day, statedAt}]
UNWIND $rows AS row
MERGE (training:Training {owner: row.owner, person: row.person, course: row.course, day: row.day})
WITH row, training
WHERE training.revision IS NULL OR training.revision < row.revision
SET training.role = row.role, training.hours = row.hours, training.statedAt = row.statedAt,
    training.revision = row.revision
RETURN row.position AS kept
