// Risks, training, hazardous materials, joint inspections and signals of guards: named once, found by whose they are.
CREATE CONSTRAINT risk_key IF NOT EXISTS FOR (n:Risk) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE CONSTRAINT training_key IF NOT EXISTS FOR (n:Training) REQUIRE (n.owner, n.person, n.course, n.day) IS UNIQUE;
CREATE CONSTRAINT training_rule_key IF NOT EXISTS FOR (n:TrainingRule) REQUIRE (n.owner, n.role) IS UNIQUE;
CREATE CONSTRAINT hazmat_key IF NOT EXISTS FOR (n:Hazmat) REQUIRE (n.owner, n.plant, n.material) IS UNIQUE;
CREATE CONSTRAINT safety_data_sheet_key IF NOT EXISTS FOR (n:SafetyDataSheet) REQUIRE (n.owner, n.material) IS UNIQUE;
CREATE CONSTRAINT joint_inspection_key IF NOT EXISTS FOR (n:JointInspection) REQUIRE (n.owner, n.id) IS UNIQUE;
CREATE CONSTRAINT guard_signal_key IF NOT EXISTS FOR (n:GuardSignal) REQUIRE (n.owner, n.machine, n.guard, n.since) IS UNIQUE;
CREATE INDEX risk_owner IF NOT EXISTS FOR (n:Risk) ON (n.owner);
CREATE INDEX risk_model IF NOT EXISTS FOR (n:Risk) ON (n.model);
CREATE INDEX training_owner IF NOT EXISTS FOR (n:Training) ON (n.owner);
CREATE INDEX training_rule_owner IF NOT EXISTS FOR (n:TrainingRule) ON (n.owner);
CREATE INDEX hazmat_owner IF NOT EXISTS FOR (n:Hazmat) ON (n.owner);
CREATE INDEX safety_data_sheet_owner IF NOT EXISTS FOR (n:SafetyDataSheet) ON (n.owner);
CREATE INDEX joint_inspection_owner IF NOT EXISTS FOR (n:JointInspection) ON (n.owner);
CREATE INDEX joint_inspection_counterparty IF NOT EXISTS FOR (n:JointInspection) ON (n.counterparty);
CREATE INDEX guard_signal_owner IF NOT EXISTS FOR (n:GuardSignal) ON (n.owner);
