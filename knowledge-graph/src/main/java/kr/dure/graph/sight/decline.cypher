// Declines a request that waits.
//   $me      the company that is asked
//   $id      of the request
//   $who     user name
//   $now     date-time
//   $reason  for who asked
//   $waits   date-time; what was asked before it has lapsed
MATCH (grant:TraceGrant {id: $id})
WHERE grant.owner = $me AND grant.acceptedAt IS NULL AND grant.declinedAt IS NULL AND grant.askedAt > $waits
SET grant.declinedAt = $now, grant.answeredBy = $who, grant.reason = $reason
RETURN grant.asker AS asker, size(grant.lots) AS lots
