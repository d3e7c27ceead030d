// Adds what became of versions; the last of a version's steps is its state.
//   $rows  [{agreement, number, steps: [{number, state, by, who, at}]}]
UNWIND $rows AS row
MATCH (version:AgreementVersion {agreement: row.agreement, number: row.number})
SET version.state = last(row.steps).state,
    version.offeredAt = coalesce(version.offeredAt, head([step IN row.steps WHERE step.state = 'OFFERED' | step.at]))
WITH row, version
UNWIND row.steps AS step
CREATE (version)-[:TOOK]->(:AgreementStep {number: step.number, state: step.state, by: step.by, who: step.who, at: step.at})
