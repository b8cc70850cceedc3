"""Whom a file speaks about, and which measure or act of the catalogue a label or a code means.

LOINC codes: those of the catalogue, and the codes of the same analyte by other methods or in other units, as LOINC
lists them; the value is always converted from the unit that is written, never from the code.
"""

from __future__ import annotations

import re
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from maisonnee.domains.patients.rules import names
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.incoming import PersonSaid
from maisonnee.kernel.identity_search import words_of
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class KnownPerson:
    """A patient already there, as far as a file may name them."""

    id: uuid.UUID
    traits_key: str
    birth_family_name: str
    used_name: str
    born_on: date
    sex: str
    ins_number: str
    ins_oid: str


@dataclass(frozen=True)
class Recognition:
    """The patient a file speaks about, or why a person must say (`reason`)."""

    patient_id: uuid.UUID | None = None
    reason: str = ""


@dataclass
class People:
    """The patients that a file may name, found by number and by traits."""

    by_ins: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))
    by_traits: dict[str, list[KnownPerson]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, rows: Iterable[KnownPerson]) -> People:
        found = cls()
        for row in rows:
            if row.ins_number:
                found.by_ins[row.ins_number].append(row)
            found.by_traits[row.traits_key].append(row)
        return found


def traits_key(said: PersonSaid) -> str:
    if said.born_on is None or not said.birth_family_name or not said.birth_given_names:
        return ""
    return names.traits_key(said.birth_family_name, said.birth_given_names, said.born_on)


def recognised(said: PersonSaid, people: People) -> Recognition:
    """Return who is meant: by the INS with its authority, then by the traits. Never when in doubt."""
    same_number = people.by_ins.get(said.ins_number, []) if said.ins_number else []
    if len(same_number) > 1:
        return Recognition(reason="several_with_ins")
    if same_number:
        known = same_number[0]
        if said.ins_oid and known.ins_oid and said.ins_oid != known.ins_oid:
            return Recognition(reason="other_authority")
        if said.born_on is not None and said.born_on != known.born_on:
            return Recognition(reason="same_ins_other_birth")
        if not _same_name(said, known):
            return Recognition(reason="same_ins_other_name")
        return Recognition(known.id)
    key = traits_key(said)
    if not key:
        return Recognition(reason="traits_missing")
    same = [row for row in people.by_traits.get(key, []) if names.same_sex(row.sex, said.sex)]
    if len(same) > 1:
        return Recognition(reason="several_with_traits")
    if not same:
        return Recognition(reason="unknown")
    if said.ins_number and same[0].ins_number and said.ins_number != same[0].ins_number:
        return Recognition(reason="same_traits_other_ins")
    return Recognition(same[0].id)


def _same_name(said: PersonSaid, known: KnownPerson) -> bool:
    theirs = {names.joined(said.birth_family_name), names.joined(said.used_name)} - {""}
    ours = {names.joined(known.birth_family_name), names.joined(known.used_name)} - {""}
    return not theirs or bool(theirs & ours)


