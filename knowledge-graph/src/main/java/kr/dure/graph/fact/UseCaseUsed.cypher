// Days on which the output of a use of AI entered logged decisions.
//   $rows  [{position, revision, owner, useCase, day, decisions, statedAt}]
UNWIND $rows AS row
MERGE (day:UseCaseDay {owner: row.owner, useCase: row.useCase, day: row.day})
WITH row, day
WHERE day.revision IS NULL OR day.revision < row.revision
SET day.decisions = row.decisions, day.statedAt = row.statedAt, day.revision = row.revision
MERGE (useCase:UseCase {owner: row.owner, id: row.useCase})
MERGE (day)-[:OF]->(useCase)
RETURN row.position AS kept
