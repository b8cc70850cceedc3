"""A protocol run on a patient: inclusion, preferences, acts signed, values that wait, notices, journal, indicators.

What is clinical here are rows of the shared record (`patients.policies.readable` says who reads them): an inclusion and
its journal among the acts, a value among the measures.
"""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.patients.enums import InformationMeans
from maisonnee.domains.patients.models import FollowUp, Patient, SharedRow
from maisonnee.domains.protocols.enums import (
    ActKind,
    EndReason,
    EventKind,
    HeldBecause,
    NoticeKind,
    Splitting,
    Telling,
    Validation,
)
from maisonnee.domains.protocols.models.registers import Protocol
from maisonnee.domains.protocols.models.versions import ProtocolVersion
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel

_NOTHING_BUT_THE_IDENTITY = """
    IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'patient_id') IS DISTINCT FROM (to_jsonb(OLD) - 'patient_id') THEN
        RAISE EXCEPTION 'what was done under a protocol never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
"""


def _never_changes() -> pgtrigger.Trigger:
    """Written once. Only the identity may change: two of them may be found to be one person."""
    return pgtrigger.Trigger(
        name="never_changes",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=_NOTHING_BUT_THE_IDENTITY,
    )


@pghistory.track()
class Inclusion(SharedRow):
    """A patient followed under a version of a protocol, by a prescriber. Open as long as `ends_on` is empty.

    `parameters` are the personal parameters by key (`rules.content.Parameter`), as text. `stays_because`: why the
    prescriber keeps the patient on a version that was replaced.
    """

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="inclusions", db_index=False)
    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="inclusions")
    protocol_version = models.ForeignKey(
        ProtocolVersion, on_delete=models.PROTECT, related_name="inclusions", db_index=False
    )
    prescriber = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="inclusions")
    parameters = models.JSONField("paramètres", default=dict, blank=True)
    informed_on = models.DateField("patient informé le")
    information_means = models.CharField("comment", max_length=10, choices=InformationMeans.choices)
    agreed_by = models.CharField("qui a donné son accord, si ce n’est le patient", max_length=200, blank=True)
    starts_on = models.DateField("depuis le")
    review_on = models.DateField("à revoir le", null=True, blank=True)
    stays_because = models.CharField("pourquoi rester sur cette version", max_length=300, blank=True)
    entry = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    ends_on = models.DateField("terminé le", null=True, blank=True)
    end_reason = models.CharField("pourquoi", max_length=20, choices=EndReason.choices, blank=True)
    end_comment = models.CharField("précision", max_length=300, blank=True)
    ended_by = models.CharField(max_length=200, blank=True)
    included_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("patient", "protocol"), condition=Q(ends_on__isnull=True), name="included_once"
            ),
            models.CheckConstraint(
                name="inclusion_means_known", condition=Q(information_means__in=InformationMeans.values)
            ),
            models.CheckConstraint(
                name="inclusion_ended_whole",
                condition=(Q(ends_on__isnull=True) & Q(end_reason="") & Q(ended_by=""))
                | (Q(ends_on__gte=F("starts_on")) & Q(end_reason__in=EndReason.values) & ~Q(ended_by="")),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="inclusion_of_patient"),
            models.Index(
                fields=("structure", "protocol_version"),
                name="inclusion_open",
                condition=Q(ends_on__isnull=True),
            ),
        )

    @property
    def is_open(self) -> bool:
        return self.ends_on is None


