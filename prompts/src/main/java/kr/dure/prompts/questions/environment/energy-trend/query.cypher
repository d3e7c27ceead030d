// Energy used month by month, summed over plants in sight.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out; a month belongs to it when its first day does
MATCH (e:EnergyUse WHERE e.owner IN $sees.environment)
WHERE e.from >= $period.from AND e.from < $period.to AND ($organisation IS NULL OR e.owner = $organisation.id)
RETURN e.month AS month,
       e.carrier AS carrier,
       round(sum(e.quantity), 3) AS quantity,
       e.unit AS unit,
       count(DISTINCT e.owner) AS organisations,
       count(DISTINCT e.owner + '/' + e.plant) AS plants
ORDER BY month, carrier, unit
LIMIT $rows
