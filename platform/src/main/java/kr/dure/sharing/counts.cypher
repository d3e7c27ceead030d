// How many rows of a provider are in sight, by kind.
//   $provider  id
// What is never null is asked for so that the index of the key finds by its first part, the owner.
CALL () {
  MATCH (plant:Plant WHERE plant.owner IN $sees.master AND plant.owner = $provider)
  RETURN 'master' AS category, 'plant' AS kind, count(plant) AS rows
  UNION ALL
  MATCH (part:Part WHERE part.owner IN $sees.master AND part.owner = $provider)
  RETURN 'master' AS category, 'part' AS kind, count(part) AS rows
  UNION ALL
  MATCH (machine:Machine WHERE machine.owner IN $sees.machine AND machine.owner = $provider)
  RETURN 'machine' AS category, 'machine' AS kind, count(machine) AS rows
  UNION ALL
  MATCH (state:MachineState WHERE state.owner IN $sees.machine AND state.owner = $provider AND state.machine IS NOT NULL AND state.since IS NOT NULL)
  RETURN 'machine' AS category, 'state' AS kind, count(state) AS rows
  UNION ALL
  MATCH (tally:ProductionCount WHERE tally.owner IN $sees.machine AND tally.owner = $provider AND tally.machine IS NOT NULL AND tally.since IS NOT NULL)
  RETURN 'machine' AS category, 'count' AS kind, count(tally) AS rows
  UNION ALL
  MATCH (alarm:Alarm WHERE alarm.owner IN $sees.machine AND alarm.owner = $provider)
  RETURN 'machine' AS category, 'alarm' AS kind, count(alarm) AS rows
  UNION ALL
  MATCH (lot:Lot WHERE (lot.owner IN $sees.production OR lot.partKey IN $sees.productionParts) AND lot.owner = $provider AND lot.id IS NOT NULL)
  RETURN 'production' AS category, 'lot' AS kind, count(lot) AS rows
  UNION ALL
  MATCH (inspection:Inspection WHERE inspection.owner IN $sees.quality AND inspection.owner = $provider)
  RETURN 'quality' AS category, 'inspection' AS kind, count(inspection) AS rows
  UNION ALL
  MATCH (defect:Defect WHERE defect.owner IN $sees.quality AND defect.owner = $provider)
  RETURN 'quality' AS category, 'defect' AS kind, count(defect) AS rows
  UNION ALL
  MATCH (report:QualityCase WHERE report.owner IN $sees.quality AND report.owner = $provider)
  RETURN 'quality' AS category, 'case' AS kind, count(report) AS rows
  UNION ALL
  MATCH (stock:Stock WHERE (stock.owner IN $sees.stock OR stock.partKey IN $sees.stockParts) AND stock.owner = $provider)
  RETURN 'stock' AS category, 'stock' AS kind, count(stock) AS rows
  UNION ALL
  MATCH (line:OrderLine WHERE line.owner IN $sees.schedule AND line.owner = $provider)
  RETURN 'schedule' AS category, 'line' AS kind, count(line) AS rows
  UNION ALL
  MATCH (shipment:Shipment WHERE shipment.owner IN $sees.schedule AND shipment.owner = $provider)
  RETURN 'schedule' AS category, 'shipment' AS kind, count(shipment) AS rows
  UNION ALL
  MATCH (incident:Incident WHERE incident.owner IN $sees.safety AND incident.owner = $provider)
  RETURN 'safety' AS category, 'incident' AS kind, count(incident) AS rows
  UNION ALL
  MATCH (month:Hours WHERE month.owner IN $sees.safety AND month.owner = $provider)
  RETURN 'safety' AS category, 'hours' AS kind, count(month) AS rows
}
RETURN category, kind, rows
ORDER BY category, kind
LIMIT $rows
