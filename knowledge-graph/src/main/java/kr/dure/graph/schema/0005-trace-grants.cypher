// Trace grants of recalls and the clauses that give them beforehand.
CREATE CONSTRAINT trace_grant_key IF NOT EXISTS FOR (n:TraceGrant) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT recall_clause_key IF NOT EXISTS FOR (n:RecallClause) REQUIRE (n.owner, n.partner) IS UNIQUE;
CREATE INDEX trace_grant_asker IF NOT EXISTS FOR (n:TraceGrant) ON (n.asker);
CREATE INDEX trace_grant_owner IF NOT EXISTS FOR (n:TraceGrant) ON (n.owner);
