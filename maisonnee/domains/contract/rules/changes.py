"""Changes a team could make to its year, each as the exercise it would give."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import ceil

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.effort import effort_of
from maisonnee.domains.contract.rules.exercise import ZERO, Exercise, Mission, Vacations
from maisonnee.domains.contract.rules.indicators.concertation import gauge
from maisonnee.domains.contract.rules.indicators.missions import PAID_AT_MOST, paid_missions
from maisonnee.domains.contract.rules.vocabulary import MissionTheme
from maisonnee.kernel import french
from maisonnee.kernel.french import COLON, NBSP

PREREQUISITES = "SP"
"""Code of the change that lifts several missing prerequisites at once."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something a team could do: the indicator it aims at, what to do, what the exercise becomes, the effort."""

    code: str
    description: str
    exercise: Exercise
    effort: Fraction


def changes(exercise: Exercise) -> Iterator[Change]:
    """Every change open to the team of an exercise, whatever it brings, in the grid's order."""
    case = Case.of(exercise)
    missing = list(_missing_prerequisites(exercise))
    if len(missing) > 1:
        yield with_prerequisites(exercise)
    yield from missing
    yield from _access(exercise, case)
    yield from _presence(exercise, case)
    yield from _public_health(exercise)
    yield from _users_and_sas(exercise)
    yield from _protocols_and_trainees(exercise, case)
    yield from _concertation(exercise, case)
    yield from _quality(exercise)
    yield from _pathways_and_label(exercise)


def with_prerequisites(exercise: Exercise) -> Change:
    """The exercise with every missing prerequisite met, in the least demanding way; itself when none is missing."""
    changed, effort, words = exercise, Fraction(0), []
    while change := next(_missing_prerequisites(changed), None):
        changed, effort = change.exercise, effort + change.effort
        words.append(change.description[0].lower() + change.description[1:])
    return Change(PREREQUISITES, f"Réunir les prérequis{COLON}{', '.join(words)}", changed, effort)


def _missing_prerequisites(exercise: Exercise) -> Iterator[Change]:
    """One change for each missing prerequisite of the grid."""
    case = Case.of(exercise)
    hours = case.grid.indicator("A1").figures
    access, system = exercise.access, exercise.information_system
    closed_too_long = (
        access.closed_weeks_school_holidays > hours["holiday_weeks_limit"]
        or access.closed_weeks_other > hours["other_weeks_limit"]
    )
    too_short = not access.pdsa_derogation and access.weekday_hours < hours["minimum_hours"]
    if not access.unscheduled_care or closed_too_long or too_short:
        opened = replace(access, unscheduled_care=True)
        effort, words = Fraction(0), []
        if not access.unscheduled_care:
            effort += effort_of("unscheduled_care")
            words.append("assurer des soins non programmés")
        if closed_too_long:
            opened = replace(opened, closed_weeks_school_holidays=ZERO, closed_weeks_other=ZERO)
            effort += effort_of("opening_all_year")
            words.append("ouvrir toute l’année")
        if too_short:
            opened = replace(opened, weekday_hours=Decimal(int(hours["minimum_hours"])))
            effort += effort_of("longer_hours")
            words.append(f"ouvrir au moins {hours['minimum_hours']}{NBSP}h par jour en semaine")
        text = ", ".join(words)
        yield Change("A1", text[0].upper() + text[1:], replace(exercise, access=opened), effort)
    if not exercise.crisis.plan and case.requires("A2a"):
        yield _crisis_plan(exercise)
    if not exercise.coordination.in_place:
        held = replace(exercise.coordination, in_place=True)
        text = "Mettre en place la fonction de coordination"
        yield Change("B1", text, replace(exercise, coordination=held), effort_of("coordination"))
    if not system.standard or (system.acquired_on and system.acquired_on.year > exercise.year):
        labelled = replace(system, standard=True, acquired_on=None)
        text = f"Utiliser un logiciel partagé labellisé «{NBSP}standard{NBSP}»"
        yield Change("C1", text, replace(exercise, information_system=labelled), effort_of("standard_label"))


def _crisis_plan(exercise: Exercise) -> Change:
    written = replace(exercise.crisis, plan=True)
    return Change(
        "A2a",
        "Rédiger le plan de crise sanitaire",
        replace(exercise, crisis=written),
        effort_of("crisis_plan"),
    )


