// On time in full: order lines that were due in the period, and how many of them had wholly arrived by the end of their day.
// What has not come by today counts as not on time. Only trade whose deliveries are all in sight counts.
//   $organisation  {id} of the buyer or the supplier, or null
//   $period        {from, to} of the due day, the last day out; days from today on are not judged yet
//   $tolerance     days after the due day that still count as on time
MATCH (ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.due >= $period.from AND ol.due < $period.to AND ol.due < $today
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
  AND ($organisation IS NULL OR $organisation.id IN [ol.owner, ol.counterparty])
OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty
WITH ol, datetime({date: ol.due + duration({days: 1 + $tolerance}), timezone: $zone}) AS end,
     collect({arrivedAt: t.arrivedAt, quantity: f.quantity}) AS deliveries
WITH ol,
     reduce(sum = 0, one IN deliveries | sum + CASE WHEN one.arrivedAt < end THEN one.quantity ELSE 0 END) AS inTime,
     reduce(sum = 0, one IN deliveries | sum + CASE WHEN one.arrivedAt <= $now THEN one.quantity ELSE 0 END) AS arrived
WITH ol.counterparty AS supplier, ol.owner AS customer, count(ol) AS dueLines,
     sum(CASE WHEN inTime >= ol.quantity THEN 1 ELSE 0 END) AS onTime,
     sum(CASE WHEN inTime < ol.quantity AND arrived >= ol.quantity THEN 1 ELSE 0 END) AS late,
     sum(CASE WHEN arrived < ol.quantity THEN 1 ELSE 0 END) AS open,
     max(ol.statedAt) AS revisedAt
RETURN supplier,
       customer,
       onTime,
       dueLines,
       CASE WHEN dueLines > 0 THEN round(100.0 * onTime / dueLines, 1) END AS otd,
       late,
       open,
       $tolerance AS tolerance,
       dueLines < 20 AS smallSample,
       CASE WHEN dueLines = 0 THEN 'none_due' END AS undefinedBecause,
       revisedAt
ORDER BY otd, dueLines DESC, supplier, customer
LIMIT $rows
