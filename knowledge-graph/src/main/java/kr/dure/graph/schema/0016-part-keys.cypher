// Lots and stocks of earlier versions learn which part of their owner they are about. IN TRANSACTIONS, as a graph may have
// millions of them.
MATCH (lot:Lot WHERE lot.revision IS NOT NULL AND lot.partKey IS NULL)-[:OF]->(part:Part)
CALL (lot, part) {
  SET lot.partKey = part.owner + '\n' + part.id
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (stock:Stock WHERE stock.revision IS NOT NULL AND stock.partKey IS NULL AND stock.partOwner = stock.owner)
CALL (stock) {
  SET stock.partKey = stock.owner + '\n' + stock.part
} IN TRANSACTIONS OF 10000 ROWS;
