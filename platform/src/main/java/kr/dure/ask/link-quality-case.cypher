// Quality cases in sight by id.
//   $owner  owner's id, or null for any
//   $ids    ways to write the id, empty to search by beginning
//   $start  how the id begins, or null
MATCH (n:QualityCase WHERE n.owner IN $sees.quality OR n.counterparty = $me)
WHERE (n.id IN $ids OR n.id STARTS WITH $start) AND ($owner IS NULL OR n.owner = $owner)
RETURN n.owner AS owner, n.id AS id, n.title AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
