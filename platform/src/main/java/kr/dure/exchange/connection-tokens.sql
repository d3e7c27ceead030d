CREATE TABLE IF NOT EXISTS exchange_connection_token (
  id VARCHAR(36) PRIMARY KEY,
  connection VARCHAR(100) NOT NULL,
  organisation VARCHAR(100) NOT NULL,
  token_hash CHAR(64) NOT NULL UNIQUE,
  made_by VARCHAR(100) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  replaced BOOLEAN NOT NULL,
  revoked_at TIMESTAMP WITH TIME ZONE,
  used_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX IF NOT EXISTS exchange_connection_token_of ON exchange_connection_token (organisation, connection);
