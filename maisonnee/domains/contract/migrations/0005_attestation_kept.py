from __future__ import annotations

from django.db import migrations

TRIGGERS = """
CREATE TRIGGER contract_attestation_kept BEFORE UPDATE OR DELETE ON contract_attestation
  FOR EACH ROW EXECUTE FUNCTION contract_refuse();
CREATE TRIGGER contract_attestation_not_emptied BEFORE TRUNCATE ON contract_attestation
  FOR EACH STATEMENT EXECUTE FUNCTION contract_refuse();
"""
UNDO = """
DROP TRIGGER contract_attestation_kept ON contract_attestation;
DROP TRIGGER contract_attestation_not_emptied ON contract_attestation;
"""


class Migration(migrations.Migration):
    dependencies = [("contract", "0004_attestation")]
    operations = [migrations.RunSQL(TRIGGERS, UNDO)]
