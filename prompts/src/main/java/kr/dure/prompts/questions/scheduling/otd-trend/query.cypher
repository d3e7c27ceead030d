// On time in full month by month: sums of lines first, then one division, never a mean of rates. The days from today on are not
// judged yet.
//   $organisation  {id} of the buyer or the supplier, or null
//   $period        {from, to} of the due day, the last day out
//   $tolerance     days after the due day that still count as on time
MATCH (ol:OrderLine WHERE ol.owner IN $sees.schedule OR ol.counterparty = $me)
WHERE ol.due >= $period.from AND ol.due < $period.to AND ol.due < $today
  AND ($me IN [ol.owner, ol.counterparty] OR ol.counterparty IN $sees.schedule)
  AND ($organisation IS NULL OR $organisation.id IN [ol.owner, ol.counterparty])
OPTIONAL MATCH (ol)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
WHERE t.owner = ol.counterparty
WITH ol, datetime({date: ol.due + duration({days: 1 + $tolerance}), timezone: $zone}) AS end,
     collect({arrivedAt: t.arrivedAt, quantity: f.quantity}) AS deliveries
WITH ol, reduce(sum = 0, one IN deliveries | sum + CASE WHEN one.arrivedAt < end THEN one.quantity ELSE 0 END) AS inTime
WITH date.truncate('month', ol.due) AS month,
     CASE WHEN ol.owner = $me THEN 'received' WHEN ol.counterparty = $me THEN 'sent' ELSE 'of_others' END AS side,
     count(ol) AS dueLines, sum(CASE WHEN inTime >= ol.quantity THEN 1 ELSE 0 END) AS onTime
RETURN month,
       side,
       onTime,
       dueLines,
       CASE WHEN dueLines > 0 THEN round(100.0 * onTime / dueLines, 1) END AS otd,
       $tolerance AS tolerance,
       dueLines < 20 AS smallSample
ORDER BY month, side
LIMIT $rows
