"""The team's pages, as a browser without script sees them."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.structures import operations
from maisonnee.domains.structures.models import Member, MemberImport, Membership, Profile, Site
from maisonnee.foundation.tenancy import context
from maisonnee.interop.spreadsheets import reading, writing
from tests.factories import teams

START = date(2020, 1, 1)
HEADER = (
    "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|"
    "Libellé profession|Code savoir-faire|Code mode exercice|Numéro FINESS site|Raison sociale site|"
    "Code postal (coord. structure)|Libellé commune (coord. structure)|"
)
LINES = (
    "8|10005173140|810005173140|MARTIN|ZOE|60|Infirmier||L|350012345|MSP DU TEST|35000|RENNES|",
    "8|10000000001|810000000001|LE GOFF|ANNE|10|Médecin|SM54|L|350012345|MSP DU TEST|35000|RENNES|",
    "8|10000000002|810000000002|AUTRE|PAUL|10|Médecin||L|690000000|AILLEURS|69000|LYON|",
)


def join(actor, profession="10", status="associate", **values):
    number = Member.objects.count()
    facts = {"family_name": f"Nom{number:02d}", "given_name": "Camille", "starts_on": START, **values}
    return operations.add_member(actor=actor, profession=profession, status=status, **facts)


def page_text(response) -> str:
    text: str = response.content.decode()
    return text.replace("\xa0", " ")


def read_pages(member):
    row = Membership.objects.filter(member=member).first()
    site = Site.objects.first()
    assert row is not None
    assert site is not None
    return {
        "structures:index": [], "structures:export_members": [], "structures:legal_minimum": [],
        "structures:add_member": [], "structures:member": [member.pk], "structures:change_member": [member.pk],
        "structures:change_situation": [member.pk], "structures:record_departure": [member.pk],
        "structures:record_return": [member.pk], "structures:member_history": [member.pk],
        "structures:member_sheet": [member.pk], "structures:correct_situation": [row.pk],
        "structures:record_signature": [row.pk], "structures:directory": [],
        "structures:profession_sheet": [member.profession], "structures:house": [], "structures:change_profile": [],
        "structures:house_history": [], "structures:add_legal_form": [], "structures:add_site": [],
        "structures:change_site": [site.pk], "structures:add_premises": [], "structures:import_rpps": [],
        "structures:import_spreadsheet": [],
    }  # fmt: skip


@pytest.fixture
def site(coordinator):
    return operations.add_site(
        actor=coordinator,
        facts={
            "name": "Le bourg", "address": "1 rue du Test", "postcode": "35000", "city": "Rennes", "phone": "",
            "is_main": True, "opened_on": START, "closed_on": None,
        },
    )  # fmt: skip


def test_every_page_opens_for_the_coordinator_and_writes_nothing(coordinator, client_as, site):
    client = client_as(coordinator)
    for name, arguments in read_pages(join(coordinator, site=site)).items():
        assert client.get(reverse(name, args=arguments)).status_code == 200, name


def test_a_nurse_reads_the_team_and_changes_nothing_of_it(coordinator, professional, client_as, site):
    client = client_as(professional)
    statuses = {
        name: client.get(reverse(name, args=arguments)).status_code
        for name, arguments in read_pages(join(coordinator)).items()
    }
    readable = {name for name, status in statuses.items() if status == 200}
    assert readable == {
        "structures:index", "structures:export_members", "structures:legal_minimum", "structures:member",
        "structures:member_history", "structures:directory", "structures:house", "structures:house_history",
    }  # fmt: skip
    assert {status for name, status in statuses.items() if name not in readable} == {403}


def test_another_structures_member_is_not_found(coordinator, client_as):
    other = teams.make_structure()
    with context.entered(structure_id=other.pk):
        stranger = join(teams.seat(other.pk).actor)
    assert client_as(coordinator).get(reverse("structures:member", args=[stranger.pk])).status_code == 404


def test_the_list_shows_the_team_of_a_day_former_members_and_who_is_searched(coordinator, client_as):
    join(coordinator, family_name="Présente")
    gone = join(coordinator, "60", family_name="Partie")
    operations.record_departure(
        actor=coordinator, member_id=gone.pk, version=1, ends_on=date(2024, 6, 30), reason="retraite"
    )
    client = client_as(coordinator)
    address = reverse("structures:index")

    def names(**query):
        return [member.family_name for member in client.get(address, query).context["listing"].items]

    assert names() == ["Présente"]
    assert names(le="2024-06-30") == ["Partie", "Présente"]
    assert names(qui="partis") == ["Partie"]
    assert names(qui="tous", profession="60") == ["Partie"]
    assert names(q="presente") == ["Présente"]
    assert names(statut="locum") == []
    assert names(le="hier") == ["Présente"]


def test_the_list_costs_the_same_for_three_members_or_thirty(coordinator, client_as, site):
    client, address = client_as(coordinator), reverse("structures:index")

    def cost():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    for _ in range(3):
        join(coordinator, site=site)
    client.get(address)
    few = cost()
    for _ in range(27):
        join(coordinator, site=site)
    assert cost() == few


def test_the_export_holds_the_narrowed_list(coordinator, client_as):
    join(coordinator, family_name="=Somme", rpps="10005173140")
    join(coordinator, "60")
    response = client_as(coordinator).get(reverse("structures:export_members"), {"profession": "10"})
    table = reading.read_table(response.content)
    assert [row.cells[0].lstrip("'") for row in table.rows] == ["=Somme"]
    assert "10005173140" in table.rows[0].cells


ARRIVAL = {
    "family_name": "Roux", "given_name": "Lou", "profession": "50", "status": "associate",
    "starts_on": "2026-01-05", "share_of_activity": "80", "in_concertation": "on", "rpps": "",
}  # fmt: skip


def test_an_arrival_is_recorded_with_its_situation(coordinator, client_as):
    response = client_as(coordinator).post(reverse("structures:add_member"), ARRIVAL)
    member = Member.objects.get()
    assert response.url == reverse("structures:member", args=[member.pk])
    row = Membership.objects.get()
    assert (row.share_of_activity, row.in_concertation, row.starts_on) == (80, True, date(2026, 1, 5))


def test_a_refused_arrival_says_why_and_keeps_what_was_typed(coordinator, client_as):
    response = client_as(coordinator).post(reverse("structures:add_member"), {**ARRIVAL, "profession": "93"})
    assert response.status_code == 422
    assert "L4041-2" in page_text(response)
    assert 'value="Roux"' in page_text(response)
    assert Member.objects.count() == 0


def test_a_departure_shows_what_it_changes_then_asks_again_when_the_day_changes(coordinator, client_as):
    leaving = join(coordinator)
    join(coordinator)
    join(coordinator, "60")
    client, address = client_as(coordinator), reverse("structures:record_departure", args=[leaving.pk])
    shown = page_text(client.get(address, {"le": "2026-06-30"}))
    assert "Le minimum légal de la SISA ne sera plus atteint : il manquera 1 médecin." in shown
    assert "passe de 3 à 2" in shown
    form = {"ends_on": "2026-07-31", "seen_on": "2026-06-30", "reason": "retraite", "version": "1"}
    changed = client.post(address, form)
    assert changed.status_code == 422
    assert 'name="seen_on" value="2026-07-31"' in page_text(changed)
    assert Membership.objects.filter(ends_on__isnull=False).count() == 0
    done = client.post(address, {**form, "seen_on": "2026-07-31"})
    assert done.status_code == 302
    assert Membership.objects.get(member=leaving).ends_on == date(2026, 7, 31)
    team = page_text(client.get(reverse("structures:index")))
    assert "il manque 1 médecin" in team


def test_a_conflict_on_the_identity_card_shows_both(manager, client_as):
    Profile.objects.create(structure_id=manager.structure_id, legal_name="SISA du Bourg", version=4)
    form = {"name": "Maison", "legal_name": "SISA de la Ville", "version": "3"}
    response = client_as(manager).post(reverse("structures:change_profile"), form)
    assert response.status_code == 409
    assert "SISA du Bourg" in page_text(response)
    assert "SISA de la Ville" in page_text(response)
    assert Profile.objects.get().legal_name == "SISA du Bourg"


def test_a_wrong_finess_key_is_shown_not_refused(manager, client_as):
    client = client_as(manager)
    form = {"name": "Maison", "finess_msp": "350000001", "version": "1"}
    assert client.post(reverse("structures:change_profile"), form).status_code == 302
    assert "La clé du FINESS de la maison de santé ne correspond pas" in page_text(
        client.get(reverse("structures:house"))
    )


def extraction(lines=LINES, name="PS_LibreAcces_Personne_activite_2026.txt"):
    return SimpleUploadedFile(name, "\n".join([HEADER, *lines]).encode())


def test_the_extraction_is_read_then_ticked_then_applied(coordinator, client_as):
    join(coordinator, "60", family_name="Martin", given_name="Zoé")
    client = client_as(coordinator)
    response = client.post(
        reverse("structures:import_rpps"),
        {"file": extraction(), "finess": "350012345", "postcodes": "", "name": ""},
    )
    row = MemberImport.objects.get()
    address = reverse("structures:import", args=[row.pk])
    assert (response.status_code, response.url) == (302, address)
    shown = page_text(client.get(address))
    assert "Ajouter Anne Le Goff" in shown
    assert "10005173140" in shown
    assert "Paul" not in shown
    assert Member.objects.count() == 1
    nothing = client.post(address, {})
    assert nothing.status_code == 422
    key = "10000000001-10"
    missing = client.post(address, {f"arrive-{key}": "on", f"starts-{key}": "2026-03-01"})
    assert "Choisissez le statut de Anne Le Goff." in page_text(missing)
    member = Member.objects.get()
    done = client.post(
        address,
        {
            f"arrive-{key}": "on", f"starts-{key}": "2026-03-01", f"status-{key}": "associate",
            f"change-{member.pk}-rpps": "on",
        },
    )  # fmt: skip
    assert done.status_code == 302
    member.refresh_from_db()
    assert member.rpps == "10005173140"
    assert Member.objects.get(rpps="10000000001").family_name == "Le Goff"
    client.post(reverse("structures:import_rpps"), {"file": extraction(), "finess": "350012345"})
    again = MemberImport.objects.exclude(pk=row.pk).get()
    assert "Rien à changer" in page_text(client.get(reverse("structures:import", args=[again.pk])))


def zipped(entries):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return SimpleUploadedFile("extraction.zip", buffer.getvalue())


def test_the_archive_is_taken_as_it_was_downloaded(coordinator, client_as):
    text = "\n".join([HEADER, *LINES])
    file = zipped(
        {"PS_LibreAcces_Personne_activite_2026.txt": text, "PS_LibreAcces_Dipl_AutExerc.txt": "autre"}
    )
    response = client_as(coordinator).post(
        reverse("structures:import_rpps"), {"file": file, "name": "martin"}
    )
    assert response.status_code == 302
    row = MemberImport.objects.get()
    assert [kept["family_name"] for kept in row.candidates] == ["Martin"]
    assert row.is_whole is False


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (lambda: SimpleUploadedFile("rpps.txt", b"nom;prenom\n"), "pas une extraction RPPS"),
        (lambda: SimpleUploadedFile("rpps.zip", b"PK\x03\x04truncated"), "abîmée ou incomplète"),
        (lambda: zipped({"photo.png": "x"}), "ne contient pas le fichier"),
    ],
)
def test_another_file_is_refused_with_a_sentence(coordinator, client_as, file, said):
    response = client_as(coordinator).post(
        reverse("structures:import_rpps"), {"file": file(), "finess": "350012345"}
    )
    assert response.status_code == 422
    assert said in page_text(response)
    assert MemberImport.objects.count() == 0


def test_only_who_may_import_sends_more_than_the_usual_limit(coordinator, professional, client_as, settings):
    settings.LARGEST_REQUEST = 100
    address, form = reverse("structures:import_rpps"), {"finess": "350012345"}
    assert client_as(professional).post(address, {**form, "file": extraction()}).status_code == 413
    elsewhere = client_as(coordinator).post(reverse("structures:import_spreadsheet"), {"file": extraction()})
    assert elsewhere.status_code == 413
    assert client_as(coordinator).post(address, {**form, "file": extraction()}).status_code == 302


def test_a_spreadsheet_is_guessed_confirmed_and_compared(coordinator, client_as):
    content = writing.write_workbook(
        [
            writing.Sheet(
                "Équipe",
                [writing.Column(title) for title in ("Nom", "Prénom", "Profession", "Statut", "Date d'entrée")],
                [("ROUX", "Lou", "Sage-femme", "Associée", "05/01/2021"), ("BLANC", "Noé", "Kiné", "", ""), ("X", "Y", "Marin", "", "")],
            )
        ]
    )  # fmt: skip
    client = client_as(coordinator)
    client.post(
        reverse("structures:import_spreadsheet"), {"file": SimpleUploadedFile("equipe.xlsx", content)}
    )
    row = MemberImport.objects.get()
    page = client.get(reverse("structures:import_columns", args=[row.pk]))
    guessed = {name: field.initial for name, field in page.context["form"].fields.items() if field.initial}
    assert guessed == {
        "family_name": "Nom", "given_name": "Prénom", "profession": "Profession", "status": "Statut",
        "joined_on": "Date d'entrée",
    }  # fmt: skip
    client.post(reverse("structures:import_columns", args=[row.pk]), guessed)
    shown = page_text(client.get(reverse("structures:import", args=[row.pk])))
    assert "Ajouter Lou Roux" in shown
    assert 'value="2021-01-05"' in shown
    assert "Marin" in shown
    assert Member.objects.count() == 0


def test_one_writes_ones_own_competences_and_colleagues_find_them(coordinator, professional, client_as):
    mine = join(coordinator, "80", family_name="Pied", email="p@exemple.test")
    Member.objects.filter(pk=mine.pk).update(user_id=professional.user_id)
    client = client_as(professional)
    form = {"does": "Pied diabétique, semelles", "usual_delay_days": "0"}
    assert client.post(reverse("structures:member_sheet", args=[mine.pk]), form).status_code == 302
    found = page_text(client.get(reverse("structures:directory"), {"q": "DIABETIQUE"}))
    assert "Camille Pied" in found
    assert "le jour même" in found
    assert "Rien ne correspond" in page_text(client.get(reverse("structures:directory"), {"q": "chirurgie"}))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-W01-1", "2026-02-30", "+" * 10])
def test_an_impossible_day_in_an_address_is_read_as_today(manager, client_as, day):
    member = join(manager)
    client = client_as(manager)
    for address in (
        f"/equipe/?le={day}",
        f"/equipe/minimum-legal/?le={day}",
        f"/equipe/membre/{member.pk}/depart/?le={day}",
        f"/patients/registres/?au={day}",
    ):
        assert client.get(address).status_code == 200, address
    answer = client.post(f"/equipe/membre/{member.pk}/depart/", {"ends_on": day, "reason": "x", "version": 1})
    assert answer.status_code == 422
