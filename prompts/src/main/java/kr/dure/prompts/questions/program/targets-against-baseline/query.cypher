// Targets with their baseline, what was reached last, and how much of the way from the one to the goal that is.
//   $organisation  {id}, or null for all in sight
MATCH (t:Target WHERE t.owner IN $sees.maturity)
WHERE t.statedAt IS NOT NULL AND ($organisation IS NULL OR t.owner = $organisation.id)
WITH t, head(COLLECT {
       MATCH (v:TargetValue WHERE v.owner IN $sees.maturity AND v.owner = t.owner)
       WHERE v.target = t.id AND v.day <= $today
       WITH v
       ORDER BY v.day DESC
       LIMIT 1
       RETURN {value: v.value, on: v.day} AS latest
     }) AS latest
WITH t, latest, t.goal - t.baseline AS way
RETURN t.owner AS organisation,
       t.id AS target,
       t.indicator AS indicator,
       t.denominator AS denominator,
       t.baseline AS baseline,
       t.baselineOn AS baselineOn,
       latest.value AS reached,
       latest.on AS reachedOn,
       t.goal AS goal,
       t.goalOn AS goalOn,
       t.unit AS unit,
       CASE WHEN way <> 0 THEN round(100.0 * (latest.value - t.baseline) / way, 1) END AS progress,
       t.goalOn < $today AS pastDue,
       t.source AS source,
       CASE WHEN t.baseline IS NULL THEN 'no_baseline'
            WHEN latest.value IS NULL THEN 'not_measured'
            WHEN way = 0 THEN 'no_way' END AS undefinedBecause
ORDER BY organisation, target
LIMIT $rows
