CREATE TABLE IF NOT EXISTS identity_factor (
  username VARCHAR(100) PRIMARY KEY,
  secret VARBINARY(200) NOT NULL,
  since TIMESTAMP WITH TIME ZONE NOT NULL,
  last_step BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS identity_recovery_code (
  username VARCHAR(100) NOT NULL,
  code_hash CHAR(64) NOT NULL,
  PRIMARY KEY (username, code_hash)
);
CREATE TABLE IF NOT EXISTS identity_factor_required (
  organisation VARCHAR(100) PRIMARY KEY
);
