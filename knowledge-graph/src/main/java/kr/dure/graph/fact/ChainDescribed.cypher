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
  MERGE (member:Organisation {id: stated.organisation}) ON CREATE SET member.owner = stated.organisation
  CREATE (member)-[:MEMBER_OF {tier: stated.tier, role: CASE stated.tier WHEN 0 THEN 'prime' ELSE 'supplier' END,
      chainOwner: row.owner, chain: row.chain}]->(chain)
}
CALL (row) {
  UNWIND row.supplies AS stated
  MERGE (supplier:Organisation {id: stated.supplier}) ON CREATE SET supplier.owner = stated.supplier
  MERGE (customer:Organisation {id: stated.customer}) ON CREATE SET customer.owner = stated.customer
  CREATE (supplier)-[supplies:SUPPLIES {chainOwner: row.owner, chain: row.chain}]->(customer)
  SET supplies.share = stated.share
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
