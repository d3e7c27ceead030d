// Examples of a provider's master data in sight.
//   $provider  id
CALL () {
  MATCH (plant:Plant WHERE plant.owner IN $sees.master AND plant.owner = $provider)
  RETURN 'plant' AS kind, plant.id AS id, plant.name AS name, null AS quantity, null AS unit, plant.statedAt AS at
  UNION ALL
  MATCH (part:Part WHERE part.owner IN $sees.master AND part.owner = $provider)
  RETURN 'part' AS kind, part.id AS id, part.name AS name, null AS quantity, null AS unit, part.statedAt AS at
}
RETURN kind, id, name, quantity, unit, at
ORDER BY at IS NULL, at DESC, kind, id
LIMIT $rows
