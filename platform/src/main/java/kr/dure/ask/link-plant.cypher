// Plants in sight: those that were described, and the asker's own.
//   $owner  owner's id, or null for any
MATCH (n:Plant WHERE n.owner IN $sees.master)
WHERE ($owner IS NULL OR n.owner = $owner) AND (n.statedAt IS NOT NULL OR n.owner = $me)
RETURN n.owner AS owner, n.id AS id, n.name AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
