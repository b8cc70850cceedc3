"""Documents and photographs: cleaned, kept under a plain name, compared over time."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import records
from tests.factories.patients import make_patient

GPS = 0x8825
ORIENTATION = 0x0112


def _photograph(shade: int = 90, *, size: tuple[int, int] = (60, 40)) -> bytes:
    """A photograph as a telephone takes it: lying on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (45.0, 12.0, 7.0)
    written = io.BytesIO()
    Image.new("RGB", size, (shade, 40, 40)).save(written, "JPEG", exif=exif, comment=b"chez Mme Essai")
    return written.getvalue()


def _add(actor: Actor, patient, data: bytes, *, name: str = "IMG_0042.jpg", **values) -> Entry:
    draft = Draft(
        **{"kind": EntryKind.PHOTO, "label": "Plaie", "happened_on": actor.today, "series": "Talon", **values}
    )
    return operations.add_document(actor=actor, patient_id=patient.pk, draft=draft, name=name, data=data)


@pytest.fixture
def nurse(structure: Structure) -> Actor:
    return records.make_reader(structure.pk, "60")


def test_a_photograph_loses_its_place_and_stands_upright(nurse: Actor) -> None:
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    taken = _photograph()
    assert Image.open(io.BytesIO(taken)).getexif().get_ifd(GPS)

    entry = _add(nurse, patient, taken)

    assert entry.file is not None
    assert entry.file.name == "photo-2026-03-12.jpg"
    kept = storing.content_of(queries.file_of(actor=nurse, patient_id=patient.pk, entry_id=entry.pk))
    picture = Image.open(io.BytesIO(kept))
    assert picture.size == (40, 60)
    assert dict(picture.getexif()) == {}
    assert b"Essai" not in kept


def test_the_same_file_twice_is_told(nurse: Actor) -> None:
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    _add(nurse, patient, _photograph())
    with pytest.raises(Refusal) as refused:
        _add(nurse, patient, _photograph())
    assert refused.value.code == "records.file_already_there"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", b"MZ\x90\x00" + b"\x00" * 200),
        ("photo.jpg", _photograph()[:80]),
        ("photo.pdf", b"%PDF-1.7\n%%EOF"),
    ],
)
def test_what_is_no_photograph_is_refused_and_nothing_is_kept(nurse: Actor, name: str, data: bytes) -> None:
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    with pytest.raises(Refusal) as refused:
        _add(nurse, patient, data, name=name)
    assert refused.value.code in {"records.file_refused", "records.picture_unreadable"}
    assert Entry.objects.count() == 0


def test_a_wound_is_seen_over_time(nurse: Actor) -> None:
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    photos = [
        _add(nurse, patient, _photograph(shade), happened_on=nurse.today.replace(day=day))
        for shade, day in ((10, 2), (20, 5), (30, 9))
    ]
    _add(nurse, patient, _photograph(40), series="Autre plaie")

    seen = queries.photo_series(actor=nurse, patient_id=patient.pk, entry_id=photos[1].pk)
    assert [photo.pk for photo in seen.photos] == [photo.pk for photo in photos]
    assert (seen.before.pk, seen.after.pk) == (photos[0].pk, photos[1].pk)
    compared = queries.photo_series(
        actor=nurse, patient_id=patient.pk, entry_id=photos[1].pk, compared_with=photos[2].pk
    )
    assert (compared.before.pk, compared.after.pk) == (photos[1].pk, photos[2].pk)
    assert queries.series_titles(actor=nurse, patient_id=patient.pk) == ["Autre plaie", "Talon"]


def test_a_file_is_out_of_reach_of_who_may_not_read_the_section(structure: Structure, nurse: Actor) -> None:
    patient = make_patient(nurse)
    other = records.make_reader(structure.pk, "70")
    records.in_care(nurse, patient)
    records.in_care(other, patient)
    records.vote(nurse, {"60": ["documents"], "70": ["measures"]})
    entry = _add(nurse, patient, _photograph())

    with pytest.raises(Entry.DoesNotExist):
        queries.file_of(actor=other, patient_id=patient.pk, entry_id=entry.pk)
    with pytest.raises(Entry.DoesNotExist):
        queries.photo_series(actor=other, patient_id=patient.pk, entry_id=entry.pk)
