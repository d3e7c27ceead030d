// What a mould made and how it was maintained, with its shots so far at each point.
//   $mould  {owner, id}
MATCH (m:Mould WHERE m.owner IN $sees.machine AND m.owner = $mould.owner AND m.id = $mould.id)
CALL (m) {
  MATCH (m)<-[:OF]-(u:MouldUse WHERE u.owner IN $sees.machine)
  OPTIONAL MATCH (u)-[:AT_MACHINE]->(k:Machine WHERE k.owner IN $sees.machine)
  OPTIONAL MATCH (u)-[:ABOUT]->(l:Lot WHERE l.owner IN $sees.production)
  RETURN u.from AS at, 'USED' AS event, k.id AS machine, l.id AS lot, u.shots AS shots, null AS note
  UNION ALL
  MATCH (m)<-[:OF]-(s:MouldService WHERE s.owner IN $sees.machine)
  RETURN s.servicedAt AS at, s.kind AS event, null AS machine, null AS lot, 0 AS shots, s.note AS note
}
WITH m, collect({at: at, event: event, machine: machine, lot: lot, shots: shots, note: note}) AS events
UNWIND events AS e
WITH m, e, [one IN events WHERE one.at <= e.at] AS past
WITH m, e, past, reduce(latest = null, one IN past | CASE WHEN one.event <> 'USED' AND (latest IS NULL OR one.at > latest) THEN one.at ELSE latest END) AS serviced
WITH m, e, reduce(sum = 0, one IN past | sum + one.shots) AS total,
     reduce(sum = 0, one IN past | CASE WHEN serviced IS NULL OR one.at > serviced THEN sum + one.shots ELSE sum END) AS sinceService
RETURN e.at AS at,
       e.event AS event,
       m.owner AS owner,
       m.id AS mould,
       e.machine AS machine,
       e.lot AS lot,
       CASE WHEN e.event = 'USED' THEN e.shots END AS shots,
       e.note AS note,
       total,
       m.lifeShots AS life,
       sinceService,
       m.serviceEvery AS serviceEvery,
       m.serviceEvery IS NOT NULL AND sinceService > m.serviceEvery AS serviceDue
ORDER BY at DESC, event, machine, lot
LIMIT $rows
