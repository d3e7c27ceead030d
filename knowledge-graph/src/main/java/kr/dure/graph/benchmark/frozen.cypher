// The chains of which a month is frozen already.
//   $indicator
//   $month  first day
MATCH (benchmark:Benchmark {indicator: $indicator, month: $month})
RETURN DISTINCT benchmark.chainOwner AS owner, benchmark.chain AS chain
