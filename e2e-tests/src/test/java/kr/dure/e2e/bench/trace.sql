WITH RECURSIVE down (lot, depth) AS (
  SELECT s.lot, 0 FROM lot s WHERE s.owner = :owner AND s.id = :id AND s.owner IN (SELECT unnest(:sees))
  UNION
  SELECT y.lot, d.depth + 1
  FROM down d
  JOIN consumed c ON c.input = d.lot
  JOIN lot y ON y.lot = c.consumer AND y.owner IN (SELECT unnest(:sees))
  WHERE d.depth < 10
), reached AS (
  SELECT lot, min(depth) AS depth FROM down GROUP BY lot
)
SELECT r.depth, b.owner, b.id, b.quantity, b.unit, b.produced_at,
  (SELECT coalesce(sum(t.quantity), 0) FROM shipment t
   WHERE t.lot = b.lot AND (t.owner IN (SELECT unnest(:sees)) OR t.counterparty = :me)) AS shipped,
  ARRAY (SELECT DISTINCT t.counterparty FROM shipment t
         WHERE t.lot = b.lot AND (t.owner IN (SELECT unnest(:sees)) OR t.counterparty = :me)
           AND (t.owner = :me OR t.counterparty IN (SELECT unnest(:sees))) ORDER BY 1 LIMIT 20) AS customers,
  ARRAY (SELECT i.owner || '/' || i.id FROM consumed c JOIN lot i ON i.lot = c.input AND i.owner IN (SELECT unnest(:sees))
         WHERE c.consumer = b.lot ORDER BY 1 LIMIT 50) AS parents,
  EXISTS (SELECT FROM shipment t WHERE t.lot = b.lot AND (t.owner IN (SELECT unnest(:sees)) OR t.counterparty = :me)
          AND t.counterparty NOT IN (SELECT unnest(:sees))) AS withheld
FROM reached r JOIN lot b ON b.lot = r.lot
ORDER BY r.depth, b.owner, b.id
LIMIT :rows
