// Alarms that went away, and the machine's latest sign of life. A clearing has a revision of its own, and may come before
// the raising that says what the alarm was.
//   $rows  [{position, revision, owner, machine, alarm, clearedAt, statedAt}]
UNWIND $rows AS row
MERGE (machine:Machine {owner: row.owner, id: row.machine})
MERGE (alarm:Alarm {owner: row.owner, machine: row.machine, id: row.alarm})
WITH row, machine, alarm
WHERE alarm.clearedRevision IS NULL OR alarm.clearedRevision < row.revision
SET alarm.clearedAt = row.clearedAt, alarm.clearedRevision = row.revision
MERGE (machine)-[:RAISED]->(alarm)
WITH row.position AS kept, machine, row
CALL (machine, row) {
  WITH machine, row WHERE machine.heardAt IS NULL OR machine.heardAt < row.statedAt
  SET machine.heardAt = row.statedAt
}
RETURN kept
