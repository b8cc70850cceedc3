"""What a record names the same way for everyone: measures with their units, acts with their usual interval.

Codes: LOINC, as in the vital-signs profiles of HL7 FHIR R4 and the laboratory sets in common use. Plausible bounds
are ours: they catch a slip of the pen (kilograms for grams, mmol/L for g/L), they are no medical norm. Intervals
are only proposed, come with their source, and whoever records the act changes them. Free text is always possible.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from maisonnee.domains.patients.enums import Section
from maisonnee.kernel.refusals import Refusal

ASALEE = "Asalée, suivi habituel du diabète (identifiants et droit, « Delegation and cooperation »)"
SMEAR_CASE = "Thèse, l. 3269 : frottis normal, à refaire dans 3 ans ; à confirmer selon l’âge"


@dataclass(frozen=True)
class Measure:
    """A measure: its unit, other units people write (factor to ours), plausible bounds, decimals, LOINC code.

    `pair_label`: the measure has two values (systolic and diastolic pressure). `doubt_below`, `doubt_above`: numbers
    beyond are real, and much more often another unit's: whoever writes them says which unit they mean.
    """

    key: str
    label: str
    unit: str
    low: Decimal
    high: Decimal
    decimals: int
    loinc: str = ""
    others: Mapping[str, Decimal] = field(default_factory=dict)
    pair_label: str = ""
    pair_low: Decimal = Decimal(0)
    pair_high: Decimal = Decimal(0)
    doubt_below: Decimal | None = None
    doubt_above: Decimal | None = None
    interval_months: int | None = None
    source: str = ""


@dataclass(frozen=True)
class Act:
    """An act that is done again: usual interval in months (with its source), section it belongs to by default."""

    key: str
    label: str
    section: Section = Section.ACTS
    interval_months: int | None = None
    source: str = ""


def _m(key: str, label: str, unit: str, low: str, high: str, decimals: int, **more: object) -> Measure:
    return Measure(key, label, unit, Decimal(low), Decimal(high), decimals, **more)  # type: ignore[arg-type]


MEASURES: Mapping[str, Measure] = {
    item.key: item
    for item in (
        _m("weight", "Poids", "kg", "0.4", "350", 1, loinc="29463-7", others={"g": Decimal("0.001")}),
        _m(
            "height",
            "Taille",
            "cm",
            "25",
            "230",
            0,
            loinc="8302-2",
            others={"m": Decimal(100), "mm": Decimal("0.1")},
        ),
        _m(
            "blood_pressure",
            "Tension artérielle",
            "mmHg",
            "50",
            "280",
            0,
            loinc="85354-9",
            others={"cmHg": Decimal(10)},
            pair_label="Minimale",
            pair_low=Decimal(20),
            pair_high=Decimal(180),
        ),
        _m("heart_rate", "Fréquence cardiaque", "/min", "20", "250", 0, loinc="8867-4"),
        _m("temperature", "Température", "°C", "30", "43", 1, loinc="8310-5"),
        _m("spo2", "Saturation (SpO2)", "%", "40", "100", 0, loinc="59408-5"),
        _m("inr", "INR", "", "0.5", "20", 1, loinc="6301-6"),
        _m("hba1c", "HbA1c", "%", "3", "20", 1, loinc="4548-4", interval_months=4, source=ASALEE),
        _m(
            "glycaemia",
            "Glycémie",
            "g/L",
            "0.1",
            "10",
            2,
            loinc="2339-0",
            others={"mg/dL": Decimal("0.01"), "mmol/L": Decimal("0.1802")},
            doubt_above=Decimal("3.5"),
        ),
        _m(
            "creatinine",
            "Créatinine",
            "µmol/L",
            "10",
            "2000",
            0,
            loinc="14682-9",
            others={"mg/L": Decimal("8.84"), "mg/dL": Decimal("88.4")},
            doubt_below=Decimal(30),
            interval_months=12,
            source=ASALEE,
        ),
        _m("pain", "Douleur (0 à 10)", "/10", "0", "10", 0, loinc="72514-3"),
        _m("waist", "Tour de taille", "cm", "30", "200", 0, loinc="8280-0"),
        _m("score_mna", "MNA (dépistage)", "/14", "0", "14", 1),
        _m("score_mmse", "MMSE", "/30", "0", "30", 0),
        _m("score_phq9", "PHQ-9", "/27", "0", "27", 0, loinc="44261-6"),
    )
}

ACTS: Mapping[str, Act] = {
    item.key: item
    for item in (
        Act("smear", "Frottis cervico-utérin", Section.SEXUAL_HEALTH, 36, SMEAR_CASE),
        Act("foot_test", "Test au monofilament (pied)", Section.ACTS, 12, ASALEE),
        Act("lipids", "Bilan lipidique", Section.ACTS, 12, ASALEE),
        Act("albuminuria", "Albuminurie", Section.ACTS, 12, ASALEE),
        Act("fundus", "Fond d’œil", Section.ACTS, 12, ASALEE),
        Act("ecg", "Électrocardiogramme", Section.ACTS, 12, ASALEE),
        Act("spirometry", "Spirométrie"),
        Act("memory_test", "Tests de mémoire"),
        Act("dressing", "Pansement"),
        Act("injection", "Injection"),
        Act("blood_sample", "Prélèvement sanguin"),
        Act("home_visit", "Visite à domicile"),
        Act("postnatal_visit", "Visite postnatale", Section.SEXUAL_HEALTH),
        Act("pregnancy_visit", "Consultation de grossesse", Section.SEXUAL_HEALTH),
        Act("contraception", "Contraception", Section.SEXUAL_HEALTH),
        Act("mammography", "Mammographie"),
        Act("bowel_screening", "Dépistage du cancer colorectal"),
        Act("dental_check", "Examen dentaire"),
        Act("foot_care", "Soin de pédicurie"),
        Act("physio_assessment", "Bilan de kinésithérapie"),
        Act("speech_assessment", "Bilan orthophonique"),
        Act("dietetic_assessment", "Bilan diététique"),
        Act("psychological_interview", "Entretien psychologique", Section.MENTAL_HEALTH),
        Act("pharmacy_interview", "Entretien pharmaceutique"),
        Act("education_session", "Séance d’éducation thérapeutique"),
        Act("concertation", "Concertation pluriprofessionnelle"),
    )
}


def label_of(item: str) -> str:
    """Return the label of an item of the catalogue, or its key when it is unknown."""
    found = MEASURES.get(item) or ACTS.get(item)
    return found.label if found else item


def interval_of(item: str) -> int | None:
    found = MEASURES.get(item) or ACTS.get(item)
    return found.interval_months if found else None


def months_later(day: date, months: int) -> date:
    """Return the same day some months later (the last day of the month when it does not exist)."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise ValueError(months)


