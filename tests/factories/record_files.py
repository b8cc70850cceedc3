"""Files of other software, written by hand. Every person is invented; INS numbers bear the test authority."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

TEST_OID = "1.2.250.1.213.1.4.10"
INS = "260057800604841"

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids["
    + b" ".join(b"3 0 R" for _ in range(40))
    + b"]/Count 40>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


def patient(key: str = "p1", **values: Any) -> dict[str, Any]:
    """A Patient resource."""
    return {
        "resourceType": "Patient",
        "id": key,
        "identifier": [{"system": f"urn:oid:{TEST_OID}", "value": INS}],
        "name": [{"use": "official", "family": "Essaiimport", "given": ["Dominique", "Camille"]}],
        "gender": "female",
        "birthDate": "1960-05-17",
        **values,
    }


def bundle(*resources: Mapping[str, Any], **values: Any) -> bytes:
    """A Bundle of resources."""
    entries = [{"resource": resource} for resource in resources]
    whole = {"resourceType": "Bundle", "type": "collection", "timestamp": "2026-03-01T10:00:00+01:00"}
    return json.dumps({**whole, "entry": entries, **values}).encode()


def _of(kind: str, key: str, person: str = "subject", **values: Any) -> dict[str, Any]:
    return {"resourceType": kind, "id": key, person: {"reference": "Patient/p1"}, **values}


def concept(text: str, system: str = "", code: str = "") -> dict[str, Any]:
    """A CodeableConcept."""
    found: dict[str, Any] = {"text": text}
    return found | ({"coding": [{"system": system, "code": code}]} if code else {})


def condition(**values: Any) -> dict[str, Any]:
    given = {
        "code": concept("Diabète de type 2", "http://hl7.org/fhir/sid/icd-10", "E11"),
        "onsetDateTime": "2015",
    }
    return _of("Condition", "c1", **{**given, **values})


def weight(value: Any = 72.4, unit: str = "kg", on: str = "2026-02-10", **values: Any) -> dict[str, Any]:
    given = {
        "status": "final",
        "code": concept("Poids", "http://loinc.org", "29463-7"),
        "effectiveDateTime": on,
        "valueQuantity": {"value": value, "unit": unit},
    }
    return _of("Observation", values.pop("id", "o1"), **{**given, **values})


def pressure() -> dict[str, Any]:
    parts = (("8480-6", 135), ("8462-4", 80))
    return _of(
        "Observation",
        "o2",
        status="final",
        code=concept("Tension artérielle", "http://loinc.org", "85354-9"),
        effectiveDateTime="2026-02-10T09:30:00+01:00",
        component=[
            {
                "code": concept("", "http://loinc.org", code),
                "valueQuantity": {
                    "value": value,
                    "unit": "mmHg",
                    "system": "http://unitsofmeasure.org",
                    "code": "mm[Hg]",
                },
            }
            for code, value in parts
        ],
    )


def document(content: bytes = PDF, content_type: str = "application/pdf") -> dict[str, Any]:
    data = base64.b64encode(content).decode()
    attachment = {
        "contentType": content_type,
        "data": data,
        "title": "Compte rendu",
        "creation": "2026-01-20",
    }
    return _of("DocumentReference", "d1", status="current", content=[{"attachment": attachment}])


def whole_bundle() -> bytes:
    """A bundle with one resource of each kind an import reads, and one it does not."""
    return bundle(
        patient(),
        condition(),
        _of(
            "MedicationStatement",
            "m1",
            status="active",
            medicationCodeableConcept=concept("Metformine 1000 mg", "http://www.whocc.no/atc", "A10BA02"),
            effectivePeriod={"start": "2016-01-04"},
            dosage=[{"text": "1 comprimé matin et soir"}],
        ),
        {"resourceType": "Medication", "id": "med2", "code": concept("Ramipril 5 mg")},
        _of(
            "MedicationRequest",
            "m2",
            status="stopped",
            medicationReference={"reference": "Medication/med2"},
            authoredOn="2018-05-01",
        ),
        _of("AllergyIntolerance", "a1", "patient", code=concept("Pénicilline")),
        weight(),
        pressure(),
        _of("Immunization", "i1", "patient", vaccineCode=concept("Grippe"), occurrenceDateTime="2025-10-12", status="completed", lotNumber="AB12"),
        _of("Procedure", "pr1", status="completed", code=concept("Frottis cervico-utérin"), performedDateTime="2024-03-02"),
        document(),
        _of("CarePlan", "cp1", status="active"),
    )  # fmt: skip


def summary(sections: str, *, patient_role: str = "", body: str = "") -> bytes:
    """A CDA document with sections written by hand."""
    role = (
        patient_role
        or f"""
      <id root="{TEST_OID}" extension="{INS}"/>
      <patient>
        <name><family qualifier="BR">ESSAIIMPORT</family><family qualifier="SP">AUTRENOM</family><given>Dominique</given></name>
        <administrativeGenderCode code="F"/><birthTime value="19600517"/>
      </patient>"""
    )
    content = body or f"<structuredBody>{sections}</structuredBody>"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <title>Volet de synthèse médicale</title>
  <effectiveTime value="20260215103000+0100"/>
  <recordTarget><patientRole>{role}</patientRole></recordTarget>
  <author><assignedAuthor><assignedAuthoringDevice><softwareName>Logiciel Essai</softwareName></assignedAuthoringDevice></assignedAuthor></author>
  <component>{content}</component>
</ClinicalDocument>""".encode()


