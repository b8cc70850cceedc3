"""Closed vocabularies of referrals: a patient sent to a professional of the team or outside it."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, Permission, Role
from maisonnee.kernel.choices import TextChoices

_SEERS = frozenset({Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE, *LEADS})


class ReferralPermission(Permission):
    """What each role may do. Which referrals it does it for is said by `policies`."""

    SEE = "exchanges.see_referrals", _SEERS
    """Open the pages of referrals: what is found there follows from the care team (leads: counts)."""
    REFER = "exchanges.refer", frozenset({Role.PROFESSIONAL})
    """Refer a patient, answer a referral, close one's own."""
    FOLLOW = "exchanges.follow_referrals", frozenset({Role.PROFESSIONAL, Role.SECRETARY})
    """Record the appointment, whether the patient came, that an answer arrived."""
    SET_DELAYS = "exchanges.set_referral_delays", LEADS
    """Record from which delays the team wants a referral to be called back to mind."""


class ReferralKind(TextChoices):
    """The two forms of a referral (thesis, L3572): one opens reimbursement, the other is advice."""

    PRESCRIPTION = "prescription", "Sur prescription"
    RECOMMENDATION = "recommendation", "Recommandation, sans prescription"


class ReferralUrgency(TextChoices):
    TODAY = "today", "Aujourd’hui"
    WEEK = "week", "Dans la semaine"
    MONTH = "month", "Dans le mois"
    UNHURRIED = "unhurried", "Quand ce sera possible"


class ReferralState(TextChoices):
    """Where a referral stands; its loop is closed when the answer was read, or when somebody said why it stops."""

    CHOOSING = "choosing", "Le patient choisit"
    SENT = "sent", "Envoyé"
    DECLINED = "declined", "Décliné"
    ACCEPTED = "accepted", "Accepté"
    BOOKED = "booked", "Rendez-vous pris"
    MISSED = "missed", "Pas venu"
    SEEN = "seen", "Venu"
    ANSWERED = "answered", "Réponse rendue"
    CLOSED = "closed", "Boucle fermée"


class ReferralAct(TextChoices):
    """What is done about a referral; each leaves a step of its history."""

    CHOOSE = "choose", "Choix du patient"
    POSTPONE = "postpone", "Le patient choisira"
    ACCEPT = "accept", "Accepté"
    DECLINE = "decline", "Décliné"
    BOOK = "book", "Rendez-vous"
    COME = "come", "Venu"
    MISS = "miss", "Pas venu"
    ANSWER = "answer", "Réponse"
    CLOSE = "close", "Boucle fermée"
