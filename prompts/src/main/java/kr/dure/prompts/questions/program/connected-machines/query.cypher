// Machines in sight that reported anything in the last hours, by company.
//   $hours         how many
//   $organisation  {id}, or null for all in sight
MATCH (m:Machine WHERE m.owner IN $sees.machine)
WHERE (m.statedAt IS NOT NULL OR m.heardAt IS NOT NULL) AND ($organisation IS NULL OR m.owner = $organisation.id)
WITH m.owner AS organisation, count(m) AS machines, max(m.heardAt) AS lastHeard,
     sum(CASE WHEN m.heardAt >= $now - duration({hours: $hours}) THEN 1 ELSE 0 END) AS connected
RETURN organisation,
       connected,
       machines,
       round(100.0 * connected / machines, 1) AS rate,
       machines - connected AS silent,
       lastHeard,
       duration.inSeconds(lastHeard, $now).minutes AS silentFor,
       machines < 10 AS smallSample
ORDER BY rate, organisation
LIMIT $rows
