// The companies whose lots went into what a recall has reached and that lie out of sight, each with its own lots on the way.
// Whom to ask follows from what the consumer stated. A lot is unconfirmed where its owner has no shipping note to that
// consumer: somebody might state that it consumed what it never received.
//   $me                   who asks, a party to the case
//   $caseOwner, $case     ids
//   $production           owners in its sight
//   $lots                 [[owner, id]] of lots granted to it
//   $asked                ['owner-asked owner/lot'] that need not be asked now
MATCH (case:QualityCase {owner: $caseOwner, id: $case})
WHERE $me IN [case.owner, case.counterparty] AND case.closedAt IS NULL
MATCH (case)-[:ABOUT]->(start:Lot WHERE start.owner IN $production OR [start.owner, start.id] IN $lots)
MATCH p = (start) ((x:Lot WHERE x.owner IN $production OR [x.owner, x.id] IN $lots)-[:CONSUMED]->(y:Lot WHERE y.owner IN $production OR [y.owner, y.id] IN $lots)){0,10} (reached:Lot WHERE reached.owner IN $production OR [reached.owner, reached.id] IN $lots)
WITH reached, min(length(p)) AS depth
MATCH (reached)-[:CONSUMED]->(hidden:Lot)
WHERE NOT hidden.owner IN $production AND NOT [hidden.owner, hidden.id] IN $lots
  AND NOT hidden.owner + ' ' + reached.owner + '/' + reached.id IN $asked
WITH hidden.owner AS owner, reached, hidden,
     hidden.owner = reached.owner OR EXISTS {
       MATCH (hidden)<-[:CARRIES]-(shipment:Shipment)
       WHERE shipment.owner = hidden.owner AND shipment.counterparty = reached.owner
     } AS confirmed
WITH owner, collect(DISTINCT reached) AS edge, collect(DISTINCT CASE WHEN hidden.statedAt IS NOT NULL THEN hidden END) AS firsts,
     collect(DISTINCT CASE WHEN NOT confirmed AND hidden.statedAt IS NOT NULL THEN hidden.id END) AS unconfirmed
CALL (owner, firsts) {
  UNWIND firsts AS first
  MATCH p = (first) ((x:Lot WHERE x.owner = owner)-[:CONSUMED]->(y:Lot WHERE y.owner = owner)){0,10} (own:Lot WHERE own.owner = owner AND own.statedAt IS NOT NULL)
  WITH own, min(length(p)) AS depth
  WITH own ORDER BY own.id
  RETURN collect(DISTINCT own.id) AS named
}
RETURN owner,
       [reached IN edge | reached.owner + '/' + reached.id] AS through,
       named,
       unconfirmed
ORDER BY owner
