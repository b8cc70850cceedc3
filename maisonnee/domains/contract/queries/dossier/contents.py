"""What a year's dossier is made of."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from maisonnee.domains.agenda import queries as agenda
from maisonnee.domains.concertation import queries as concertation
from maisonnee.domains.contract import rules
from maisonnee.domains.contract.models import Attestation
from maisonnee.domains.contract.policies import visible
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.queries.facts import files_by_meeting
from maisonnee.domains.contract.queries.vault import HeldProof
from maisonnee.domains.contract.queries.year import YearView, year_view
from maisonnee.domains.contract.rules.dossier_files import Naming, paths_of
from maisonnee.domains.protocols import queries as protocols
from maisonnee.domains.protocols.models import PathwayCount
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import LegalFormKind, VacationRhythm
from maisonnee.domains.structures.models import LegalForm, Member, OutsideVacation, Profile, Site
from maisonnee.foundation.access.actors import PARIS, Actor
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import french, professions


@dataclass(frozen=True)
class Professional:
    """A line of the annexed lists."""

    family_name: str
    given_name: str
    profession: str
    am_number: str
    rpps: str
    weekly_time: str = ""


@dataclass(frozen=True)
class MeetingLine:
    """A line of the calendar: a day (None: informal exchanges the team counts), files, themes of annex 3."""

    held_on: date | None
    files: int
    themes: tuple[str, ...]


@dataclass(frozen=True)
class ProofFile:
    """A proof in the dossier: its path, what the report calls it, its file."""

    path: str
    indicator: str
    title: str
    covers: str
    file: StoredFile


@dataclass(frozen=True)
class Contents:
    """Everything a dossier says. It holds no patient: counts, professionals, proofs."""

    year: int
    structure_name: str
    legal_form: str
    finess: str
    siret: str
    address: str
    contract_starts_on: date | None
    attested_by: str
    attested_on: date | None
    view: YearView
    exercise: Mapping[str, Any]
    statement: Mapping[str, Any]
    associates: tuple[Professional, ...]
    vacations: tuple[Professional, ...]
    meetings: tuple[MeetingLine, ...]
    sas_doctors: tuple[str, ...]
    pathway_counts: tuple[tuple[str, str, int], ...]
    proofs: tuple[ProofFile, ...]

    @property
    def created_on(self) -> date:
        """The date its documents bear: that of the attestation, else the last day of the year."""
        return self.attested_on or date(self.year, 12, 31)

    @property
    def typed_words(self) -> tuple[str, ...]:
        """What people typed in a register and the dossier repeats: themes, specialties, counts of a pathway.

        Titles of proofs are searched with their files; names of professionals are meant to be there.
        """
        themes = tuple(mission["theme"] for mission in self.exercise.get("missions", ()))
        presences = tuple(one.profession for one in self.vacations)
        counts = tuple(text for pathway, label, _ in self.pathway_counts for text in (pathway, label))
        return (*themes, *presences, *counts)

    def fingerprint(self) -> str:
        """SHA-256 of what goes in: two equal ones give the same bytes."""
        said = {
            "structure": [self.structure_name, self.legal_form, self.finess, self.siret, self.address],
            "contract": self.contract_starts_on,
            "attested": [self.attested_by, self.attested_on],
            "exercise": self.exercise,
            "statement": self.statement,
            "people": [vars(one) for one in (*self.associates, *self.vacations)],
            "meetings": [vars(one) for one in self.meetings],
            "sas": self.sas_doctors,
            "pathways": self.pathway_counts,
            "proofs": [[one.path, one.title, one.covers, one.file.sha256] for one in self.proofs],
        }
        text = json.dumps(said, sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(text.encode()).hexdigest()


def contents_of(*, actor: Actor, year: int) -> Contents:
    """Return what the dossier of a year is made of, now. Raises `Exercise.DoesNotExist`."""
    view = year_view(actor=actor, year=year)
    exercise = view.exercise
    profile = Profile.objects.filter(structure_id=actor.structure_id).first()
    contract = exercises.contract_in(actor=actor, year=year)
    attestation = attestation_of(actor=actor, year=year) if exercise.attested_at else None
    return Contents(
        year=year,
        structure_name=Structure.objects.values_list("name", flat=True).get(pk=actor.structure_id),
        legal_form=_legal_form(actor, year),
        finess=profile.finess_msp if profile else "",
        siret=profile.siret if profile else "",
        address=_address(actor),
        contract_starts_on=contract.starts_on if contract else None,
        attested_by=attestation.attested_by if attestation else "",
        attested_on=attestation.attested_at.astimezone(PARIS).date() if attestation else None,
        view=view,
        exercise=rules.exercise_to_json(view.figures.parsed),
        statement=rules.statement_to_json(view.statement),
        associates=_associates(actor, view),
        vacations=_vacations(actor, year),
        meetings=_meetings(actor, year),
        sas_doctors=_sas_doctors(actor, year),
        pathway_counts=_pathway_counts(actor, year),
        proofs=_proof_files(view),
    )


def _legal_form(actor: Actor, year: int) -> str:
    last = date(year, 12, 31)
    row = LegalForm.objects.on(last).filter(structure_id=actor.structure_id).order_by("-starts_on").first()
    return LegalFormKind(getattr(row, "kind")).label if row else ""  # noqa: B009


def _address(actor: Actor) -> str:
    site = Site.objects.filter(structure_id=actor.structure_id, is_main=True).first()
    if site is None:
        return ""
    return ", ".join(part for part in (site.address, f"{site.postcode} {site.city}".strip()) if part)


def _associates(actor: Actor, view: YearView) -> tuple[Professional, ...]:
    """Those counted in N, and those who count for the diversity of the team (Asalée nurses)."""
    facts = view.figures.facts.facts
    keys = [key for key in facts if key == "associates" or key.startswith("diversity.")]
    ids = {row.id for key in keys for row in facts[key].rows if row.kind == "structures.member"}
    rows = Member.objects.filter(structure_id=actor.structure_id, pk__in=ids)
    return tuple(
        Professional(
            row.family_name,
            row.given_name,
            _profession(row.profession, row.know_how),
            row.am_number,
            row.rpps,
        )
        for row in sorted(rows, key=lambda one: (one.family_name.casefold(), one.given_name, str(one.pk)))
    )


def _profession(code: str, know_how: Sequence[str]) -> str:
    known = [
        professions.KNOW_HOW_BY_CODE[one].label for one in know_how if one in professions.KNOW_HOW_BY_CODE
    ]
    return ", ".join([professions.label(code), *known])


def _vacations(actor: Actor, year: int) -> tuple[Professional, ...]:
    present = structures.vacations_in(actor=actor, year=year).counted
    doctors = structures.training_doctors_in(actor=actor, year=year).counted
    lines = [(row, _weekly(row)) for row in present]
    lines += [
        (row, _days(row.days_per_week, "semaine") if row.days_per_week is not None else "")  # type: ignore[misc]
        for row in doctors
    ]
    ordered = sorted(
        lines, key=lambda line: (line[0].family_name.casefold(), line[0].given_name, str(line[0].pk))
    )
    return tuple(
        Professional(
            row.family_name,
            row.given_name,
            ", ".join(part for part in (professions.label(row.profession), row.specialty) if part),
            row.am_number,
            row.rpps,
            weekly,
        )
        for row, weekly in ordered
    )


def _weekly(row: OutsideVacation) -> str:
    return _days(row.days, "semaine" if row.rhythm == VacationRhythm.PER_WEEK else "mois")


def _days(days: Any, unit: str) -> str:
    """Mean weekly time; a presence by the month is said both ways (12 months, 52 weeks)."""
    given = Fraction(days)
    if unit == "semaine":
        return f"{french.count(given, 'jour')} par semaine"
    weekly = french.rounded(given * 12 / 52, 2)
    return f"{weekly}{french.NBSP}jour par semaine ({french.count(given, 'jour')} par mois)"


def _meetings(actor: Actor, year: int) -> tuple[MeetingLine, ...]:
    themes: dict[uuid.UUID | None, set[str]] = {}
    for row in concertation.discussed_in(actor=actor, year=year):
        if row.counts:
            themes.setdefault(row.meeting.pk if row.meeting else None, set()).add(row.theme.label)
    lines = [
        MeetingLine(
            found.meeting.held_on if found.meeting else None,
            found.counted,
            tuple(sorted(themes.get(found.meeting.pk if found.meeting else None, ()))),
        )
        for found in files_by_meeting(actor=actor, year=year)
        if found.meeting is not None or found.counted
    ]
    return tuple(sorted(lines, key=lambda line: (line.held_on is None, line.held_on or date.max, line.files)))


def _sas_doctors(actor: Actor, year: int) -> tuple[str, ...]:
    engaged = agenda.sas_in(actor=actor, year=year).engaged
    return tuple(sorted((str(doctor) for doctor in engaged), key=str.casefold))


def _pathway_counts(actor: Actor, year: int) -> tuple[tuple[str, str, int], ...]:
    counted = protocols.pathways_in(actor=actor, year=year).counted
    rows = PathwayCount.objects.filter(
        structure_id=actor.structure_id, year=year, pathway__in=[row.pk for row in counted]
    )
    names = {row.pk: str(row) for row in counted}
    return tuple(
        (names[row.pathway_id], row.label, row.value) for row in rows.order_by("pathway_id", "position")
    )


def _proof_files(view: YearView) -> tuple[ProofFile, ...]:
    """The files of what is claimed, by indicator: a proof of an indicator not held is not sent."""
    held = {line.code for line in view.statement.lines if line.attained}
    labels = {
        (one.indicator, one.kind): one.label for found in view.coverage.values() for one in found.requirements
    }
    proofs = [
        (one, one.file)
        for code, found in view.coverage.items()
        if code in held
        for one in sorted(found.proofs, key=lambda proof: (proof.kind, proof.subject_label, proof.key))
        if one.file is not None
    ]
    paths = paths_of(
        Naming(one.indicator, labels[(one.indicator, one.kind)], file.content_type) for one, file in proofs
    )
    return tuple(
        ProofFile(path, one.indicator, _said(one), _period(one), file)
        for path, (one, file) in zip(paths, proofs, strict=True)
    )


def _said(proof: HeldProof) -> str:
    if proof.subject_label and proof.subject_label not in proof.title:
        return f"{proof.subject_label}{french.COLON}{proof.title}"
    return proof.title


def _period(proof: HeldProof) -> str:
    if proof.ends_on is None:
        return f"depuis le {proof.starts_on:%d/%m/%Y}"
    if (proof.starts_on.month, proof.starts_on.day, proof.ends_on.month, proof.ends_on.day) == (1, 1, 12, 31):
        first, last = proof.starts_on.year, proof.ends_on.year
        return str(first) if first == last else f"{first}–{last}"
    return f"{proof.starts_on:%d/%m/%Y} – {proof.ends_on:%d/%m/%Y}"


def attestation_of(*, actor: Actor, year: int) -> Attestation | None:
    """Return the latest attestation of a year."""
    return visible(actor, Attestation).filter(exercise__year=year).first()
