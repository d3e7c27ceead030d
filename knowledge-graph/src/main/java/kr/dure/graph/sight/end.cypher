// Takes an agreement back; an organisation that is nothing but its name is forgotten.
//   $provider, $consumer  ids
//   $category             as in $sees
MATCH (provider:Organisation {id: $provider})-[agreement:SHARES {category: $category}]->(consumer:Organisation {id: $consumer})
DELETE agreement
WITH DISTINCT provider, consumer
UNWIND [provider, consumer] AS party
WITH party WHERE party.statedAt IS NULL AND NOT EXISTS { (party)--() }
DELETE party
