// Energy of plants over the pieces that they made in the same months.
//   $organisation  {id}, or null for all in sight
//   $period        {from, to}, the last day out; a month belongs to it when its first day does
MATCH (e:EnergyUse WHERE e.owner IN $sees.environment)
WHERE e.from >= $period.from AND e.from < $period.to AND ($organisation IS NULL OR e.owner = $organisation.id)
OPTIONAL MATCH (e)-[:AT]->(p:Plant WHERE p.owner IN $sees.master)
WITH e.owner AS owner, p.id AS plant, e.carrier AS carrier, e.unit AS unit,
     sum(CASE WHEN e.pieces IS NOT NULL THEN e.quantity ELSE 0 END) AS energy,
     sum(e.pieces) AS pieces,
     sum(CASE WHEN e.pieces IS NOT NULL THEN 1 ELSE 0 END) AS months,
     sum(CASE WHEN e.pieces IS NULL THEN 1 ELSE 0 END) AS withoutPieces
RETURN owner,
       plant,
       carrier,
       CASE WHEN pieces > 0 THEN round(1.0 * energy / pieces, 4) END AS perPiece,
       round(energy, 3) AS energy,
       unit,
       pieces,
       months,
       withoutPieces,
       pieces < 1000 AS smallSample,
       CASE WHEN months = 0 THEN 'no_pieces' WHEN pieces = 0 THEN 'zero_pieces' END AS undefinedBecause
ORDER BY owner, plant, carrier, unit
LIMIT $rows
