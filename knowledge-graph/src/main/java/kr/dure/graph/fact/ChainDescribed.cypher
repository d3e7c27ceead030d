// Chains as the companies that lead them describe them: who stands in which tier, who delivers to whom. A company that
// nothing points to any more and that never described itself is forgotten.
//   $rows  [{position, revision, owner, chain, name, members: [{organisation, tier}],
//            supplies: [{supplier, customer, share}], statedAt}]
UNWIND $rows AS row
MERGE (chain:Chain {owner: row.owner, id: row.chain})
WITH row, chain
WHERE chain.revision IS NULL OR chain.revision < row.revision
SET chain.name = row.name, chain.statedAt = row.statedAt, chain.revision = row.revision
WITH row, chain
CALL (chain) {
  MATCH (member:Organisation)-[old:MEMBER_OF]->(chain)
  DELETE old
  RETURN collect(member) AS members
}
CALL (row) {
  MATCH (supplier:Organisation)-[old:SUPPLIES {chainOwner: row.owner, chain: row.chain}]->(customer:Organisation)
  DELETE old
  RETURN collect(supplier) + collect(customer) AS partners
}
CALL (row, chain) {
  UNWIND row.members AS stated
  WITH DISTINCT row, chain, stated.organisation AS id, stated.tier AS tier
  MERGE (member:Organisation {id: id}) ON CREATE SET member.owner = id
  CREATE (member)-[:MEMBER_OF {tier: tier, role: CASE tier WHEN 0 THEN 'prime' ELSE 'supplier' END,
      chainOwner: row.owner, chain: row.chain}]->(chain)
}
CALL (row) {
  UNWIND row.supplies AS stated
  WITH row, stated.supplier AS supplierId, stated.customer AS customerId, max(stated.share) AS share
  MERGE (supplier:Organisation {id: supplierId}) ON CREATE SET supplier.owner = supplierId
  MERGE (customer:Organisation {id: customerId}) ON CREATE SET customer.owner = customerId
  CREATE (supplier)-[supplies:SUPPLIES {chainOwner: row.owner, chain: row.chain}]->(customer)
  SET supplies.share = share
}
WITH collect(row.position) AS positions, collect(members + partners) AS lefts
CALL (lefts) {
  UNWIND lefts AS left
  UNWIND left AS organisation
  WITH DISTINCT organisation WHERE organisation.statedAt IS NULL AND NOT EXISTS { (organisation)--() }
  DELETE organisation
}
UNWIND positions AS kept
RETURN kept
