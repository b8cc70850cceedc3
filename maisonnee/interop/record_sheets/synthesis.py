"""The synthesis of a record as blocks of lines: the same on screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from maisonnee.domains.patients.enums import IdentityStatus, Section, Sex
from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.records.enums import EntryKind, WatchRule
from maisonnee.domains.records.queries.synthesis import Expected, Synthesis
from maisonnee.domains.records.rules import catalogue, views, wording
from maisonnee.foundation.access.actors import PARIS, Actor
from maisonnee.foundation.documents.rendering import render_one_page
from maisonnee.foundation.documents.sheets import Block, Fact, Line, Sheet
from maisonnee.kernel import professions
from maisonnee.kernel.french import NBSP, count

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.records.models import Entry, Watch
    from maisonnee.domains.records.queries import Due, LatestMeasure

RESTRICTED = "Une partie de ce dossier n’est pas partagée avec vous\u00a0: elle ne figure pas ici."
ASIDE = ("measures", "social", "documents", "notes", "history")
MOST = {
    "reminders": 8,
    "treatments": 14,
    "problems": 12,
    "history": 5,
    "measures": 9,
    "social": 4,
    "documents": 3,
    "notes": 3,
}
"""Lines of each block; what is left out is said. Allergies are never left out."""
LONGEST_DETAIL = 160
UNREAD = "Vous ne lisez pas cette rubrique."
_LISTED = {"treatments": Section.TREATMENTS, "problems": Section.PROBLEMS}
"""Blocks shown even when they are empty: that nothing is noted matters."""


def synthesis_sheet(found: Synthesis, *, actor: Actor, structure: str) -> Sheet:
    """Return the synthesis, arranged for its reader: allergies first, then the blocks in their order."""
    blocks = {key: _block(found, key) for key in found.record.blocks if key != "allergies"}
    kept = [block for block in blocks.values() if block.lines or block.key in _LISTED]
    main = [_allergies(found), *(block for block in kept if block.key not in ASIDE)]
    aside = [_expected(found.expected, actor.today), _changed(found)]
    aside += [block for block in kept if block.key in ASIDE]
    aside.append(_team(found))
    return Sheet(
        structure=structure,
        name=str(found.access.patient),
        facts=(*identity_facts(found.access.patient, actor.today), *_circumstances(found)),
        main=tuple(main),
        aside=tuple(aside),
        made=made_line(actor),
        notice=RESTRICTED if found.record.is_restricted else "",
    )


def synthesis_pdf(found: Synthesis, *, actor: Actor, structure: str) -> bytes:
    """Return the synthesis as a PDF of one A4 page, archivable and tagged."""
    sheet = synthesis_sheet(found, actor=actor, structure=structure)
    return render_one_page("sheet", sheet, title="Synthèse du dossier partagé", created_on=actor.today)


def made_line(actor: Actor) -> str:
    """Say who made a document and when: « Établi pour Claude Martin le 12/03/2026 à 10 h 30… »."""
    local = actor.now.astimezone(PARIS)
    return (
        f"Établi pour {actor.name} le {day(actor.today)} à {local.hour}{NBSP}h{NBSP}{local.minute:02d}. "
        "Document soumis au secret professionnel."
    )


def identity_facts(patient: Patient, today: date) -> tuple[Fact, ...]:
    """Return who a patient is, as a document says it."""
    last_day = patient.died_on or today
    age = count(wording.age_on(patient.born_on, last_day), "an")
    facts = [Fact("Naissance", f"{day(patient.born_on)} ({age})")]
    if patient.sex != Sex.UNKNOWN:
        facts.append(Fact("Sexe", str(Sex(patient.sex).label).lower()))
    facts.append(Fact("Nom de naissance", f"{patient.birth_family_name} {patient.birth_given_names}".strip()))
    if patient.ins_number:
        facts.append(Fact("INS", f"{patient.ins_number} ({patient.get_ins_oid_display()})"))
    facts.append(Fact("Identité", str(IdentityStatus(patient.identity_status).label).lower()))
    if patient.died_on:
        facts.append(Fact("Décès", day(patient.died_on)))
    if patient.phone:
        facts.append(Fact("Téléphone", patient.phone))
    if patient.spoken_language:
        interpreter = ", interprète nécessaire" if patient.needs_interpreter else ""
        facts.append(Fact("Langue", patient.spoken_language + interpreter))
    elif patient.needs_interpreter:
        facts.append(Fact("Langue", "interprète nécessaire"))
    return tuple(facts)


def _circumstances(found: Synthesis) -> list[Fact]:
    facts = [Fact("ALD", f"depuis le {day(found.in_ald_since)}")] if found.in_ald_since else []
    for one in found.called_first:
        facts.append(Fact(one.get_kind_display(), ", ".join(filter(None, (one.name, one.link, one.phone)))))
    return facts


def day(value: date) -> str:
    return f"{value:%d/%m/%Y}"


def short(text: str) -> str:
    """Return a text on one line, cut when it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_DETAIL else flat[: LONGEST_DETAIL - 1].rstrip() + "…"


