CREATE TABLE IF NOT EXISTS assistant_conversation (
  id VARCHAR(36) PRIMARY KEY,
  username VARCHAR(100) NOT NULL,
  organisation VARCHAR(100) NOT NULL,
  title VARCHAR(200) NOT NULL,
  touched_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX IF NOT EXISTS assistant_conversation_of ON assistant_conversation (username, organisation, touched_at);
CREATE TABLE IF NOT EXISTS assistant_turn (
  conversation VARCHAR(36) NOT NULL REFERENCES assistant_conversation (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  said TEXT NOT NULL,
  answered TEXT NOT NULL,
  understood TEXT,
  events TEXT NOT NULL,
  PRIMARY KEY (conversation, number)
);
