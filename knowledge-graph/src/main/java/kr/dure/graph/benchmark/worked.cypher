// The hours that each member of each chain worked in a month, and its accidents. A company that stands in several tiers counts
// in the one nearest to the prime.
//   $from, $to  date-times, the last one out
//   $month      first day
MATCH (member:Organisation)-[place:MEMBER_OF]->(chain:Chain)
WITH chain, member, min(place.tier) AS tier
CALL (member) {
  MATCH (worked:Hours {owner: member.id})
  WHERE worked.from = $month
  RETURN sum(worked.hours) AS hours
}
CALL (member) {
  MATCH (incident:Incident {owner: member.id})
  WHERE incident.nearMiss = false AND incident.occurredAt >= $from AND incident.occurredAt < $to
  RETURN count(incident) AS accidents
}
RETURN chain.owner AS owner, chain.id AS chain, tier, member.id AS member,
       toFloat(accidents) AS numerator, toFloat(hours) AS denominator
