"""Lists of professionals compared with the team. What a list proposes is worked out when it is read."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.structures.enums import ImportSource, MemberImportState
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


class MemberImport(TenantModel):
    """One list. `candidates` holds its people (`rules.reconciliation.Candidate`), `criteria` how they were
    chosen, `columns` the title of each field, `counts` what was applied."""

    source = models.CharField(max_length=12, choices=ImportSource.choices)
    file_name = models.CharField(max_length=200)
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    criteria = models.JSONField(default=dict)
    is_whole = models.BooleanField(default=False)
    columns = models.JSONField(default=dict)
    candidates = models.JSONField(default=list)
    lines_read = models.PositiveIntegerField(default=0)
    lines_damaged = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=MemberImportState.choices)
    counts = models.JSONField(default=dict)
    created_by = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    applied_by = models.CharField(max_length=200, blank=True)
    applied_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="member_import_source_known", condition=Q(source__in=ImportSource.values)
            ),
            models.CheckConstraint(
                name="member_import_state_known", condition=Q(state__in=MemberImportState.values)
            ),
            models.CheckConstraint(
                name="member_import_applied_by_someone",
                condition=~Q(state=MemberImportState.APPLIED)
                | (~Q(applied_by="") & Q(applied_at__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return self.file_name