def _access(exercise: Exercise, case: Case) -> Iterator[Change]:
    access, hours = exercise.access, case.grid.indicator("A1").figures
    for needed in (hours["middle_hours"], hours["full_hours"]):
        if not access.pdsa_derogation and hours["minimum_hours"] <= access.weekday_hours < needed:
            longer = replace(access, weekday_hours=Decimal(int(needed)))
            text = f"Ouvrir {needed}{NBSP}h par jour en semaine"
            yield Change("A1", text, replace(exercise, access=longer), effort_of("longer_hours"))
    if not access.saturday_morning:
        opened = replace(access, saturday_morning=True)
        text = "Ouvrir le samedi matin"
        yield Change("A1", text, replace(exercise, access=opened), effort_of("saturday_morning"))
    if access.closed_weeks_school_holidays or access.closed_weeks_other:
        opened = replace(access, closed_weeks_school_holidays=ZERO, closed_weeks_other=ZERO)
        text = "Ouvrir toute l’année"
        yield Change("A1", text, replace(exercise, access=opened), effort_of("opening_all_year"))
    if not exercise.crisis.plan and not case.requires("A2a"):
        yield _crisis_plan(exercise)
    if exercise.crisis.declared and not exercise.crisis.actions:
        led = replace(exercise.crisis, actions=True)
        text = "Mener les actions de crise prévues au plan"
        yield Change("A2b", text, replace(exercise, crisis=led), effort_of("crisis_actions"))


def _presence(exercise: Exercise, case: Case) -> Iterator[Change]:
    diversity = exercise.diversity
    if not diversity.medical_professions + diversity.specialties + diversity.pharmacists:
        welcomed = replace(diversity, medical_professions=1)
        text = "Accueillir comme associé une profession médicale, une spécialité ou un pharmacien"
        yield Change("A3.1", text, replace(exercise, diversity=welcomed), effort_of("medical_associate"))
    needed = int(case.grid.indicator("A3.2").figures["auxiliary_professions"])
    missing = needed - diversity.auxiliary_professions
    if missing > 0:
        welcomed = replace(diversity, auxiliary_professions=needed)
        counted = french.count(missing, "profession auxiliaire", "professions auxiliaires")
        effort = effort_of("auxiliary_associate", missing)
        yield Change("A3.2", f"Associer {counted} de plus", replace(exercise, diversity=welcomed), effort)
    present = exercise.vacations
    for code, weight in (("A4.1", "vacations_level_1"), ("A4.2", "vacations_level_2")):
        figures = case.grid.indicator(code).figures
        in_weeks = present.days_per_week is not None
        target = Fraction(figures["days_per_week" if in_weeks else "days_per_month"])
        said = present.days_per_week if in_weeks else present.days_per_month
        if Fraction(said or 0) < target:
            days = Decimal(ceil(target * 100)).scaleb(-2)
            hosted = Vacations(days_per_week=days) if in_weeks else Vacations(days_per_month=days)
            unit = "semaine" if in_weeks else "mois"
            text = f"Porter les vacations extérieures à {french.count(Fraction(days), 'jour')} par {unit}"
            yield Change(code, text, replace(exercise, vacations=hosted), effort_of(weight))
    if exercise.cstm.under_dense_zone and not exercise.cstm.doctors:
        hosted_doctor = replace(exercise.cstm, doctors=1)
        yield Change(
            "A5", "Accueillir un médecin sous CSTM", replace(exercise, cstm=hosted_doctor), effort_of("cstm")
        )


def _public_health(exercise: Exercise) -> Iterator[Change]:
    held = exercise.missions
    themes = {mission.theme for mission in held}
    free = next((theme for theme in MissionTheme if theme not in themes), None)
    if paid_missions(held) < PAID_AT_MOST and free:
        text = (
            "Mener une mission de santé publique"
            if not held
            else "Mener une mission nationale d’un autre thème"
        )
        yield Change(
            "A6", text, replace(exercise, missions=(*held, Mission(free.value))), effort_of("mission")
        )
    if not exercise.has_ipa:
        yield Change("A6i", "Accueillir une IPA", replace(exercise, has_ipa=True), effort_of("ipa"))


