"""A summary from another software, in a browser: imported, a difference settled, written, then undone."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from tests.factories import patients, record_files, records, teams
from tests.journeys.conftest import Look, Visit

DONE_WITHIN = 60_000


def _drop(page: Page, name: str, content: bytes) -> None:
    page.goto("/dossier/imports/")
    page.get_by_label("Fichier exporté de votre logiciel").set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": content}
    )
    page.get_by_role("button", name="Lire ce fichier").click()


@pytest.mark.usefixtures("site", "worker")
def test_a_summary_is_imported_settled_and_undone(visit: Visit, look: Look) -> None:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    user = teams.make_user(password=teams.PASSWORD)
    actor = teams.seat(structure.pk, Role.PROFESSIONAL, user=user).actor
    with context.entered(structure_id=structure.pk):
        patients.make_member(actor, user_id=actor.user_id, family_name="Lefort")
        patient = patients.make_patient(
            actor,
            birth_family_name="Essaiimport",
            birth_given_names="Dominique",
            ins_number=record_files.INS,
            ins_oid=record_files.TEST_OID,
        )
        records.in_care(actor, patient)
        draft = Draft(
            kind=EntryKind.TREATMENT,
            label="Metformine 1000 mg",
            text="1 le soir",
            happened_on=date(2016, 1, 4),
        )
        operations.write_entries(actor=actor, patient_id=patient.pk, drafts=[draft])

    page = visit(user)
    _drop(page, "volet.xml", record_files.whole_summary())
    expect(page.get_by_role("heading", name="Ce qui va se passer")).to_be_visible(timeout=DONE_WITHIN)
    look(page, "record-import-read")

    page.get_by_role("link", name="Choisir").click()
    look(page, "record-import-conflicts")
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Prendre celui du fichier").click()
    page.get_by_role("link", name="Revenir à l’import").click()
    page.get_by_role("button", name="dans les dossiers").click()
    expect(page.get_by_role("heading", name="L’import est fait")).to_be_visible(timeout=DONE_WITHIN)
    look(page, "record-import-written")

    page.get_by_role("link", name="Annuler cet import").click()
    look(page, "record-import-undo")
    page.get_by_label("Pourquoi").fill("Mauvais volet")
    page.get_by_role("button", name="Annuler l’import").click()
    expect(page.get_by_role("heading", name="L’import est annulé")).to_be_visible(timeout=DONE_WITHIN)
    with context.entered(structure_id=structure.pk):
        standing = Entry.objects.filter(withdrawn_at__isnull=True)
        assert list(standing.values_list("label", "text")) == [("Metformine 1000 mg", "1 le soir")]

    _drop(page, "mesures.csv", record_files.spreadsheet())
    expect(page.get_by_role("heading", name="Quelle colonne contient quoi")).to_be_visible()
    look(page, "record-import-columns")
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_role("heading", name="Ce qui va se passer")).to_be_visible(timeout=DONE_WITHIN)
    page.get_by_role("link", name="Dire de qui il s’agit").click()
    look(page, "record-import-people")
    page.get_by_role("link", name="Dire qui c’est").click()
    look(page, "record-import-person")
    narrow = visit(user, width=390, dark=True)
    narrow.goto("/dossier/imports/")
    look(narrow, "record-imports-narrow")
    narrow.locator("a", has_text="mesures.csv").first.click()
    look(narrow, "record-import-narrow")
    assert look.faults == []
