// Counts of a stretch of time, where the machines are not named.
CREATE INDEX production_count_since IF NOT EXISTS FOR (n:ProductionCount) ON (n.since);
