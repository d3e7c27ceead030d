// Names of measured characteristics in sight. They belong to nobody.
//   $owner  null
MATCH (n:Measurement WHERE n.owner IN $sees.quality OR n.counterparty = $me)
WITH DISTINCT n.characteristic AS id
RETURN null AS owner, id, null AS name, [] AS aliases
ORDER BY id
LIMIT $rows
