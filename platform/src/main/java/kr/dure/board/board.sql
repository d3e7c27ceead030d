CREATE TABLE IF NOT EXISTS board_pin (
  id VARCHAR(36) PRIMARY KEY,
  organisation VARCHAR(100) NOT NULL,
  username VARCHAR(100) NOT NULL,
  place VARCHAR(10) NOT NULL,
  question VARCHAR(100) NOT NULL,
  parameters VARCHAR(4000) NOT NULL,
  turn INTEGER NOT NULL,
  removed_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX IF NOT EXISTS board_pin_of ON board_pin (organisation, place, username, turn);
