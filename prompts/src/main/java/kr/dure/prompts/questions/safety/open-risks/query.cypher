// Open risks that their companies rate high, and what the machine they lie at made and delivered in the last 90 days.
//   $organisation  {id}, or null for all in sight
MATCH (r:Risk WHERE r.owner IN $sees.safety)
WHERE r.closedAt IS NULL AND ($organisation IS NULL OR r.owner = $organisation.id)
WITH r, r.frequency * r.severity AS score
WHERE score >= r.highFrom
OPTIONAL MATCH (r)-[:AT_MACHINE]->(m:Machine WHERE m.owner IN $sees.machine)
RETURN r.owner AS owner,
       r.id AS risk,
       r.hazard AS hazard,
       r.accidentType AS type,
       r.process AS process,
       m.id AS machine,
       r.frequency AS frequency,
       r.severity AS severity,
       score,
       r.highFrom AS highFrom,
       r.measure AS measure,
       r.due AS due,
       CASE WHEN r.due < $today THEN duration.inDays(r.due, $today).days WHEN r.due IS NOT NULL THEN 0 END AS overdue,
       COLLECT {
         MATCH (m)<-[:MADE_ON]-(l:Lot WHERE l.owner IN $sees.production)-[:OF]->(part:Part WHERE part.owner IN $sees.master)
         WHERE l.producedAt >= $now - duration({days: 90})
         RETURN DISTINCT part.id ORDER BY part.id LIMIT 20
       } AS parts,
       COLLECT {
         MATCH (m)<-[:MADE_ON]-(l:Lot WHERE l.owner IN $sees.production)<-[:CARRIES]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
         WHERE l.producedAt >= $now - duration({days: 90}) AND (t.owner = $me OR t.counterparty IN $sees.master)
         RETURN DISTINCT t.counterparty ORDER BY t.counterparty LIMIT 20
       } AS customers
ORDER BY due IS NULL, due, owner, risk
LIMIT $rows
