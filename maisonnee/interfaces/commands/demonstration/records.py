"""What an invented team shares about a few patients: a grid voted, visits over the year, thresholds, a smear."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients.enums import CareGround, EmergencyMotive, InformationMeans, Section
from maisonnee.domains.patients.operations import Carried
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind, WatchRule
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.interfaces.commands.demonstration import stories
from maisonnee.interfaces.commands.demonstration.stage import Stage
from maisonnee.interfaces.commands.demonstration.stories import Story
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient

RECORDS_BY_DOCTOR = 4
PSYCHOLOGIST = "93"
_DOCTORS = ("gerance", "medecin")
_UNVOTED = frozenset({"vallon"})
"""The team that has not voted yet: the proposed grid holds there."""
_RESERVED = frozenset({"marais"})
"""The team where two doctors keep what they write to themselves."""


def plan_records(stage: Stage) -> None:
    """Plan the vote of the grid, then each record's visits."""
    if stage.house.slug not in _UNVOTED:
        stage.at(stage.calendar.ago(330, 19), lambda moment: _vote(stage, moment))
    stage.at(stage.calendar.ago(320, 9), lambda moment: _choose_reviewer(stage, moment))
    stage.at(stage.calendar.ago(310, 8), lambda moment: _open_records(stage, moment))


def _vote(stage: Stage, moment: datetime) -> None:
    """Doctors, nurses, midwives and psychologists read each other's notes; the others as proposed."""
    close = {professions.DOCTOR, professions.NURSE, professions.MIDWIFE, PSYCHOLOGIST}
    reads = {
        group: sorted(keys | {f"notes:{other}" for other in close if group in close})
        for group, keys in sharing.proposed_grid().reads.items()
    }
    patients.vote_grid(
        actor=stage.actor("coordination", moment),
        starts_on=moment.date(),
        decided_on=moment.date(),
        decision="Votée en réunion d’équipe : médecins, infirmiers, sages-femmes et psychologues lisent leurs notes.",
        reads=reads,
    )


def _choose_reviewer(stage: Stage, moment: datetime) -> None:
    patients.choose_reviewer(
        actor=stage.actor("coordination", moment),
        member_id=stage.member("infirmier").pk,
        decision="Désigné en réunion d’équipe pour relire les lectures inhabituelles.",
        starts_on=moment.date(),
    )


def _open_records(stage: Stage, moment: datetime) -> None:
    draw = Random(f"records {stage.house.slug}")  # noqa: S311
    for number, (key, carried, story) in enumerate(_cast(stage, draw)):
        _gather_team(stage, moment, key, carried, story)
        _plan_story(stage, draw, key, carried.patient, story)
        if number == 0:
            _keep_something(stage, carried.patient)
    _someone_in_emergency(stage)


def _cast(stage: Stage, draw: Random) -> Iterator[tuple[str, Carried, Story]]:
    """Patients of the doctors who sign in, each with a story that suits their age and sex."""
    turn = list(stories.STORIES)
    for key in _DOCTORS:
        member = stage.member(key).pk
        mine = [
            one
            for one in stage.base
            if one.attending_doctor and one.attending_doctor[0] == member and not one.patient.left_on
        ]
        draw.shuffle(mine)
        found = 0
        for one in mine:
            age = stage.year - one.patient.born_on.year
            story = next((told for told in turn if told.suits(age=age, sex=one.patient.sex)), None)
            if story is None:
                continue
            turn.remove(story)
            turn = turn or list(stories.STORIES)
            yield key, one, story
            found += 1
            if found == RECORDS_BY_DOCTOR:
                break


