// Carbon footprints of parts as their makers state them, the latest period first.
//   $part  {owner, id}, or null for all in sight
MATCH (f:Footprint WHERE f.owner IN $sees.environment)
WHERE $part IS NULL OR (f.owner = $part.owner AND f.part = $part.id)
RETURN f.owner AS owner,
       f.part AS part,
       f.pcf AS pcf,
       f.declaredUnit AS declaredUnit,
       f.boundary AS boundary,
       f.primaryDataShare AS primaryDataShare,
       f.from AS from,
       f.to AS to,
       f.factorSource AS factorSource,
       f.statedAt AS statedAt
ORDER BY owner, part, from DESC
LIMIT $rows
