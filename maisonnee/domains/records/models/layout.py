"""What the team arranges without code: the fields of each form, the order of each view, the filling charter."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class FormLayout(TenantModel):
    """The fields of an entry form, from a day on: `[{"field": "weight", "required": true}, …]` in order."""

    form_key = models.CharField("formulaire", max_length=40)
    starts_on = models.DateField("à partir du")
    fields = models.JSONField()
    decision = models.CharField("décision de l’équipe", max_length=300, blank=True)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("form_key", "-starts_on")
        constraints = (
            models.UniqueConstraint(fields=("structure", "form_key", "starts_on"), name="one_layout_a_day"),
        )


@pghistory.track()
class FillingCharter(TenantModel):
    """How the team fills the shared record, in its own words, from a day on."""

    text = models.TextField("charte de saisie")
    starts_on = models.DateField("à partir du")
    decision = models.CharField("décision de l’équipe", max_length=300)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "starts_on"), name="one_charter_a_day"),
            models.CheckConstraint(name="charter_written", condition=~Q(text="")),
        )


@pghistory.track()
class ViewLayout(TenantModel):
    """The order of the blocks of a record: of a profession (its line of the grid), or of one member."""

    group = models.CharField(max_length=20, blank=True)
    member = models.ForeignKey(Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    blocks = models.JSONField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="view_of_a_profession_or_a_member",
                condition=(Q(member__isnull=False) & Q(group="")) | (Q(member__isnull=True) & ~Q(group="")),
            ),
            models.UniqueConstraint(
                fields=("structure", "group"), condition=~Q(group=""), name="one_view_by_profession"
            ),
            models.UniqueConstraint(
                fields=("structure", "member"), condition=Q(member__isnull=False), name="one_view_by_member"
            ),
        )
