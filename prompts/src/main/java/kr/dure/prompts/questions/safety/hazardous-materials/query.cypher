// Hazardous materials that plants use.
//   $organisation  {id} of the user or the supplier, or null for all in sight
MATCH (h:Hazmat WHERE h.owner IN $sees.safety)
WITH h, CASE WHEN h.suppliedBy IN $sees.master THEN h.suppliedBy END AS supplier
WHERE $organisation IS NULL OR h.owner = $organisation.id OR supplier = $organisation.id
OPTIONAL MATCH (h)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
RETURN h.owner AS owner,
       p.id AS plant,
       h.process AS process,
       h.material AS material,
       h.name AS name,
       h.cas AS cas,
       supplier,
       h.statedAt AS statedAt
ORDER BY owner, plant, process, material
LIMIT $rows