@pghistory.track()
class StepAssignment(TenantModel):
    """Who does a step for a patient, from a day to a day. `follow_up`: the part in the care team that it opened."""

    inclusion = models.ForeignKey(Inclusion, on_delete=models.PROTECT, related_name="assignments")
    step_key = models.CharField(max_length=40)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="protocol_steps")
    follow_up = models.ForeignKey(
        FollowUp, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    class Meta:
        ordering = ("step_key", "starts_on", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("inclusion", "step_key", "member"),
                condition=Q(ends_on__isnull=True),
                name="step_assigned_once",
            ),
            models.CheckConstraint(
                name="step_assignment_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        )


@pghistory.track()
class Preference(TenantModel):
    """How a prescriber works under a protocol, said once; `inclusion`: otherwise for one patient."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="protocol_preferences")
    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="preferences")
    inclusion = models.OneToOneField(
        Inclusion, null=True, blank=True, on_delete=models.PROTECT, related_name="preference"
    )
    parameters = models.JSONField("paramètres habituels", default=dict, blank=True)
    telling = models.CharField(
        "ce que je veux savoir ensuite", max_length=20, choices=Telling.choices, default=Telling.EVERY_ACT
    )
    also_told = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    usual_steps = models.TextField("mes habitudes", blank=True)
    form_mg = models.DecimalField("comprimés de (mg)", max_digits=8, decimal_places=3, null=True, blank=True)
    splitting = models.CharField(
        "comment ils se coupent", max_length=1, choices=Splitting.choices, blank=True
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("member", "protocol")
        constraints = (
            models.UniqueConstraint(
                fields=("member", "protocol"),
                condition=Q(inclusion__isnull=True),
                name="preference_said_once",
            ),
            models.CheckConstraint(name="preference_telling_known", condition=Q(telling__in=Telling.values)),
            models.CheckConstraint(
                name="preference_form_whole",
                condition=Q(form_mg__isnull=True, splitting="")
                | (Q(form_mg__gt=0) & Q(splitting__in=Splitting.values)),
            ),
        )


class ReadValue(SharedRow):
    """A step of a protocol and the value read there, as the version said it that day.

    `name` and `unit` are those of the table; `row` is the line read (`rules.content.DecisionRow` as JSON).
    """

    inclusion = models.ForeignKey(Inclusion, on_delete=models.PROTECT, related_name="%(class)ss")
    protocol_version = models.ForeignKey(
        ProtocolVersion, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    step_key = models.CharField(max_length=40)
    does = models.CharField("étape", max_length=400)
    happened_on = models.DateField("fait le")
    name = models.CharField("mesure", max_length=200, blank=True)
    value = models.DecimalField("valeur", max_digits=12, decimal_places=4, null=True, blank=True)
    value_2 = models.DecimalField("seconde valeur", max_digits=12, decimal_places=4, null=True, blank=True)
    unit = models.CharField("unité", max_length=40, blank=True)
    table_key = models.CharField(max_length=40, blank=True)
    row = models.JSONField(default=dict, blank=True)
    measure = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        abstract = True


class ProtocolAct(ReadValue):
    """An act signed under a protocol. Never changed (trigger): an error is said by another act.

    `rests_on`: on what basis of the matrix, when the step names one of its acts; `without_basis_because`: none was
    found for whoever signed, who said why it was done all the same.

    `proposal`: what the version said; `decision`: what was decided; `changed_because`: why it is something else.
    The author executed and signed; `validated_by` is who validated, when somebody was asked.
    """

    kind = models.CharField(max_length=20, choices=ActKind.choices)
    signed_at = models.DateTimeField()
    prescriber = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    proposal = models.TextField("proposition du protocole", blank=True)
    decision = models.TextField("décision", blank=True)
    dose_mg = models.DecimalField("dose par jour (mg)", max_digits=8, decimal_places=3, null=True, blank=True)
    changed_because = models.CharField("pourquoi autrement", max_length=500, blank=True)
    rests_on = models.CharField("sur quelle base", max_length=500, blank=True)
    without_basis_because = models.CharField("pourquoi sans base connue", max_length=500, blank=True)
    validation = models.CharField(max_length=20, choices=Validation.choices, default=Validation.NONE)
    validated_by = models.CharField(max_length=200, blank=True)
    next_on = models.DateField("prochain contrôle le", null=True, blank=True)

    class Meta:
        ordering = ("-happened_on", "-signed_at", "-id")
        constraints = (
            models.CheckConstraint(name="protocol_act_kind_known", condition=Q(kind__in=ActKind.values)),
            models.CheckConstraint(
                name="protocol_act_validation_known", condition=Q(validation__in=Validation.values)
            ),
            models.CheckConstraint(
                name="protocol_deviation_explained",
                condition=~Q(kind=ActKind.DEVIATION) | ~Q(changed_because=""),
            ),
            models.CheckConstraint(
                name="protocol_act_next_after",
                condition=Q(next_on__isnull=True) | Q(next_on__gt=F("happened_on")),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient", "-happened_on"), name="protocol_act_of_patient"),
        )
        triggers = (_never_changes(),)


@pghistory.track()
class HeldReading(ReadValue):
    """A value that waits for the prescriber: nothing is signed until the question is answered.

    Over once `act` was signed, or once it was dropped with a reason (a mistake of reading).
    """

    because = models.CharField(max_length=20, choices=HeldBecause.choices)
    flags = models.JSONField("signes d’alerte", default=list, blank=True)
    proposes = models.TextField("ce qui est proposé", blank=True)
    question = models.OneToOneField(Question, on_delete=models.PROTECT, related_name="held_reading")
    asked_at = models.DateTimeField()
    act = models.OneToOneField(
        ProtocolAct, null=True, blank=True, on_delete=models.PROTECT, related_name="held_reading"
    )
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_because = models.CharField("pourquoi", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = (
            models.CheckConstraint(name="held_because_known", condition=Q(because__in=HeldBecause.values)),
            models.CheckConstraint(
                name="held_dropped_whole",
                condition=(Q(dropped_at__isnull=True) & Q(dropped_because=""))
                | (Q(dropped_at__isnull=False) & ~Q(dropped_because="") & Q(act__isnull=True)),
            ),
        )
        indexes = (
            models.Index(
                fields=("structure", "patient"),
                name="held_reading_open",
                condition=Q(act__isnull=True, dropped_at__isnull=True),
            ),
        )

    @property
    def is_open(self) -> bool:
        return self.act_id is None and self.dropped_at is None

    @property
    def is_answered(self) -> bool:
        return self.question.answered_at is not None


class JournalLine(SharedRow):
    """A line of the journal of an inclusion beside its acts: who decided what, on which version. Never changed."""

    inclusion = models.ForeignKey(Inclusion, on_delete=models.PROTECT, related_name="lines")
    protocol_version = models.ForeignKey(
        ProtocolVersion, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=20, choices=EventKind.choices)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(name="journal_line_known", condition=Q(kind__in=EventKind.values)),
        )
        triggers = (_never_changes(),)


@pghistory.track()
class Notice(TenantModel):
    """What somebody is told afterwards, on their home page, until they say they saw it. Never what it is about."""

    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="protocol_notices", db_index=False
    )
    inclusion = models.ForeignKey(Inclusion, on_delete=models.PROTECT, related_name="notices")
    act = models.ForeignKey(
        ProtocolAct, null=True, blank=True, on_delete=models.PROTECT, related_name="notices", db_index=False
    )
    kind = models.CharField(max_length=20, choices=NoticeKind.choices)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(name="protocol_notice_known", condition=Q(kind__in=NoticeKind.values)),
        )
        indexes = (
            models.Index(
                fields=("structure", "member"), name="notice_unseen", condition=Q(seen_at__isnull=True)
            ),
        )


class IndicatorDecision(TenantModel):
    """What the team decided of a protocol's indicators, from a day on. Never changed: decided anew.

    Without one they are not shown. Below `smallest` patients a figure is not shown either.
    """

    append_only = True

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="indicator_decisions")
    starts_on = models.DateField("à partir du")
    is_shown = models.BooleanField("l’équipe voit ses indicateurs")
    smallest = models.PositiveSmallIntegerField("rien au-dessous de (patients)")
    decision = models.CharField("décision de l’équipe", max_length=200)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.UniqueConstraint(fields=("protocol", "starts_on"), name="one_indicator_decision_a_day"),
            models.CheckConstraint(name="indicator_decision_said", condition=~Q(decision="")),
            models.CheckConstraint(name="indicator_smallest_positive", condition=Q(smallest__gte=1)),
        )
