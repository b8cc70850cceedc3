"""Summaries written by hand: coded entries, text alone, and documents that must be refused."""

from __future__ import annotations

import base64
from datetime import date

import pytest

from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.interop import cda
from maisonnee.interop.unreadable import UnreadableFileError
from tests.factories import record_files as files

TODAY = date(2026, 3, 12)


def test_coded_entries_and_lines_of_text_give_facts() -> None:
    found = cda.read_summary(files.whole_summary(), today=TODAY)
    assert [
        (item.draft.kind, item.draft.label or item.draft.item, item.draft.code, item.draft.happened_on)
        for item in found.items
        if item.draft
    ] == [
        (EntryKind.PROBLEM, "Diabète de type 2", "E11", date(2015, 3, 12)),
        (EntryKind.TREATMENT, "Metformine 1000 mg", "A10BA02", date(2016, 1, 4)),
        (EntryKind.ALLERGY, "Pénicilline", "", date(2026, 2, 15)),
        (EntryKind.MEASURE, "weight", "29463-7", date(2026, 2, 10)),
        (EntryKind.PROBLEM, "Appendicectomie 1978", "", date(2026, 2, 15)),
        (EntryKind.PROBLEM, "Fracture du poignet", "", date(2026, 2, 15)),
        (EntryKind.RISK_FACTOR, "Tabac : 10 cigarettes par jour", "", date(2026, 2, 15)),
        (EntryKind.NOTE, "Divers", "", date(2026, 2, 15)),
    ]
    assert (found.software, found.dated) == ("Logiciel Essai", date(2026, 2, 15))
    treatment, past = found.items[1].draft, found.items[4].draft
    assert treatment is not None and past is not None
    assert (treatment.text, treatment.code_system) == ("1 comprimé matin et soir", CodeSystem.ATC)
    assert (past.ends_on, past.details) == (date(2026, 2, 15), {"undated": True, "end_unknown": True})


def test_the_identity_is_the_birth_name_the_ins_and_its_authority() -> None:
    person = cda.read_summary(files.whole_summary(), today=TODAY).items[0].person
    assert person is not None
    assert (person.birth_family_name, person.used_name, person.birth_given_names) == (
        "ESSAIIMPORT",
        "AUTRENOM",
        "Dominique",
    )
    assert (person.born_on, person.sex, person.ins_number, person.ins_oid) == (
        date(1960, 5, 17), "F", files.INS, files.TEST_OID,
    )  # fmt: skip


def test_a_table_gives_a_fact_by_row() -> None:
    rows = "<table><thead><tr><th>Vaccin</th></tr></thead><tbody><tr><td>Grippe</td><td>2025</td></tr><tr><td>DTP</td></tr></tbody></table>"
    found = cda.read_summary(files.summary(files.section("11369-6", "Vaccins", rows)), today=TODAY)
    assert [item.draft.label for item in found.items if item.draft] == ["Grippe · 2025", "DTP"]


def test_a_pdf_instead_of_sections_is_a_document() -> None:
    data = base64.b64encode(files.PDF).decode()
    body = f'<nonXMLBody><text mediaType="application/pdf" representation="B64">{data}</text></nonXMLBody>'
    found = cda.read_summary(files.summary("", body=body), today=TODAY)
    assert [(item.draft.kind, item.attachment) for item in found.items if item.draft] == [
        (EntryKind.DOCUMENT, 0)
    ]
    assert found.attachments[0].content == files.PDF


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (files.WEIGHT.replace('value="72400"', 'value="NaN"'), "Ce résultat n’a pas de valeur lisible."),
        (files.WEIGHT.replace('value="20260210"', 'value="hier"'), "La date « hier » n’est pas lisible."),
        (files.WEIGHT.replace('<effectiveTime value="20260210"/>', ""), "Ce résultat n’a pas de date."),
        (
            files.PROBLEM.replace("<observation", '<observation negationInd="true"'),
            "Cet élément dit une absence (« pas de… ») : il n’est pas repris.",
        ),
    ],
)
def test_what_is_wrong_with_one_entry_is_said_beside_it(entry: str, sentence: str) -> None:
    found = cda.read_summary(files.summary(files.section("8716-3", "Signes", "", entry)), today=TODAY)
    assert [(item.draft, item.fault.replace("\u00a0", " ")) for item in found.items] == [(None, sentence)]


_BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<ClinicalDocument xmlns="urn:hl7-org:v3"><title>&c;</title></ClinicalDocument>"""
_OTHER_ROLE = (
    "<patient><name><family>AUTRE</family><given>Alix</given></name><birthTime value='19700202'/></patient>"
)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (_BOMB, "entities"),
        (b'<!DOCTYPE a SYSTEM "http://exemple.test/a.dtd"><ClinicalDocument xmlns="urn:hl7-org:v3"/>', "entities"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><ClinicalDocument xmlns="urn:hl7-org:v3">&x;</ClinicalDocument>', "entities"),
        (b"<ClinicalDocument", "not_xml"),
        (b"", "not_xml"),
        (b'<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3">\xe9</ClinicalDocument>', "not_xml"),
        (b"<ClinicalDocument/>", "not_cda"),
        (b'<ClinicalDocument xmlns="urn:hl7-org:v3"/>', "no_patient"),
        (b'<ClinicalDocument xmlns="urn:hl7-org:v3">' + b"<a>" * 5000 + b"</a>" * 5000 + b"</ClinicalDocument>", "too_deep"),
        (
            files.summary("").replace(
                b"<author>", f"<recordTarget><patientRole>{_OTHER_ROLE}</patientRole></recordTarget><author>".encode()
            ),
            "several_patients",
        ),
    ],
)  # fmt: skip
def test_what_is_no_summary_of_one_patient_is_refused_whole(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        cda.read_summary(content, today=TODAY)
    assert refusal.value.code == code
    assert refusal.value.sentence.endswith(".")
