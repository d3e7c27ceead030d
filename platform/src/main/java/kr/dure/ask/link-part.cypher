// All parts in sight.
//   $owner  owner's id, or null for any
MATCH (n:Part WHERE n.owner IN $sees.master)
WHERE $owner IS NULL OR n.owner = $owner
RETURN n.owner AS owner, n.id AS id, n.name AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
