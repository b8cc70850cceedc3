"""What is written before a meeting: contributions to a case, subjects of an agenda, what the patient was told."""

from __future__ import annotations

import uuid

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import (
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
)
from maisonnee.domains.concertation.models.cases import Case
from maisonnee.domains.concertation.models.meetings import Meeting
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Contribution(TenantModel):
    """What somebody who follows the patient has to say of a case, present or not. Clinical, as the question is."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="contributions")
    author = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    written_by_id = models.UUIDField(null=True)
    written_by_name = models.CharField(max_length=200)
    profession = models.CharField(max_length=20, blank=True)
    text = models.TextField("votre contribution")
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("written_at", "id")
        constraints = (
            models.CheckConstraint(name="contribution_says_something", condition=~Q(text="")),
            models.UniqueConstraint(
                fields=("case", "author"),
                condition=Q(author__isnull=False),
                name="one_contribution_by_author",
            ),
        )

    @property
    def author_name(self) -> str:
        return str(self.author) if self.author is not None else self.written_by_name

    @property
    def patient_id(self) -> uuid.UUID:
        return self.case.patient_id


@pghistory.track()
class PatientInformation(TenantModel):
    """Somebody told the patient (or a relative) of a case, or asked them to come, and what they answered."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="information")
    whom = models.CharField("qui", max_length=20, choices=Informed.choices)
    name = models.CharField("nom du proche", max_length=200, blank=True)
    kind = models.CharField("quoi", max_length=10, choices=InformationKind.choices)
    means = models.CharField("comment", max_length=20, choices=InformationMeans.choices)
    told_on = models.DateField("quand")
    answer = models.CharField("réponse", max_length=20, choices=InformationAnswer.choices)
    words = models.TextField("ce qui a été dit", blank=True)
    told_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", verbose_name="par")
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("told_on", "recorded_at", "id")
        constraints = (
            models.CheckConstraint(name="informed_known", condition=Q(whom__in=Informed.values)),
            models.CheckConstraint(
                name="information_answer_known", condition=Q(answer__in=InformationAnswer.values)
            ),
        )

    @property
    def patient_id(self) -> uuid.UUID:
        return self.case.patient_id

    @property
    def is_objection(self) -> bool:
        return self.answer == InformationAnswer.OBJECTS


@pghistory.track()
class Topic(TenantModel):
    """A subject of an agenda that is no patient's case, and what was settled about it. Never a patient's name."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="topics")
    what = models.CharField("sujet", max_length=200)
    minutes = models.PositiveSmallIntegerField("minutes")
    position = models.PositiveSmallIntegerField()
    outcome = models.TextField("ce qui en est décidé", blank=True)
    outcome_by = models.CharField(max_length=200, blank=True)
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("position", "added_at", "id")
        constraints = (
            models.CheckConstraint(name="topic_says_something", condition=~Q(what="")),
            models.CheckConstraint(name="topic_lasts", condition=Q(minutes__gte=1, minutes__lte=480)),
        )
