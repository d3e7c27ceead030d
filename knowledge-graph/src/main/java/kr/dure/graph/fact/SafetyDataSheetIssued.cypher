// Safety data sheets that companies keep.
//   $rows  [{position, revision, owner, material, issuer, revised, validUntil, statedAt}]
UNWIND $rows AS row
MERGE (sheet:SafetyDataSheet {owner: row.owner, material: row.material})
WITH row, sheet
WHERE sheet.revision IS NULL OR sheet.revision < row.revision
SET sheet.issuer = row.issuer, sheet.revised = row.revised, sheet.validUntil = row.validUntil,
    sheet.statedAt = row.statedAt, sheet.revision = row.revision
RETURN row.position AS kept
