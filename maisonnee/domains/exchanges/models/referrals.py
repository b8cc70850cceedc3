"""Referrals: a patient sent to a professional whom they choose, until the loop is closed."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.exchanges.enums import (
    ReferralAct,
    ReferralKind,
    ReferralState,
    ReferralUrgency,
)
from maisonnee.domains.patients.models import SharedRow
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel

_CHOSEN = Q(addressee__isnull=False) | ~Q(outside_name="")
_UNDECIDED = (ReferralState.CHOOSING, ReferralState.DECLINED, ReferralState.CLOSED)


@pghistory.track()
class Referral(SharedRow):
    """`author` sends the patient to a profession; the patient chooses who (`addressee`, or somebody outside).

    `since`: the day it came to its state. `only_one_reason`: why a single professional was offered (R. 4127-23).
    """

    kind = models.CharField("forme", max_length=20, choices=ReferralKind.choices)
    profession = models.CharField("profession", max_length=20)
    reason = models.TextField("motif")
    question = models.TextField("question posée")
    urgency = models.CharField("pour quand", max_length=20, choices=ReferralUrgency.choices)
    state = models.CharField(max_length=20, choices=ReferralState.choices)
    since = models.DateField()
    addressee = models.ForeignKey(
        Member,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="referrals_received",
        db_index=False,
    )
    outside_name = models.CharField("professionnel hors de l’équipe", max_length=200, blank=True)
    outside_details = models.CharField("adresse ou téléphone", max_length=300, blank=True)
    only_one_reason = models.CharField("pourquoi un seul professionnel", max_length=300, blank=True)
    appointment_on = models.DateField("jour du rendez-vous", null=True, blank=True)
    appointment_at = models.TimeField("heure du rendez-vous", null=True, blank=True)
    seen_on = models.DateField("venu le", null=True, blank=True)
    answer = models.TextField("réponse", blank=True)
    answered_on = models.DateField("réponse du", null=True, blank=True)
    closing = models.CharField("pourquoi la boucle est fermée", max_length=300, blank=True)
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(name="referral_kind_known", condition=Q(kind__in=ReferralKind.values)),
            models.CheckConstraint(name="referral_state_known", condition=Q(state__in=ReferralState.values)),
            models.CheckConstraint(
                name="referral_urgency_known", condition=Q(urgency__in=ReferralUrgency.values)
            ),
            models.CheckConstraint(
                name="referral_says_why", condition=~Q(profession="") & ~Q(reason="") & ~Q(question="")
            ),
            models.CheckConstraint(
                name="referral_to_one_place", condition=Q(addressee__isnull=True) | Q(outside_name="")
            ),
            models.CheckConstraint(name="referral_to_someone", condition=Q(state__in=_UNDECIDED) | _CHOSEN),
            models.CheckConstraint(
                name="referral_not_to_oneself",
                condition=Q(addressee__isnull=True) | ~Q(addressee=F("author")),
            ),
            models.CheckConstraint(
                name="referral_booked_on_a_day",
                condition=~Q(state=ReferralState.BOOKED) | Q(appointment_on__isnull=False),
            ),
            models.CheckConstraint(
                name="referral_answered_on_a_day",
                condition=~Q(state=ReferralState.ANSWERED) | Q(answered_on__isnull=False),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="referral_of_patient"),
            models.Index(
                fields=("structure", "addressee"), name="referral_received_open", condition=~Q(state="closed")
            ),
            models.Index(
                fields=("structure", "author"), name="referral_sent_open", condition=~Q(state="closed")
            ),
        )

    def __str__(self) -> str:
        return str(self.addressee) if self.addressee_id else self.outside_name

    @property
    def answers_here(self) -> bool:
        """Whether the professional chosen answers in Maisonnée: a colleague who signs in."""
        return self.addressee is not None and self.addressee.user_id is not None


class ReferralStep(TenantModel):
    """Something that was done about a referral: by whom, when, and in which words."""

    append_only = True

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="steps", db_index=False)
    act = models.CharField(max_length=20, choices=ReferralAct.choices)
    label = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.CheckConstraint(name="referral_act_known", condition=Q(act__in=ReferralAct.values)),
        )
        indexes = (models.Index(fields=("structure", "referral", "at"), name="step_of_referral"),)


_DELAYS = (
    "choose",
    "answer_today",
    "answer_week",
    "answer_month",
    "answer_unhurried",
    "book",
    "come",
    "reply",
    "care",
)


@pghistory.track()
class ReferralDelays(TenantModel):
    """The team's delays from a day on (`rules.referrals.Delays`), in days."""

    starts_on = models.DateField("à partir du")
    decision = models.CharField("décision de l’équipe", max_length=300)
    choose = models.PositiveSmallIntegerField("le patient choisit")
    answer_today = models.PositiveSmallIntegerField("accepter, pour aujourd’hui")
    answer_week = models.PositiveSmallIntegerField("accepter, pour la semaine")
    answer_month = models.PositiveSmallIntegerField("accepter, pour le mois")
    answer_unhurried = models.PositiveSmallIntegerField("accepter, sans urgence")
    book = models.PositiveSmallIntegerField("donner un rendez-vous")
    come = models.PositiveSmallIntegerField("dire si le patient est venu")
    reply = models.PositiveSmallIntegerField("rendre une réponse, la lire")
    care = models.PositiveSmallIntegerField("durée de l’accès au dossier")
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "starts_on"), name="one_referral_delays_a_day"),
            models.CheckConstraint(name="referral_delays_decided", condition=~Q(decision="")),
            models.CheckConstraint(
                name="referral_delays_at_least_a_day", condition=Q(**{f"{name}__gte": 1 for name in _DELAYS})
            ),
        )
