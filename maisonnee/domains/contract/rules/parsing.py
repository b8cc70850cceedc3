"""The public exercise format, both ways: JSON-like data to a checked `Exercise`, and back.

The format is strict: an unknown field, a wrong type, a negative or absurd number, an impossible
combination is one fault each, with the path of the field.
"""

from collections.abc import Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from maisonnee.domains.contract.rules import exercise as shapes
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.exercise import Exercise
from maisonnee.domains.contract.rules.faults import ExerciseFaults, Fault
from maisonnee.domains.contract.rules.reading import Fields, shown
from maisonnee.domains.contract.rules.vocabulary import (
    FewMeetings,
    MissionKind,
    MissionTheme,
    PdsaDerogation,
    RateRounding,
)
from maisonnee.kernel import french
from maisonnee.kernel.french import NBSP

FIRST_YEAR, LAST_YEAR = 2000, 2100
MAX_MISSIONS = 100
MAX_THEME_LENGTH = 200
HOURS_OF_A_DAY = 24
WEEKS_OF_A_YEAR = 53
MAX_VACATION_DAYS = 10_000
MAX_AMOUNT = 100_000_000
_RATE_UNIT = f' (8,1{NBSP}% s’écrit "0.081")'


def parse_exercise(data: object) -> Exercise:
    """Check JSON-like data (mappings, lists, strings, integers, booleans) and build the exercise.

    Raises ExerciseFaults with every problem found.
    """
    if not isinstance(data, Mapping):
        raise ExerciseFaults([Fault("exercice", f"attendu un objet {{ … }}, reçu {shown(data)}.")])
    faults: list[Fault] = []
    exercise = _exercise(Fields("", data, faults))
    if faults:
        raise ExerciseFaults(faults)
    return exercise


def exercise_to_json(exercise: Exercise) -> dict[str, Any]:
    """The exercise as JSON-ready data that parse_exercise reads back to an equal exercise."""
    data = _plain(exercise)
    assert isinstance(data, dict)
    return data


def _exercise(root: Fields) -> Exercise:
    year = root.integer("year", required=True)
    regime = _regime(root, year)
    exercise = Exercise(
        year=year,
        regime=regime,
        options=_options(root.section("options")),
        patients=_patients(root),
        associates=root.integer("associates", required=True),
        has_ipa=root.boolean("has_ipa"),
        access=_access(root.section("access")),
        crisis=_crisis(root.section("crisis")),
        diversity=_diversity(root.section("diversity")),
        vacations=_vacations(root.section("vacations")),
        cstm=_cstm(root.section("cstm")),
        missions=_missions(root),
        users=_users(root.section("users")),
        sas=_sas(root.section("sas")),
        coordination=_coordination(root.section("coordination")),
        protocols=root.integer("protocols"),
        concertation=_concertation(root.section("concertation")),
        trainees=root.integer("trainees"),
        external_coordination=root.boolean("external_coordination"),
        quality=_quality(root.section("quality")),
        cooperation_protocols=root.integer("cooperation_protocols"),
        heart_failure_pathway=root.boolean("heart_failure_pathway"),
        child_obesity_pathway=root.boolean("child_obesity_pathway"),
        information_system=_information_system(root.section("information_system")),
        payments=_payments(root.section("payments")),
    )
    root.close()
    return exercise


def _regime(root: Fields, year: int) -> str:
    """The regime named, or the one in force that year; it must be complete and cover the year."""
    name = root.text("regime", at_most=40)
    if not root.sound:
        return name or ""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        root.fault("year", f"attendu une année entre {FIRST_YEAR} et {LAST_YEAR}, reçu {year}.")
        return name or ""
    try:
        regime = regimes.named(name) if name else regimes.in_force(year)
    except regimes.UnknownRegime:
        root.fault(
            "regime", f"régime inconnu{french.COLON}{shown(name)} (connus{french.COLON}{_known_regimes()})."
        )
        return ""
    if regime is None:
        root.fault("year", f"aucun régime connu pour {year} (le premier commence en {_first_year()}).")
        return ""
    if not regime.covers(year):
        end = (
            f"de {regime.first_year} à {regime.last_year}"
            if regime.last_year
            else f"à partir de {regime.first_year}"
        )
        root.fault("year", f"le régime {regime.id} s’applique {end}, reçu {year}.")
    elif regime.grid is None:
        missing = french.SEMICOLON.join(regime.missing)
        root.fault(
            "regime",
            f"le régime {regime.id} ({regime.title}) ne peut pas être calculé, il manque{french.COLON}{missing}.",
        )
    return regime.id


def _known_regimes() -> str:
    return ", ".join(regime.id for regime in regimes.all_regimes())


def _first_year() -> int:
    return regimes.all_regimes()[0].first_year


def _options(fields: Fields) -> shapes.Options:
    options = shapes.Options(
        rate_rounding=fields.choice("rate_rounding", RateRounding),
        few_meetings=fields.choice("few_meetings", FewMeetings),
        pdsa_derogation=fields.choice("pdsa_derogation", PdsaDerogation),
        crisis_in_advance_base=fields.optional_boolean("crisis_in_advance_base"),
    )
    fields.close()
    return options


def _patients(root: Fields) -> shapes.Patients:
    if not root.given("patients"):
        root.fault("patients.registered", "champ obligatoire, absent.")
        return shapes.Patients(0)
    fields = root.section("patients")
    patients = shapes.Patients(
        registered=fields.integer("registered", required=True),
        ald_or_over_75=fields.integer("ald_or_over_75"),
        c2s_rate=fields.decimal("c2s_rate", at_most=1, unit=_RATE_UNIT),
        ame_rate=fields.decimal("ame_rate", at_most=1, unit=_RATE_UNIT),
        national_c2s_rate=fields.optional_decimal("national_c2s_rate", at_most=1, unit=_RATE_UNIT),
        national_ame_rate=fields.optional_decimal("national_ame_rate", at_most=1, unit=_RATE_UNIT),
    )
    if fields.sound and patients.ald_or_over_75 > patients.registered:
        fields.fault(
            "ald_or_over_75",
            f"{patients.ald_or_over_75} dépasse le nombre de patients inscrits ({patients.registered}).",
        )
    fields.close()
    return patients


