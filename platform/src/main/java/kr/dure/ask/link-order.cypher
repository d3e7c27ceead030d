// Orders in sight by id.
//   $owner  owner's id, or null for any
//   $ids    ways to write the id, empty to search by beginning
//   $start  how the id begins, or null
MATCH (n:Order WHERE n.owner IN $sees.schedule OR n.counterparty = $me)
WHERE (n.id IN $ids OR n.id STARTS WITH $start) AND ($owner IS NULL OR n.owner = $owner)
RETURN n.owner AS owner, n.id AS id, null AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
