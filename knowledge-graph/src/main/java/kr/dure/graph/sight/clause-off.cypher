// Takes a recall clause back; what it has granted stays until its time or until it is withdrawn.
//   $me       who agreed
//   $partner  whose requests were accepted at once
MATCH (clause:RecallClause {owner: $me, partner: $partner})
DELETE clause
RETURN $partner AS partner
