from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("patients", "0003_shared_record"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="patient",
            index=models.Index(
                condition=models.Q(("merged_into__isnull", False)),
                fields=["structure", "merged_into"],
                name="patient_merged",
            ),
        ),
    ]
