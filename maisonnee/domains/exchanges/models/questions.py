"""Questions between professionals: the thread, what is said in it, what happens when it waits."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.exchanges.enums.questions import (
    Addressee,
    EscalationTarget,
    QuestionKind,
    QuestionState,
    ReadyAnswer,
    ThreadAct,
    Urgency,
)
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Question(TenantModel):
    """A question to a person, a profession or those who follow a patient, and how far it is.

    `profession` is the one addressed, also when a person is. `escalates_at` and `escalates_to` are those of the
    team's decision on the day it was asked. `taken_by` is whoever has it in hand, then whoever answered.
    """

    kind = models.CharField(max_length=20, choices=QuestionKind.choices, default=QuestionKind.QUESTION)
    patient = models.ForeignKey(
        Patient, null=True, blank=True, on_delete=models.PROTECT, related_name="questions", db_index=False
    )
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="questions_asked")
    addressee = models.CharField("à qui", max_length=20, choices=Addressee.choices)
    to_member = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="questions_received"
    )
    profession = models.CharField("profession", max_length=20, blank=True)
    text = models.TextField("question")
    urgency = models.CharField("quand", max_length=10, choices=Urgency.choices)
    is_reserved = models.BooleanField("seulement entre nous", default=False)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=QuestionState.choices, default=QuestionState.WAITING)
    taken_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="questions_taken"
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    escalates_at = models.DateTimeField(null=True, blank=True)
    escalates_to = models.CharField(max_length=20, choices=EscalationTarget.choices, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = (
            models.CheckConstraint(name="question_kind_known", condition=Q(kind__in=QuestionKind.values)),
            models.CheckConstraint(name="question_asks_something", condition=~Q(text="")),
            models.CheckConstraint(name="question_urgency_known", condition=Q(urgency__in=Urgency.values)),
            models.CheckConstraint(
                name="question_addressed",
                condition=Q(addressee=Addressee.MEMBER, to_member__isnull=False)
                | (Q(addressee=Addressee.PROFESSION, to_member__isnull=True) & ~Q(profession=""))
                | Q(
                    addressee__in=(Addressee.CARE_TEAM, Addressee.PRESCRIBERS),
                    to_member__isnull=True,
                    patient__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="question_not_to_oneself",
                condition=Q(to_member__isnull=True) | ~Q(to_member=F("asked_by")),
            ),
            models.CheckConstraint(
                name="question_in_a_known_state",
                condition=Q(state=QuestionState.WAITING, taken_by__isnull=True, closed_at__isnull=True)
                | Q(state=QuestionState.TAKEN, taken_by__isnull=False, closed_at__isnull=True)
                | Q(
                    state=QuestionState.ANSWERED,
                    taken_by__isnull=False,
                    answered_at__isnull=False,
                    closed_at__isnull=True,
                )
                | Q(state=QuestionState.CLOSED, closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="question_escalates_to_somebody",
                condition=Q(escalates_at__isnull=True, escalates_to="")
                | (Q(escalates_at__isnull=False) & Q(escalates_to__in=EscalationTarget.values)),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient", "-asked_at"), name="question_of_patient"),
            models.Index(
                fields=("structure", "asked_at"),
                name="question_open",
                condition=~Q(state=QuestionState.CLOSED),
            ),
        )

    @property
    def is_open(self) -> bool:
        return self.state != QuestionState.CLOSED

    @property
    def is_waiting(self) -> bool:
        return self.state == QuestionState.WAITING


class Message(TenantModel):
    """A line of a thread: a ready answer, a text, something done. Never changed.

    `is_for_secretariat`: the secretariat reads it, to pass it on.
    """

    append_only = True

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="messages", db_index=False)
    author = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    ready = models.CharField(max_length=10, choices=ReadyAnswer.choices, blank=True)
    act = models.CharField(max_length=10, choices=ThreadAct.choices, blank=True)
    text = models.TextField("réponse", blank=True)
    is_for_secretariat = models.BooleanField(default=False)

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.CheckConstraint(
                name="message_says_something", condition=~Q(text="") | ~Q(ready="") | ~Q(act="")
            ),
            models.CheckConstraint(
                name="message_ready_known", condition=Q(ready="") | Q(ready__in=ReadyAnswer.values)
            ),
            models.CheckConstraint(name="message_act_known", condition=Q(act__in=ThreadAct.values)),
        )
        indexes = (
            models.Index(fields=("structure", "question", "at"), name="message_of_question"),
            models.Index(fields=("structure", "author", "question"), name="message_by_author"),
        )


class EscalationRule(TenantModel):
    """What the team decided, from a day on, of the questions of an urgency that wait. Never changed: decided anew.

    No target: these questions wait for their person alone.
    """

    append_only = True

    starts_on = models.DateField("à partir du")
    urgency = models.CharField(max_length=10, choices=Urgency.choices)
    after_minutes = models.PositiveIntegerField("après combien de minutes", null=True, blank=True)
    counts_opening = models.BooleanField("seulement les heures d’ouverture", default=False)
    target = models.CharField("pour qui", max_length=20, choices=EscalationTarget.choices, blank=True)
    decision = models.CharField("décision de l’équipe", max_length=200)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on", "urgency")
        constraints = (
            models.UniqueConstraint(
                fields=("structure", "urgency", "starts_on"), name="one_escalation_rule_a_day"
            ),
            models.CheckConstraint(name="escalation_urgency_known", condition=Q(urgency__in=Urgency.values)),
            models.CheckConstraint(
                name="escalation_whole",
                condition=Q(after_minutes__isnull=True, target="")
                | (Q(after_minutes__gte=1) & Q(target__in=EscalationTarget.values)),
            ),
            models.CheckConstraint(name="escalation_decision_said", condition=~Q(decision="")),
            models.CheckConstraint(
                name="escalation_now_at_any_hour",
                condition=Q(counts_opening=False) | ~Q(urgency=Urgency.NOW),
            ),
        )
