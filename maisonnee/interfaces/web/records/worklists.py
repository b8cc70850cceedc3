"""The lists people work from, as data."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.concertation.queries import never_discussed as concertation
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.queries import lists as queries
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules import lists as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.listing import Column, Filter, parse_day
from maisonnee.interfaces.web.records.worklist import Given, Row, WorkList

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.records.models import Entry

CHANGED_DAYS, UNSEEN_DAYS = 7, 365


def _unchanged(rows: Any, value: str) -> Any:
    """A choice already taken into account when the rows were asked for."""
    return rows


def _day_of(given: Given, key: str, usual: date) -> date:
    return parse_day(given.get(key, "")) or usual


def _situation(actor: Actor, *, with_none: bool = True) -> Filter[Any]:
    choices = [("ald", "En ALD"), ("age", "75\u00a0ans et plus")]
    if with_none:
        choices.append(("sans", "Sans médecin traitant ici"))
    return Filter(
        "situation",
        "Situation",
        choices,
        lambda rows, value: queries.in_situation(rows, value, on=actor.today),
    )


def _groups() -> list[tuple[str, str]]:
    return [(group, sharing.group_label(group)) for group in sharing.groups()]


def _ids(patients: Sequence[Patient]) -> list[uuid.UUID]:
    return [patient.pk for patient in patients]


def _own_patients(actor: Actor, patients: Sequence[Patient], given: Given) -> list[Row]:
    ids = _ids(patients)
    latest = queries.latest_entries(actor=actor, patient_ids=ids)
    dues = queries.dues_of(actor=actor, patient_ids=ids)
    ill = queries.in_long_term_illness(actor=actor, patient_ids=ids)
    return [
        Row(
            one.pk,
            one,
            entry=latest.get(one.pk),
            dues=dues.get(one.pk, 0),
            is_ill=one.pk in ill,
            entries=[latest[one.pk]] if one.pk in latest else [],
        )
        for one in patients
    ]


def _entry_rows(actor: Actor, entries: Sequence[Entry], given: Given) -> list[Row]:
    return [Row(entry.pk, entry.patient, entry=entry, entries=[entry]) for entry in entries]


def _unseen(actor: Actor, patients: Sequence[Patient], given: Given) -> list[Row]:
    ids = _ids(patients)
    seen = queries.last_seen(actor=actor, patient_ids=ids, by_actor=given.get("par") == "moi")
    ill = queries.in_long_term_illness(actor=actor, patient_ids=ids)
    return [
        Row(
            one.pk,
            one,
            entry=seen.get(one.pk),
            is_ill=one.pk in ill,
            entries=[seen[one.pk]] if one.pk in seen else [],
        )
        for one in patients
    ]


def _diabetics(actor: Actor, patients: Sequence[Patient], given: Given) -> list[Row]:
    ids = _ids(patients)
    reasons = queries.diabetes_of(actor=actor, patient_ids=ids)
    tests = queries.foot_tests_of(actor=actor, patient_ids=ids)
    found = []
    for one in patients:
        reason, test = reasons.get(one.pk), tests.get(one.pk)
        shown = [entry for entry in (reason, test) if entry is not None]
        found.append(Row(one.pk, one, entry=reason, test=test, entries=shown))
    return found


def _never_discussed(actor: Actor, patients: Sequence[Patient], given: Given) -> list[Row]:
    ids = _ids(patients)
    ill = queries.in_long_term_illness(actor=actor, patient_ids=ids)
    pending = concertation.pending_cases_of(actor=actor, patient_ids=ids)
    return [Row(one.pk, one, is_ill=one.pk in ill, is_pending=one.pk in pending) for one in patients]


def _test_since(actor: Actor, given: Given) -> date | None:
    if given.get("test") == "jamais":
        return None
    return catalogue.months_later(actor.today, -rules.FOOT_TEST_MONTHS)


def _due_filters(actor: Actor) -> list[Filter[Any]]:
    until = {"retard": 0, "mois": 30, "trimestre": 92}
    return [
        Filter(
            "quand",
            "Quand",
            [("retard", "En retard"), ("mois", "D’ici 30\u00a0jours"), ("trimestre", "D’ici 3\u00a0mois")],
            lambda rows, value: queries.due_before(rows, actor.today + timedelta(days=until[value])),
        ),
        Filter(
            "acte",
            "Quoi",
            [(item, catalogue.label_of(item)) for item in queries.items_due(actor=actor)],
            queries.of_item,
        ),
        Filter("metier", "Habituellement fait par", _groups(), queries.usually_of),
        Filter(
            "qui",
            "Noté par",
            [("moi", "Moi")],
            lambda rows, value: queries.written_by_actor(rows, actor),
        ),
    ]


_NAME: Column[Any] = Column("nom", "Patient", str, order="sort_key")
_BORN: Column[Any] = Column("naissance", "Naissance", str, order="born_on")
_ENTRY_NAME: Column[Any] = Column("nom", "Patient", str, order="patient__sort_key")


def _plain(key: str, label: str) -> Column[Any]:
    return Column(key, label, str)


def _entry_day(row: Row, actor: Actor) -> Any:
    return row.entry.happened_on if row.entry else None


def _entry_label(row: Row, actor: Actor) -> str:
    return row.entry.label if row.entry else ""


def _ill(row: Row, actor: Actor) -> str:
    return "ALD" if row.is_ill else ""


_NAMED: Sequence[tuple[str, Callable[[Row, Actor], Any]]] = (
    ("Patient", lambda row, actor: str(row.patient)),
    ("Naissance", lambda row, actor: row.patient.born_on),
    ("Téléphone", lambda row, actor: row.patient.phone),
)


def _rule_words(actor: Actor) -> str:
    rule = rules.diabetes_rule_on(actor.today)
    last = f"E{int(rule.codes[1][1:]) - 1}"
    return (
        f"Pris pour diabétique\u00a0: un problème codé {rule.codes[0]} à {last}\u00a0; un problème sans code dont "
        "l’intitulé contient «\u00a0diab…\u00a0», sauf insipide, gestationnel, familial, prédiabète, risque ou "
        f"dépistage\u00a0; un traitement codé {', '.join(rule.atc)}. Règle du {rule.starts_on:%d/%m/%Y}. "
        f"Source\u00a0: {rule.source.replace(' ;', NBSP + ';')}. Cette liste propose\u00a0: chaque ligne montre ce qui l’y met, à vous d’en juger."
    )


NBSP = "\u00a0"

LISTS: Mapping[str, WorkList] = {
    work.key: work
    for work in (
        WorkList(
            "patients",
            "Mes patients",
            "Ceux dont vous êtes de l’équipe de soins, la dernière chose notée, ce qui est à faire.",
            "patients",
            "patient",
            "Dites sur la fiche d’un patient que vous le suivez\u00a0: il apparaîtra ici.",
            lambda actor, given: queries.care_list(actor=actor),
            _own_patients,
            (_NAME, _BORN, _plain("situation", "Situation"), _plain("dernier", "Dernière chose notée"), _plain("faire", "À faire")),
            lambda actor: [_situation(actor)],
            (
                *_NAMED,
                ("Situation", _ill),
                ("Dernière chose notée", _entry_label),
                ("Le", _entry_day),
                ("À faire", lambda row, actor: row.dues),
            ),
        ),
        WorkList(
            "echeances",
            "À faire et en retard",
            "Actes, mesures et rappels dont la date vient ou est passée, une ligne par fait, réglée une fois pour tous.",
            "clock",
            "échéance",
            "Rien n’est à refaire pour vos patients, dans ce que vous lisez.",
            lambda actor, given: queries.due_list(actor=actor),
            _entry_rows,
            (
                _ENTRY_NAME,
                Column("date", "À faire le", str, order="next_due_on"),
                _plain("quoi", "Quoi"),
                _plain("dernier", "Fait la dernière fois"),
            ),
            _due_filters,
            (
                *_NAMED,
                ("Quoi", _entry_label),
                ("À faire le", lambda row, actor: row.entry.next_due_on if row.entry else None),
                ("Fait la dernière fois", _entry_day),
                ("Noté par", lambda row, actor: str(row.entry.author) if row.entry else ""),
            ),
            sort="date",
            is_of_entries=True,
        ),
        WorkList(
            "changes",
            "Changé par d’autres",
            "Ce que vos collègues ont noté ou corrigé dans les dossiers de vos patients.",
            "history",
            "changement",
            "Personne d’autre n’a rien noté depuis cette date, dans ce que vous lisez.",
            lambda actor, given: queries.changed_list(
                actor=actor, since=_day_of(given, "depuis", actor.today - timedelta(days=CHANGED_DAYS))
            ),
            _entry_rows,
            (
                _ENTRY_NAME,
                Column("quand", "Changé", str, order="changed_at"),
                _plain("quoi", "Quoi"),
                _plain("qui", "Par"),
            ),
            lambda actor: [
                Filter("depuis", "Depuis le", (), _unchanged, is_day=True),
                Filter("nature", "Nature", EntryKind.choices, lambda rows, value: rows.filter(kind=value)),
                Filter("metier", "Noté par", _groups(), lambda rows, value: rows.filter(author_group=value)),
            ],
            (
                *_NAMED,
                ("Quoi", _entry_label),
                ("Fait le", _entry_day),
                ("Par", lambda row, actor: str(row.entry.changed_by) if row.entry else ""),
            ),
            sort="-quand",
            is_of_entries=True,
            defaults=lambda actor: {"depuis": (actor.today - timedelta(days=CHANGED_DAYS)).isoformat()},
        ),
        WorkList(
            "pas-vus",
            "Pas vus depuis",
            "Aucun acte, aucune mesure, aucune note, aucune photo, aucun vaccin depuis une date, dans ce que vous lisez.",
            "calendar",
            "patient",
            "Tous vos patients ont été vus depuis cette date.",
            lambda actor, given: queries.unseen_list(
                actor=actor,
                since=_day_of(given, "depuis", actor.today - timedelta(days=UNSEEN_DAYS)),
                by_actor=given.get("par") == "moi",
            ),
            _unseen,
            (_NAME, _BORN, _plain("situation", "Situation"), _plain("vu", "Vu la dernière fois")),
            lambda actor: [
                Filter("depuis", "Pas vus depuis le", (), _unchanged, is_day=True),
                Filter("par", "Par", [("moi", "Moi")], _unchanged),
                _situation(actor),
            ],
            (*_NAMED, ("Situation", _ill), ("Vu la dernière fois", _entry_day), ("Pour", _entry_label)),
            defaults=lambda actor: {"depuis": (actor.today - timedelta(days=UNSEEN_DAYS)).isoformat()},
        ),
        WorkList(
            "diabete",
            "Diabète, pied à tester",
            "Les patients diabétiques sans test au monofilament depuis un an, ou sans aucun.",
            "task",
            "patient",
            "Aucun patient de cette liste, dans ce que vous lisez.",
            lambda actor, given: queries.diabetic_list(
                actor=actor, without_test_since=_test_since(actor, given)
            ),
            _diabetics,
            (_NAME, _BORN, _plain("pourquoi", "Ce qui l’y met"), _plain("test", "Dernier test")),
            lambda actor: [Filter("test", "Test au pied", [("jamais", "Aucun noté")], _unchanged)],
            (
                *_NAMED,
                ("Ce qui l’y met", _entry_label),
                ("Dernier test", lambda row, actor: row.test.happened_on if row.test else None),
            ),
            words=_rule_words,
        ),
        WorkList(
            "jamais-discutes",
            "Jamais vus en concertation",
            "75\u00a0ans et plus, ou en ALD, sans aucun cas discuté en réunion.",
            "meeting",
            "patient",
            "L’équipe a parlé de tous ces patients.",
            lambda actor, given: concertation.never_discussed(actor=actor),
            _never_discussed,
            (_NAME, _BORN, _plain("situation", "Situation"), _plain("cas", "Concertation")),
            lambda actor: [_situation(actor, with_none=False)],
            (*_NAMED, ("Situation", _ill), ("Concertation", lambda row, actor: "déjà proposé" if row.is_pending else "")),
            permission=ConcertationPermission.SEE,
        ),
    )
}  # fmt: skip
