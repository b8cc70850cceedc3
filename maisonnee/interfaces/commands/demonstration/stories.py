"""Invented courses of care, a few facts a visit, for the demonstration's shared records."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from PIL import Image, ImageDraw

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.kernel import professions

DOCTOR, NURSE = "doctor", "nurse"
MIDWIFE, PHYSIO, PODIATRIST, PSYCHOLOGIST = professions.MIDWIFE, "70", "80", "93"


@dataclass(frozen=True)
class Fact:
    """A fact written at a visit; `years` ago it began, when it is older than the visit."""

    kind: EntryKind
    label: str = ""
    item: str = ""
    text: str = ""
    value: str = ""
    value_2: str = ""
    years: int = 0
    due: bool = False
    section: str = ""

    def since(self, on: date) -> date:
        return on - timedelta(days=365 * self.years)

    def draft(self, on: date, *, reserved: bool = False) -> Draft:
        return Draft(
            kind=self.kind,
            label=self.label,
            item=self.item,
            text=self.text,
            value=Decimal(self.value) if self.value else None,
            value_2=Decimal(self.value_2) if self.value_2 else None,
            happened_on=self.since(on),
            proposes_due=self.due,
            section=self.section,
            restricted_to=frozenset() if reserved else None,
            restriction_reason="À partager au cas par cas" if reserved else "",
        )


@dataclass(frozen=True)
class Visit:
    days_ago: int
    who: str
    facts: tuple[Fact, ...]
    wound_mm: int = 0
    """Width of the wound drawn on the photograph of the visit, if there is one."""


@dataclass(frozen=True)
class Story:
    """What happened to somebody over the year: `who` writes is a doctor, a nurse, or a profession's code."""

    ages: tuple[int, int]
    visits: tuple[Visit, ...]
    sex: str = ""
    watch: bool = False

    def suits(self, *, age: int, sex: str) -> bool:
        return self.ages[0] <= age <= self.ages[1] and self.sex in {"", sex}


def _problem(label: str, years: int = 3, text: str = "", section: str = "") -> Fact:
    return Fact(EntryKind.PROBLEM, label, years=years, text=text, section=section)


def _takes(label: str, text: str, years: int = 1) -> Fact:
    return Fact(EntryKind.TREATMENT, label, text=text, years=years)


def _measure(item: str, value: str, value_2: str = "", *, due: bool = False) -> Fact:
    return Fact(EntryKind.MEASURE, item=item, value=value, value_2=value_2, due=due)


def _act(item: str, text: str = "", *, due: bool = False) -> Fact:
    return Fact(EntryKind.ACT, item=item, text=text, due=due)


def _note(label: str, text: str) -> Fact:
    return Fact(EntryKind.NOTE, label, text=text)


_ALLERGY = Fact(EntryKind.ALLERGY, "Pénicilline", text="Éruption dans l’enfance", years=20)
_ALONE = Fact(EntryKind.SITUATION, "Vit seul, une fille à 40 km", years=2)


