// The trace grants that an organisation holds at a moment.
//   $me   id of the organisation
//   $now  date-time
MATCH (grant:TraceGrant {asker: $me})
WHERE grant.acceptedAt IS NOT NULL AND grant.withdrawnAt IS NULL AND grant.until > $now
RETURN grant.id AS id,
       grant.owner AS owner,
       grant.direction AS direction,
       grant.lots AS lots,
       grant.through AS through
