// Agrees a recall clause, or changes its days.
//   $me       who agrees
//   $partner  whose requests are accepted at once
//   $days     for how long each time
//   $who      user name
//   $now      date-time
MERGE (clause:RecallClause {owner: $me, partner: $partner})
SET clause.days = $days, clause.statedBy = $who, clause.statedAt = $now