def _users_and_sas(exercise: Exercise) -> Iterator[Change]:
    users, sas = exercise.users, exercise.sas
    if not users.level_1:
        consulted = replace(users, level_1=True)
        text = "Consulter et informer les usagers"
        yield Change("A7.1", text, replace(exercise, users=consulted), effort_of("users_level_1"))
    if not users.level_2:
        involved = replace(users, level_1=True, level_2=True)
        effort = effort_of("users_level_2") + (0 if users.level_1 else effort_of("users_level_1"))
        text = "Co-construire et co-décider avec les usagers"
        yield Change("A7.2", text, replace(exercise, users=involved), effort)
    half = -(-sas.doctors // 2)
    for target in sorted({half, sas.doctors}):
        missing = target - sas.engaged
        if missing > 0 and not sas.takes_all_requests:
            engaged = replace(sas, engaged=target)
            text = f"Engager {french.count(missing, 'médecin')} de plus dans le SAS"
            yield Change("A8", text, replace(exercise, sas=engaged), effort_of("sas_doctor", missing))


def _protocols_and_trainees(exercise: Exercise, case: Case) -> Iterator[Change]:
    if exercise.protocols < case.grid.indicator("B2").figures["limit"]:
        more = replace(exercise, protocols=exercise.protocols + 1)
        yield Change("B2", "Écrire un protocole de plus", more, effort_of("protocol"))
    for needed in (2, 3, 4):
        missing = needed - exercise.trainees
        if missing > 0:
            text = f"Accueillir {french.count(missing, 'stagiaire')} de plus"
            yield Change("B4", text, replace(exercise, trainees=needed), effort_of("trainee", missing))
    if not exercise.external_coordination:
        text = "Écrire la procédure de coordination externe, envoyer les VSM, alimenter le DMP"
        linked = replace(exercise, external_coordination=True)
        yield Change("B5", text, linked, effort_of("external_coordination"))
    if exercise.cooperation_protocols < case.grid.indicator("B7").figures["limit"]:
        more = replace(exercise, cooperation_protocols=exercise.cooperation_protocols + 1)
        text = "Déclarer un protocole national de coopération de plus"
        yield Change("B7", text, more, effort_of("cooperation_protocol"))


def _concertation(exercise: Exercise, case: Case) -> Iterator[Change]:
    state, held = gauge(case.grid.indicator("B3"), case), exercise.concertation
    files, meetings = max(held.files, state.files_needed), max(held.meetings, state.minimum_meetings)
    files_text = f"discuter {french.count(state.missing_files, 'dossier')} de plus"
    meetings_text = f"tenir {french.count(state.missing_meetings, 'réunion')} de plus"
    files_effort, meetings_effort = (
        effort_of("file", state.missing_files),
        effort_of("meeting", state.missing_meetings),
    )
    options = []
    if state.missing_files and state.base:
        options.append((files_text, replace(held, files=files), files_effort))
    if state.missing_meetings:
        options.append((meetings_text, replace(held, meetings=meetings), meetings_effort))
    if len(options) > 1:
        both = replace(held, files=files, meetings=meetings)
        options.append((f"{meetings_text} et {files_text}", both, files_effort + meetings_effort))
    for text, concerted, effort in options:
        yield Change("B3", text[0].upper() + text[1:], replace(exercise, concertation=concerted), effort)


def _quality(exercise: Exercise) -> Iterator[Change]:
    """Each level with the lower ones it needs."""
    quality, effort = exercise.quality, Fraction(0)
    for level, text in (
        (1, "Faire l’état des lieux qualité"),
        (2, "Mener la démarche qualité jusqu’au plan d’action"),
        (3, "Mener la démarche qualité jusqu’au bilan et à la révision du plan"),
    ):
        name = f"level_{level}"
        if not getattr(quality, name):
            quality = replace(quality, **{name: True})
            effort += effort_of(f"quality_level_{level}")
            yield Change(f"B6.{level}", text, replace(exercise, quality=quality), effort)


def _pathways_and_label(exercise: Exercise) -> Iterator[Change]:
    if not exercise.heart_failure_pathway:
        text = "Mettre en place le parcours insuffisance cardiaque"
        followed = replace(exercise, heart_failure_pathway=True)
        yield Change("B8", text, followed, effort_of("heart_failure_pathway"))
    if not exercise.child_obesity_pathway:
        text = "Mettre en place le parcours surpoids et obésité de l’enfant"
        followed = replace(exercise, child_obesity_pathway=True)
        yield Change("B9", text, followed, effort_of("child_obesity_pathway"))
    system = exercise.information_system
    if system.standard and not system.advanced:
        text = f"Passer à un logiciel labellisé «{NBSP}avancé{NBSP}»"
        labelled = replace(exercise, information_system=replace(system, advanced=True))
        yield Change("C2", text, labelled, effort_of("advanced_label"))
