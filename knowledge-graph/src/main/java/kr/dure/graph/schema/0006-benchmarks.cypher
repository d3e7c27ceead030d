// Figures of a tier that are frozen once their month is over; each company of the tier holds a copy.
CREATE CONSTRAINT benchmark_key IF NOT EXISTS FOR (n:Benchmark) REQUIRE (n.owner, n.chainOwner, n.chain, n.indicator, n.month) IS UNIQUE;
CREATE INDEX benchmark_month IF NOT EXISTS FOR (n:Benchmark) ON (n.indicator, n.month);
