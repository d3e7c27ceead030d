// Codes of the defects in sight, with what they are called. They belong to nobody.
//   $owner  null
MATCH (n:Defect WHERE n.owner IN $sees.quality OR n.counterparty = $me)
WITH n.code AS id, collect(DISTINCT n.name) AS aliases
RETURN null AS owner, id, null AS name, aliases
ORDER BY id
LIMIT $rows
