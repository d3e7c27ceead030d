// What was done to moulds to keep them fit.
//   $rows  [{position, revision, owner, mould, kind, note, servicedAt, statedAt}]
UNWIND $rows AS row
MERGE (service:MouldService {owner: row.owner, mould: row.mould, servicedAt: row.servicedAt})
WITH row, service
WHERE service.revision IS NULL OR service.revision < row.revision
SET service.kind = row.kind, service.note = row.note, service.statedAt = row.statedAt, service.revision = row.revision
MERGE (mould:Mould {owner: row.owner, id: row.mould})
MERGE (service)-[:OF]->(mould)
RETURN row.position AS kept
