// Accounts of material that customers provide, month by month.
//   $organisation  {id} of either side, or null
//   $part          {owner, id} of the provider, or null
//   $period        {from, to}, the last day out; months that begin in it
MATCH (a:Consignment WHERE a.owner IN $sees.stock OR a.counterparty = $me)
WHERE a.from >= date.truncate('month', $period.from) AND a.from < $period.to
  AND ($part IS NULL OR (a.owner = $part.owner AND a.part = $part.id))
WITH a, CASE WHEN a.owner = $me OR a.counterparty IN $sees.master OR a.counterparty IN $sees.stock THEN a.counterparty END AS holder,
     a.opening + a.issued - a.used - a.returned - a.scrapped AS balance, a.used + a.scrapped AS consumed
WHERE $organisation IS NULL OR $organisation.id IN [a.owner, holder]
RETURN a.month AS month,
       a.owner AS owner,
       holder,
       a.part AS part,
       a.terms AS terms,
       a.opening AS opening,
       a.issued AS issued,
       a.used AS used,
       a.returned AS returned,
       a.scrapped AS scrapped,
       balance,
       a.counted AS counted,
       a.counted - balance AS gap,
       a.unit AS unit,
       CASE WHEN consumed > 0 THEN round(100.0 * a.scrapped / consumed, 2) END AS lossRate,
       consumed,
       CASE WHEN consumed = 0 THEN 'none_used' END AS undefinedBecause
ORDER BY month DESC, owner, holder, part, terms
LIMIT $rows
