"""The tenant, and the base class of every row that belongs to one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.kernel.ids import new_id


class Structure(models.Model):
    """A tenant: one care team (or one outside body). What is medical about it lives in `structures`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField("nom", max_length=200)
    kind = models.CharField(max_length=20, choices=StructureKind.choices, default=StructureKind.TEAM)
    is_demonstration = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(
                name="structure_kind_known", condition=models.Q(kind__in=StructureKind.values)
            ),
            models.CheckConstraint(name="structure_named", condition=~models.Q(name="")),
        )

    def __str__(self) -> str:
        return self.name


class TenantModel(models.Model):
    """A row that belongs to one structure.

    Row-level security is put on its table after each migration (`row_security`), and every foreign key to
    another tenant table is doubled by one on `(structure_id, target_id)`, so that a row can neither be read
    nor pointed at from another structure.

    `readable_also_by` names columns holding the id of another structure that may read the row (a transmitted
    dossier), as long as the columns named in `readable_until` are empty; `readable_by_person` names columns holding
    the id of the user who may read it before any structure is chosen; `crosses_tenants` names foreign keys that point
    to a row of another structure.
    """

    readable_also_by: ClassVar[tuple[str, ...]] = ()
    readable_until: ClassVar[tuple[str, ...]] = ()
    readable_by_person: ClassVar[tuple[str, ...]] = ()
    crosses_tenants: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    structure = models.ForeignKey(Structure, on_delete=models.PROTECT, related_name="+", editable=False)

    class Meta:
        abstract = True
