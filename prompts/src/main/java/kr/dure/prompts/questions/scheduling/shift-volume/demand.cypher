// Weekly demand from this week on.
MATCH (d:Demand WHERE d.owner IN $sees.schedule OR d.counterparty = $me)
WHERE d.week > $today - duration({days: 7}) AND d.quantity IS NOT NULL
RETURN d.owner AS customer, d.counterparty AS supplier, d.partOwner AS owner, d.part AS part, d.week AS week,
       d.quantity AS quantity, d.unit AS unit
ORDER BY customer, supplier, owner, part, week
LIMIT $rows
