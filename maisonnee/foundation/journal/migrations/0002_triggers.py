"""Triggers that keep the journal append-only and chained, whoever writes to the table."""

from __future__ import annotations

from django.db import migrations

TRIGGERS = """
CREATE FUNCTION journal_entry_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head record;
BEGIN
  SELECT sequence, mac INTO head FROM journal_head WHERE structure_id = NEW.structure_id;
  IF head IS NULL OR NEW.sequence <> head.sequence + 1 OR NEW.previous_mac <> head.mac THEN
    RAISE EXCEPTION 'journal: an entry must follow the last one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER journal_entry_follows BEFORE INSERT ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION journal_entry_follows();

CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'journal: entries are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER journal_entry_kept BEFORE UPDATE OR DELETE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION journal_refuse();
CREATE TRIGGER journal_entry_not_emptied BEFORE TRUNCATE ON journal_entry
  FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();

CREATE FUNCTION journal_head_advances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.structure_id <> OLD.structure_id OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (
    SELECT 1 FROM journal_entry
    WHERE structure_id = NEW.structure_id AND sequence = NEW.sequence AND mac = NEW.mac
  ) THEN
    RAISE EXCEPTION 'journal: the end of the chain only moves to the next entry'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER journal_head_advances BEFORE UPDATE ON journal_head
  FOR EACH ROW EXECUTE FUNCTION journal_head_advances();
CREATE TRIGGER journal_head_kept BEFORE DELETE ON journal_head
  FOR EACH ROW EXECUTE FUNCTION journal_refuse();
"""
UNDO = """
DROP FUNCTION journal_entry_follows() CASCADE;
DROP FUNCTION journal_refuse() CASCADE;
DROP FUNCTION journal_head_advances() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunSQL(TRIGGERS, UNDO)]
