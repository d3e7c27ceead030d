// What recalls ask of a company: one request, or all.
//   $me  the company that is asked
//   $id  of the request, or null for all
MATCH (grant:TraceGrant {owner: $me})
WHERE $id IS NULL OR grant.id = $id
OPTIONAL MATCH (case:QualityCase {owner: grant.caseOwner, id: grant.case})
OPTIONAL MATCH (company:Organisation {id: grant.asker})
RETURN grant.id AS id,
       grant.asker AS asker,
       company.name AS name,
       grant.caseOwner AS caseOwner,
       grant.case AS case,
       grant.title AS title,
       grant.direction AS direction,
       CASE WHEN grant.direction = 'FORWARD' THEN grant.through ELSE [] END AS delivered,
       grant.lots AS lots,
       grant.unconfirmed AS unconfirmed,
       grant.askedAt AS askedAt,
       grant.acceptedAt AS acceptedAt,
       grant.declinedAt AS declinedAt,
       grant.withdrawnAt AS withdrawnAt,
       grant.until AS until,
       grant.reason AS reason,
       grant.byClause AS byClause,
       case.closedAt IS NOT NULL AS closed
ORDER BY askedAt DESC, id
LIMIT 200
