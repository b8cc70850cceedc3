from __future__ import annotations

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# The owner sees no row of a table whose row-level security is forced, not even to move it.
_TABLES = ("contract_contract", "agenda_pdsaderogation", "agenda_pdsaderogationevent")
_UNFORCED = [f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY" for table in _TABLES]
_FORCED = [f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY" for table in _TABLES]
TO_THE_REGISTER = """
INSERT INTO agenda_pdsaderogation
    (id, structure_id, starts_on, ends_on, version, contract_mention, description)
SELECT gen_random_uuid(), structure_id, starts_on, ends_on, 1,
       'Contrat signé le ' || to_char(signed_on, 'DD/MM/YYYY'), ''
FROM contract_contract
WHERE has_pdsa_derogation
  AND NOT EXISTS (
      SELECT 1 FROM agenda_pdsaderogation known
      WHERE known.structure_id = contract_contract.structure_id
        AND known.starts_on <= contract_contract.ends_on
        AND (known.ends_on IS NULL OR known.ends_on >= contract_contract.starts_on)
  )
"""


class Migration(migrations.Migration):
    dependencies = [
        ("contract", "0005_attestation_kept"),
        ("agenda", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(
            [*_UNFORCED, TO_THE_REGISTER, "SET CONSTRAINTS ALL IMMEDIATE", *_FORCED], migrations.RunSQL.noop
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="contract",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="contract",
            name="update_update",
        ),
        migrations.RemoveField(
            model_name="contract",
            name="has_pdsa_derogation",
        ),
        migrations.RemoveField(
            model_name="contractevent",
            name="has_pdsa_derogation",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contract",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contract_contractevent" ("ars_id", "cpam_id", "ends_on", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "starts_on", "structure_id", "version") VALUES (NEW."ars_id", NEW."cpam_id", NEW."ends_on", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signed_on", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;',
                    hash="ca09f9de65f7923e5a142a575cc655bb45606a2b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5e164",
                    table="contract_contract",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contract",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contract_contractevent" ("ars_id", "cpam_id", "ends_on", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "starts_on", "structure_id", "version") VALUES (NEW."ars_id", NEW."cpam_id", NEW."ends_on", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signed_on", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;',
                    hash="0ddbd493181c3481cf75f39bd60bd84fae975508",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_674d2",
                    table="contract_contract",
                    when="AFTER",
                ),
            ),
        ),
    ]
