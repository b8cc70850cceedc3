"""What a team discusses: meetings of last year and this one, cases that wait, informal exchanges, tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Presence, Stance, Theme, Urgency
from maisonnee.domains.concertation.operations import NewOpinion, NewTask
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.commands.demonstration import talk
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Case, Meeting
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.structures.models import Member

_STARTS_AT, _ENDS_AT = time(12, 30), time(14, 0)
_PLACE = "Salle commune"


def plan_activity(stage: Stage) -> None:
    """Plan every meeting and exchange that has happened, and what is set for the coming days."""
    stage.at(stage.calendar.last(1, 8), lambda moment: _decide_counting(stage, moment))
    subjects = _patients_in_turn(stage)
    for day, files in _meetings(stage):
        moment = _midday(stage, day)
        if moment < stage.calendar.now - timedelta(days=2):
            stage.at(moment - timedelta(days=6), _prepares(stage, day, files, subjects))
    stage.at(stage.calendar.ago(4), lambda moment: _set_next(stage, moment, subjects))
    for moment in _moments_of_exchanges(stage):
        stage.at(moment, _exchanges(stage, subjects))
    stage.at(stage.calendar.ago(2, 18), lambda moment: _tick_some_tasks(stage, moment))


def _decide_counting(stage: Stage, moment: datetime) -> None:
    operations.set_counting(
        actor=stage.actor("gerance", moment),
        applies_from=stage.year - 1,
        decided_on=moment.date(),
        decided_by="Assemblée de la SISA",
    )


def _midday(stage: Stage, day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=stage.calendar.now.tzinfo)


def _meetings(stage: Stage) -> Iterator[tuple[date, int]]:
    """Each meeting of the two years, on Thursdays, with the number of files to discuss."""
    number, files = stage.plan.activity.meetings, stage.plan.activity.files
    for year in (stage.year - 1, stage.year):
        for index in range(number):
            day = date(year, 1 + index * 12 // number, 18)
            day += timedelta(days=(3 - day.weekday()) % 7)
            yield day, files * (index + 1) // number - files * index // number


def _patients_in_turn(stage: Stage) -> Iterator[Patient]:
    while True:
        drawn = stage.patients()
        if not drawn:
            raise LookupError(stage.plan.slug)
        stage.draw.shuffle(drawn)
        yield from drawn


def _prepares(stage: Stage, day: date, files: int, subjects: Iterator[Patient]):  # type: ignore[no-untyped-def]
    def act(moment: datetime) -> None:
        meeting = operations.plan_meeting(
            actor=stage.actor("coordination", moment),
            held_on=day,
            starts_at=_STARTS_AT,
            ends_at=_ENDS_AT,
            place=_PLACE,
            secretary=stage.member("coordination"),
        )
        _bring_cases(stage, moment, meeting, files, subjects)
        _hold(stage, _midday(stage, day), meeting)

    return act


def _bring_cases(
    stage: Stage, moment: datetime, meeting: Meeting | None, files: int, subjects: Iterator[Patient]
) -> None:
    """Cases proposed by professionals who sign in, for themselves or for a colleague."""
    keys = stage.with_account()
    for number in range(files):
        _propose(stage, keys[number % len(keys)], moment, subjects, meeting)


def _propose(
    stage: Stage,
    key: str,
    moment: datetime,
    subjects: Iterator[Patient],
    meeting: Meeting | None,
) -> Case:
    actor = stage.actor(key, moment)
    patient = _free(actor, subjects)
    situation = _situation_of(stage, patient, actor.today)
    return operations.propose_case(
        actor=actor,
        patient=patient,
        question=situation.question,
        urgency=stage.draw.choice((Urgency.NEXT_MEETING, Urgency.NEXT_MEETING, Urgency.MONTH)),
        theme=situation.theme,
        proposed_by=_colleague(stage, key),
        meeting=meeting,
    )


def _situation_of(stage: Stage, patient: Patient, day: date) -> talk.Situation:
    return talk.fitting(stage.draw, age=day.year - patient.born_on.year, sex=patient.sex)


def _free(actor: Actor, subjects: Iterator[Patient]) -> Patient:
    """The next patient whom no case names yet as waiting."""
    while True:
        patient = next(subjects)
        if not queries.has_open_case(actor=actor, patient_id=patient.pk):
            return patient


def _colleague(stage: Stage, key: str) -> Member:
    if stage.draw.random() < 0.5:
        return stage.member(key)
    return stage.draw.choice(_attending(stage))


def _attending(stage: Stage) -> Sequence[Member]:
    return [
        stage.members[player.key]
        for player in stage.house.players
        if player.post is not None and player.post.in_concertation
    ]


def _hold(stage: Stage, moment: datetime, meeting: Meeting) -> None:
    coordinator = stage.actor("coordination", moment)
    operations.open_meeting(actor=coordinator, meeting=meeting)
    there = _mark_attendance(stage, moment, meeting)
    writer = stage.actor("gerance", moment)
    agenda = [view.case for view in queries.agenda(actor=coordinator, meeting=meeting)]
    for case in agenda:
        situation = talk.by_question(case.question)
        is_this_year = meeting.held_on.year == stage.year
        follow_up = (
            [_for_the_coordination(stage, meeting.held_on)] if is_this_year and case == agenda[0] else []
        )
        operations.write_case_note(
            actor=writer,
            case=case,
            version=None,
            summary=situation.summary,
            decision=situation.decision,
            theme=situation.theme if stage.draw.random() > 0.04 else Theme.OUTSIDE,
            decider=stage.draw.choice(there),
            next_review_on=meeting.held_on + timedelta(days=60) if stage.draw.random() < 0.25 else None,
            tasks=(*_tasks(stage, meeting.held_on, situation, there), *follow_up),
            opinions=_opinions(there) if follow_up else (),
        )
    operations.close_meeting(actor=writer, meeting=meeting)


def _opinions(there: Sequence[Member]) -> list[NewOpinion]:
    """Everybody agrees, but the last one, who would wait."""
    agreed = [NewOpinion(member=member, stance=Stance.AGREEMENT) for member in there[:-1]]
    return [
        *agreed,
        NewOpinion(member=there[-1], stance=Stance.RESERVE, words="Attendre d’abord le résultat du bilan"),
    ]


def _mark_attendance(stage: Stage, moment: datetime, meeting: Meeting) -> list[Member]:
    actor = stage.actor("coordination", moment)
    there: list[Member] = []
    otherwise: list[tuple[Member, Presence]] = []
    certain = {stage.member("gerance").pk, stage.member("coordination").pk, stage.member("infirmier").pk}
    here = set(structures.members_on(actor=actor, on=meeting.held_on).values_list("pk", flat=True))
    for member in _attending(stage):
        if member.pk not in here:
            continue
        if member.pk in certain or stage.draw.random() < stage.plan.activity.attendance:
            if stage.draw.random() < 0.12:
                otherwise.append((member, Presence.REMOTE))
            there.append(member)
        elif stage.draw.random() < stage.plan.activity.attendance**4:
            otherwise.append((member, Presence.EXCUSED))
    operations.mark_everyone(actor=actor, meeting=meeting, members=there)
    for member, presence in otherwise:
        operations.mark_attendance(actor=actor, meeting=meeting, member=member, presence=presence)
    return there


def _tasks(stage: Stage, day: date, situation: talk.Situation, there: list[Member]) -> tuple[NewTask, ...]:
    if stage.draw.random() < 0.6:
        return ()
    member = (
        stage.member(stage.draw.choice(stage.with_account()))
        if stage.draw.random() < 0.5
        else stage.draw.choice(there)
    )
    return (
        NewTask(what=situation.task, member=member, due_on=day + timedelta(days=stage.draw.randint(7, 28))),
    )


def _set_next(stage: Stage, moment: datetime, subjects: Iterator[Patient]) -> None:
    """The meeting of today, with five cases, the one after, and what waits for a place."""
    today = stage.calendar.today
    coordinator = stage.actor("coordination", moment)
    for day, files in ((today, 5), (today + timedelta(days=28), 2)):
        if queries.upcoming_meetings(actor=coordinator).filter(held_on=day).exists():
            continue
        meeting = operations.plan_meeting(
            actor=coordinator,
            held_on=day,
            starts_at=_STARTS_AT,
            ends_at=_ENDS_AT,
            place=_PLACE,
            secretary=stage.member("coordination"),
        )
        _bring_cases(stage, moment, meeting, files, subjects)
    _bring_cases(stage, moment, None, stage.plan.activity.waiting, subjects)


def _moments_of_exchanges(stage: Stage) -> Iterator[datetime]:
    """Spread over the two years, the last ones in the last days."""
    number = stage.plan.activity.informal
    span = (stage.calendar.today - date(stage.year - 1, 1, 20)).days
    for index in range(number):
        yield stage.calendar.ago(2 + span * index * index // (number * number), 16, 30)


def _exchanges(stage: Stage, subjects: Iterator[Patient]):  # type: ignore[no-untyped-def]
    def act(moment: datetime) -> None:
        keys = stage.with_account()
        stage.draw.shuffle(keys)
        patient = next(subjects)
        situation = _situation_of(stage, patient, moment.date())
        operations.note_informal_exchange(
            actor=stage.actor(keys[0], moment),
            patient=patient,
            other=stage.member(keys[1]),
            held_on=moment.date(),
            subject=situation.question,
            theme=situation.theme,
            decision=situation.decision if stage.draw.random() < 0.7 else "",
        )

    return act


def _for_the_coordination(stage: Stage, day: date) -> NewTask:
    return NewTask(
        what="Prévenir les partenaires et poser les rendez-vous décidés",
        member=stage.member("coordination"),
        due_on=day + timedelta(days=70),
    )


def _tick_some_tasks(stage: Stage, moment: datetime) -> None:
    """Old tasks are done, but for one or two that were forgotten; those of the last weeks wait."""
    limit = stage.calendar.today - timedelta(days=45)
    actor = stage.actor("gerance", moment)
    old = queries.tasks_list(actor=actor).filter(due_on__lt=limit, state="open").order_by("due_on", "what")
    for task in list(old)[:-2]:
        operations.complete_task(actor=actor, task=task)
