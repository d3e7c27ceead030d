CREATE TABLE IF NOT EXISTS identity_person (
  username VARCHAR(100) PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  organisation VARCHAR(100) NOT NULL,
  roles VARCHAR(200) NOT NULL,
  password_hash VARCHAR(300),
  issuer VARCHAR(300),
  subject VARCHAR(300),
  active BOOLEAN NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  UNIQUE (issuer, subject)
);
CREATE INDEX IF NOT EXISTS identity_person_of ON identity_person (organisation);
CREATE TABLE IF NOT EXISTS identity_invitation (
  id VARCHAR(36) PRIMARY KEY,
  token_hash CHAR(64) NOT NULL UNIQUE,
  username VARCHAR(100),
  name VARCHAR(200) NOT NULL,
  organisation VARCHAR(100) NOT NULL,
  roles VARCHAR(200) NOT NULL,
  invited_by VARCHAR(100) NOT NULL,
  inviting VARCHAR(100) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE,
  withdrawn_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX IF NOT EXISTS identity_invitation_of ON identity_invitation (organisation);
