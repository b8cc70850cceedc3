"""The teams' identifiers, for the work of the night: nothing else of a structure is shown by it."""

from __future__ import annotations

from django.db import migrations

FUNCTION = """
CREATE FUNCTION tenancy_team_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT id FROM tenancy_structure WHERE kind = 'team' ORDER BY id $$;
"""


class Migration(migrations.Migration):
    dependencies = [("tenancy", "0001_initial")]
    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION tenancy_team_ids()")]
