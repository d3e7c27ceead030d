// Certificates that companies hold.
//   $rows  [{position, revision, owner, certificate, kind, name, issuer, validFrom, validUntil, statedAt}]
UNWIND $rows AS row
MERGE (certificate:Certificate {owner: row.owner, id: row.certificate})
WITH row, certificate
WHERE certificate.revision IS NULL OR certificate.revision < row.revision
SET certificate.kind = row.kind, certificate.name = row.name, certificate.issuer = row.issuer,
    certificate.validFrom = row.validFrom, certificate.validUntil = row.validUntil, certificate.statedAt = row.statedAt,
    certificate.revision = row.revision
RETURN row.position AS kept
