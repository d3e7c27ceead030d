// Intervals of machines in a state. The machine itself carries the state that began last, and its latest sign of life.
//   $rows  [{position, revision, owner, machine, state, since, statedAt}]
UNWIND $rows AS row
MERGE (machine:Machine {owner: row.owner, id: row.machine})
MERGE (interval:MachineState {owner: row.owner, machine: row.machine, since: row.since})
WITH row, machine, interval
WHERE interval.revision IS NULL OR interval.revision < row.revision
SET interval.state = row.state, interval.statedAt = row.statedAt, interval.revision = row.revision
MERGE (machine)-[:WAS]->(interval)
WITH row.position AS kept, machine, row
CALL (machine, row) {
  WITH machine, row WHERE machine.stateSince IS NULL OR machine.stateSince <= row.since
  SET machine.state = row.state, machine.stateSince = row.since
}
CALL (machine, row) {
  WITH machine, row WHERE machine.heardAt IS NULL OR machine.heardAt < row.statedAt
  SET machine.heardAt = row.statedAt
}
RETURN kept
