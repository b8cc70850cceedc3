"""The context of history rows, read without raising.

pghistory's own function raises and catches an error for each row when no context is set. Each of those aborts a
subtransaction, which walks through every constraint still to be checked: a bulk insertion became quadratic
(11,000 patients in 56 s; 3 s with this one). Same answer in every case.
"""

from __future__ import annotations

from django.db import migrations

READ_WITHOUT_RAISING = """
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  context_id uuid := nullif(current_setting('pghistory.context_id', true), '')::uuid;
  context_metadata jsonb := nullif(current_setting('pghistory.context_metadata', true), '')::jsonb;
BEGIN
  IF context_id IS NULL OR context_metadata IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
    VALUES (context_id, context_metadata, now(), now())
    ON CONFLICT (id) DO UPDATE SET metadata = EXCLUDED.metadata, updated_at = EXCLUDED.updated_at
      WHERE pghistory_context.metadata <> EXCLUDED.metadata;
  RETURN context_id;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0003_opening_and_reading"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunSQL(READ_WITHOUT_RAISING, migrations.RunSQL.noop)]