def section(code: str, title: str, text: str = "", entries: str = "") -> str:
    return f"""<component><section><code code="{code}" codeSystem="2.16.840.1.113883.6.1"/>
    <title>{title}</title><text>{text}</text>{entries}</section></component>"""


PROBLEM = """<entry><act classCode="ACT" moodCode="EVN"><entryRelationship typeCode="SUBJ">
  <observation classCode="OBS" moodCode="EVN"><code code="55607006"/><text><reference value="#p1"/></text>
    <effectiveTime><low value="20150312"/></effectiveTime>
    <value xsi:type="CD" code="E11" codeSystem="2.16.840.1.113883.6.3"><originalText><reference value="#p1"/></originalText></value>
  </observation></entryRelationship></act></entry>"""
TREATMENT = """<entry><substanceAdministration classCode="SBADM" moodCode="INT"><text><reference value="#t1"/></text>
  <effectiveTime xsi:type="IVL_TS"><low value="20160104"/></effectiveTime>
  <consumable><manufacturedProduct><manufacturedMaterial><code code="A10BA02" codeSystem="2.16.840.1.113883.6.73" displayName="Metformine 1000 mg"/></manufacturedMaterial></manufacturedProduct></consumable>
</substanceAdministration></entry>"""
ALLERGY = """<entry><act classCode="ACT" moodCode="EVN"><entryRelationship typeCode="SUBJ">
  <observation classCode="OBS" moodCode="EVN"><code code="DALG"/><value xsi:type="CD" nullFlavor="UNK"/>
    <participant typeCode="CSM"><participantRole><playingEntity><code displayName="Pénicilline" nullFlavor="OTH"/></playingEntity></participantRole></participant>
  </observation></entryRelationship></act></entry>"""
WEIGHT = """<entry><organizer classCode="CLUSTER" moodCode="EVN"><component><observation classCode="OBS" moodCode="EVN">
  <code code="29463-7" codeSystem="2.16.840.1.113883.6.1" displayName="Poids"/><effectiveTime value="20260210"/>
  <value xsi:type="PQ" value="72400" unit="g"/></observation></component></organizer></entry>"""


def whole_summary() -> bytes:
    """A summary with coded sections, a section of text alone, and one the code of which is unknown."""
    return summary(
        section("11450-4", "Pathologies en cours", '<content ID="p1">Diabète de type 2</content>', PROBLEM)
        + section("10160-0", "Traitements au long cours", '<content ID="t1">1 comprimé matin et soir</content>', TREATMENT)
        + section("48765-2", "Allergies", "", ALLERGY)
        + section("8716-3", "Signes vitaux", "", WEIGHT)
        + section("11348-0", "Antécédents", "<list><item>Appendicectomie 1978</item><item>Fracture du poignet</item></list>")
        + section("99999-9", "Facteurs de risque", "<paragraph>Tabac : 10 cigarettes par jour</paragraph>")
        + section("88888-8", "Divers", "<paragraph>Vit seule</paragraph>")
    )  # fmt: skip


MEASURES = (
    "Nom de naissance;Prénom;Date de naissance;Sexe;Nature;Libellé;Date;Valeur;Unité;Posologie;Date de fin;Commentaire\n"
    "ESSAIIMPORT;Dominique;17/05/1960;F;Mesure;Poids;10/02/2026;72,4;kg;;;\n"
    "ESSAIIMPORT;Dominique;17/05/1960;F;Mesure;Tension artérielle;10/02/2026;135/80;mmHg;;;\n"
    "ESSAIIMPORT;Dominique;17/05/1960;F;Traitement;Metformine 1000 mg;04/01/2016;;;1 matin et soir;;\n"
    "ESSAIIMPORT;Dominique;17/05/1960;F;Vaccination;Grippe;12/10/2025;;;;;\n"
    "ESSAIIMPORT;Dominique;17/05/1960;F;Allergie;Pénicilline;;;;;;éruption\n"
    "INCONNUE;Alix;02/02/1970;F;Mesure;Poids;10/02/2026;60;kg;;;\n"
)


def spreadsheet(*rows: str) -> bytes:
    """The list above, with more rows."""
    return (MEASURES + "".join(f"{row}\n" for row in rows)).encode()
