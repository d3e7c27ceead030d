CREATE TABLE IF NOT EXISTS recall_reading (
  request VARCHAR(36) NOT NULL,
  question VARCHAR(100) NOT NULL,
  read_at TIMESTAMP WITH TIME ZONE NOT NULL,
  lots INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS recall_reading_of ON recall_reading (request, read_at);
