// Defect types by pieces, per company that made the lots.
//   $period        {from, to}, the last day out
//   $organisation  {id} of the maker, or null
CALL () {
  MATCH (d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
  WHERE d.foundAt >= datetime({date: $period.from, timezone: $zone})
    AND d.foundAt < datetime({date: $period.to, timezone: $zone})
  RETURN coalesce(d.counterparty, d.owner) AS made, d.code AS code, d.name AS name,
         d.quantity AS pieces, 1 AS findings, 0 AS inspected
  UNION ALL
  MATCH (i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
  WHERE i.inspectedAt >= datetime({date: $period.from, timezone: $zone})
    AND i.inspectedAt < datetime({date: $period.to, timezone: $zone})
  RETURN coalesce(i.counterparty, i.owner) AS made, null AS code, null AS name,
         0 AS pieces, 0 AS findings, i.inspected AS inspected
}
WITH CASE WHEN made IN $sees.master OR made IN $sees.quality THEN made END AS maker,
     code, name, pieces, findings, inspected
WHERE $organisation IS NULL OR maker = $organisation.id
WITH maker, code, name, sum(pieces) AS pieces, sum(findings) AS findings, sum(inspected) AS inspected
WITH maker, sum(inspected) AS inspected,
     collect({code: code, name: name, pieces: pieces, findings: findings}) AS types
UNWIND types AS type
WITH maker, inspected, type
WHERE type.code IS NOT NULL
RETURN maker,
       type.code AS code,
       type.name AS name,
       type.pieces AS pieces,
       inspected,
       CASE WHEN inspected > 0 THEN round(100.0 * type.pieces / inspected, 3) END AS rate,
       type.findings AS findings,
       inspected < 200 AS smallSample
ORDER BY pieces DESC, maker, code, name
LIMIT $rows
