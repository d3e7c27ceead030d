// Decisions on lots, days on which plants do not work as usual, usual times between companies.
CREATE CONSTRAINT disposition_key IF NOT EXISTS FOR (n:Disposition) REQUIRE (n.owner, n.lotOwner, n.lot) IS UNIQUE;
CREATE CONSTRAINT work_day_key IF NOT EXISTS FOR (n:WorkDay) REQUIRE (n.owner, n.plant, n.day) IS UNIQUE;
CREATE CONSTRAINT transit_time_key IF NOT EXISTS FOR (n:TransitTime) REQUIRE (n.owner, n.counterparty) IS UNIQUE;
CREATE INDEX disposition_owner IF NOT EXISTS FOR (n:Disposition) ON (n.owner);
CREATE INDEX disposition_counterparty IF NOT EXISTS FOR (n:Disposition) ON (n.counterparty);
CREATE INDEX work_day_owner IF NOT EXISTS FOR (n:WorkDay) ON (n.owner);
CREATE INDEX work_day_day IF NOT EXISTS FOR (n:WorkDay) ON (n.day);
CREATE INDEX transit_time_owner IF NOT EXISTS FOR (n:TransitTime) ON (n.owner);
CREATE INDEX transit_time_counterparty IF NOT EXISTS FOR (n:TransitTime) ON (n.counterparty);
