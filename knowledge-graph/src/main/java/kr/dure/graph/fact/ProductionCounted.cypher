// Counters of machines, one record for each counting interval, and the machine's latest sign of life.
//   $rows  [{position, revision, owner, machine, since, good, scrap, countedAt, statedAt}]
UNWIND $rows AS row
MERGE (machine:Machine {owner: row.owner, id: row.machine})
MERGE (count:ProductionCount {owner: row.owner, machine: row.machine, since: row.since})
WITH row, machine, count
WHERE count.revision IS NULL OR count.revision < row.revision
SET count.good = row.good, count.scrap = row.scrap, count.countedAt = row.countedAt, count.statedAt = row.statedAt,
    count.revision = row.revision
MERGE (machine)-[:COUNTED]->(count)
WITH row.position AS kept, machine, row
CALL (machine, row) {
  WITH machine, row WHERE machine.heardAt IS NULL OR machine.heardAt < row.statedAt
  SET machine.heardAt = row.statedAt
}
RETURN kept
