// All companies in sight.
//   $owner  not used by companies; null
MATCH (n:Organisation WHERE n.id IN $sees.master)
WHERE $owner IS NULL
RETURN null AS owner, n.id AS id, n.name AS name, coalesce(n.aliases, []) AS aliases
ORDER BY id
LIMIT $rows
