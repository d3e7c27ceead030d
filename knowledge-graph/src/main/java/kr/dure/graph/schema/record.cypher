// Remembers that a migration has run.
//   $name      its file
//   $checksum  of its text
//   $now       date-time
MERGE (migration:Migration {name: $name})
SET migration.checksum = $checksum, migration.appliedAt = $now
