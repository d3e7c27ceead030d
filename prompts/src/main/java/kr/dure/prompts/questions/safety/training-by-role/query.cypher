// Training required and done by role. Nobody is named.
//   $organisation  {id}, or null for all in sight
MATCH (u:TrainingRule WHERE u.owner IN $sees.safety)
WHERE $organisation IS NULL OR u.owner = $organisation.id
WITH u,
     CASE u.per
       WHEN 'HALF_YEAR' THEN date({year: $today.year, month: CASE WHEN $today.month <= 6 THEN 1 ELSE 7 END, day: 1})
       WHEN 'YEAR' THEN date({year: $today.year, month: 1, day: 1}) END AS since,
     CASE u.per
       WHEN 'HALF_YEAR' THEN date({year: $today.year, month: CASE WHEN $today.month <= 6 THEN 6 ELSE 12 END, day: CASE WHEN $today.month <= 6 THEN 30 ELSE 31 END})
       WHEN 'YEAR' THEN date({year: $today.year, month: 12, day: 31}) END AS deadline
WITH u.owner AS owner, u.role AS role, u.hours AS each, u.persons AS persons, u.source AS source, deadline,
     COLLECT {
       MATCH (t:Training WHERE t.owner IN $sees.safety)
       WHERE t.owner = u.owner AND t.role = u.role AND (since IS NULL OR t.day >= since)
       WITH t.person AS person, sum(t.hours) AS hours
       RETURN hours ORDER BY hours
     } AS taken
WITH owner, role, each, persons, source, deadline, persons * each AS required,
     size([hours IN taken WHERE hours >= each | hours]) AS fulfilled,
     reduce(sum = 0, hours IN taken | sum + CASE WHEN hours > each THEN each ELSE hours END) AS done
RETURN owner,
       role,
       CASE WHEN required > 0 THEN round(100.0 * done / required, 1) END AS rate,
       done,
       required,
       CASE WHEN required > done THEN required - done ELSE 0 END AS remaining,
       fulfilled,
       persons,
       each,
       deadline,
       source,
       persons < 5 AS smallSample,
       CASE WHEN persons = 0 THEN 'no_persons' END AS undefinedBecause
ORDER BY rate, owner, role
LIMIT $rows
