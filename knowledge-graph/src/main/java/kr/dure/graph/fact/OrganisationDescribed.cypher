// Companies as they describe themselves.
//   $rows  [{position, revision, owner, name, aliases, businessNumber, ksic, region, statedAt}]
UNWIND $rows AS row
MERGE (organisation:Organisation {id: row.owner})
WITH row, organisation
WHERE organisation.revision IS NULL OR organisation.revision < row.revision
SET organisation.owner = row.owner, organisation.name = row.name, organisation.aliases = row.aliases,
    organisation.businessNumber = row.businessNumber, organisation.ksic = row.ksic, organisation.region = row.region,
    organisation.statedAt = row.statedAt, organisation.revision = row.revision
RETURN row.position AS kept
