// Whether a company uses a lot, its latest decision on each.
//   $rows  [{position, revision, owner, counterparty, lot: {owner, lot}, disposition, until, qualityCase, decidedAt, statedAt}]
UNWIND $rows AS row
MERGE (disposition:Disposition {owner: row.owner, lotOwner: row.lot.owner, lot: row.lot.lot})
WITH row, disposition
WHERE disposition.revision IS NULL OR disposition.revision < row.revision
SET disposition.counterparty = row.counterparty, disposition.disposition = row.disposition, disposition.until = row.until,
    disposition.qualityCase = row.qualityCase, disposition.decidedAt = row.decidedAt,
    disposition.statedAt = row.statedAt, disposition.revision = row.revision
MERGE (lot:Lot {owner: row.lot.owner, id: row.lot.lot})
MERGE (disposition)-[:OF]->(lot)
RETURN row.position AS kept
