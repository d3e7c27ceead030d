// Takes a grant in force back at once.
//   $me   the company that gave it
//   $id   of the request
//   $who  user name
//   $now  date-time
MATCH (grant:TraceGrant {id: $id})
WHERE grant.owner = $me AND grant.acceptedAt IS NOT NULL AND grant.withdrawnAt IS NULL AND grant.until > $now
SET grant.withdrawnAt = $now, grant.withdrawnBy = $who
RETURN grant.asker AS asker, size(grant.lots) AS lots
