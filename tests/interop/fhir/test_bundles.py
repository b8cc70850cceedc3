"""Bundles written by hand: what is read, what is refused, and why."""

from __future__ import annotations

import base64
import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PIL import Image

from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.domains.records.rules.incoming import FileRead
from maisonnee.interop import fhir
from maisonnee.interop.unreadable import UnreadableFileError
from tests.factories import record_files as files

TODAY = date(2026, 3, 12)


def _read(*resources: dict[str, Any]) -> FileRead:
    return fhir.read_bundle(files.bundle(*resources), today=TODAY)


def _fault(*resources: dict[str, Any]) -> str:
    items = _read(*resources).items
    assert len(items) == 1
    assert items[0].draft is None
    return items[0].fault.replace("\u00a0", " ")


def test_each_resource_gives_one_fact() -> None:
    found = fhir.read_bundle(files.whole_bundle(), today=TODAY)
    assert [
        (item.draft.kind, item.draft.label or item.draft.item, item.draft.happened_on, item.draft.ends_on)
        for item in found.items
        if item.draft
    ] == [
        (EntryKind.PROBLEM, "Diabète de type 2", date(2015, 1, 1), None),
        (EntryKind.TREATMENT, "Metformine 1000 mg", date(2016, 1, 4), None),
        (EntryKind.TREATMENT, "Ramipril 5 mg", date(2018, 5, 1), date(2026, 3, 1)),
        (EntryKind.ALLERGY, "Pénicilline", date(2026, 3, 1), None),
        (EntryKind.MEASURE, "weight", date(2026, 2, 10), None),
        (EntryKind.MEASURE, "blood_pressure", date(2026, 2, 10), None),
        (EntryKind.VACCINATION, "Grippe", date(2025, 10, 12), None),
        (EntryKind.ACT, "Frottis cervico-utérin", date(2024, 3, 2), None),
        (EntryKind.DOCUMENT, "Compte rendu", date(2026, 1, 20), None),
    ]
    assert found.ignored == 1
    assert found.dated == date(2026, 3, 1)
    assert [attachment.content for attachment in found.attachments] == [files.PDF]
    problem, treatment = found.items[0].draft, found.items[1].draft
    assert problem is not None and treatment is not None
    assert (problem.code_system, problem.code, problem.details) == (
        CodeSystem.ICD10,
        "E11",
        {"approximate": True},
    )
    assert (treatment.text, treatment.details) == (
        "1 comprimé matin et soir",
        {"dose": "1 comprimé matin et soir"},
    )
    pressure = found.items[5].draft
    assert pressure is not None
    assert (pressure.value, pressure.value_2, pressure.unit) == (Decimal(135), Decimal(80), "mmHg")


def test_the_identity_is_the_birth_name_the_ins_and_its_authority() -> None:
    patient = files.patient(
        name=[
            {"use": "usual", "family": "Autrenom", "given": ["Dom"]},
            {"use": "official", "family": "Essaiimport", "given": ["Dominique"]},
        ]
    )
    person = _read(patient, files.condition()).items[0].person
    assert person is not None
    assert (person.birth_family_name, person.used_name, person.birth_given_names) == (
        "Essaiimport",
        "Autrenom",
        "Dominique",
    )
    assert (person.born_on, person.sex, person.ins_number, person.ins_oid) == (
        date(1960, 5, 17), "F", files.INS, files.TEST_OID,
    )  # fmt: skip


def test_a_number_of_another_system_is_no_ins() -> None:
    patient = files.patient(identifier=[{"system": "urn:oid:1.2.3", "value": files.INS}])
    person = _read(patient, files.condition()).items[0].person
    assert person is not None
    assert person.ins_number == ""


