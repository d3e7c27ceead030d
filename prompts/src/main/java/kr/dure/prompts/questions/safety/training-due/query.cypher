// The training that the person who asks still has to do. Who asks comes from the log-in and is no parameter.
MATCH (t:Training WHERE t.owner = $me)
WHERE t.person = $who
WITH t
ORDER BY t.day, t.course
WITH t.owner AS owner, last(collect(t.role)) AS role, collect({day: t.day, hours: t.hours}) AS trainings, max(t.day) AS latest
WHERE role IS NOT NULL
OPTIONAL MATCH (u:TrainingRule WHERE u.owner = $me) WHERE u.role = role
WITH owner, role, trainings, latest, u.hours AS required, u.source AS source,
     CASE u.per
       WHEN 'HALF_YEAR' THEN date({year: $today.year, month: CASE WHEN $today.month <= 6 THEN 1 ELSE 7 END, day: 1})
       WHEN 'YEAR' THEN date({year: $today.year, month: 1, day: 1}) END AS since,
     CASE u.per
       WHEN 'HALF_YEAR' THEN date({year: $today.year, month: CASE WHEN $today.month <= 6 THEN 6 ELSE 12 END, day: CASE WHEN $today.month <= 6 THEN 30 ELSE 31 END})
       WHEN 'YEAR' THEN date({year: $today.year, month: 12, day: 31}) END AS deadline
WITH owner, role, latest, required, source, since, deadline,
     reduce(sum = 0, one IN trainings | sum + CASE WHEN since IS NULL OR one.day >= since THEN one.hours ELSE 0 END) AS done
RETURN owner,
       role,
       CASE WHEN required > done THEN required - done WHEN required IS NOT NULL THEN 0 END AS remaining,
       required,
       done,
       since,
       deadline,
       latest,
       source,
       CASE WHEN required IS NULL THEN 'no_rule' END AS undefinedBecause
ORDER BY owner, role, remaining
LIMIT $rows
