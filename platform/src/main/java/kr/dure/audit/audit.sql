-- Deeds in the order in which they were kept. No statement of ours changes or deletes a row; the seal of each covers the one before.
CREATE TABLE IF NOT EXISTS audit_entry (
  sequence BIGINT PRIMARY KEY,
  noted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  who VARCHAR(300) NOT NULL,
  organisation VARCHAR(100) NOT NULL,
  act VARCHAR(20) NOT NULL,
  subject VARCHAR(300) NOT NULL,
  owners TEXT NOT NULL,
  details TEXT NOT NULL,
  agreements TEXT NOT NULL,
  previous CHAR(64) NOT NULL,
  seal CHAR(64) NOT NULL
);
-- The companies that may read an entry: who acted and whose data it was. Follows from the entry; checking compares both.
CREATE TABLE IF NOT EXISTS audit_reader (
  reader VARCHAR(100) NOT NULL,
  sequence BIGINT NOT NULL REFERENCES audit_entry (sequence),
  PRIMARY KEY (reader, sequence)
);
CREATE INDEX IF NOT EXISTS audit_reader_of ON audit_reader (sequence);
