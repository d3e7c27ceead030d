// Names of companies that the asker may know.
//   $ids  which
MATCH (n:Organisation WHERE n.id IN $sees.master)
WHERE n.id IN $ids AND n.name IS NOT NULL
RETURN n.id AS id, n.name AS name
ORDER BY id
LIMIT $rows
