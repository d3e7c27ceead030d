// What each member of each chain delivered in a month, in pieces, and how many of them its customers' incoming inspections
// found bad. A company that stands in several tiers counts in the one nearest to the prime.
//   $from, $to  date-times, the last one out
MATCH (member:Organisation)-[place:MEMBER_OF]->(chain:Chain)
WITH chain, member, min(place.tier) AS tier
CALL (member) {
  MATCH (shipment:Shipment {owner: member.id})
  WHERE shipment.shippedAt >= $from AND shipment.shippedAt < $to
  MATCH (shipment)-[carries:CARRIES]->(lot:Lot {unit: '1'})
  RETURN sum(carries.quantity) AS delivered
}
CALL (member) {
  MATCH (inspection:Inspection {counterparty: member.id})
  WHERE inspection.kind = 'INCOMING' AND inspection.inspectedAt >= $from AND inspection.inspectedAt < $to
  MATCH (inspection)-[:OF]->(lot:Lot {unit: '1'})
  WHERE lot.owner = member.id
  RETURN sum(inspection.defective) AS defective
}
RETURN chain.owner AS owner, chain.id AS chain, tier, member.id AS member,
       toFloat(defective) AS numerator, toFloat(delivered) AS denominator
