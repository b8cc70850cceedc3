"""What some questions hold more: through the secretariat, for a prescription, from a midwife to a doctor."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from maisonnee.domains.exchanges.enums.questions import (
    FollowUpWish,
    PrescriptionOutcome,
    RelaySituation,
    RequestOrigin,
    RequestSubject,
)
from maisonnee.domains.exchanges.models.questions import Question
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class SecretariatRequest(TenantModel):
    """What somebody asked through the secretariat: who, about what, how to reach them, and whether they were told."""

    question = models.OneToOneField(Question, on_delete=models.PROTECT, related_name="secretariat")
    origin = models.CharField("qui demande", max_length=20, choices=RequestOrigin.choices)
    subject = models.CharField("à quel sujet", max_length=20, choices=RequestSubject.choices)
    caller = models.CharField("nom de la personne", max_length=120, blank=True)
    phone = models.CharField("numéro où rappeler", max_length=30, blank=True)
    passed_on_at = models.DateTimeField(null=True, blank=True)
    passed_on_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="request_origin_known", condition=Q(origin__in=RequestOrigin.values)),
            models.CheckConstraint(
                name="request_subject_known", condition=Q(subject__in=RequestSubject.values)
            ),
            models.CheckConstraint(
                name="request_passed_on_whole",
                condition=Q(passed_on_at__isnull=True, passed_on_by="")
                | (Q(passed_on_at__isnull=False) & ~Q(passed_on_by="")),
            ),
        )


@pghistory.track()
class PrescriptionRequest(TenantModel):
    """A prescription asked of a prescriber; after the fact, it says what was done, when and why, and is marked so.

    The prescription of nursing care stays a legal duty (thesis, l. 3888): this asks for it, and never makes it.
    """

    question = models.OneToOneField(Question, on_delete=models.PROTECT, related_name="prescription")
    is_after_the_fact = models.BooleanField("régularisation a posteriori", default=False)
    done_on = models.DateField("fait le", null=True, blank=True)
    why = models.TextField("pourquoi sans ordonnance", blank=True)
    wanted_on = models.DateField("pour le", null=True, blank=True)
    outcome = models.CharField("réponse", max_length=10, choices=PrescriptionOutcome.choices, blank=True)
    outcome_reason = models.TextField("motif", blank=True)
    outcome_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    outcome_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="prescription_after_the_fact_told",
                condition=Q(is_after_the_fact=False, done_on__isnull=True, why="")
                | (Q(is_after_the_fact=True, done_on__isnull=False) & ~Q(why="")),
            ),
            models.CheckConstraint(
                name="prescription_outcome_whole",
                condition=Q(outcome="", outcome_by__isnull=True, outcome_at__isnull=True)
                | Q(
                    outcome__in=[value for value in PrescriptionOutcome.values if value],
                    outcome_by__isnull=False,
                    outcome_at__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="prescription_refused_with_a_reason",
                condition=~Q(outcome=PrescriptionOutcome.REFUSED) | ~Q(outcome_reason=""),
            ),
        )


@pghistory.track()
class DoctorRelay(TenantModel):
    """What a midwife hands a doctor with her question, so that he does not sign without knowing why."""

    question = models.OneToOneField(Question, on_delete=models.PROTECT, related_name="relay")
    situation = models.CharField("suivi", max_length=20, choices=RelaySituation.choices)
    term_weeks = models.PositiveSmallIntegerField("terme (semaines)", null=True, blank=True)
    followed_since = models.DateField("suivie depuis le", null=True, blank=True)
    last_seen_on = models.DateField("vue le", null=True, blank=True)
    follow_up = models.TextField("suivi jusqu’ici")
    needs = ArrayField(models.CharField(max_length=20), verbose_name="demandé")
    wants_slot = models.BooleanField("créneau prioritaire demandé", default=False)
    slot_before = models.DateField("avant le", null=True, blank=True)
    slot_given = models.CharField("créneau proposé", max_length=120, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="relay_situation_known", condition=Q(situation__in=RelaySituation.values)
            ),
            models.CheckConstraint(name="relay_tells_the_follow_up", condition=~Q(follow_up="")),
            models.CheckConstraint(name="relay_asks_something", condition=Q(needs__len__gte=1)),
        )


class RelayPreference(TenantModel):
    """How a doctor wants to share gynaecological and pregnancy follow-ups, from a day on. Never changed: said anew."""

    append_only = True

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    wish = models.CharField("je préfère", max_length=20, choices=FollowUpWish.choices)
    words = models.CharField("précision", max_length=300, blank=True)
    starts_on = models.DateField("depuis le")
    said_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on", "-said_at")
        constraints = (
            models.CheckConstraint(name="relay_preference_known", condition=Q(wish__in=FollowUpWish.values)),
        )
        indexes = (
            models.Index(fields=("structure", "member", "-starts_on"), name="relay_preference_of_member"),
        )
