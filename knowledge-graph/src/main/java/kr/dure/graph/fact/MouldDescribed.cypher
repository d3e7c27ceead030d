// Moulds as their companies describe them. A part that nothing points to any more and that nobody described is forgotten.
//   $rows  [{position, revision, owner, mould, name, kind, part, cavities, lifeShots, serviceEvery, statedAt}]
UNWIND $rows AS row
MERGE (mould:Mould {owner: row.owner, id: row.mould})
WITH row, mould
WHERE mould.revision IS NULL OR mould.revision < row.revision
SET mould.name = row.name, mould.kind = row.kind, mould.cavities = row.cavities, mould.lifeShots = row.lifeShots,
    mould.serviceEvery = row.serviceEvery, mould.statedAt = row.statedAt, mould.revision = row.revision
WITH row, mould
CALL (mould) {
  MATCH (mould)-[old:OF]->(part:Part)
  DELETE old
  RETURN collect(part) AS left
}
CALL (row, mould) {
  WITH row, mould WHERE row.part IS NOT NULL
  MERGE (part:Part {owner: row.owner, id: row.part})
  CREATE (mould)-[:OF]->(part)
}
WITH collect(row.position) AS positions, collect(left) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS part
  WITH DISTINCT part
  WHERE part.statedAt IS NULL AND part.billRevision IS NULL AND NOT EXISTS { (part)--() }
  DELETE part
}
UNWIND positions AS kept
RETURN kept
