// The companies that received what a recall has reached and that lie out of sight, each with its own lots that were made of
// it. Whom to ask follows from shipping notes in the asker's sight, never from what the receiver did with the delivery.
//   $me                   who asks, a party to the case
//   $caseOwner, $case     ids
//   $production, $schedule  owners in its sight
//   $lots                 [[owner, id]] of lots granted to it
//   $asked                ['owner-asked owner/lot'] that need not be asked now
MATCH (case:QualityCase {owner: $caseOwner, id: $case})
WHERE $me IN [case.owner, case.counterparty] AND case.closedAt IS NULL
MATCH (case)-[:ABOUT]->(start:Lot WHERE start.owner IN $production OR [start.owner, start.id] IN $lots)
MATCH p = (start) ((x:Lot WHERE x.owner IN $production OR [x.owner, x.id] IN $lots)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $production OR [y.owner, y.id] IN $lots)){0,10} (reached:Lot WHERE reached.owner IN $production OR [reached.owner, reached.id] IN $lots)
WITH reached, min(length(p)) AS depth
MATCH (reached)<-[:CARRIES]-(shipment:Shipment)
WHERE (shipment.owner IN $schedule OR shipment.counterparty = $me OR [reached.owner, reached.id] IN $lots)
  AND NOT shipment.counterparty IN $production
  AND NOT shipment.counterparty + ' ' + reached.owner + '/' + reached.id IN $asked
WITH shipment.counterparty AS owner, collect(DISTINCT reached) AS edge
CALL (owner, edge) {
  UNWIND edge AS reached
  MATCH (reached)<-[:CONSUMED]-(first:Lot WHERE first.owner = owner)
  WITH DISTINCT owner, first
  MATCH p = (first) ((x:Lot WHERE x.owner = owner)<-[:CONSUMED]-(y:Lot WHERE y.owner = owner)){0,10} (own:Lot WHERE own.owner = owner)
  WITH own, min(length(p)) AS depth
  WITH own ORDER BY own.id
  RETURN collect(DISTINCT own.id) AS named
}
RETURN owner,
       [reached IN edge | reached.owner + '/' + reached.id] AS through,
       named,
       [] AS unconfirmed
ORDER BY owner
