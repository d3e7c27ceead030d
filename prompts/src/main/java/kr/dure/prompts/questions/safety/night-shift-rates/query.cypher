// Accident frequency of day and night shifts, of companies and months whose hours are told apart. Past records, no causes.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out
CALL () {
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.from >= $period.from AND h.from < $period.to AND h.nightHours IS NOT NULL
  RETURN h.owner AS owner, h.from.year * 12 + h.from.month AS month, h.hours AS hours, h.nightHours AS night,
         null AS shift, 0 AS accidents
  UNION ALL
  MATCH (i:Incident WHERE i.owner IN $sees.safety)
  WHERE i.nearMiss = false
    AND i.occurredAt >= datetime({date: $period.from, timezone: $zone})
    AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
  WITH i, datetime({datetime: i.occurredAt, timezone: $zone}) AS day
  RETURN i.owner AS owner, day.year * 12 + day.month AS month, 0 AS hours, 0 AS night, i.shift AS shift, 1 AS accidents
}
WITH owner, month, hours, night, shift, accidents
WHERE $organisation IS NULL OR owner = $organisation.id
WITH owner, month, sum(hours) AS hours, sum(night) AS night,
     sum(CASE WHEN shift = 'DAY' THEN accidents ELSE 0 END) AS byDay,
     sum(CASE WHEN shift = 'NIGHT' THEN accidents ELSE 0 END) AS byNight,
     sum(CASE WHEN shift IS NULL THEN accidents ELSE 0 END) AS unknown
WHERE hours > 0
WITH sum(hours) - sum(night) AS dayHours, sum(night) AS nightHours, sum(byDay) AS byDay, sum(byNight) AS byNight,
     sum(unknown) AS withoutShift, count(DISTINCT owner) AS organisations
UNWIND [{shift: 'DAY', hours: dayHours, accidents: byDay}, {shift: 'NIGHT', hours: nightHours, accidents: byNight}] AS one
WITH one.shift AS shift, one.hours AS hours, one.accidents AS accidents, organisations, withoutShift
RETURN shift,
       CASE WHEN hours > 0 THEN round(1000000.0 * accidents / hours, 3) END AS frequencyRate,
       accidents,
       hours,
       organisations,
       withoutShift,
       hours < 200000 AS smallSample,
       CASE WHEN hours = 0 THEN 'no_hours' END AS undefinedBecause
ORDER BY shift
LIMIT $rows
