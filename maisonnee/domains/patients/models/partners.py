"""Partners outside the team, each invited to one patient, for a time, with the patient's agreement."""

from __future__ import annotations

from datetime import date
from typing import Self

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.enums import AgreementMeans, GuestKind
from maisonnee.domains.patients.models.identity import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodQuerySet


class PartnerAccessQuerySet(PeriodQuerySet["PartnerAccess"]):
    """Accesses, those that hold on a day apart from those ended before their time."""

    def open_on(self, day: date) -> Self:
        """Return the accesses in force on a day: an access ended by somebody is over at once."""
        return self.on(day).filter(ended_at__isnull=True)


@pghistory.track()
class PartnerAccess(TenantModel):
    """`parts`: the keys of the parts of the record (`rules.sharing.Part`) that the partner reads and writes.

    Art. L1110-4: outside the care team the patient's agreement comes first, by any means. `agreed_by` names who
    agreed when it is not the patient. The access ends by itself after `ends_on`, or when somebody ends it.
    """

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="partner_accesses", db_index=False
    )
    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="partner_accesses", db_index=False
    )
    kind = models.CharField("qui est-ce", max_length=20, choices=GuestKind.choices)
    organisation = models.CharField("structure", max_length=200, blank=True)
    parts = ArrayField(models.CharField(max_length=40))
    reason = models.CharField("pourquoi", max_length=200)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au")
    agreed_on = models.DateField("accord du patient le")
    agreement_means = models.CharField("comment", max_length=20, choices=AgreementMeans.choices)
    agreed_by = models.CharField("qui a donné l’accord, si ce n’est le patient", max_length=200, blank=True)
    opened_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    opened_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(max_length=200, blank=True)
    end_reason = models.CharField("pourquoi il prend fin", max_length=200, blank=True)

    objects = PartnerAccessQuerySet.as_manager()

    class Meta:
        ordering = ("ends_on", "id")
        constraints = (
            models.CheckConstraint(name="partner_dates_in_order", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(
                name="partner_agreed_before",
                condition=Q(agreed_on__lte=F("starts_on")) & ~Q(agreement_means=""),
            ),
            models.CheckConstraint(name="partner_kind_known", condition=Q(kind__in=GuestKind.values)),
            models.CheckConstraint(name="partner_says_why", condition=~Q(reason="")),
            models.CheckConstraint(name="partner_reads_something", condition=~Q(parts=[])),
            models.CheckConstraint(
                name="partner_ended_by_someone",
                condition=Q(ended_at__isnull=True, ended_by="")
                | (Q(ended_at__isnull=False) & ~Q(ended_by="")),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "member", "patient"), name="partner_access_of_member"),
            models.Index(fields=("structure", "patient"), name="partner_access_of_patient"),
        )
