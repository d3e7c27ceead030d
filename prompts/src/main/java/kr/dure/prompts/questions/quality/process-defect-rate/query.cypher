// What went bad at the maker: by machine counters, and by in-process and outgoing inspections. They count at different places.
//   $machine       {owner, id}, or null; leaves the counters alone
//   $organisation  {id}, or null
//   $period        {from, to}, the last day out
CALL () {
  MATCH (m:Machine WHERE m.owner IN $sees.machine)
  WHERE ($machine IS NULL OR (m.owner = $machine.owner AND m.id = $machine.id))
    AND ($organisation IS NULL OR m.owner = $organisation.id)
  MATCH (m)-[:COUNTED]->(c:ProductionCount WHERE c.owner IN $sees.machine)
  WHERE c.since >= datetime({date: $period.from, timezone: $zone})
    AND c.since < datetime({date: $period.to, timezone: $zone})
  RETURN m.owner AS owner, 'COUNTER' AS source, m.id AS machine, m.name AS machineName, null AS part,
         sum(c.scrap) AS bad, sum(c.good) + sum(c.scrap) AS total
  UNION ALL
  MATCH (i:Inspection WHERE i.owner IN $sees.quality)
  WHERE i.kind IN ['IN_PROCESS', 'OUTGOING'] AND i.counterparty IS NULL AND $machine IS NULL
    AND ($organisation IS NULL OR i.owner = $organisation.id)
    AND i.inspectedAt >= datetime({date: $period.from, timezone: $zone})
    AND i.inspectedAt < datetime({date: $period.to, timezone: $zone})
  OPTIONAL MATCH (i)-[:OF]->(l:Lot WHERE l.owner IN $sees.production)-[:OF]->(p:Part WHERE p.owner IN $sees.master)
  RETURN i.owner AS owner, i.kind AS source, null AS machine, null AS machineName, p.id AS part,
         sum(i.defective) AS bad, sum(i.inspected) AS total
}
RETURN owner,
       source,
       machine,
       machineName,
       part,
       bad,
       total,
       CASE WHEN total > 0 THEN round(100.0 * bad / total, 3) END AS rate,
       total < 200 AS smallSample,
       CASE WHEN total = 0 THEN 'none_made' END AS undefinedBecause
ORDER BY rate IS NULL, rate DESC, owner, source, machine, part
LIMIT $rows
