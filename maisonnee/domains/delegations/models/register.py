"""The register of delegations, and who was told that one ends."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.delegations.enums import NoticeKind, Regime
from maisonnee.domains.delegations.models.bases import Authorisation
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.protocols.models import CooperationProtocol, ProtocolVersion
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class Delegation(PeriodModel):
    """Somebody lets somebody do an act, for one patient or in general, under a regime.

    It holds once the delegating person agreed (`agreed_at`, by themself) and until the first of the things it rests on
    ends (`rules.ends`): `ends_on` is only the end that was chosen.
    """

    delegating = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="delegations_given", verbose_name="délégant"
    )
    delegated = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="delegations_held", verbose_name="délégué"
    )
    patient = models.ForeignKey(
        Patient, null=True, blank=True, on_delete=models.PROTECT, related_name="delegations", db_index=False
    )
    act = models.CharField("acte", max_length=140)
    regime = models.CharField("régime", max_length=20, choices=Regime.choices)
    protocol_version = models.ForeignKey(
        ProtocolVersion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="delegations",
        verbose_name="version du protocole",
    )
    cooperation = models.ForeignKey(
        CooperationProtocol,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="delegations",
        verbose_name="protocole national",
    )
    authorisation = models.ForeignKey(
        Authorisation, null=True, blank=True, on_delete=models.PROTECT, related_name="delegations"
    )
    training = models.CharField("formation du délégué", max_length=200, blank=True)
    trained_on = models.DateField("formé le", null=True, blank=True)
    insurance = models.CharField("assurance du délégué", max_length=200, blank=True)
    insured_until = models.DateField("assuré jusqu’au", null=True, blank=True)
    proposed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    proposed_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField("motif du refus", max_length=300, blank=True)
    ended_by = models.CharField(max_length=200, blank=True)
    end_reason = models.CharField("motif de la fin", max_length=300, blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="delegation_regime_known", condition=Q(regime__in=Regime.values)),
            models.CheckConstraint(name="delegation_between_two", condition=~Q(delegating=F("delegated"))),
            models.CheckConstraint(
                name="delegation_answered_once",
                condition=Q(agreed_at__isnull=True) | Q(declined_at__isnull=True),
            ),
            models.CheckConstraint(
                name="delegation_decline_explained",
                condition=(Q(declined_at__isnull=True) & Q(decline_reason=""))
                | (Q(declined_at__isnull=False) & ~Q(decline_reason="")),
            ),
            models.CheckConstraint(name="delegation_of_an_act", condition=~Q(act="")),
            models.CheckConstraint(
                name="delegation_basis_named",
                condition=(~Q(regime=Regime.PROTOCOL) | Q(protocol_version__isnull=False))
                & (~Q(regime=Regime.NATIONAL_PROTOCOL) | Q(cooperation__isnull=False))
                & (~Q(regime=Regime.ASALEE) | Q(authorisation__isnull=False)),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="delegation_of_patient"),
            models.Index(fields=("structure", "delegated", "act"), name="delegation_by_act"),
        )

    def __str__(self) -> str:
        return self.act_words

    @property
    def act_words(self) -> str:
        known = competences.acts_by_key().get(self.act)
        return known.label if known else self.act.removeprefix("x-").replace("-", " ").capitalize()


@pghistory.track()
class Acknowledgement(TenantModel):
    """One of the two took note that a delegation ends, or has ended, on a day."""

    delegation = models.ForeignKey(Delegation, on_delete=models.PROTECT, related_name="acknowledgements")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=NoticeKind.choices)
    ends_on = models.DateField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ("-seen_at", "-id")
        constraints = (
            models.CheckConstraint(name="notice_kind_known", condition=Q(kind__in=NoticeKind.values)),
            models.UniqueConstraint(
                fields=("delegation", "member", "kind", "ends_on"), name="notice_seen_once"
            ),
        )
