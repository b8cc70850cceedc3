"""What two invented teams do before their meetings: usual weeks, a poll under way, contributions, a discharge told."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Answer, DayPart, MeetingKind
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.concertation.rules.slots import Slot
from maisonnee.domains.records import queries as records
from maisonnee.interfaces.commands.demonstration.stage import Stage

_TEAMS = frozenset({"tilleuls", "chenes"})
_NURSE, _DOCTOR, _ORGANISER = "infirmier", "gerance", "coordination"
_NOT_MIDDAY = sorted(
    slots.part_key(day, part) for day in range(5) for part in DayPart if part is not DayPart.MIDDAY
)
_MIDDAY_OR_EVENING = sorted(
    slots.part_key(day, part) for day in range(5) for part in (DayPart.MIDDAY, DayPart.EVENING)
)


def plan_preparing(stage: Stage) -> None:
    """Plan what each one says of their week, then what is prepared for the coming meetings."""
    if stage.house.slug not in _TEAMS:
        return
    ago = stage.calendar.ago
    stage.at(ago(40, 9), lambda moment: _decide(stage, moment))
    stage.at(ago(3, 17), lambda moment: _ask(stage, moment))
    stage.at(ago(3, 18), lambda moment: _contribute(stage, moment))
    stage.at(ago(1, 15), lambda moment: _tell(stage, moment))


def _decide(stage: Stage, moment: datetime) -> None:
    """How concertations are held, and when nurses and doctors are free."""
    operations.set_kind(
        actor=stage.actor(_DOCTOR, moment),
        kind=MeetingKind.CONCERTATION,
        starts_on=moment.date(),
        minutes=90,
        minutes_by_case=15,
        place="Salle commune",
        remote_link="https://visio.exemple.fr/concertation",
        decided_by="Réunion d’équipe",
        is_paid=True,
    )
    organiser = stage.actor(_ORGANISER, moment)
    for profession, free in (("60", _NOT_MIDDAY), ("10", _MIDDAY_OR_EVENING)):
        operations.set_usual_week(actor=organiser, profession=profession, free=free, version=None)


def _ask(stage: Stage, moment: datetime) -> None:
    """A poll for a team meeting, that two people answered."""
    organiser = stage.actor(_ORGANISER, moment)
    first = stage.calendar.today + timedelta(days=14 - stage.calendar.today.weekday())
    poll = operations.start_poll(
        actor=organiser,
        kind=MeetingKind.TEAM,
        subject="Organisation de l’hiver",
        slots=[
            Slot(first + timedelta(days=1), time(12, 30), time(13, 30)),
            Slot(first + timedelta(days=3), time(18, 30), time(19, 30)),
        ],
        members=list(queries.usual_members(actor=organiser, on=moment.date())),
    )
    rows = [view.row for view in queries.slot_views(actor=organiser, poll=poll) if view.row is not None]
    operations.answer_slot(actor=stage.actor(_NURSE, moment), slot=rows[0], answer=Answer.NO)
    operations.answer_slot(actor=stage.actor(_DOCTOR, moment), slot=rows[1], answer=Answer.IF_NEEDED)


def _contribute(stage: Stage, moment: datetime) -> None:
    """What the nurse and the doctor have to say of the next case they both read, and a subject that is no case."""
    nurse, doctor = stage.actor(_NURSE, moment), stage.actor(_DOCTOR, moment)
    meeting = queries.upcoming_meetings(actor=nurse)[0]
    operations.add_topic(actor=nurse, meeting=meeting, what="Chariot de pansements partagé", minutes=10)
    for actor, text in (
        (nurse, "Vu trois fois cette semaine, seul le soir."),
        (doctor, "Traitement à simplifier avant la réunion."),
    ):
        view = next((one for one in queries.agenda(actor=actor, meeting=meeting) if one.is_readable), None)
        if view is not None:
            operations.contribute(actor=actor, case=view.case, text=text)


def _tell(stage: Stage, moment: datetime) -> None:
    """A patient of the nurse came out of hospital."""
    nurse = stage.actor(_NURSE, moment)
    patient = records.own_patients(actor=nurse).filter(died_on__isnull=True, left_on__isnull=True).last()
    if patient is not None:
        operations.note_discharge(actor=nurse, patient=patient)