def proposed_due(item: str, happened_on: date) -> date | None:
    """Return when an item is usually done again, or nothing when no source gives an interval."""
    months = interval_of(item)
    return None if months is None else months_later(happened_on, months)


def to_unit(item: str, value: Decimal, unit: str = "", *, field: str = "value") -> Decimal:
    """Return a measure in the catalogue's unit, rounded as it is written.

    Raises `Refusal`: `records.measure_unknown_unit`, `records.measure_implausible`, `records.measure_in_another_unit`
    when the number would be plausible in another one (`guess`), `records.measure_doubtful` when it is far more usual
    in another one and no unit was said.
    """
    measure = MEASURES[item]
    if unit and unit != measure.unit and unit not in measure.others:
        raise Refusal("records.measure_unknown_unit", field=field, unit=unit, expected=measure.unit)
    converted = value if not unit or unit == measure.unit else value * measure.others[unit]
    if not value.is_finite() or not measure.low <= converted <= measure.high:
        guess = _plausible_unit(measure, value)
        raise Refusal(
            "records.measure_in_another_unit" if guess else "records.measure_implausible",
            field=field,
            label=measure.label,
            value=value,
            unit=unit or measure.unit,
            low=measure.low,
            high=measure.high,
            guess=guess,
        )
    if not unit and is_doubtful(measure, value):
        raise Refusal(
            "records.measure_doubtful",
            field=field,
            label=measure.label,
            value=value,
            unit=measure.unit,
            guess=_usual_unit(measure, value),
        )
    return _rounded(converted, measure.decimals)


def is_doubtful(measure: Measure, value: Decimal) -> bool:
    """Return whether a number in the measure's unit is more often one in another unit."""
    is_low = measure.doubt_below is not None and value < measure.doubt_below
    return is_low or (measure.doubt_above is not None and value > measure.doubt_above)


def has_doubts(measure: Measure) -> bool:
    """Return whether some plausible numbers need their unit said."""
    return measure.doubt_below is not None or measure.doubt_above is not None


def _usual_unit(measure: Measure, value: Decimal) -> str:
    """The unit in which the number would not be doubtful."""
    usual = (
        unit
        for unit, factor in measure.others.items()
        if measure.low <= value * factor <= measure.high and not is_doubtful(measure, value * factor)
    )
    return next(usual, "")


def second_value(item: str, first: Decimal, second: Decimal, unit: str = "") -> Decimal:
    """Return the second value of a pair (diastolic pressure), in the catalogue's unit. Raises `Refusal`."""
    measure = MEASURES[item]
    factor = measure.others.get(unit, Decimal(1))
    converted = second * factor
    if not second.is_finite() or not measure.pair_low <= converted <= measure.pair_high:
        raise Refusal(
            "records.measure_implausible",
            field="value_2",
            label=measure.pair_label,
            value=second,
            unit=unit or measure.unit,
            low=measure.pair_low,
            high=measure.pair_high,
        )
    if converted >= first:
        raise Refusal("records.pressure_upside_down", field="value_2")
    return _rounded(converted, measure.decimals)


def _plausible_unit(measure: Measure, value: Decimal) -> str:
    if not value.is_finite():
        return ""
    fitting = (
        unit for unit, factor in measure.others.items() if measure.low <= value * factor <= measure.high
    )
    return next(fitting, "")


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
