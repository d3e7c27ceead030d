// What a release of a call-off changed against the one before it, day by day. Only days that both releases tell of are
// compared: what was due before the new release came out may be delivered, what was due on that very day as well unless the new
// one still calls for it, and what lies beyond the old one's end is no change.
//   $part          {owner, id} under either company's number, or null
//   $organisation  {id} of the customer or the supplier, or null
//   $period        {from, to} in which the new release was issued, the last day out
MATCH (n:CallOff WHERE n.owner IN $sees.schedule OR n.counterparty = $me)
WHERE n.issuedAt >= datetime({date: $period.from, timezone: $zone})
  AND n.issuedAt < datetime({date: $period.to, timezone: $zone})
  AND ($organisation IS NULL OR $organisation.id IN [n.owner, n.counterparty])
OPTIONAL MATCH (n)-[:CALLS_FOR]->(p:Part WHERE p.owner IN $sees.master)
WITH n, p
WHERE $part IS NULL
   OR (p.owner = $part.owner AND p.id = $part.id)
   OR EXISTS {
     MATCH (p)-[:SAME_AS]-(q:Part WHERE q.owner IN $sees.master)
     WHERE q.owner = $part.owner AND q.id = $part.id
   }
CALL (n) {
  MATCH (o:CallOff WHERE o.owner IN $sees.schedule OR o.counterparty = $me)
  WHERE o.owner = n.owner AND o.id = n.id AND o.counterparty = n.counterparty AND o.release < n.release
  RETURN max(o.release) AS before
}
WITH n, p, before, date(datetime({datetime: n.issuedAt, timezone: $zone})) AS issued
WHERE before IS NOT NULL
CALL (n, before) {
  MATCH (b:CallOffLine WHERE b.owner IN $sees.schedule OR b.counterparty = $me)
  WHERE b.owner = n.owner AND b.callOff = n.id AND b.release = before
  RETURN max(b.due) AS horizon
}
CALL (n, before) {
  MATCH (n)-[:HAS_LINE]->(a:CallOffLine WHERE a.owner IN $sees.schedule OR a.counterparty = $me)
  RETURN a.due AS due, a.quantity AS after, 0 AS was, a.dock AS dockAfter, null AS dockBefore, a.from AS fromAfter, null AS fromBefore
  UNION ALL
  MATCH (b:CallOffLine WHERE b.owner IN $sees.schedule OR b.counterparty = $me)
  WHERE b.owner = n.owner AND b.callOff = n.id AND b.release = before
  RETURN b.due AS due, 0 AS after, b.quantity AS was, null AS dockAfter, b.dock AS dockBefore, null AS fromAfter, b.from AS fromBefore
}
WITH n, p, before, issued, horizon, due, sum(was) AS was, sum(after) AS after, min(dockBefore) AS dockBefore,
     min(dockAfter) AS dockAfter, min(fromBefore) AS fromBefore, min(fromAfter) AS fromAfter
WHERE (due > issued OR (due = issued AND after > 0)) AND due <= horizon
  AND (was <> after OR coalesce(dockBefore, '') <> coalesce(dockAfter, '')
       OR (fromBefore IS NULL) <> (fromAfter IS NULL) OR coalesce(fromBefore <> fromAfter, false))
RETURN n.issuedAt AS issuedAt,
       n.id AS callOff,
       before AS releaseBefore,
       n.release AS release,
       n.counterparty AS supplier,
       n.owner AS customer,
       p.owner AS partOwner,
       p.id AS part,
       due,
       was AS quantityBefore,
       after AS quantityAfter,
       after - was AS difference,
       n.unit AS unit,
       dockBefore,
       dockAfter,
       fromBefore,
       fromAfter,
       CASE WHEN was = 0 AND after > 0 THEN 'added' WHEN after = 0 AND was > 0 THEN 'called_off' WHEN after > was THEN 'more'
            WHEN after < was THEN 'less' ELSE 'moved' END AS change
ORDER BY issuedAt DESC, customer, callOff, due, supplier, release DESC
LIMIT $rows
