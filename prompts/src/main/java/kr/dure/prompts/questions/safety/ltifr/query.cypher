// Lost-time injury frequency of the companies in sight: this year's closed months, the same months of last year, all of last year.
UNWIND [{span: 'this_year', from: date({year: $today.year, month: 1, day: 1}), to: date.truncate('month', $today)},
        {span: 'last_year_to_date', from: date({year: $today.year - 1, month: 1, day: 1}),
         to: date.truncate('month', $today) - duration({years: 1})},
        {span: 'last_year', from: date({year: $today.year - 1, month: 1, day: 1}),
         to: date({year: $today.year, month: 1, day: 1})}] AS one
CALL (one) {
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.from >= one.from AND h.from < one.to
  RETURN h.owner AS owner, h.from.year * 12 + h.from.month AS month, h.hours AS hours, 0 AS cases
  UNION ALL
  MATCH (i:Incident WHERE i.owner IN $sees.safety)
  WHERE i.nearMiss = false AND (i.lostDays > 0 OR i.deaths > 0)
    AND i.occurredAt >= datetime({date: one.from, timezone: $zone})
    AND i.occurredAt < datetime({date: one.to, timezone: $zone})
  WITH i, datetime({datetime: i.occurredAt, timezone: $zone}) AS day
  RETURN i.owner AS owner, day.year * 12 + day.month AS month, 0 AS hours, 1 AS cases
  UNION ALL
  RETURN null AS owner, null AS month, 0 AS hours, 0 AS cases
}
WITH one, owner, month, sum(hours) AS hours, sum(cases) AS cases
WITH one.span AS span, one.from AS firstDay, one.to AS endsBefore,
     count(DISTINCT CASE WHEN hours > 0 THEN owner END) AS organisations,
     count(DISTINCT CASE WHEN hours > 0 THEN month END) AS months,
     sum(hours) AS hours,
     sum(CASE WHEN hours > 0 THEN cases ELSE 0 END) AS cases,
     sum(CASE WHEN hours > 0 THEN 0 ELSE cases END) AS withoutHours
RETURN span,
       CASE WHEN hours > 0 THEN round(1000000.0 * cases / hours, 3) END AS ltifr,
       cases,
       hours,
       organisations,
       months,
       withoutHours,
       firstDay,
       endsBefore,
       hours < 200000 AS smallSample,
       CASE WHEN hours = 0 THEN 'no_hours' END AS undefinedBecause
ORDER BY firstDay DESC, endsBefore, span
LIMIT $rows
