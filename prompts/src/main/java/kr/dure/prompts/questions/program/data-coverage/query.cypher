// Which kinds of data each company in sight gives: current, stale, none although shared, or not shared with the asker.
CALL () {
  MATCH (o:Organisation WHERE o.id IN $sees.master)
  RETURN o.id AS owner, null AS category, null AS newest
  UNION ALL
  MATCH (m:Machine WHERE m.owner IN $sees.machine)
  WHERE m.heardAt >= $now - duration({days: 400})
  RETURN m.owner AS owner, 'MACHINE' AS category, max(m.heardAt) AS newest
  UNION ALL
  MATCH (l:Lot WHERE l.owner IN $sees.production)
  WHERE l.producedAt >= $now - duration({days: 400})
  RETURN l.owner AS owner, 'PRODUCTION' AS category, max(l.statedAt) AS newest
  UNION ALL
  MATCH (i:Inspection WHERE i.owner IN $sees.quality)
  WHERE i.inspectedAt >= $now - duration({days: 400})
  RETURN i.owner AS owner, 'QUALITY' AS category, max(i.statedAt) AS newest
  UNION ALL
  MATCH (s:Stock WHERE s.owner IN $sees.stock)
  WHERE s.countedAt >= $now - duration({days: 400})
  RETURN s.owner AS owner, 'STOCK' AS category, max(s.statedAt) AS newest
  UNION ALL
  MATCH (t:Shipment WHERE t.owner IN $sees.schedule)
  WHERE t.shippedAt >= $now - duration({days: 400})
  RETURN t.owner AS owner, 'SCHEDULE' AS category, max(t.statedAt) AS newest
  UNION ALL
  MATCH (r:Order WHERE r.owner IN $sees.schedule)
  WHERE r.statedAt >= $now - duration({days: 400})
  RETURN r.owner AS owner, 'SCHEDULE' AS category, max(r.statedAt) AS newest
  UNION ALL
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.statedAt >= $now - duration({days: 400})
  RETURN h.owner AS owner, 'SAFETY' AS category, max(h.statedAt) AS newest
  UNION ALL
  MATCH (a:Assessment WHERE a.owner IN $sees.maturity)
  WHERE a.statedAt >= $now - duration({days: 400})
  RETURN a.owner AS owner, 'MATURITY' AS category, max(a.statedAt) AS newest
}
WITH owner,
     max(CASE WHEN category = 'MACHINE' THEN newest END) AS machineAt,
     max(CASE WHEN category = 'PRODUCTION' THEN newest END) AS productionAt,
     max(CASE WHEN category = 'QUALITY' THEN newest END) AS qualityAt,
     max(CASE WHEN category = 'STOCK' THEN newest END) AS stockAt,
     max(CASE WHEN category = 'SCHEDULE' THEN newest END) AS scheduleAt,
     max(CASE WHEN category = 'SAFETY' THEN newest END) AS safetyAt,
     max(CASE WHEN category = 'MATURITY' THEN newest END) AS maturityAt
WITH owner,
     CASE WHEN NOT owner IN $sees.machine THEN 'NOT_SHARED' WHEN machineAt IS NULL THEN 'NONE'
          WHEN machineAt < $now - duration({minutes: 60}) THEN 'STALE' ELSE 'CURRENT' END AS machines,
     CASE WHEN NOT owner IN $sees.production THEN 'NOT_SHARED' WHEN productionAt IS NULL THEN 'NONE'
          WHEN productionAt < $now - duration({days: 1}) THEN 'STALE' ELSE 'CURRENT' END AS production,
     CASE WHEN NOT owner IN $sees.quality THEN 'NOT_SHARED' WHEN qualityAt IS NULL THEN 'NONE'
          WHEN qualityAt < $now - duration({days: 1}) THEN 'STALE' ELSE 'CURRENT' END AS quality,
     CASE WHEN NOT owner IN $sees.stock THEN 'NOT_SHARED' WHEN stockAt IS NULL THEN 'NONE'
          WHEN stockAt < $now - duration({days: 1}) THEN 'STALE' ELSE 'CURRENT' END AS stock,
     CASE WHEN NOT owner IN $sees.schedule THEN 'NOT_SHARED' WHEN scheduleAt IS NULL THEN 'NONE'
          WHEN scheduleAt < $now - duration({days: 1}) THEN 'STALE' ELSE 'CURRENT' END AS schedule,
     CASE WHEN NOT owner IN $sees.safety THEN 'NOT_SHARED' WHEN safetyAt IS NULL THEN 'NONE'
          WHEN safetyAt < $now - duration({days: 45}) THEN 'STALE' ELSE 'CURRENT' END AS safety,
     CASE WHEN NOT owner IN $sees.maturity THEN 'NOT_SHARED' WHEN maturityAt IS NULL THEN 'NONE'
          WHEN maturityAt < $now - duration({days: 365}) THEN 'STALE' ELSE 'CURRENT' END AS maturity
WITH owner, machines, production, quality, stock, schedule, safety, maturity,
     [machines, production, quality, stock, schedule, safety, maturity] AS all
RETURN owner AS organisation,
       size([one IN all WHERE one IN ['CURRENT', 'STALE']]) AS covered,
       7 AS kinds,
       machines,
       production,
       quality,
       stock,
       schedule,
       safety,
       maturity
ORDER BY covered, organisation
LIMIT $rows
