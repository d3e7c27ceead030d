// Where the disciplines of quality cases (8D) stand.
//   $rows  [{position, revision, owner, counterparty, qualityCase, step, department, due, doneOn, statedAt}]
UNWIND $rows AS row
MERGE (step:CaseStep {owner: row.owner, qualityCase: row.qualityCase, step: row.step})
WITH row, step
WHERE step.revision IS NULL OR step.revision < row.revision
SET step.counterparty = row.counterparty, step.department = row.department, step.due = row.due, step.doneOn = row.doneOn,
    step.statedAt = row.statedAt, step.revision = row.revision
MERGE (case:QualityCase {owner: row.owner, id: row.qualityCase})
MERGE (step)-[:OF]->(case)
RETURN row.position AS kept
