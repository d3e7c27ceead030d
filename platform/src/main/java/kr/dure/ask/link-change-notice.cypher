// 4M changes in sight by id, once their owner stated them.
//   $owner  owner's id, or null for any
//   $ids    ways to write the id, empty to search by beginning
//   $start  how the id begins, or null
MATCH (n:ChangeNotice WHERE n.owner IN $sees.quality OR n.counterparty = $me)
WHERE (n.id IN $ids OR n.id STARTS WITH $start) AND ($owner IS NULL OR n.owner = $owner) AND n.statedAt IS NOT NULL
RETURN n.owner AS owner, n.id AS id, n.title AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
