// All inspections, measurements and defects of one lot.
//   $lot  {owner, id}
MATCH (b:Lot WHERE (b.owner IN $sees.production OR b.partKey IN $sees.productionParts OR [b.owner, b.id] IN $sees.lots) AND b.owner = $lot.owner AND b.id = $lot.id)
CALL (b) {
  MATCH (b)<-[:OF]-(i:Inspection WHERE i.owner IN $sees.quality OR i.counterparty = $me)
  RETURN i.inspectedAt AS at, i.kind AS record, i.owner AS owner, i.id AS inspection, null AS defect, null AS what, null AS process,
         i.inspected AS inspected, i.defective AS bad
  UNION ALL
  MATCH (b)<-[:OF]-(m:Measurement WHERE m.owner IN $sees.quality OR m.counterparty = $me)
  RETURN m.measuredAt AS at, 'MEASURED' AS record, m.owner AS owner, null AS inspection, null AS defect, m.characteristic AS what,
         null AS process, size(m.values) AS inspected,
         size([one IN m.values WHERE one < m.lower OR one > m.upper]) AS bad
  UNION ALL
  MATCH (b)<-[:FOUND_IN]-(d:Defect WHERE d.owner IN $sees.quality OR d.counterparty = $me)
  RETURN d.foundAt AS at, 'DEFECT' AS record, d.owner AS owner, null AS inspection, d.id AS defect, d.code + ' ' + d.name AS what,
         d.process AS process, null AS inspected, d.quantity AS bad
}
RETURN at,
       record,
       owner,
       inspection,
       defect,
       what,
       process,
       inspected,
       bad,
       CASE WHEN inspected > 0 THEN round(100.0 * bad / inspected, 3) END AS rate
ORDER BY at, record, owner, inspection, defect, what
LIMIT $rows
