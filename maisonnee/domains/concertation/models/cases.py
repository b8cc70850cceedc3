"""Cases: a patient's situation that somebody brings to the team, and what the team says of it."""

from __future__ import annotations

import uuid

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import CaseOrigin, CaseState, Outcome, Stance, Theme, Urgency
from maisonnee.domains.concertation.models.meetings import Meeting
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Case(TenantModel):
    """A patient to discuss. It waits until somebody puts it on a meeting's agenda."""

    is_joined: bool = False
    """Set by `propose_case`: this case already waited, and what was said joined it."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="concertation_cases", verbose_name="patient"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="cases", verbose_name="réunion"
    )
    position = models.PositiveSmallIntegerField(null=True)
    state = models.CharField(max_length=20, choices=CaseState.choices, default=CaseState.WAITING)
    question = models.TextField("question posée à l’équipe")
    theme = models.CharField("thème", max_length=30, choices=Theme.choices, blank=True)
    urgency = models.CharField("quand", max_length=20, choices=Urgency.choices)
    proposed_by = models.ForeignKey(
        Member, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="proposé par"
    )
    written_by_id = models.UUIDField(null=True)
    written_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=200)
    withdrawal_reason = models.CharField("motif du retrait", max_length=300, blank=True)
    origin = models.CharField(max_length=20, choices=CaseOrigin.choices, default=CaseOrigin.PERSON)
    planned_minutes = models.PositiveSmallIntegerField("minutes prévues", null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("position", "proposed_at", "id")
        constraints = (
            models.CheckConstraint(name="case_state_known", condition=Q(state__in=CaseState.values)),
            models.CheckConstraint(name="case_urgency_known", condition=Q(urgency__in=Urgency.values)),
            models.CheckConstraint(name="case_origin_known", condition=Q(origin__in=CaseOrigin.values)),
            models.CheckConstraint(
                name="case_planned_minutes_plausible",
                condition=Q(planned_minutes__isnull=True) | Q(planned_minutes__range=(1, 480)),
            ),
            models.CheckConstraint(name="case_asks_something", condition=~Q(question="")),
            models.CheckConstraint(
                name="case_on_an_agenda_when_placed",
                condition=Q(
                    state__in=[CaseState.PLACED, CaseState.DISCUSSED],
                    meeting__isnull=False,
                    position__isnull=False,
                )
                | Q(
                    state__in=[CaseState.WAITING, CaseState.WITHDRAWN],
                    meeting__isnull=True,
                    position__isnull=True,
                ),
            ),
            models.CheckConstraint(
                name="case_withdrawn_with_a_reason",
                condition=~Q(state=CaseState.WITHDRAWN) | ~Q(withdrawal_reason=""),
            ),
            models.UniqueConstraint(
                fields=("structure", "patient"),
                condition=Q(state__in=[CaseState.WAITING, CaseState.PLACED]),
                name="one_pending_case_by_patient",
            ),
            models.UniqueConstraint(
                fields=("meeting", "patient"),
                condition=Q(meeting__isnull=False),
                name="patient_once_by_meeting",
            ),
            models.CheckConstraint(
                name="case_position_from_one", condition=Q(position__isnull=True) | Q(position__gte=1)
            ),
        )
        indexes = (models.Index(fields=("structure", "state"), name="case_by_state"),)

    @property
    def is_pending(self) -> bool:
        return self.state in (CaseState.WAITING, CaseState.PLACED)

    @property
    def proposer_name(self) -> str:
        return str(self.proposed_by) if self.proposed_by is not None else self.written_by_name


@pghistory.track()
class CaseNote(TenantModel):
    """What was said and decided of a case. Kept by the team; never part of what is transmitted."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="note")
    summary = models.TextField("situation", blank=True)
    decision = models.TextField("ce que l’équipe décide")
    decider = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="qui décide"
    )
    theme = models.CharField("thème", max_length=30, choices=Theme.choices)
    next_review_on = models.DateField("à revoir le", null=True, blank=True)
    written_by = models.CharField(max_length=200)
    written_at = models.DateTimeField()
    entry = models.OneToOneField(
        Entry, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="au dossier"
    )
    follow_on = models.DateField("à suivre le", null=True)
    outcome = models.CharField("ce qu’elle est devenue", max_length=10, choices=Outcome.choices, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-written_at", "-id")
        constraints = (
            models.CheckConstraint(name="note_theme_known", condition=Q(theme__in=Theme.values)),
            models.CheckConstraint(name="note_decides_something", condition=~Q(decision="")),
            models.CheckConstraint(
                name="note_outcome_known", condition=Q(outcome="") | Q(outcome__in=Outcome.values)
            ),
        )
        indexes = (
            models.Index(
                fields=("structure", "follow_on"),
                name="note_to_follow",
                condition=Q(outcome__in=["", Outcome.UNDER_WAY]),
            ),
        )

    @property
    def patient_id(self) -> uuid.UUID:
        return self.case.patient_id

    @property
    def agreed(self) -> list[str]:
        """Who agreed, by name (objections are said in their words)."""
        return [str(item.member) for item in self.opinions.all() if item.stance == Stance.AGREEMENT]

    @property
    def is_settled(self) -> bool:
        """Whether what became of the decision is known for good."""
        return self.outcome not in ("", Outcome.UNDER_WAY)
