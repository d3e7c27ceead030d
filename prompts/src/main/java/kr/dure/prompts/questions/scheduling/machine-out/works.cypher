// Work planned on a machine that has not ended.
//   $machine  {owner, id}
MATCH (w:WorkOrder WHERE w.owner IN $sees.schedule)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
WHERE m.owner = $machine.owner AND m.id = $machine.id AND w.to >= $now AND NOT w.state IN ['ENDED', 'ABORTED']
OPTIONAL MATCH (w)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
RETURN m.owner AS owner, m.id AS machine, w.id AS workOrder, p.id AS part, w.quantity AS quantity, w.from AS from, w.to AS until,
       w.state AS state
ORDER BY from, workOrder
LIMIT $rows
