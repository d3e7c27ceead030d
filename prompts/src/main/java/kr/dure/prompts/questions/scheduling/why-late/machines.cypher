// Machines that stand, with what they make.
MATCH (m:Machine WHERE m.owner IN $sees.machine)
WHERE m.state IN ['HOLDING', 'HELD', 'SUSPENDED', 'STOPPING', 'STOPPED', 'ABORTING', 'ABORTED']
CALL (m) {
  MATCH (c:Capacity WHERE c.owner IN $sees.schedule)-[:AT_MACHINE]->(m)
  WHERE c.week > $today - duration({days: 7}) AND c.hours IS NOT NULL
  RETURN c.owner AS owner, c.part AS part
  UNION
  MATCH (l:Lot WHERE l.owner IN $sees.production)-[:MADE_ON]->(m)
  WHERE l.producedAt > $now - duration({days: 30})
  MATCH (l)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
  RETURN p.owner AS owner, p.id AS part
}
RETURN DISTINCT owner, part, m.id AS machine, m.state AS state, m.stateSince AS since
ORDER BY owner, machine, part
LIMIT $rows
