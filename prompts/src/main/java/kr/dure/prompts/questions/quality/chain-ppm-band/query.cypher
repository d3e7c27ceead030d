// The asker's delivery PPM beside the band in which its tier's lies, over the published months of the last twelve.
// A month is published only where it tells nothing of a single company; the tier's own figure is never returned, only its band.
MATCH (k:Benchmark WHERE k.owner = $me)
WHERE k.indicator = 'DELIVERY_PPM' AND k.month >= date.truncate('month', $today) - duration({months: 12})
WITH k.chainOwner AS chainOwner, k.chain AS chain, k.tier AS tier, collect(CASE WHEN k.published THEN k.month END) AS months,
     sum(CASE WHEN k.published THEN 0 ELSE 1 END) AS leftOut, sum(k.numerator) AS bad, sum(k.denominator) AS pieces
WITH chainOwner, chain, tier, months, leftOut, CASE WHEN pieces > 0 THEN 1000000.0 * bad / pieces END AS rate,
     [0, 100, 200, 400, 800, 1600, 3200] AS edges
WITH chainOwner, chain, tier, months, leftOut,
     CASE WHEN rate IS NOT NULL THEN reduce(low = 0, edge IN edges | CASE WHEN edge <= rate THEN edge ELSE low END) END AS bandFrom,
     CASE WHEN rate IS NOT NULL THEN head([edge IN edges WHERE edge > rate | edge]) END AS bandTo,
     reduce(sum = 0, one IN COLLECT {
       MATCH (t:Shipment WHERE t.owner = $me)
       WITH t, date.truncate('month', date(datetime({datetime: t.shippedAt, timezone: $zone}))) AS month
       WHERE month IN months
       MATCH (t)-[c:CARRIES]->(l:Lot WHERE l.owner = $me)
       WHERE l.unit = '1'
       RETURN c.quantity
     } | sum + one) AS delivered,
     reduce(sum = 0, one IN COLLECT {
       MATCH (i:Inspection WHERE i.counterparty = $me)
       WHERE i.kind = 'INCOMING'
       WITH i, date.truncate('month', date(datetime({datetime: i.inspectedAt, timezone: $zone}))) AS month
       WHERE month IN months
       MATCH (i)-[:OF]->(m:Lot WHERE m.owner = $me)
       WHERE m.unit = '1'
       RETURN i.defective
     } | sum + one) AS defective
WITH *, CASE WHEN delivered > 0 THEN round(1000000.0 * defective / delivered, 1) END AS own
RETURN $me AS organisation,
       tier,
       defective,
       delivered,
       own AS ppm,
       bandFrom,
       bandTo,
       CASE WHEN bandFrom IS NULL OR own IS NULL THEN NULL
            WHEN own < bandFrom THEN 'better'
            WHEN own >= bandTo THEN 'worse'
            ELSE 'within' END AS standing,
       size(months) AS months,
       leftOut,
       CASE WHEN bandFrom IS NULL THEN 'too_few'
            WHEN own IS NULL THEN 'none_delivered' END AS undefinedBecause
ORDER BY tier, months, leftOut
LIMIT $rows
