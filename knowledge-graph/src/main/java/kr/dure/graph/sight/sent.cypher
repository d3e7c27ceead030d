// What a company asked for in a case. Whom it asked is told only once that company accepted, or where its name is in sight.
//   $me                 who asked
//   $caseOwner, $case   ids
//   $master             owners whose master data it sees
//   $now                date-time
MATCH (grant:TraceGrant {asker: $me})
WHERE grant.caseOwner = $caseOwner AND grant.case = $case
OPTIONAL MATCH (case:QualityCase {owner: grant.caseOwner, id: grant.case})
WITH grant, case, grant.acceptedAt IS NOT NULL OR grant.owner IN $master AS known,
     grant.acceptedAt IS NOT NULL AND grant.withdrawnAt IS NULL AND grant.until > $now AS inForce
OPTIONAL MATCH (company:Organisation {id: grant.owner})
RETURN grant.id AS id,
       CASE WHEN known THEN grant.owner END AS owner,
       CASE WHEN known THEN company.name END AS name,
       grant.direction AS direction,
       grant.askedAt AS askedAt,
       grant.acceptedAt AS acceptedAt,
       grant.declinedAt AS declinedAt,
       grant.withdrawnAt AS withdrawnAt,
       grant.until AS until,
       grant.reason AS reason,
       grant.byClause AS byClause,
       case.closedAt IS NOT NULL AS closed,
       CASE WHEN inForce THEN grant.lots ELSE [] END AS lots
ORDER BY askedAt DESC, id
