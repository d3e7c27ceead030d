// Moulds in sight. Only their owner names them, so that each record of one tells of it.
//   $owner  owner's id, or null for any
MATCH (n:Mould WHERE n.owner IN $sees.machine)
WHERE $owner IS NULL OR n.owner = $owner
RETURN n.owner AS owner, n.id AS id, n.name AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