def _access(fields: Fields) -> shapes.Access:
    access = shapes.Access(
        unscheduled_care=fields.boolean("unscheduled_care"),
        weekday_hours=fields.decimal("weekday_hours", at_most=HOURS_OF_A_DAY, unit=" heures"),
        saturday_morning=fields.boolean("saturday_morning"),
        closed_weeks_school_holidays=fields.decimal(
            "closed_weeks_school_holidays", at_most=WEEKS_OF_A_YEAR, unit=" semaines"
        ),
        closed_weeks_other=fields.decimal("closed_weeks_other", at_most=WEEKS_OF_A_YEAR, unit=" semaines"),
        pdsa_derogation=fields.boolean("pdsa_derogation"),
    )
    fields.close()
    return access


def _crisis(fields: Fields) -> shapes.Crisis:
    crisis = shapes.Crisis(
        plan=fields.boolean("plan"), declared=fields.boolean("declared"), actions=fields.boolean("actions")
    )
    fields.close()
    return crisis


def _diversity(fields: Fields) -> shapes.Diversity:
    diversity = shapes.Diversity(
        medical_professions=fields.integer("medical_professions"),
        specialties=fields.integer("specialties"),
        pharmacists=fields.integer("pharmacists"),
        auxiliary_professions=fields.integer("auxiliary_professions"),
    )
    fields.close()
    return diversity


def _vacations(fields: Fields) -> shapes.Vacations:
    vacations = shapes.Vacations(
        days_per_month=fields.optional_decimal("days_per_month", at_most=MAX_VACATION_DAYS, unit=" jours"),
        days_per_week=fields.optional_decimal("days_per_week", at_most=MAX_VACATION_DAYS, unit=" jours"),
    )
    if fields.given("days_per_month") and fields.given("days_per_week"):
        fields.fault("days_per_week", "donnez days_per_month ou days_per_week, pas les deux.")
    fields.close()
    return vacations


def _cstm(fields: Fields) -> shapes.Cstm:
    cstm = shapes.Cstm(doctors=fields.integer("doctors"), under_dense_zone=fields.boolean("under_dense_zone"))
    fields.close()
    return cstm


def _missions(root: Fields) -> tuple[shapes.Mission, ...]:
    """The missions; one without a kind is taken as national, one without a theme is a fault."""
    missions = []
    for fields in root.sections("missions", at_most=MAX_MISSIONS):
        theme = fields.text("theme", at_most=MAX_THEME_LENGTH)
        kind = fields.choice("kind", MissionKind) or MissionKind.NATIONAL
        fields.close()
        if not fields.given("theme"):
            fields.fault("theme", "champ obligatoire, absent.")
        if theme is None or not fields.sound:
            continue
        if kind is MissionKind.NATIONAL and theme not in MissionTheme.__members__.values():
            themes = ", ".join(MissionTheme)
            fields.fault(
                "theme",
                f"{shown(theme)} n’est pas un thème de l’annexe 2 ({themes})"
                f'{french.SEMICOLON}une mission du projet régional porte "kind"{french.COLON}"prs".',
            )
        missions.append(shapes.Mission(theme, kind))
    return tuple(missions)


def _users(fields: Fields) -> shapes.Users:
    users = shapes.Users(level_1=fields.boolean("level_1"), level_2=fields.boolean("level_2"))
    fields.close()
    return users


def _sas(fields: Fields) -> shapes.Sas:
    sas = shapes.Sas(
        doctors=fields.integer("doctors"),
        engaged=fields.integer("engaged"),
        takes_all_requests=fields.boolean("takes_all_requests"),
    )
    if fields.sound and sas.engaged > sas.doctors:
        fields.fault(
            "engaged", f"{sas.engaged} médecins engagés dépassent les {sas.doctors} médecins (sas.doctors)."
        )
    fields.close()
    return sas


def _coordination(fields: Fields) -> shapes.Coordination:
    coordination = shapes.Coordination(in_place=fields.boolean("in_place"))
    fields.close()
    return coordination


def _concertation(fields: Fields) -> shapes.Concertation:
    concertation = shapes.Concertation(
        meetings=fields.integer("meetings"),
        files=fields.integer("files"),
        minimum_meetings=fields.optional_integer("minimum_meetings"),
    )
    fields.close()
    return concertation


def _quality(fields: Fields) -> shapes.Quality:
    quality = shapes.Quality(
        level_1=fields.boolean("level_1"),
        level_2=fields.boolean("level_2"),
        level_3=fields.boolean("level_3"),
    )
    fields.close()
    return quality


def _information_system(fields: Fields) -> shapes.InformationSystem:
    system = shapes.InformationSystem(
        standard=fields.boolean("standard"),
        advanced=fields.boolean("advanced"),
        acquired_on=fields.day("acquired_on"),
    )
    fields.close()
    return system


def _payments(fields: Fields) -> shapes.Payments:
    payments = shapes.Payments(
        advance_paid=fields.decimal("advance_paid", at_most=MAX_AMOUNT, unit=f"{NBSP}€", places=2)
    )
    fields.close()
    return payments


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        named = ((field.name, getattr(value, field.name)) for field in fields_of(value))
        return {name: _plain(item) for name, item in named if item is not None}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
