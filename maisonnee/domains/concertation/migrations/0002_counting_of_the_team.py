from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("concertation", "0001_initial"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="countingsetting",
            name="contract_started_on",
        ),
        migrations.RemoveField(
            model_name="countingsetting",
            name="minimum_meetings",
        ),
    ]
