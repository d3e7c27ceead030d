// Usual times between shippers and receivers.
//   $rows  [{position, revision, owner, counterparty, mode, hours, statedAt}]
UNWIND $rows AS row
MERGE (transit:TransitTime {owner: row.owner, counterparty: row.counterparty})
WITH row, transit
WHERE transit.revision IS NULL OR transit.revision < row.revision
SET transit.mode = row.mode, transit.hours = row.hours, transit.statedAt = row.statedAt, transit.revision = row.revision
RETURN row.position AS kept
