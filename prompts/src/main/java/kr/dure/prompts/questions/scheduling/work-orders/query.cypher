// Work planned on machines that is under way or to come, or ended lately.
//   $machine  {owner, id}, or null for all in sight
//   $days     how many days from today; what ended today is in
MATCH (w:WorkOrder WHERE w.owner IN $sees.schedule)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
WHERE w.from IS NOT NULL
  AND w.to >= datetime({date: $today, timezone: $zone})
  AND w.from < datetime({date: $today + duration({days: $days + 1}), timezone: $zone})
  AND ($machine IS NULL OR (m.owner = $machine.owner AND m.id = $machine.id))
OPTIONAL MATCH (w)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
RETURN w.from AS from,
       w.to AS until,
       m.owner AS owner,
       m.id AS machine,
       w.id AS workOrder,
       p.id AS part,
       p.name AS partName,
       w.quantity AS quantity,
       w.done AS done,
       w.unit AS unit,
       w.state AS state,
       w.to < $now AND NOT w.state IN ['ENDED', 'ABORTED'] AS overdue
ORDER BY from, owner, machine, workOrder
LIMIT $rows
