"""The table of the cache that counts attempts to sign in (`django.core.cache.backends.db`)."""

from __future__ import annotations

from django.db import migrations

TABLE = """
CREATE TABLE accounts_cache (
  cache_key varchar(255) NOT NULL PRIMARY KEY,
  value text NOT NULL,
  expires timestamp with time zone NOT NULL
);
CREATE INDEX accounts_cache_expires ON accounts_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunSQL(TABLE, "DROP TABLE accounts_cache")]
