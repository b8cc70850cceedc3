"""Data of each document. Sentences, amounts and dates are shaped by the templates; texts are shown as they are.

Amounts and points are exact (:class:`~decimal.Decimal`); an amount is already rounded to the cent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone invited to a meeting. ``presence`` is « présent », « à distance », « excusé »…"""

    name: str
    profession: str
    presence: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do after a meeting."""

    what: str
    who: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One file discussed. ``subject`` is what the team may read: an identity, initials or a file number."""

    subject: str
    theme: str
    proposed_by: str = ""
    summary: str = ""
    decision: str = ""
    decided_by: str = ""
    opinions: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """``minutes.typ``: minutes of a meeting, kept by the team (never part of what is transmitted).

    ``left`` are the files that were not decided, and what was done of each. ``corrections`` are what was added
    after the closing: when, by whom, why, what.
    """

    structure: str
    title: str
    kind: str
    held_on: date
    starts_at: str = ""
    ends_at: str = ""
    place: str = ""
    led_by: str = ""
    written_by: str = ""
    closed_on: date | None = None
    attendees: tuple[Attendee, ...] = ()
    topics: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    decisions: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    left: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A subject or a case of an agenda: when it begins, how long it takes. Texts are empty where only initials are."""

    starts_at: str
    minutes: int
    title: str
    proposed_by: str = ""
    question: str = ""
    contributions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """``agenda.typ``: the agenda of a meeting to come, on paper. ``is_named``: patients are named."""

    structure: str
    title: str
    kind: str
    subject: str
    held_on: date
    starts_at: str
    ends_at: str
    place: str
    planned_minutes: int
    available_minutes: int
    is_named: bool
    guests: tuple[str, ...] = ()
    lines: tuple[AgendaLine, ...] = ()


@dataclass(frozen=True, slots=True)
class OpeningDay:
    """One day of the week. Hours are shown as given: « 8 h – 20 h », or « fermé »."""

    day: str
    hours: str


@dataclass(frozen=True, slots=True)
class CharterSite:
    """One site and its hours."""

    name: str
    address: str
    phone: str
    days: tuple[OpeningDay, ...]


@dataclass(frozen=True, slots=True)
class Charter:
    """``charter.typ``: opening-hours charter, one A4 page in large print for one or two sites."""

    structure: str
    sites: tuple[CharterSite, ...]
    unscheduled_care: str
    out_of_hours: str
    commitments: tuple[str, ...] = ()
    closures: tuple[str, ...] = ()
    signed_on: date | None = None
    signed_by: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence annexed to the report. ``reference`` is its name in the dossier."""

    title: str
    reference: str = ""
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: ``state`` is « Atteint », « Partiel », « Non atteint »…; ``status`` is « Socle et prérequis »…"""

    code: str
    label: str
    status: str
    state: str
    points: Decimal
    amount: Decimal
    explanation: str = ""
    source: str = ""
    to_confirm: bool = False
    proofs: tuple[Proof, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One part of the agreement: « 3.1 », its title, its indicators."""

    number: str
    title: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Associate:
    """A professional of the annexed list (CNAM 2022, proofs of A3 and A4)."""

    family_name: str
    given_name: str
    profession: str
    am_number: str = ""
    rpps: str = ""
    weekly_time: str = ""


@dataclass(frozen=True, slots=True)
class CalendarMeeting:
    """One concertation meeting: its date and how many files were discussed. Never who."""

    held_on: date
    files: int
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """``annual_report.typ``: the year's report to the CPAM and the ARS. It holds no patient identity."""

    structure: str
    year: int
    version: str
    legal_form: str = ""
    finess: str = ""
    siret: str = ""
    address: str = ""
    regime: str = ""
    contract_effective_on: date | None = None
    attested_by: str = ""
    attested_on: date | None = None
    patient_count: int = 0
    associate_count: int = 0
    ald_or_over_75_count: int = 0
    point_value: Decimal = Decimal(7)
    total_points: Decimal = Decimal(0)
    base_amount: Decimal = Decimal(0)
    increase_amount: Decimal = Decimal(0)
    total_amount: Decimal = Decimal(0)
    advance_amount: Decimal = Decimal(0)
    balance_amount: Decimal = Decimal(0)
    missing_prerequisites: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()
    associates: tuple[Associate, ...] = ()
    vacations: tuple[Associate, ...] = ()
    meetings: tuple[CalendarMeeting, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """``note.typ``: a titled page of paragraphs."""

    structure: str
    title: str
    paragraphs: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class InformationSheet:
    """``information_sheet.typ``: what patients are told about sharing (L1110-4), blank, in large print."""

    structure: str
    sections: tuple[str, ...]
    emergency_hours: int


@dataclass(frozen=True, slots=True)
class ReferralLetter:
    """``referral_letter.typ``: a patient is sent to the professional whom they chose."""

    structure: str
    phone: str
    written_on: date
    author: str
    author_profession: str
    towards: str
    details: str
    patient: str
    born_on: date
    urgency: str
    kind: str
    reason: str
    question: str


@dataclass(frozen=True, slots=True)
class ObjectionSheet:
    """``objection_form.typ``: what a patient keeps from whom, to fill in by hand, in large print."""

    structure: str
    sections: tuple[str, ...]
    professions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading of a record. ``when`` and ``parts`` are shown as given."""

    when: str
    who: str
    profession: str
    ground: str
    parts: str


@dataclass(frozen=True, slots=True)
class ReadingList:
    """``reading_list.typ``: who read a patient's record, handed to the patient."""

    structure: str
    patient: str
    born_on: date
    printed_on: date
    printed_by: str
    lines: tuple[ReadingLine, ...]
