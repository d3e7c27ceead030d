// The newest statement of each kind of data that is in sight, by company, and how old it is. What is older than the days asked
// for counts as none.
//   $days          how far back is looked
//   $organisation  {id}, or null for all in sight
CALL () {
  MATCH (o:Organisation WHERE o.id IN $sees.master)
  UNWIND ['MACHINE', 'PRODUCTION', 'QUALITY', 'STOCK', 'SCHEDULE', 'SAFETY', 'MATURITY'] AS category
  WITH o.id AS owner, category
  WHERE (category = 'MACHINE' AND owner IN $sees.machine) OR (category = 'PRODUCTION' AND owner IN $sees.production)
     OR (category = 'QUALITY' AND owner IN $sees.quality) OR (category = 'STOCK' AND owner IN $sees.stock)
     OR (category = 'SCHEDULE' AND owner IN $sees.schedule) OR (category = 'SAFETY' AND owner IN $sees.safety)
     OR (category = 'MATURITY' AND owner IN $sees.maturity)
  RETURN owner, category, null AS newest
  UNION ALL
  MATCH (m:Machine WHERE m.owner IN $sees.machine)
  WHERE m.heardAt >= $now - duration({days: $days})
  RETURN m.owner AS owner, 'MACHINE' AS category, max(m.heardAt) AS newest
  UNION ALL
  MATCH (l:Lot WHERE l.owner IN $sees.production)
  WHERE l.producedAt >= $now - duration({days: $days})
  RETURN l.owner AS owner, 'PRODUCTION' AS category, max(l.statedAt) AS newest
  UNION ALL
  MATCH (i:Inspection WHERE i.owner IN $sees.quality)
  WHERE i.inspectedAt >= $now - duration({days: $days})
  RETURN i.owner AS owner, 'QUALITY' AS category, max(i.statedAt) AS newest
  UNION ALL
  MATCH (s:Stock WHERE s.owner IN $sees.stock)
  WHERE s.countedAt >= $now - duration({days: $days})
  RETURN s.owner AS owner, 'STOCK' AS category, max(s.statedAt) AS newest
  UNION ALL
  MATCH (t:Shipment WHERE t.owner IN $sees.schedule)
  WHERE t.shippedAt >= $now - duration({days: $days})
  RETURN t.owner AS owner, 'SCHEDULE' AS category, max(t.statedAt) AS newest
  UNION ALL
  MATCH (r:Order WHERE r.owner IN $sees.schedule)
  WHERE r.statedAt >= $now - duration({days: $days})
  RETURN r.owner AS owner, 'SCHEDULE' AS category, max(r.statedAt) AS newest
  UNION ALL
  MATCH (h:Hours WHERE h.owner IN $sees.safety)
  WHERE h.statedAt >= $now - duration({days: $days})
  RETURN h.owner AS owner, 'SAFETY' AS category, max(h.statedAt) AS newest
  UNION ALL
  MATCH (n:Incident WHERE n.owner IN $sees.safety)
  WHERE n.occurredAt >= $now - duration({days: $days})
  RETURN n.owner AS owner, 'SAFETY' AS category, max(n.statedAt) AS newest
  UNION ALL
  MATCH (a:Assessment WHERE a.owner IN $sees.maturity)
  WHERE a.statedAt >= $now - duration({days: $days})
  RETURN a.owner AS owner, 'MATURITY' AS category, max(a.statedAt) AS newest
}
WITH owner, category, max(newest) AS newest
WHERE $organisation IS NULL OR owner = $organisation.id
WITH owner, category, newest, duration.inSeconds(newest, $now).minutes AS age,
     CASE category WHEN 'MACHINE' THEN 60 WHEN 'SAFETY' THEN 45 * 1440 WHEN 'MATURITY' THEN 365 * 1440 ELSE 1440 END AS allowed
RETURN owner AS organisation,
       category,
       newest,
       age,
       allowed,
       coalesce(age > allowed, true) AS stale,
       CASE WHEN newest IS NULL THEN 'none_found' END AS undefinedBecause
ORDER BY stale DESC, age IS NULL DESC, age DESC, organisation, category
LIMIT $rows
