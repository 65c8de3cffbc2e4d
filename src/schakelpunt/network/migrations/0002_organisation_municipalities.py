# SPDX-License-Identifier: EUPL-1.2
"""Operators that work in single municipalities keep those."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("network", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="municipalities",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
