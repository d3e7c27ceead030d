// When plants last assessed their risks, and how many are open.
//   $organisation  {id}, or null for all in sight
MATCH (r:Risk WHERE r.owner IN $sees.safety)
WHERE $organisation IS NULL OR r.owner = $organisation.id
OPTIONAL MATCH (r)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
WITH r.owner AS owner, p.id AS plant,
     max(CASE WHEN r.kind = 'INITIAL' THEN r.assessedAt END) AS initial,
     max(CASE WHEN r.kind = 'REGULAR' THEN r.assessedAt END) AS regular,
     max(CASE WHEN r.kind = 'ADHOC' THEN r.assessedAt END) AS adhoc,
     max(CASE WHEN r.kind IN ['INITIAL', 'REGULAR'] THEN r.assessedAt END) AS yearly,
     count(r) AS risks,
     sum(CASE WHEN r.closedAt IS NULL THEN 1 ELSE 0 END) AS open,
     sum(CASE WHEN r.closedAt IS NULL AND r.frequency * r.severity >= r.highFrom THEN 1 ELSE 0 END) AS high
RETURN owner,
       plant,
       initial,
       regular,
       adhoc,
       risks,
       open,
       high,
       yearly IS NULL OR yearly < $now - duration({years: 1}) AS overdue
ORDER BY overdue DESC, owner, plant
LIMIT $rows
