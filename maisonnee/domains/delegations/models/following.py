"""Patients followed under a scheme (Asalée, IPA, PNC): proposed, included, their acts, what was decided with the doctor."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.delegations.enums import ConsentMeans, FollowState, Position, Scheme
from maisonnee.domains.delegations.models.bases import Authorisation
from maisonnee.domains.patients.models import FollowUp, Patient
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodQuerySet


@pghistory.track()
class Inclusion(TenantModel):
    """A patient proposed to somebody under a scheme, then included with their consent, or not.

    `follow_up` is the place in the care team that the inclusion opened, if it opened one: it ends with it.
    `criteria` keeps what was ticked, in the words of that day: `[{"key": …, "kind": …, "text": …, "met": true}]`.
    """

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="scheme_inclusions", db_index=False
    )
    scheme = models.CharField("dispositif", max_length=20, choices=Scheme.choices)
    theme = models.CharField("thème", max_length=30)
    follower = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="scheme_inclusions", verbose_name="suivi par"
    )
    state = models.CharField("état", max_length=10, choices=FollowState.choices)
    proposed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    proposed_on = models.DateField("proposé le")
    why = models.CharField("pourquoi", max_length=300)
    answer = models.CharField("réponse", max_length=300, blank=True)
    doctor = models.ForeignKey(
        Member,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="médecin",
    )
    consented_on = models.DateField("consentement du", null=True, blank=True)
    consent_means = models.CharField("comment", max_length=10, choices=ConsentMeans.choices, blank=True)
    criteria = models.JSONField(default=list, blank=True)
    starts_on = models.DateField("inclus le", null=True, blank=True)
    ends_on = models.DateField("jusqu’au", null=True, blank=True)
    follow_up = models.ForeignKey(
        FollowUp, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-proposed_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="scheme_inclusion_scheme_known", condition=Q(scheme__in=Scheme.values)
            ),
            models.CheckConstraint(
                name="scheme_inclusion_state_known", condition=Q(state__in=FollowState.values)
            ),
            models.CheckConstraint(name="scheme_inclusion_explained", condition=~Q(why="") & ~Q(theme="")),
            models.CheckConstraint(
                name="scheme_inclusion_with_consent",
                condition=(
                    Q(state__in=(FollowState.PROPOSED, FollowState.DECLINED)) & Q(starts_on__isnull=True)
                )
                | (
                    Q(starts_on__isnull=False)
                    & Q(consented_on__isnull=False)
                    & ~Q(consent_means="")
                    & Q(consented_on__lte=F("starts_on"))
                ),
            ),
            models.CheckConstraint(
                name="scheme_inclusion_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="scheme_inclusion_ended_with_a_day",
                condition=Q(ends_on__isnull=False) | ~Q(state=FollowState.ENDED),
            ),
            models.UniqueConstraint(
                fields=("structure", "patient", "scheme", "theme"),
                condition=Q(state__in=(FollowState.PROPOSED, FollowState.INCLUDED)),
                name="scheme_included_once_by_theme",
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="scheme_inclusion_of_patient"),
            models.Index(fields=("structure", "follower", "state"), name="scheme_inclusion_by_follower"),
            models.Index(fields=("structure", "scheme", "state"), name="scheme_inclusion_by_scheme"),
        )

    def __str__(self) -> str:
        return f"{Scheme(self.scheme).label}, {self.theme}"


@pghistory.track()
class DelegatedAct(TenantModel):
    """An act done for a patient followed: what it rested on that day. What was found is in the record alone."""

    inclusion = models.ForeignKey(Inclusion, on_delete=models.PROTECT, related_name="acts", db_index=False)
    act = models.CharField("acte", max_length=40)
    done_on = models.DateField("fait le")
    done_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="delegated_acts")
    authorisation = models.ForeignKey(
        Authorisation, null=True, blank=True, on_delete=models.PROTECT, related_name="acts", db_index=False
    )
    rested_on = models.CharField("base", max_length=300)
    entry_ids = ArrayField(models.UUIDField(), default=list)
    session_id = models.UUIDField(null=True, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-done_on", "-id")
        constraints = (
            models.CheckConstraint(name="delegated_act_named", condition=~Q(act="") & ~Q(rested_on="")),
        )
        indexes = (
            models.Index(fields=("structure", "inclusion", "-done_on"), name="delegated_act_of_inclusion"),
            models.Index(fields=("structure", "done_on"), name="delegated_act_by_day"),
        )

    def __str__(self) -> str:
        known = competences.acts_by_key().get(self.act)
        return known.label if known else self.act


@pghistory.track()
class JointDecision(TenantModel):
    """What the nurse and the doctor decided together, or the disagreement noted. Its words are in the record."""

    inclusion = models.ForeignKey(
        Inclusion, on_delete=models.PROTECT, related_name="decisions", db_index=False
    )
    with_doctor = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    decided_on = models.DateField("le")
    position = models.CharField("issue", max_length=15, choices=Position.choices)
    entry_id = models.UUIDField()
    noted_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        ordering = ("-decided_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="joint_decision_position_known", condition=Q(position__in=Position.values)
            ),
        )
        indexes = (models.Index(fields=("structure", "inclusion"), name="joint_decision_of_inclusion"),)
