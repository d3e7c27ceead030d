// Accounts of provided material, month by month.
//   $rows  [{position, revision, owner, counterparty, part, terms, month: 'YYYY-MM', opening, issued, used, returned, scrapped,
//            counted, unit, statedAt}]
UNWIND $rows AS row
MERGE (account:Consignment {owner: row.owner, counterparty: row.counterparty, part: row.part, terms: row.terms, month: row.month})
WITH row, account
WHERE account.revision IS NULL OR account.revision < row.revision
SET account.from = date(row.month + '-01'), account.opening = row.opening, account.issued = row.issued,
    account.used = row.used, account.returned = row.returned, account.scrapped = row.scrapped,
    account.counted = row.counted, account.unit = row.unit, account.statedAt = row.statedAt,
    account.revision = row.revision
MERGE (part:Part {owner: row.owner, id: row.part})
MERGE (account)-[:OF]->(part)
RETURN row.position AS kept
