"""What each person present thinks of a decision, and what became of it."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import Outcome, Stance
from maisonnee.domains.concertation.models.cases import CaseNote
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Opinion(TenantModel):
    """Agreement, reserve or disagreement of somebody with a decision; the last two in words."""

    note = models.ForeignKey(CaseNote, on_delete=models.PROTECT, related_name="opinions")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", verbose_name="qui")
    stance = models.CharField("avis", max_length=20, choices=Stance.choices)
    words = models.CharField("en quels mots", max_length=500, blank=True)

    class Meta:
        ordering = ("member__family_name", "member__given_name", "id")
        constraints = (
            models.UniqueConstraint(fields=("note", "member"), name="opinion_once"),
            models.CheckConstraint(name="opinion_stance_known", condition=Q(stance__in=Stance.values)),
            models.CheckConstraint(
                name="opinion_against_in_words", condition=Q(stance=Stance.AGREEMENT) | ~Q(words="")
            ),
        )


class DecisionNews(TenantModel):
    """What somebody said became of a decision, on a day. Added to, never rewritten: the last one holds."""

    append_only = True

    note = models.ForeignKey(CaseNote, on_delete=models.PROTECT, related_name="news")
    outcome = models.CharField("ce qu’elle est devenue", max_length=10, choices=Outcome.choices)
    instead = models.TextField("ce qui a été fait", blank=True)
    reason = models.CharField("motif", max_length=500, blank=True)
    said_on = models.DateField()
    said_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()

    class Meta:
        ordering = ("-said_at", "-id")
        constraints = (
            models.CheckConstraint(name="news_outcome_known", condition=Q(outcome__in=Outcome.values)),
            models.CheckConstraint(
                name="news_of_another_way_in_words",
                condition=~Q(outcome=Outcome.CHANGED) | (~Q(instead="") & ~Q(reason="")),
            ),
            models.CheckConstraint(
                name="news_of_an_abandon_with_a_reason",
                condition=~Q(outcome=Outcome.ABANDONED) | ~Q(reason=""),
            ),
        )
