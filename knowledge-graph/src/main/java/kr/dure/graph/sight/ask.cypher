// Keeps requests of a recall. A clause that the owner agreed beforehand accepts at once, unless a lot is unconfirmed.
//   $me                 who asks
//   $caseOwner, $case   ids
//   $direction          FORWARD or BACKWARD
//   $who                user name
//   $now                date-time
//   $rows               [{id, owner, through: ['owner/lot'], named: [lot], unconfirmed: [lot]}]
UNWIND $rows AS row
MATCH (case:QualityCase {owner: $caseOwner, id: $case})
OPTIONAL MATCH (clause:RecallClause {owner: row.owner, partner: $me})
WITH row, case, CASE WHEN row.unconfirmed = [] THEN clause.days END AS days
CREATE (grant:TraceGrant {id: row.id, asker: $me, askedBy: $who, askedAt: $now, owner: row.owner, caseOwner: $caseOwner,
    case: $case, title: case.title, direction: $direction, through: row.through, lots: row.named,
    unconfirmed: row.unconfirmed, byClause: days IS NOT NULL})
SET grant.acceptedAt = CASE WHEN days IS NOT NULL THEN $now END,
    grant.until = CASE WHEN days IS NOT NULL THEN $now + duration({days: days}) END
RETURN grant.id AS id,
       CASE WHEN days IS NOT NULL THEN grant.owner END AS owner,
       grant.until AS until,
       size(grant.lots) AS lots
