// Energy, emission factors and footprints: named once, found by whose they are and when.
CREATE CONSTRAINT energy_use_key IF NOT EXISTS FOR (n:EnergyUse) REQUIRE (n.owner, n.plant, n.month, n.carrier) IS UNIQUE;
CREATE CONSTRAINT emission_factor_key IF NOT EXISTS FOR (n:EmissionFactor) REQUIRE (n.owner, n.carrier, n.year) IS UNIQUE;
CREATE CONSTRAINT footprint_key IF NOT EXISTS FOR (n:Footprint) REQUIRE (n.owner, n.part, n.from) IS UNIQUE;
CREATE INDEX energy_use_owner IF NOT EXISTS FOR (n:EnergyUse) ON (n.owner);
CREATE INDEX energy_use_from IF NOT EXISTS FOR (n:EnergyUse) ON (n.from);
CREATE INDEX emission_factor_owner IF NOT EXISTS FOR (n:EmissionFactor) ON (n.owner);
CREATE INDEX footprint_owner IF NOT EXISTS FOR (n:Footprint) ON (n.owner);
