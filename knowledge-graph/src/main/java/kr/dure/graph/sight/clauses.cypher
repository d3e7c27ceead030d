// The recall clauses that a company has agreed, and the companies that it can agree one with: those whose names it sees and
// those that asked it.
//   $me      the company
//   $master  owners whose master data it sees
CALL () {
  MATCH (clause:RecallClause {owner: $me})
  RETURN clause.partner AS partner, clause.days AS days, clause.statedAt AS statedAt
  UNION
  MATCH (grant:TraceGrant {owner: $me})
  RETURN DISTINCT grant.asker AS partner, null AS days, null AS statedAt
  UNION
  UNWIND $master AS partner
  MATCH (company:Organisation {id: partner})
  RETURN company.id AS partner, null AS days, null AS statedAt
}
WITH partner, max(days) AS days, max(statedAt) AS statedAt
WHERE partner <> $me
OPTIONAL MATCH (company:Organisation {id: partner})
RETURN partner, coalesce(company.name, partner) AS name, days, statedAt
ORDER BY days IS NULL, name, partner
