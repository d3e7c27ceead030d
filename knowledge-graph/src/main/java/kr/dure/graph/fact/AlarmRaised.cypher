// Alarms that machines raised, and the machine's latest sign of life. The alarm may have been cleared already.
//   $rows  [{position, revision, owner, machine, alarm, code, text, severity, raisedAt, statedAt}]
UNWIND $rows AS row
MERGE (machine:Machine {owner: row.owner, id: row.machine})
MERGE (alarm:Alarm {owner: row.owner, machine: row.machine, id: row.alarm})
WITH row, machine, alarm
WHERE alarm.revision IS NULL OR alarm.revision < row.revision
SET alarm.code = row.code, alarm.text = row.text, alarm.severity = row.severity, alarm.raisedAt = row.raisedAt,
    alarm.statedAt = row.statedAt, alarm.revision = row.revision
MERGE (machine)-[:RAISED]->(alarm)
WITH row.position AS kept, machine, row
CALL (machine, row) {
  WITH machine, row WHERE machine.heardAt IS NULL OR machine.heardAt < row.statedAt
  SET machine.heardAt = row.statedAt
}
RETURN kept
