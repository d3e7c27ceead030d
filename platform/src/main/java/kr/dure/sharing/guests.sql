CREATE TABLE IF NOT EXISTS guest_request (
  id VARCHAR(36) PRIMARY KEY,
  organisation VARCHAR(100) NOT NULL,
  organisation_name VARCHAR(300) NOT NULL,
  asked_by VARCHAR(100) NOT NULL,
  firm VARCHAR(100) NOT NULL,
  firm_name VARCHAR(300) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  plant VARCHAR(100) NOT NULL,
  month_of VARCHAR(7) NOT NULL,
  part VARCHAR(100) NOT NULL,
  unit VARCHAR(20) NOT NULL,
  purpose VARCHAR(300) NOT NULL,
  token_hash CHAR(64) NOT NULL UNIQUE,
  asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  state VARCHAR(10) NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE,
  amount VARCHAR(20),
  basis VARCHAR(20)
);
CREATE INDEX IF NOT EXISTS guest_request_of ON guest_request (organisation, asked_at);
