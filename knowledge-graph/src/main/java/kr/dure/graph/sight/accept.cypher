// Accepts a request that waits, if its case is open.
//   $me    the company that is asked
//   $id    of the request
//   $who   user name
//   $now   date-time
//   $until date-time
//   $waits date-time; what was asked before it has lapsed
MATCH (grant:TraceGrant {id: $id})
WHERE grant.owner = $me AND grant.acceptedAt IS NULL AND grant.declinedAt IS NULL AND grant.askedAt > $waits
MATCH (case:QualityCase {owner: grant.caseOwner, id: grant.case})
WHERE case.closedAt IS NULL
SET grant.acceptedAt = $now, grant.answeredBy = $who, grant.until = $until
RETURN grant.asker AS asker, size(grant.lots) AS lots
