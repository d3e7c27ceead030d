// Days on which plants do not work as usual, with the order lines that are due at the company or from it on such a day and have not
// wholly arrived. Only trade whose deliveries are all in sight counts.
//   $organisation  {id}, or null for all in sight
//   $plant         {owner, id}, or null
//   $days          how many days from today
MATCH (d:WorkDay WHERE d.owner IN $sees.schedule)
WHERE d.day >= $today AND d.day <= $today + duration({days: $days}) AND d.hours IS NOT NULL
  AND ($organisation IS NULL OR d.owner = $organisation.id)
  AND ($plant IS NULL OR (d.owner = $plant.owner AND d.plant = $plant.id))
OPTIONAL MATCH (d)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
WITH d, p, COLLECT {
  MATCH (o:OrderLine WHERE o.owner IN $sees.schedule OR o.counterparty = $me)
  WHERE o.due = d.day AND d.owner IN [o.owner, o.counterparty] AND ($me IN [o.owner, o.counterparty] OR o.counterparty IN $sees.schedule)
  OPTIONAL MATCH (o)<-[f:FULFILS]-(t:Shipment WHERE t.owner IN $sees.schedule OR t.counterparty = $me)
  WHERE t.owner = o.counterparty AND t.arrivedAt <= $now
  WITH d, o, sum(f.quantity) AS arrived
  WHERE arrived < o.quantity
  RETURN o.owner = d.owner
} AS comesHere
RETURN d.day AS day,
       d.owner AS organisation,
       d.plant AS plant,
       p.name AS plantName,
       CASE WHEN d.hours = 0 THEN 'closed' ELSE 'other_hours' END AS kind,
       d.hours AS hours,
       d.reason AS reason,
       size([here IN comesHere WHERE here]) AS dueHere,
       size([here IN comesHere WHERE NOT here]) AS dueFrom
ORDER BY day, organisation, plant
LIMIT $rows
