// Parts of a firm that the asker may know, to pick one from.
//   $firm  id
MATCH (part:Part WHERE part.owner IN $sees.master AND part.owner = $firm)
RETURN part.id AS id, coalesce(part.name, part.id) AS name, coalesce(part.unit, '1') AS unit
ORDER BY id
LIMIT $rows
