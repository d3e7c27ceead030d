// What a recall has asked already and need not ask again: what waits for an answer, and what was asked a short while ago.
//   $me                 who asks
//   $caseOwner, $case   ids
//   $direction          FORWARD or BACKWARD
//   $again              date-time; what was asked before it may be asked again
//   $waits              date-time; what was asked before it has lapsed
MATCH (grant:TraceGrant {asker: $me})
WHERE grant.caseOwner = $caseOwner AND grant.case = $case AND grant.direction = $direction
  AND (grant.askedAt > $again
       OR (grant.acceptedAt IS NULL AND grant.declinedAt IS NULL AND grant.askedAt > $waits))
UNWIND grant.through AS through
RETURN collect(DISTINCT grant.owner + ' ' + through) AS asked
