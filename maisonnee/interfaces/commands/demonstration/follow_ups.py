"""What two invented teams say became of their decisions, how they count their time, and tasks of their own."""

from __future__ import annotations

from datetime import datetime, timedelta

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Outcome, Rounding, TaskUnit
from maisonnee.interfaces.commands.demonstration.stage import Stage

_TEAMS = frozenset({"tilleuls", "rivieres"})
_SAID = (
    (Outcome.DONE, "", ""),
    (
        Outcome.CHANGED,
        "Le pansement est refait au cabinet, trois fois par semaine",
        "Le passage à domicile du matin était complet",
    ),
    (Outcome.ABANDONED, "", "Le patient préfère attendre l’avis du spécialiste"),
)


def plan_follow_ups(stage: Stage) -> None:
    """Plan the team's decision on hours, the news of three decisions, a recurring task and one proposed."""
    if stage.house.slug not in _TEAMS:
        return
    stage.at(stage.calendar.last(1, 9), lambda moment: _decide(stage, moment))
    stage.at(stage.calendar.ago(2, 17), lambda moment: _tell(stage, moment))
    stage.at(stage.calendar.ago(1, 9), lambda moment: _give(stage, moment))


def _decide(stage: Stage, moment: datetime) -> None:
    operations.set_hours(
        actor=stage.actor("gerance", moment),
        applies_from=moment.date().replace(month=1, day=1),
        rounded_to=15,
        rounding=Rounding.NEAREST,
        follow_up_days=30,
        decided_on=moment.date(),
        decided_by="Assemblée de la SISA",
    )


def _tell(stage: Stage, moment: datetime) -> None:
    actor = stage.actor("gerance", moment)
    notes = queries.past_notes(actor=actor).order_by("-case__meeting__held_on", "case__position")
    for note, (outcome, instead, reason) in zip(notes[: len(_SAID)], _SAID, strict=False):
        operations.say_outcome(actor=actor, decision=note, outcome=outcome, instead=instead, reason=reason)


def _give(stage: Stage, moment: datetime) -> None:
    nurse = stage.actor("infirmier", moment)
    operations.create_task(
        actor=nurse,
        what="Vérifier le chariot d’urgence",
        due_on=moment.date() + timedelta(days=3),
        repeats_every=1,
        repeats_unit=TaskUnit.MONTHS,
    )
    operations.create_task(
        actor=nurse,
        what="Relire la fiche « plaies chroniques » avant la réunion",
        member=stage.member("gerance"),
        due_on=moment.date() + timedelta(days=10),
    )