_OTHER_LOINC = {
    "3141-9": "weight", "55284-4": "blood_pressure", "2708-6": "spo2", "34714-6": "inr", "17856-6": "hba1c",
    "2345-7": "glycaemia", "14749-6": "glycaemia", "15074-8": "glycaemia", "1558-6": "glycaemia",
    "14771-0": "glycaemia", "2160-0": "creatinine", "56086-2": "waist",
}  # fmt: skip
_BY_LOINC = {
    measure.loinc: key for key, measure in catalogue.MEASURES.items() if measure.loinc
} | _OTHER_LOINC
_WORDS: dict[str, tuple[str, ...]] = {
    "weight": ("poids", "poids corporel"),
    "height": ("taille", "taille debout"),
    "blood_pressure": ("tension arterielle", "pression arterielle", "tension", "ta", "pa", "ta assise"),
    "heart_rate": ("frequence cardiaque", "pouls", "fc"),
    "temperature": ("temperature", "temperature corporelle"),
    "spo2": ("spo2", "sao2", "saturation", "saturation en oxygene", "saturation o2"),
    "inr": ("inr", "tp inr"),
    "hba1c": ("hba1c", "hemoglobine glyquee", "hb a1c", "hemoglobine a1c"),
    "glycaemia": ("glycemie", "glycemie a jeun", "glycemie capillaire", "glucose"),
    "creatinine": ("creatinine", "creatininemie", "creatinine serique", "creatinine plasmatique"),
    "pain": ("douleur", "eva", "eva douleur", "echelle de douleur"),
    "waist": ("tour de taille", "perimetre abdominal", "perimetre ombilical"),
    "score_mna": ("mna", "mna depistage"),
    "score_mmse": ("mmse", "mms", "mini mental state"),
    "score_phq9": ("phq 9", "phq9"),
    "smear": ("frottis", "frottis cervico uterin", "fcv", "frottis cervico vaginal"),
    "foot_test": ("monofilament", "test au monofilament", "test monofilament"),
    "lipids": ("bilan lipidique",),
    "albuminuria": ("albuminurie", "microalbuminurie"),
    "fundus": ("fond d oeil", "fo"),
    "ecg": ("ecg", "electrocardiogramme"),
    "spirometry": ("spirometrie", "efr"),
    "mammography": ("mammographie",),
    "bowel_screening": ("depistage du cancer colorectal", "hemoccult", "test immunologique fecal"),
    "dressing": ("pansement",),
    "injection": ("injection",),
    "blood_sample": ("prise de sang", "prelevement sanguin"),
}
_BY_WORDS = {words: key for key, labels in _WORDS.items() for words in labels}
_BY_LABEL = {
    " ".join(words_of(catalogue.label_of(key))): key for key in (*catalogue.MEASURES, *catalogue.ACTS)
}
_UNITS = {
    "mm[hg]": "mmHg", "mmhg": "mmHg", "mm hg": "mmHg", "cel": "°C", "degc": "°C", "°c": "°C", "c": "°C",
    "{beats}/min": "/min", "bpm": "/min", "bat/min": "/min", "batt/min": "/min", "/mn": "/min",
    "umol/l": "µmol/L", "µmol/l": "µmol/L", "μmol/l": "µmol/L", "micromol/l": "µmol/L", "mmol/l": "mmol/L",
    "g/l": "g/L", "mg/l": "mg/L", "mg/dl": "mg/dL", "kgs": "kg", "kilogrammes": "kg", "grammes": "g",
    "{inr}": "", "1": "", "{score}": "", "cm[hg]": "cmHg", "cmhg": "cmHg",
}  # fmt: skip
_IN_BRACKETS = re.compile(r"^(?P<label>.*?)\s*[(\[](?P<unit>[^()\[\]]{1,20})[)\]]\s*$")
_PAIR = re.compile(r"^\s*(\d{1,3}(?:[.,]\d)?)\s*[/\-]\s*(\d{1,3}(?:[.,]\d)?)\s*$")


def item_of(label: str, *, loinc: str = "") -> str:
    """Return the item of the catalogue that a code or a label means, or nothing."""
    if loinc and loinc in _BY_LOINC:
        return _BY_LOINC[loinc]
    wanted = " ".join(words_of(label))
    if wanted in _BY_WORDS:
        return _BY_WORDS[wanted]
    return _BY_LABEL.get(wanted, "")


def bracketed(label: str) -> tuple[str, str]:
    """Cut « Poids (kg) » in a label and a unit, when what is in brackets is a unit of that measure."""
    match = _IN_BRACKETS.match(label)
    if match is None:
        return label, ""
    measure = catalogue.MEASURES.get(item_of(match["label"]))
    unit = unit_of(match["unit"])
    if measure is None or (unit != measure.unit and unit not in measure.others):
        return label, ""
    return match["label"], unit


def unit_of(text: str) -> str:
    """Return a unit as the catalogue writes it (« mm[Hg] », « UMOL/L »), or as it came."""
    given = text.strip()
    return _UNITS.get(given.casefold(), given)


def pair_of(text: str) -> tuple[Decimal, Decimal] | None:
    """Cut « 120/80 » in its two values."""
    match = _PAIR.match(text)
    if match is None:
        return None
    first, second = (Decimal(part.replace(",", ".")) for part in match.groups())
    return first, second


def require_unit(item: str, value: Decimal, unit: str) -> None:
    """Raise `Refusal` when a number without its unit could be read in two ways (glycaemia « 5,5 »: g/L or mmol/L)."""
    measure = catalogue.MEASURES.get(item)
    if measure is None or unit or not measure.unit or not value.is_finite():
        return
    if not measure.low <= value <= measure.high:
        return
    also = [name for name, factor in measure.others.items() if measure.low <= value * factor <= measure.high]
    if also:
        raise Refusal(
            "records.import_unit_missing",
            field="value",
            label=measure.label,
            value=value,
            units=" ou ".join([measure.unit, *also]),
        )
