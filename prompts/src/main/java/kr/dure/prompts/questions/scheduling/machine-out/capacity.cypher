// Capacity from this week on, with line and plant where the machine is in sight.
MATCH (c:Capacity WHERE c.owner IN $sees.schedule)
WHERE c.week > $today - duration({days: 7}) AND c.hours IS NOT NULL
OPTIONAL MATCH (c)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
OPTIONAL MATCH (m)-[:AT]->(q:Plant WHERE q.owner IN $sees.master)
RETURN c.owner AS owner, c.machine AS machine, c.part AS part, c.week AS week, c.hours AS hours, c.hourly AS hourly,
       c.unit AS unit, m.line AS line, q.id AS plant
ORDER BY owner, machine, part, week, plant
LIMIT $rows