def _gather_team(stage: Stage, moment: datetime, key: str, carried: Carried, story: Story) -> None:
    """Bring in the nurse, and whoever else signs in that the story needs."""
    known = {member for member, _ in carried.followed_by}
    needed = (_who(stage, key, visit.who) for visit in story.visits)
    for other in dict.fromkeys(["infirmier", *(who for who in needed if who)]):
        member = stage.member(other)
        if member.pk not in known and other != key:
            patients.follow_patient(
                actor=stage.actor(key, moment),
                patient_id=carried.patient.pk,
                member_id=member.pk,
                starts_on=moment.date(),
                ground=CareGround.REFERRAL,
                reason="Suivi partagé",
            )
    patients.record_information(
        actor=stage.actor("secretariat", moment),
        patient_id=carried.patient.pk,
        given_on=moment.date(),
        means=InformationMeans.SHEET,
    )


def _plan_story(stage: Stage, draw: Random, key: str, patient: Patient, story: Story) -> None:
    is_reserved = stage.house.slug in _RESERVED and key in _DOCTORS
    for visit in story.visits:
        who = _who(stage, key, visit.who)
        if who is None:
            continue
        moment = stage.calendar.ago(visit.days_ago + draw.randint(0, 2), draw.randint(9, 17))
        stage.at(moment, _visit(stage, who, patient, visit, is_reserved=is_reserved and who == key))
    if story.watch:
        stage.at(stage.calendar.ago(200, 12), lambda moment: _watch(stage, key, patient, moment))


def _who(stage: Stage, doctor: str, wanted: str) -> str | None:
    """Return who writes a visit: somebody of the profession wanted who signs in, if the team has one."""
    if wanted == stories.DOCTOR:
        return doctor
    if wanted == stories.NURSE:
        return "infirmier"
    return next((key for key in stage.with_account() if stage.member(key).profession == wanted), None)


def _visit(
    stage: Stage, who: str, patient: Patient, visit: stories.Visit, *, is_reserved: bool
) -> Callable[[datetime], None]:
    def act(moment: datetime) -> None:
        drafts = [
            fact.draft(moment.date(), reserved=is_reserved)
            for fact in visit.facts
            if fact.since(moment.date()) >= patient.born_on
        ]
        operations.write_entries(
            actor=stage.actor(who, moment), patient_id=patient.pk, drafts=drafts, form_key="demonstration"
        )
        if visit.wound_mm:
            operations.add_document(
                actor=stage.actor(who, moment),
                patient_id=patient.pk,
                draft=Draft(
                    kind=EntryKind.PHOTO,
                    label="Ulcère de jambe gauche",
                    series="Ulcère de jambe gauche",
                    text="Image dessinée, sans personne réelle.",
                    happened_on=moment.date(),
                ),
                name="plaie.png",
                data=stories.drawn_wound(visit.wound_mm),
            )

    return act


def _watch(stage: Stage, key: str, patient: Patient, moment: datetime) -> None:
    operations.set_watch(
        actor=stage.actor(key, moment),
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        instruction="Me prévenir le jour même ; ne rien changer sans moi.",
        starts_on=moment.date(),
    )


def _keep_something(stage: Stage, patient: Patient) -> None:
    """One patient keeps their social situation from the secretariat and the documents from a profession."""

    def act(moment: datetime) -> None:
        patients.object_to_sharing(
            actor=stage.actor("secretariat", moment),
            patient_id=patient.pk,
            section=Section.SOCIAL,
            reader_group=stage.member("soignant").profession,
            said_on=moment.date(),
        )

    stage.at(stage.calendar.ago(60, 11), act)


def _someone_in_emergency(stage: Stage) -> None:
    """A doctor opens the record of a colleague's patient for an unscheduled visit."""
    if stage.house.slug in _RESERVED:
        return
    mine = stage.member("gerance").pk
    patient = next(
        (
            one.patient
            for one in stage.base
            if one.attending_doctor and one.attending_doctor[0] == mine and not one.patient.left_on
        ),
        None,
    )
    if patient is None:
        return
    found = patient

    def act(moment: datetime) -> None:
        patients.open_in_emergency(
            actor=stage.actor("medecin", moment),
            patient_id=found.pk,
            motive=EmergencyMotive.UNSCHEDULED,
            reason="Vu sans rendez-vous, son médecin absent.",
        )

    stage.at(stage.calendar.now - timedelta(days=2), act)
