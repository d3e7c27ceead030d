// Machines in sight that were described or heard of; that a lot or an accident names one is no news of the machine.
//   $owner  owner's id, or null for any
MATCH (n:Machine WHERE n.owner IN $sees.machine)
WHERE ($owner IS NULL OR n.owner = $owner) AND (n.statedAt IS NOT NULL OR n.heardAt IS NOT NULL)
RETURN n.owner AS owner, n.id AS id, n.name AS name, [] AS aliases
ORDER BY owner, id
LIMIT $rows
