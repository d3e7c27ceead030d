CREATE TABLE IF NOT EXISTS identity_token (
  id VARCHAR(36) PRIMARY KEY,
  username VARCHAR(100) NOT NULL,
  organisation VARCHAR(100) NOT NULL,
  name VARCHAR(100) NOT NULL,
  scopes VARCHAR(100) NOT NULL,
  token_hash CHAR(64) NOT NULL UNIQUE,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  revoked_at TIMESTAMP WITH TIME ZONE,
  used_at TIMESTAMP WITH TIME ZONE,
  used_from VARCHAR(100)
);
CREATE INDEX IF NOT EXISTS identity_token_of ON identity_token (username, organisation);
