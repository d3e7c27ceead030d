// What receivers booked of the last 400 days.
MATCH (r:Receipt WHERE r.owner IN $sees.schedule OR r.counterparty = $me)
WHERE r.receivedAt <= $now AND r.receivedAt > $now - duration({days: 400})
RETURN r.counterparty AS supplier, r.owner AS customer, r.shipment AS shipment, r.partOwner AS owner, r.part AS part,
       r.quantity AS quantity, r.unit AS unit, r.receivedAt AS receivedAt
ORDER BY receivedAt, supplier, customer, shipment, owner, part
LIMIT $rows