def drawn_wound(width_mm: int) -> bytes:
    """Return a drawing that stands for a photograph of a wound, with a ruler beside it."""
    picture = Image.new("RGB", (640, 480), (226, 190, 165))
    pen = ImageDraw.Draw(picture)
    half = width_mm * 2
    pen.ellipse((320 - half, 240 - half * 2 // 3, 320 + half, 240 + half * 2 // 3), fill=(150, 52, 48))
    pen.ellipse(
        (320 - half * 2 // 3, 240 - half // 2, 320 + half * 2 // 3, 240 + half // 2), fill=(178, 84, 66)
    )
    for centimetre in range(13):
        x = 80 + centimetre * 40
        pen.line((x, 440, x, 420 if centimetre % 5 else 408), fill=(30, 30, 30), width=3)
    pen.line((80, 440, 560, 440), fill=(30, 30, 30), width=3)
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


STORIES: tuple[Story, ...] = (
    Story(
        (62, 100),
        (
            Visit(
                290,
                DOCTOR,
                (
                    _problem("Insuffisance cardiaque", 4),
                    _takes("Furosémide", "40 mg le matin"),
                    _takes("Bisoprolol", "2,5 mg le matin"),
                    _ALLERGY,
                    _measure("blood_pressure", "132", "78"),
                ),
            ),
            Visit(60, NURSE, (_measure("weight", "71.2"), _measure("blood_pressure", "128", "74"), _ALONE)),
            Visit(24, NURSE, (_measure("weight", "71.5"),)),
            Visit(9, NURSE, (_measure("weight", "71.8"), _note("Domicile", "Sel retrouvé dans la cuisine."))),
            Visit(3, NURSE, (_measure("weight", "75.1"), _note("Jambes", "Œdème des deux chevilles."))),
        ),
        watch=True,
    ),
    Story(
        (40, 90),
        (
            Visit(
                280,
                DOCTOR,
                (
                    _problem("Diabète de type 2", 8),
                    _takes("Metformine", "1 000 mg matin et soir"),
                    _measure("hba1c", "8.1", due=True),
                    _act("foot_test", "Sensibilité conservée", due=True),
                    _act("fundus", "Sans rétinopathie", due=True),
                ),
            ),
            Visit(150, DOCTOR, (_measure("hba1c", "7.6", due=True), _measure("weight", "88.4"))),
            Visit(100, PODIATRIST, (_act("foot_care", "Hyperkératose talonnière"),)),
            Visit(40, NURSE, (_act("education_session", "Repas et activité"), _measure("glycaemia", "1.42"))),
        ),
    ),
    Story(
        (25, 64),
        (
            Visit(
                300, DOCTOR, (_problem("Migraine", 5), _takes("Contraception orale", "un comprimé par jour"))
            ),
            Visit(
                210,
                MIDWIFE,
                (_act("smear", "Normal", due=True), _note("Suivi", "Prochaine visite dans un an.")),
            ),
            Visit(90, DOCTOR, (_measure("blood_pressure", "118", "72"),)),
        ),
        sex="F",
    ),
    Story(
        (55, 95),
        (
            Visit(
                250,
                DOCTOR,
                (
                    _problem("Fibrillation atriale", 6),
                    _takes("Warfarine", "selon INR", 6),
                    _measure("inr", "2.4"),
                ),
            ),
            Visit(45, NURSE, (_measure("inr", "2.8"),)),
            Visit(
                17, NURSE, (_measure("inr", "3.6"), _note("INR", "Antibiotique en cours jusqu’à vendredi."))
            ),
        ),
    ),
    Story(
        (65, 100),
        (
            Visit(
                120, DOCTOR, (_problem("Ulcère veineux de jambe", 1), _problem("Hypertension artérielle", 12))
            ),
            Visit(
                40, NURSE, (_act("dressing", "6 cm × 4 cm, fond propre"), _measure("pain", "5")), wound_mm=60
            ),
            Visit(12, NURSE, (_act("dressing", "5 cm × 4 cm"), _measure("pain", "3")), wound_mm=50),
            Visit(5, PHYSIO, (_note("Marche", "Tient 200 m avec une canne."),)),
        ),
    ),
    Story(
        (18, 80),
        (
            Visit(
                200,
                DOCTOR,
                (
                    _problem("Épisode dépressif", 1, section=Section.MENTAL_HEALTH),
                    _takes("Sertraline", "50 mg le matin"),
                    Fact(EntryKind.LIFESTYLE, "Tabac : 10 cigarettes par jour", years=15),
                ),
            ),
            Visit(
                75,
                PSYCHOLOGIST,
                (
                    _act("psychological_interview"),
                    _note("Entretien", "Deuil récent, souhaite en parler ici."),
                ),
            ),
            Visit(30, DOCTOR, (_note("Point", "Sommeil meilleur, reprise du travail prévue."),)),
        ),
    ),
    Story(
        (3, 17),
        (
            Visit(180, DOCTOR, (_problem("Asthme", 2), _takes("Salbutamol", "à la demande"))),
            Visit(20, NURSE, (_measure("weight", "31.5"), _measure("height", "134"))),
        ),
    ),
    Story(
        (50, 95),
        (
            Visit(
                160,
                DOCTOR,
                (
                    _problem("Hypertension artérielle", 9),
                    _takes("Amlodipine", "5 mg le soir", 4),
                    _measure("creatinine", "92", due=True),
                    Fact(EntryKind.VACCINATION, "Grippe saisonnière"),
                ),
            ),
            Visit(14, NURSE, (_measure("blood_pressure", "148", "86"),)),
        ),
    ),
    Story(
        (20, 70),
        (
            Visit(100, DOCTOR, (_problem("Lombalgie chronique", 3), _takes("Paracétamol", "1 g si besoin"))),
            Visit(35, PHYSIO, (_act("physio_assessment", "Raideur lombaire"), _measure("pain", "4"))),
        ),
    ),
)
