"""The words patients are found by, kept with their names."""

from __future__ import annotations

from collections.abc import Iterable

from maisonnee.domains.patients.models import Patient, SearchWord
from maisonnee.domains.patients.rules import names


def set_keys(row: Patient) -> None:
    """Write the keys that follow from the names and the birth date of a patient (not saved)."""
    row.sort_key = names.sort_key(row.used_name or row.birth_family_name, row.shown_given_name)
    row.traits_key = names.traits_key(row.birth_family_name, row.birth_given_names, row.born_on)


def words_of(row: Patient) -> list[SearchWord]:
    """The rows a patient is found by (not saved)."""
    found = names.search_words(
        names=(row.birth_family_name, row.used_name, row.birth_given_names, row.used_given_name),
        born_on=row.born_on,
        record_number=row.record_number,
    )
    return [SearchWord(structure_id=row.structure_id, patient_id=row.pk, word=word) for word in sorted(found)]


def add(rows: Iterable[Patient]) -> None:
    """Make new patients findable."""
    SearchWord.objects.bulk_create([word for row in rows for word in words_of(row)], batch_size=2000)


def replace(rows: Iterable[Patient]) -> None:
    """Make changed patients findable by their new names, and by those of the identities merged into them."""
    changed = [row for row in rows if row.merged_into_id is None]
    keys = [row.pk for row in changed]
    SearchWord.objects.filter(patient__in=keys).delete()
    found = {(word.patient_id, word.word): word for row in changed for word in words_of(row)}
    for merged in Patient.objects.filter(merged_into__in=changed).select_related("merged_into"):
        for word in words_of(merged):
            word.patient = merged.merged_into  # type: ignore[assignment]
            found.setdefault((word.patient_id, word.word), word)
    SearchWord.objects.bulk_create(found.values(), batch_size=2000)
