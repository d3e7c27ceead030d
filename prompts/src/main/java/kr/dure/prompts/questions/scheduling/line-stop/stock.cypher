// What lies where.
MATCH (s:Stock WHERE s.owner IN $sees.stock OR s.partKey IN $sees.stockParts)
WHERE s.quantity IS NOT NULL
RETURN s.owner AS holder, s.plant AS plant, s.partOwner AS owner, s.part AS part, s.quantity AS quantity, s.minimum AS minimum,
       s.unit AS unit
ORDER BY holder, plant, owner, part
LIMIT $rows
