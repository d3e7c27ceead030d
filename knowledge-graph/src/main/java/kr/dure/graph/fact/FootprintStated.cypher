// Carbon footprints of parts, by reference period.
//   $rows  [{position, revision, owner, part, declaredUnit, pcfExcludingBiogenic, primaryDataShare, from, to, boundary,
//            factorSource, statedAt}]
UNWIND $rows AS row
MERGE (footprint:Footprint {owner: row.owner, part: row.part, from: row.from})
WITH row, footprint
WHERE footprint.revision IS NULL OR footprint.revision < row.revision
SET footprint.declaredUnit = row.declaredUnit, footprint.pcf = row.pcfExcludingBiogenic,
    footprint.primaryDataShare = row.primaryDataShare, footprint.to = row.to, footprint.boundary = row.boundary,
    footprint.factorSource = row.factorSource, footprint.statedAt = row.statedAt, footprint.revision = row.revision
MERGE (part:Part {owner: row.owner, id: row.part})
MERGE (footprint)-[:OF]->(part)
RETURN row.position AS kept
