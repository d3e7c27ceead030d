// Pieces with a serial number: their key, whose they are, and the running numbers by which ranges are asked for.
CREATE CONSTRAINT serial_part_key IF NOT EXISTS FOR (n:SerialPart) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE INDEX serial_part_owner IF NOT EXISTS FOR (n:SerialPart) ON (n.owner);
CREATE INDEX serial_part_sequence IF NOT EXISTS FOR (n:SerialPart) ON (n.sequence);
