// Keeps a month of an indicator, a copy for each company of the tier; what was kept before stays as it is.
//   $indicator
//   $month  first day
//   $now    date-time
//   $rows   [{owner, chain, tier, group: [organisation], published, numerator, denominator}]; the last two null unless published
UNWIND $rows AS row
UNWIND row.group AS company
MERGE (benchmark:Benchmark {owner: company, chainOwner: row.owner, chain: row.chain, indicator: $indicator, month: $month})
ON CREATE SET benchmark.tier = row.tier, benchmark.published = row.published, benchmark.numerator = row.numerator,
    benchmark.denominator = row.denominator, benchmark.statedAt = $now
RETURN count(benchmark) AS kept
