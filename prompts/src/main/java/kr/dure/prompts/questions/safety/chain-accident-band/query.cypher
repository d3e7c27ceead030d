// The asker's accident frequency beside the band in which its tier's lies, over the published months of the last twelve.
// A month is published only where it tells nothing of a single company; the tier's own figure is never returned, only its band.
MATCH (k:Benchmark WHERE k.owner = $me)
WHERE k.indicator = 'ACCIDENT_FREQUENCY' AND k.month >= date.truncate('month', $today) - duration({months: 12})
WITH k.chainOwner AS chainOwner, k.chain AS chain, k.tier AS tier, collect(CASE WHEN k.published THEN k.month END) AS months,
     sum(CASE WHEN k.published THEN 0 ELSE 1 END) AS leftOut, sum(k.numerator) AS happened, sum(k.denominator) AS worked
WITH chainOwner, chain, tier, months, leftOut, CASE WHEN worked > 0 THEN 1000000.0 * happened / worked END AS rate,
     [0, 2, 4, 8, 16, 32] AS edges
WITH chainOwner, chain, tier, months, leftOut,
     CASE WHEN rate IS NOT NULL THEN reduce(low = 0, edge IN edges | CASE WHEN edge <= rate THEN edge ELSE low END) END AS bandFrom,
     CASE WHEN rate IS NOT NULL THEN head([edge IN edges WHERE edge > rate | edge]) END AS bandTo,
     reduce(sum = 0, one IN COLLECT {
       MATCH (h:Hours WHERE h.owner = $me)
       WHERE h.from IN months
       RETURN h.hours
     } | sum + one) AS hours,
     reduce(sum = 0, one IN COLLECT {
       MATCH (i:Incident WHERE i.owner = $me)
       WHERE i.nearMiss = false
       WITH i, date.truncate('month', date(datetime({datetime: i.occurredAt, timezone: $zone}))) AS month
       WHERE month IN months
       RETURN 1 AS one
     } | sum + one) AS accidents
WITH *, CASE WHEN hours > 0 THEN round(1000000.0 * accidents / hours, 3) END AS own
RETURN $me AS organisation,
       tier,
       accidents,
       hours,
       own AS frequencyRate,
       bandFrom,
       bandTo,
       CASE WHEN bandFrom IS NULL OR own IS NULL THEN NULL
            WHEN own < bandFrom THEN 'better'
            WHEN own >= bandTo THEN 'worse'
            ELSE 'within' END AS standing,
       size(months) AS months,
       leftOut,
       CASE WHEN bandFrom IS NULL THEN 'too_few'
            WHEN own IS NULL THEN 'no_hours' END AS undefinedBecause
ORDER BY tier, months, leftOut
LIMIT $rows