def _allergies(found: Synthesis) -> Block:
    unread = _unread(found, Section.ALLERGIES)
    empty = UNREAD if unread else "Aucune allergie notée."
    lines = tuple(
        Line(entry.label, _details(short(entry.text), day(entry.happened_on)), key=str(entry.pk))
        for entry in found.record.allergies
    )
    return Block("allergies", views.BLOCKS["allergies"], lines, empty, is_main=True)


def _unread(found: Synthesis, section: Section) -> bool:
    """Tell whether the reader is shown nothing of a section, whatever it holds."""
    return not found.access.opens(Part(section))


def _block(found: Synthesis, key: str) -> Block:
    record = found.record
    lines: list[Line]
    if key == "reminders":
        lines = [due_line(due) for due in record.dues]
    elif key == "measures":
        lines = [_measure_line(measure) for measure in record.measures]
    else:
        rows = {
            "treatments": record.treatments,
            "problems": record.problems,
            "history": record.history,
            "social": record.situations,
            "documents": record.documents,
            "notes": record.notes,
        }[key]
        lines = [entry_line(entry) for entry in rows]
    most = MOST[key]
    more = f"et {len(lines) - most} de plus dans le dossier" if len(lines) > most else ""
    section = _LISTED.get(key)
    empty = UNREAD if section is not None and _unread(found, section) else "Rien de noté."
    return Block(key, views.BLOCKS[key], tuple(lines[:most]), empty, more)


def due_line(due: Due) -> Line:
    """Return what is to be done again: late ones are marked."""
    return Line(
        due.entry.label,
        _details(f"pour le {day(due.on)}", f"dernier le {day(due.entry.happened_on)}"),
        "en retard" if due.is_late else "aujourd’hui" if due.is_today else "",
        str(due.entry.pk),
    )


def entry_line(entry: Entry) -> Line:
    """Return an entry in one line: label, value, precisions, when and by whom."""
    value = wording.value_text(entry.value, entry.value_2, entry.unit)
    label = f"{entry.label}{NBSP}: {value}" if value else entry.label
    who = str(entry.author) if entry.kind in {EntryKind.NOTE, EntryKind.ACT, EntryKind.VACCINATION} else ""
    return Line(label, _details(short(entry.text), day(entry.happened_on), who), key=str(entry.pk))


def _measure_line(measure: LatestMeasure) -> Line:
    entry = measure.latest
    change = wording.change_text(measure.change, entry.unit) if entry.value_2 is None else ""
    since = f"{change} depuis le {day(measure.previous.happened_on)}" if change and measure.previous else ""
    value = wording.value_text(entry.value, entry.value_2, entry.unit)
    return Line(f"{entry.label}{NBSP}: {value}", _details(day(entry.happened_on), since), key=str(entry.pk))


def _expected(expected: Expected, today: date) -> Block:
    lines = [
        Line(
            _watch_text(alert.watch),
            _details(day(alert.raised_at.astimezone(PARIS).date()), alert.watch.instruction),
            "alerte",
            str(alert.entry_id),
        )
        for alert in expected.alerts
    ]
    lines += [
        Line(
            question.question,
            _details(question.entry.label, str(question.asked_by)),
            "question",
            str(question.entry_id),
        )
        for question in expected.questions
    ]
    lines += [
        Line(
            recall.reason,
            f"avant le {day(recall.due_on)}",
            "en retard" if recall.due_on < today else "à rappeler",
        )
        for recall in expected.recalls
    ]
    lines += [due_line(due) for due in expected.dues]
    return Block(
        "expected", "Ce qui est attendu de vous", tuple(lines[:8]), "Rien en ce moment.", _rest(lines, 8)
    )


def _changed(found: Synthesis) -> Block:
    if found.last_visit_at is None:
        return Block(
            "changed", "Depuis votre dernière visite", (), "C’est votre première visite de ce dossier."
        )
    since = found.last_visit_at.astimezone(PARIS).date()
    lines = [
        Line(
            entry.label,
            _details(str(entry.get_kind_display()).lower(), str(entry.changed_by)),
            key=str(entry.pk),
        )
        for entry in found.changed
    ]
    title = f"Depuis votre visite du {day(since)}"
    return Block("changed", title, tuple(lines[:7]), "Personne n’a rien changé.", _rest(lines, 7))


def _rest(lines: Sequence[Line], most: int) -> str:
    return f"et {len(lines) - most} de plus" if len(lines) > most else ""


def _team(found: Synthesis) -> Block:
    lines = []
    seen = set()
    for one in found.team:
        if one.member.pk in seen:
            continue
        seen.add(one.member.pk)
        role = professions.label(one.member.profession)
        why = "médecin traitant" if one.ground == "attending_doctor" else short(one.reason)
        lines.append(Line(str(one.member), _details(role, why)))
    return Block("team", "Qui fait quoi", tuple(lines[:10]), "Personne n’est noté.", _rest(lines, 10))


def _watch_text(watch: Watch) -> str:
    """« Poids : hausse d’au moins 3 kg en 7 jours »."""
    measure = catalogue.MEASURES.get(watch.item)
    threshold = wording.value_text(watch.threshold, None, measure.unit if measure else "")
    window = f" en {count(watch.window_days, 'jour')}" if watch.window_days else ""
    return f"{catalogue.label_of(watch.item)}{NBSP}: {WatchRule(watch.rule).label} {threshold}{window}"


def _details(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
