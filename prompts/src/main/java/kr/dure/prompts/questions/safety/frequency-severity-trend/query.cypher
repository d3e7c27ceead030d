// Frequency and severity rate by quarter, pooled over the companies in sight: one sum of accidents over one sum of hours,
// never a mean of rates. Accidents of a company and month without hours have no denominator; they are counted apart.
//   $period  {from, to}, the last day out
CALL () {
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.from >= $period.from AND h.from < $period.to
  RETURN h.owner AS owner, h.from.year AS year, h.from.month AS month,
         h.hours AS hours, 0 AS accidents, 0 AS lostDays
  UNION ALL
  MATCH (i:Incident WHERE i.owner IN $sees.safety)
  WHERE i.nearMiss = false
    AND i.occurredAt >= datetime({date: $period.from, timezone: $zone})
    AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
  WITH i, datetime({datetime: i.occurredAt, timezone: $zone}) AS day
  RETURN i.owner AS owner, day.year AS year, day.month AS month,
         0 AS hours, 1 AS accidents, i.lostDays AS lostDays
}
WITH owner, year, month, sum(hours) AS hours, sum(accidents) AS accidents, sum(lostDays) AS lostDays
WITH year, (month + 2) / 3 AS quarter,
     count(DISTINCT CASE WHEN hours > 0 THEN owner END) AS organisations,
     sum(hours) AS hours,
     sum(CASE WHEN hours > 0 THEN accidents ELSE 0 END) AS accidents,
     sum(CASE WHEN hours > 0 THEN lostDays ELSE 0 END) AS lostDays,
     sum(CASE WHEN hours > 0 THEN 0 ELSE accidents END) AS withoutHours
RETURN toString(year) + '-Q' + toString(quarter) AS quarter,
       CASE WHEN hours > 0 THEN round(1000000.0 * accidents / hours, 3) END AS frequencyRate,
       CASE WHEN hours > 0 THEN round(1000.0 * lostDays / hours, 3) END AS severityRate,
       accidents,
       lostDays,
       hours,
       organisations,
       withoutHours,
       hours < 200000 AS smallSample,
       CASE WHEN hours = 0 THEN 'no_hours' END AS undefinedBecause
ORDER BY quarter
LIMIT $rows
