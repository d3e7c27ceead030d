// Notes on the first migration, which each graph had, that the graph took a write. What changed nothing would also pass
// where nothing can be written.
MATCH (migration:Migration {name: '0001-keys.cypher'})
SET migration.probedAt = datetime()
