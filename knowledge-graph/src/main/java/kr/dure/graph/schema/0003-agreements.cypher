// An agreement and each of its versions exist once; sight starts from what is in force for a consumer.
CREATE CONSTRAINT agreement_key IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_version_key IF NOT EXISTS FOR (n:AgreementVersion) REQUIRE (n.agreement, n.number) IS UNIQUE;
CREATE INDEX agreement_provider IF NOT EXISTS FOR (n:Agreement) ON (n.provider);
CREATE INDEX agreement_consumer IF NOT EXISTS FOR (n:Agreement) ON (n.consumer);
CREATE INDEX agreement_version_in_force IF NOT EXISTS FOR (n:AgreementVersion) ON (n.consumer, n.state);
