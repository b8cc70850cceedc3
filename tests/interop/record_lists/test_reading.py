"""Lists of facts: columns guessed, rows read, rows that say why they cannot be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.incoming import FileRead
from maisonnee.interop import patient_lists, record_lists
from tests.factories import record_files as files

TODAY = date(2026, 3, 12)
PERSON = "ESSAIIMPORT;Dominique;17/05/1960;F"


def _read(content: bytes, default_kind: str = "") -> FileRead:
    return record_lists.facts_of(
        patient_lists.table_of(content),
        columns=record_lists.guessed_columns(patient_lists.head_of(content)),
        default_kind=default_kind,
        dated=date(2026, 3, 1),
        today=TODAY,
    )


def test_the_columns_of_a_list_are_guessed() -> None:
    assert record_lists.guessed_columns(patient_lists.head_of(files.spreadsheet())) == {
        "birth_name": "Nom de naissance", "given_names": "Prénom", "birth_on": "Date de naissance", "sex": "Sexe",
        "kind": "Nature", "label": "Libellé", "happened_on": "Date", "value": "Valeur", "unit": "Unité",
        "dose": "Posologie", "ends_on": "Date de fin", "text": "Commentaire",
    }  # fmt: skip


def test_each_row_gives_one_fact() -> None:
    items = _read(files.spreadsheet()).items
    assert [item.number for item in items] == [2, 3, 4, 5, 6, 7]
    assert [
        (
            item.draft.kind,
            item.draft.label or item.draft.item,
            item.draft.value,
            item.draft.value_2,
            item.draft.text,
        )
        for item in items
        if item.draft
    ] == [
        (EntryKind.MEASURE, "weight", Decimal("72.4"), None, ""),
        (EntryKind.MEASURE, "blood_pressure", Decimal(135), Decimal(80), ""),
        (EntryKind.TREATMENT, "Metformine 1000 mg", None, None, "1 matin et soir"),
        (EntryKind.VACCINATION, "Grippe", None, None, ""),
        (EntryKind.ALLERGY, "Pénicilline", None, None, "éruption"),
        (EntryKind.MEASURE, "weight", Decimal(60), None, ""),
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (f"{PERSON};Mesure;Poids;10/02/2026;;kg;;;", "Cette mesure n’a pas de valeur."),
        (f"{PERSON};Mesure;Poids;10/02/2026;NaN;kg;;;", "« NaN » n’est pas un nombre."),
        (f"{PERSON};Mesure;Poids;;72;kg;;;", "Cette ligne n’a pas de date."),
        (f"{PERSON};Mesure;;10/02/2026;72;kg;;;", "Cette ligne n’a pas de libellé."),
        (f"{PERSON};Horoscope;Lion;10/02/2026;;;;;", "La nature « Horoscope » n’est pas connue."),
        (
            f"{PERSON};;Poids;10/02/2026;72;kg;;;",
            "Cette ligne ne dit pas sa nature (mesure, traitement, vaccination…).",
        ),
        (
            f"{PERSON};Mesure;Poids;31/02/2026;72;kg;;;",
            "« 31/02/2026 » n’est pas une date. Écrivez-la comme 12/03/1950.",
        ),
    ],
)
def test_a_row_says_why_it_cannot_be_read(row: str, sentence: str) -> None:
    item = _read(files.spreadsheet(row)).items[-1]
    assert (item.draft, item.fault.replace("\u00a0", " ")) == (None, sentence)


def test_rows_that_do_not_say_their_nature_have_the_one_chosen() -> None:
    item = _read(files.spreadsheet(f"{PERSON};;Poids;10/02/2026;72;kg;;;"), "measure").items[-1]
    assert item.draft is not None
    assert item.draft.kind == EntryKind.MEASURE


def test_the_unit_may_be_in_the_label() -> None:
    item = _read(files.spreadsheet(f"{PERSON};Mesure;Glycémie (mmol/L);10/02/2026;5,5;;;;")).items[-1]
    assert item.draft is not None
    assert (item.draft.item, item.draft.unit) == ("glycaemia", "mmol/L")


def test_a_workbook_is_read_as_a_text_is() -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    for line in files.spreadsheet().decode().splitlines():
        workbook.active.append(line.split(";"))
    target = BytesIO()
    workbook.save(target)
    assert [item.draft for item in _read(target.getvalue()).items] == [
        item.draft for item in _read(files.spreadsheet()).items
    ]
