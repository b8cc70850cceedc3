"""What was transmitted or built never changes, and words about it go from one of its two sides to the other."""

from __future__ import annotations

from django.db import migrations

TRIGGERS = """
CREATE FUNCTION contract_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: rows are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION contract_message_addressed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sent record;
BEGIN
  SELECT structure_id, recipient_id INTO sent FROM contract_transmission WHERE id = NEW.transmission_id;
  IF NOT FOUND OR NOT (
    (NEW.structure_id = sent.structure_id AND NEW.recipient_id = sent.recipient_id)
    OR (NEW.structure_id = sent.recipient_id AND NEW.recipient_id = sent.structure_id)
  ) THEN
    RAISE EXCEPTION 'contract: a message goes between the two sides of a transmission'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contract_message_addressed BEFORE INSERT ON contract_message
  FOR EACH ROW EXECUTE FUNCTION contract_message_addressed();

CREATE FUNCTION contract_answer_addressed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sent record;
BEGIN
  SELECT structure_id, recipient_id INTO sent FROM contract_transmission WHERE id = NEW.transmission_id;
  IF NOT FOUND OR NEW.structure_id <> sent.recipient_id OR NEW.recipient_id <> sent.structure_id THEN
    RAISE EXCEPTION 'contract: only the recipient of a transmission answers it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contract_answer_addressed BEFORE INSERT ON contract_indicatoranswer
  FOR EACH ROW EXECUTE FUNCTION contract_answer_addressed();
"""
FROZEN = (
    "contract_transmission",
    "contract_message",
    "contract_indicatoranswer",
    "contract_dossier",
    "contract_filereview",
)
KEPT = "".join(
    f"""
CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION contract_refuse();
CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION contract_refuse();
"""
    for table in FROZEN
)
# The copy of a file given to a recipient is part of what was transmitted.
FILES = """
CREATE FUNCTION contract_transmitted_file_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.recipient_id IS NOT NULL THEN
    RAISE EXCEPTION 'contract: a transmitted file is never changed or removed'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contract_transmitted_file_kept BEFORE UPDATE OR DELETE ON files_storedfile
  FOR EACH ROW EXECUTE FUNCTION contract_transmitted_file_kept();
"""
UNDO = """
DROP FUNCTION contract_transmitted_file_kept() CASCADE;
DROP FUNCTION contract_answer_addressed() CASCADE;
DROP FUNCTION contract_message_addressed() CASCADE;
DROP FUNCTION contract_refuse() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("contract", "0002_dossier"), ("files", "0001_initial")]
    operations = [migrations.RunSQL(TRIGGERS + KEPT + FILES, UNDO)]
