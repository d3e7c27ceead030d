// Times in which machines ran with a guard open or bypassed.
//   $rows  [{position, revision, owner, machine, guard, state, since, until, statedAt}]
UNWIND $rows AS row
MERGE (signal:GuardSignal {owner: row.owner, machine: row.machine, guard: row.guard, since: row.since})
WITH row, signal
WHERE signal.revision IS NULL OR signal.revision < row.revision
SET signal.state = row.state, signal.until = row.until, signal.statedAt = row.statedAt, signal.revision = row.revision
MERGE (machine:Machine {owner: row.owner, id: row.machine})
MERGE (signal)-[:AT_MACHINE]->(machine)
RETURN row.position AS kept
