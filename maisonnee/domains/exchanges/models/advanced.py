"""Advanced consultations: a hospital team's nurse sees patients in the house, presents them, comes back to the doctor."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.exchanges.enums import LiaisonState, ReferralUrgency
from maisonnee.domains.exchanges.rules import advanced as rules
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import SharedRow
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class AdvancedProgramme(PeriodModel):
    """A hospital team that comes to the house: who sees the patients, when cases are presented and evaluated."""

    hospital = models.CharField("établissement", max_length=200)
    specialty = models.CharField("spécialité", max_length=120)
    visitor = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="+", verbose_name="qui vient voir les patients"
    )
    specialist = models.CharField("spécialiste à joindre", max_length=200, blank=True)
    section = models.CharField("rubrique du dossier", max_length=20, choices=Section.choices)
    first_presentation_on = models.DateField("première présentation à l’équipe hospitalière")
    presentation_every_days = models.PositiveSmallIntegerField(
        "présentation tous les (jours)", default=rules.EVERY_DAYS
    )
    first_evaluation_months = models.PositiveSmallIntegerField(
        "première évaluation après (mois)", default=rules.FIRST_EVALUATION_MONTHS
    )
    evaluation_every_months = models.PositiveSmallIntegerField(
        "puis tous les (mois)", default=rules.EVALUATION_EVERY_MONTHS
    )

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="advanced_programme_named", condition=~Q(hospital="") & ~Q(specialty="")
            ),
            models.CheckConstraint(
                name="advanced_programme_rhythm",
                condition=Q(
                    presentation_every_days__gte=1,
                    first_evaluation_months__gte=1,
                    evaluation_every_months__gte=1,
                ),
            ),
            models.CheckConstraint(
                name="advanced_presented_after_start",
                condition=Q(first_presentation_on__gte=F("starts_on")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.specialty}, {self.hospital}"


@pghistory.track()
class LiaisonForm(SharedRow):
    """The doctor's form to the hospital team's nurse, and what came of it: visit, presentation, return."""

    programme = models.ForeignKey(
        AdvancedProgramme, on_delete=models.PROTECT, related_name="forms", db_index=False
    )
    state = models.CharField(max_length=20, choices=LiaisonState.choices)
    since = models.DateField()
    reason = models.TextField("motif")
    question = models.TextField("question posée")
    known = models.TextField("ce que vous savez déjà", blank=True)
    urgency = models.CharField("pour quand", max_length=20, choices=ReferralUrgency.choices)
    agreed_on = models.DateField("accord du patient le")
    sent_on = models.DateField()
    seen_on = models.DateField("vu le", null=True, blank=True)
    seen_text = models.TextField("ce qui a été observé", blank=True)
    presented_on = models.DateField("présenté le", null=True, blank=True)
    presented_text = models.TextField("avis de l’équipe hospitalière", blank=True)
    returned_on = models.DateField("retour du", null=True, blank=True)
    returned_text = models.TextField("retour au médecin", blank=True)
    closing = models.CharField("motif", max_length=300, blank=True)
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(name="liaison_state_known", condition=Q(state__in=LiaisonState.values)),
            models.CheckConstraint(
                name="liaison_urgency_known", condition=Q(urgency__in=ReferralUrgency.values)
            ),
            models.CheckConstraint(name="liaison_says_why", condition=~Q(reason="") & ~Q(question="")),
            models.CheckConstraint(
                name="liaison_agreed_before_sent", condition=Q(agreed_on__lte=F("sent_on"))
            ),
            models.CheckConstraint(
                name="liaison_returned_with_a_text",
                condition=Q(returned_on__isnull=True, returned_text="")
                | (Q(returned_on__isnull=False) & ~Q(returned_text="")),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="liaison_of_patient"),
            models.Index(fields=("structure", "programme", "state"), name="liaison_of_programme"),
            models.Index(
                fields=("structure", "author"), name="liaison_sent_open", condition=~Q(state="closed")
            ),
        )


class DirectTalk(TenantModel):
    """The doctor and the specialist spoke directly: when, with whom, what they agreed."""

    append_only = True

    form = models.ForeignKey(LiaisonForm, on_delete=models.PROTECT, related_name="talks")
    held_on = models.DateField()
    with_whom = models.CharField(max_length=200)
    text = models.TextField()
    noted_by = models.CharField(max_length=200)
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ("held_on", "noted_at", "id")
        constraints = (
            models.CheckConstraint(name="direct_talk_said", condition=~Q(with_whom="") & ~Q(text="")),
        )


@pghistory.track()
class AdvancedEvaluation(TenantModel):
    """The periodic point between the house and the hospital team: figures computed, what works, what changes."""

    programme = models.ForeignKey(AdvancedProgramme, on_delete=models.PROTECT, related_name="evaluations")
    due_on = models.DateField()
    held_on = models.DateField("faite le")
    present = models.CharField("qui était là", max_length=300)
    counts = models.JSONField()
    works_well = models.TextField("ce qui marche")
    to_change = models.TextField("ce que nous changeons", blank=True)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-due_on",)
        constraints = (
            models.UniqueConstraint(fields=("programme", "due_on"), name="one_evaluation_by_due_day"),
            models.CheckConstraint(name="evaluation_said", condition=~Q(works_well="") & ~Q(present="")),
        )
