// How much of a part companies will use, by supplier and week.
//   $rows  [{position, revision, owner, counterparty, part: {owner, part}, week, quantity, unit, statedAt}]
UNWIND $rows AS row
MERGE (demand:Demand {owner: row.owner, counterparty: row.counterparty, partOwner: row.part.owner, part: row.part.part,
                      week: row.week})
WITH row, demand
WHERE demand.revision IS NULL OR demand.revision < row.revision
SET demand.quantity = row.quantity, demand.unit = row.unit, demand.statedAt = row.statedAt, demand.revision = row.revision
MERGE (part:Part {owner: row.part.owner, id: row.part.part})
MERGE (demand)-[:OF]->(part)
RETURN row.position AS kept
