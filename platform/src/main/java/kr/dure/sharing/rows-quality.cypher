// Examples of a provider's inspections, defects and quality cases in sight.
//   $provider  id
CALL () {
  MATCH (inspection:Inspection WHERE inspection.owner IN $sees.quality AND inspection.owner = $provider)
  RETURN 'inspection' AS kind, inspection.id AS id, null AS name, inspection.inspected AS quantity, '1' AS unit, inspection.inspectedAt AS at
  UNION ALL
  MATCH (defect:Defect WHERE defect.owner IN $sees.quality AND defect.owner = $provider)
  RETURN 'defect' AS kind, defect.id AS id, defect.name AS name, defect.quantity AS quantity, '1' AS unit, defect.foundAt AS at
  UNION ALL
  MATCH (report:QualityCase WHERE report.owner IN $sees.quality AND report.owner = $provider)
  RETURN 'case' AS kind, report.id AS id, report.title AS name, null AS quantity, null AS unit, report.openedAt AS at
}
RETURN kind, id, name, quantity, unit, at
ORDER BY at IS NULL, at DESC, kind, id
LIMIT $rows
