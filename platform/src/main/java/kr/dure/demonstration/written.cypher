// Whether a chain was stated already.
//   $owner  who leads it
//   $chain  its id
MATCH (chain:Chain {owner: $owner, id: $chain})
WHERE chain.statedAt IS NOT NULL
RETURN chain.statedAt AS statedAt
