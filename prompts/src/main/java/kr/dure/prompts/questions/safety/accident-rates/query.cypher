// Accident rates of each company in sight: sums over its plants first, then one division.
// Without hours or workers a rate is undefined, not 0.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out; a month of hours belongs to it when its first day does
CALL () {
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.from >= $period.from AND h.from < $period.to
  WITH h.owner AS owner, h.plant AS plant, avg(h.workers) AS workers, sum(h.hours) AS hours, count(h) AS months
  RETURN owner, workers, hours, months, 0 AS accidents, 0 AS injured, 0 AS deaths, 0 AS lostDays
  UNION ALL
  MATCH (i:Incident WHERE i.owner IN $sees.safety)
  WHERE i.nearMiss = false
    AND i.occurredAt >= datetime({date: $period.from, timezone: $zone})
    AND i.occurredAt < datetime({date: $period.to, timezone: $zone})
  RETURN i.owner AS owner, 0 AS workers, 0 AS hours, 0 AS months,
         1 AS accidents, i.injured AS injured, i.deaths AS deaths, i.lostDays AS lostDays
}
WITH owner, workers, hours, months, accidents, injured, deaths, lostDays
WHERE $organisation IS NULL OR owner = $organisation.id
WITH owner, sum(workers) AS workers, sum(hours) AS hours, max(months) AS months, sum(accidents) AS accidents,
     sum(injured) AS injured, sum(deaths) AS deaths, sum(lostDays) AS lostDays
WITH *, CASE WHEN hours > 0 THEN 1000000.0 * accidents / hours END AS frequency,
     CASE WHEN hours > 0 THEN 1000.0 * lostDays / hours END AS severity
RETURN owner AS organisation,
       CASE WHEN workers > 0 THEN round(100.0 * injured / workers, 3) END AS injuryRate,
       CASE WHEN workers > 0 THEN round(10000.0 * deaths / workers, 2) END AS fatalityRate,
       CASE WHEN workers > 0 THEN round(1000.0 * injured / workers, 2) END AS perThousand,
       round(frequency, 3) AS frequencyRate,
       round(severity, 3) AS severityRate,
       round(sqrt(frequency * severity), 2) AS combined,
       accidents,
       injured,
       deaths,
       lostDays,
       round(workers, 1) AS workers,
       hours,
       months,
       hours < 200000 AS smallSample,
       CASE WHEN months = 0 THEN 'no_hours' WHEN hours = 0 THEN 'zero_hours' WHEN workers = 0 THEN 'zero_workers' END AS undefinedBecause
ORDER BY organisation
LIMIT $rows
