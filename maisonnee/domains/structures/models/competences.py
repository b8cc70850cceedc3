"""Rows that a team adds to the matrix profession × act × basis (`rules.competences`)."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.structures.enums import Basis
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class LocalCompetence(PeriodModel):
    """A basis the team knows of: for an act of the matrix (`act`) or for one of its own (`act_label`).

    It says why it was added and where it was read: it is shown as the team's, never as the law's.
    """

    profession = models.CharField("profession", max_length=20)
    act = models.CharField("acte", max_length=40, blank=True)
    act_label = models.CharField("acte qui n’est pas dans la liste", max_length=120, blank=True)
    basis = models.CharField("base", max_length=20, choices=Basis.choices)
    condition = models.CharField("condition", max_length=300, blank=True)
    reason = models.CharField("pourquoi l’ajouter", max_length=300)
    source = models.CharField("source", max_length=300)
    confirmed = models.BooleanField("confirmé", default=False)
    added_by = models.CharField(max_length=200)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="local_competence_basis", condition=Q(basis__in=Basis.values)),
            models.CheckConstraint(
                name="local_competence_one_act",
                condition=(~Q(act="") & Q(act_label="")) | (Q(act="") & ~Q(act_label="")),
            ),
            models.CheckConstraint(
                name="local_competence_explained", condition=~Q(reason="") & ~Q(source="")
            ),
        )

    def __str__(self) -> str:
        return self.act_words

    @property
    def act_key(self) -> str:
        return self.act or competences.own_key(self.act_label)

    @property
    def act_words(self) -> str:
        known = competences.acts_by_key().get(self.act)
        return known.label if known else self.act_label or self.act

    @property
    def row(self) -> competences.Row:
        """The same, as the rules read it."""
        return competences.Row(
            profession=self.profession,
            act=self.act_key,
            basis=Basis(self.basis),
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            condition=self.condition,
            source=self.source,
            confirmed=self.confirmed,
            is_local=True,
        )
