-- A slip in our own code can't change what was kept, either.
CREATE TRIGGER IF NOT EXISTS audit_entry_stays BEFORE UPDATE, DELETE ON audit_entry FOR EACH ROW CALL 'kr.dure.audit.AppendOnly';
CREATE TRIGGER IF NOT EXISTS audit_reader_stays BEFORE UPDATE, DELETE ON audit_reader FOR EACH ROW CALL 'kr.dure.audit.AppendOnly';
