// Digital level, certificates, uses of AI and targets: what names them names them once, and what questions start from.
CREATE CONSTRAINT assessment_key IF NOT EXISTS FOR (n:Assessment) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE CONSTRAINT certificate_key IF NOT EXISTS FOR (n:Certificate) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE CONSTRAINT use_case_key IF NOT EXISTS FOR (n:UseCase) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE CONSTRAINT use_case_day_key IF NOT EXISTS FOR (n:UseCaseDay) REQUIRE (n.owner, n.useCase, n.day) IS UNIQUE;
CREATE CONSTRAINT target_key IF NOT EXISTS FOR (n:Target) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE CONSTRAINT target_value_key IF NOT EXISTS FOR (n:TargetValue) REQUIRE (n.owner, n.target, n.day) IS UNIQUE;
CREATE INDEX assessment_owner IF NOT EXISTS FOR (n:Assessment) ON (n.owner);
CREATE INDEX certificate_owner IF NOT EXISTS FOR (n:Certificate) ON (n.owner);
CREATE INDEX certificate_valid_until IF NOT EXISTS FOR (n:Certificate) ON (n.validUntil);
CREATE INDEX use_case_owner IF NOT EXISTS FOR (n:UseCase) ON (n.owner);
CREATE INDEX use_case_day_day IF NOT EXISTS FOR (n:UseCaseDay) ON (n.day);
CREATE INDEX target_owner IF NOT EXISTS FOR (n:Target) ON (n.owner);
CREATE INDEX target_value_owner IF NOT EXISTS FOR (n:TargetValue) ON (n.owner);
