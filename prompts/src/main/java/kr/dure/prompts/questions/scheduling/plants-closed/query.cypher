// Days on which plants do not work as usual, with the order lines that fall on them at either end.
//   $organisation  {id}, or null for all in sight
//   $plant         {owner, id}, or null
//   $days          how many days from today
MATCH (d:WorkDay WHERE d.owner IN $sees.schedule)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
WHERE d.day >= $today AND d.day <= $today + duration({days: $days})
  AND ($organisation IS NULL OR d.owner = $organisation.id)
  AND ($plant IS NULL OR (p.owner = $plant.owner AND p.id = $plant.id))
RETURN d.day AS day,
       d.owner AS organisation,
       p.id AS plant,
       p.name AS plantName,
       CASE WHEN d.hours = 0 THEN 'closed' ELSE 'other_hours' END AS kind,
       d.hours AS hours,
       d.reason AS reason,
       reduce(lines = 0, _ IN COLLECT {
         MATCH (o:OrderLine WHERE o.owner IN $sees.schedule OR o.counterparty = $me)
         WHERE o.due = d.day AND o.owner = d.owner AND o.quantity IS NOT NULL
         RETURN o.line
       } | lines + 1) AS dueHere,
       reduce(lines = 0, _ IN COLLECT {
         MATCH (o:OrderLine WHERE o.owner IN $sees.schedule OR o.counterparty = $me)
         WHERE o.due = d.day AND o.counterparty = d.owner AND o.quantity IS NOT NULL
         RETURN o.line
       } | lines + 1) AS dueFrom
ORDER BY day, organisation, plant
LIMIT $rows
