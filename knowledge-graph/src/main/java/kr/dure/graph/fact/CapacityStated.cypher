// Hours and speed of machines, by part and week.
//   $rows  [{position, revision, owner, machine, part, week, hours, hourly, unit, shifts, statedAt}]
UNWIND $rows AS row
MERGE (capacity:Capacity {owner: row.owner, machine: row.machine, part: row.part, week: row.week})
WITH row, capacity
WHERE capacity.revision IS NULL OR capacity.revision < row.revision
SET capacity.hours = row.hours, capacity.hourly = row.hourly, capacity.unit = row.unit, capacity.shifts = row.shifts,
    capacity.statedAt = row.statedAt, capacity.revision = row.revision
MERGE (machine:Machine {owner: row.owner, id: row.machine})
MERGE (part:Part {owner: row.owner, id: row.part})
MERGE (capacity)-[:AT_MACHINE]->(machine)
MERGE (capacity)-[:OF]->(part)
RETURN row.position AS kept