@pytest.mark.parametrize(
    ("resources", "sentence"),
    [
        ([files.condition(subject={"reference": "Patient/ailleurs"})], "Le patient de cet élément n’est pas dans le fichier."),
        ([files.condition(subject={"reference": "https://exemple.test/Patient/9"})], "Le patient de cet élément n’est pas dans le fichier."),
        ([files.patient("p2"), files.condition(subject=None)], "Cet élément ne dit pas de quel patient il parle."),
        ([files.patient(birthDate="1970-01-01"), files.condition()], "Deux patients différents portent le même identifiant dans ce fichier."),
        ([files.condition(code={})], "Cet élément n’a ni libellé ni code."),
        ([files.weight(on="0001-01-01T00:00:00+14:00")], "La date « 0001-01-01T00:00:00+14:00 » n’est pas lisible."),
        ([files.weight(on="9999-12-31T23:59:59-14:00")], "La date « 9999-12-31T23:59:59-14:00 » n’est pas lisible."),
        ([files.condition(onsetDateTime="hier")], "La date « hier » n’est pas lisible."),
        ([files.weight(valueQuantity=None)], "Ce résultat n’a pas de valeur."),
        ([files.weight(effectiveDateTime=None)], "Ce résultat n’a pas de date."),
        ([files.weight(status="entered-in-error")], "Le logiciel d’origine marque cet élément comme annulé ou saisi par erreur."),
        ([files.document(b"MZ\x90\x00")], "Ce fichier est un programme, il est refusé. Déposez un document : PDF, image (PNG, JPEG), Word (.docx), Excel (.xlsx), LibreOffice (.odt, .ods), CSV ou texte."),
        ([files.document(content_type="application/zip")], "Ce document joint n’est ni un PDF ni une image : il n’est pas repris."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_one_resource_is_said_beside_it(
    resources: list[dict[str, Any]], sentence: str
) -> None:
    assert _fault(files.patient(), *resources) == sentence


def test_characters_that_no_text_holds_are_left_out_of_codes_and_numbers() -> None:
    system = "http://hl7.org/fhir/sid/icd-10"
    identifier = [{"system": f"urn:oid:{files.TEST_OID}", "value": "26005780060\x00841"}]
    found = _read(
        files.patient(identifier=identifier),
        files.condition(code=files.concept("Dia\x00bète", system, "E\ud80011")),
    )
    draft, person = found.items[0].draft, found.items[0].person
    assert draft is not None
    assert person is not None
    assert (draft.label, draft.code, person.ins_number) == ("Dia bète", "E 11", "")


def test_two_resources_that_bear_one_identifier_are_both_set_aside() -> None:
    found = _read(files.patient(), files.weight(), files.weight(80))
    assert {item.fault for item in found.items} == {
        "Deux éléments différents portent le même identifiant dans ce fichier."
    }


def test_a_document_kept_elsewhere_is_not_fetched() -> None:
    document = files.document()
    document["content"] = [
        {"attachment": {"contentType": "application/pdf", "url": "https://exemple.test/Binary/1"}}
    ]
    assert _fault(files.patient(), document).startswith("Le contenu de ce document est ailleurs")


def test_a_photograph_loses_the_place_where_it_was_taken() -> None:
    taken = io.BytesIO()
    place = Image.Exif()
    place[0x010E] = "48.11 N, 1.67 O"
    Image.new("RGB", (40, 30), "red").save(taken, "JPEG", exif=place)
    assert b"48.11 N" in taken.getvalue()
    found = _read(files.patient(), files.document(taken.getvalue(), "image/jpeg"))
    assert found.items[0].draft is not None
    assert found.items[0].draft.kind == EntryKind.PHOTO
    assert b"48.11 N" not in found.attachments[0].content


def test_a_document_in_a_binary_of_the_bundle_is_read() -> None:
    document = files.document()
    document["content"] = [{"attachment": {"contentType": "application/pdf", "url": "Binary/b1"}}]
    binary = {
        "resourceType": "Binary",
        "id": "b1",
        "contentType": "application/pdf",
        "data": base64.b64encode(files.PDF).decode(),
    }
    assert _read(files.patient(), document, binary).attachments[0].content == files.PDF


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "not_json"),
        (b'{"a": NaN}', "not_json"),
        (b'{"a": 1e99999999999999999999}', "not_json"),
        (b"[" * 50_000 + b"]" * 50_000, "not_json"),
        (b'{"resourceType": "Patient"}', "not_a_bundle"),
        (b"[]", "not_a_bundle"),
        (files.bundle(), "empty"),
        (b'{"resourceType": "Bundle", "entry": {}, "x": 1}', "empty"),
        (b'{"resourceType": "Bundle", "entry": ["a"]}', "damaged"),
        ('{"resourceType": "Bündel"}'.encode("latin-1"), "encoding"),
        (files.bundle({"resourceType": "MedicationOrder"}), "version"),
        (files.bundle(files.condition(dateRecorded="2015-01-01")), "version"),
        (
            files.bundle(
                {"resourceType": "MedicationStatement", "medication": {"concept": {"text": "Metformine"}}}
            ),
            "version",
        ),
    ],
)
def test_what_is_no_bundle_of_r4_is_refused_whole(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        fhir.read_bundle(content, today=TODAY)
    assert refusal.value.code == code
    assert refusal.value.sentence.endswith(".")


def test_a_bundle_in_utf_16_is_read() -> None:
    content = files.whole_bundle().decode().encode("utf-16")
    assert len(fhir.read_bundle(content, today=TODAY).items) == 9
