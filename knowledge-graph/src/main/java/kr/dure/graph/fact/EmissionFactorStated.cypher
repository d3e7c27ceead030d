// Emission factors that companies count with, by carrier and year.
//   $rows  [{position, revision, owner, carrier, year, value, unit, source, statedAt}]
UNWIND $rows AS row
MERGE (factor:EmissionFactor {owner: row.owner, carrier: row.carrier, year: row.year})
WITH row, factor
WHERE factor.revision IS NULL OR factor.revision < row.revision
SET factor.value = row.value, factor.unit = row.unit, factor.source = row.source, factor.statedAt = row.statedAt,
    factor.revision = row.revision
RETURN row.position AS kept
