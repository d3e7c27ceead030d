// One organisation lets another see a category of its data.
//   $provider, $consumer  ids
//   $category             as in $sees
//   $until                last day of the agreement
//   $purpose              text
//   $now                  date-time
MERGE (provider:Organisation {id: $provider}) ON CREATE SET provider.owner = $provider
MERGE (consumer:Organisation {id: $consumer}) ON CREATE SET consumer.owner = $consumer
MERGE (provider)-[agreement:SHARES {category: $category}]->(consumer)
SET agreement.until = $until, agreement.purpose = $purpose, agreement.statedAt = $now
