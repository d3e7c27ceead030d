// What a machine counted, by counting interval.
//   $machine  {owner, id}
//   $hours    how far back
MATCH (c:ProductionCount WHERE c.owner IN $sees.machine AND c.owner = $machine.owner AND c.machine = $machine.id)
WHERE c.since >= $now - duration({hours: $hours}) AND c.good IS NOT NULL
RETURN c.since AS since,
       c.countedAt AS countedAt,
       c.good AS good,
       c.scrap AS scrap,
       c.good + c.scrap AS made,
       CASE WHEN c.good + c.scrap > 0 THEN round(100.0 * c.scrap / (c.good + c.scrap), 2) END AS scrapRate,
       c.owner AS owner,
       c.machine AS machine
ORDER BY since
LIMIT $rows
