-- Records that are no facts yet. Each is kept for good: mending and discarding only change its state.
CREATE TABLE IF NOT EXISTS quarantine (
    id           VARCHAR(36) PRIMARY KEY,
    fingerprint  VARCHAR(64) NOT NULL UNIQUE,
    connection   VARCHAR(200) NOT NULL,
    owner        VARCHAR(100) NOT NULL,
    kind         VARCHAR(100) NOT NULL,
    place        VARCHAR(1000) NOT NULL,
    problems     CLOB NOT NULL,
    original     CLOB NOT NULL,
    newest       CLOB NOT NULL,
    arrived_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    arrivals     BIGINT NOT NULL,
    state        VARCHAR(10) NOT NULL,
    closed_by    VARCHAR(100),
    closed_at    TIMESTAMP(6) WITH TIME ZONE,
    reason       VARCHAR(2000)
);
CREATE INDEX IF NOT EXISTS quarantine_by_owner ON quarantine (owner, state, arrived_at);
