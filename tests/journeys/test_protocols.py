"""A protocol is drafted by two professions, warned, adopted by vote, versioned, compared, shared with another team."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.protocols.models import Protocol, ProtocolVersion
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records, teams
from tests.journeys.conftest import Look, Visit


@dataclass(frozen=True)
class Team:
    """A team with a doctor and a nurse."""

    structure: Structure
    doctor: User
    nurse: User

    def latest(self) -> ProtocolVersion:
        with context.entered(structure_id=self.structure.id):
            return ProtocolVersion.objects.select_related("protocol").order_by("-number").first()  # type: ignore[return-value]

    def path(self, name: str, *more: object) -> str:
        return reverse(f"protocols:{name}", args=[self.latest().pk, *more])


def _person(structure: Structure, profession: str, family: str) -> User:
    actor: Actor = records.make_reader(structure.pk, profession, Role.PROFESSIONAL)
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    member = records.member_of(actor)
    member.family_name, member.given_name = family, "Alix"
    member.save()
    return user


def _team(name: str, doctor: str, nurse: str) -> Team:
    structure = teams.make_structure(name)
    with context.entered(structure_id=structure.id):
        return Team(structure, _person(structure, "10", doctor), _person(structure, "60", nurse))


@pytest.fixture
def ours(site: object) -> Team:
    return _team("Maison de santé des Deux-Rives", "Lefort", "Martin")


@pytest.fixture
def theirs(site: object) -> Team:
    return _team("Maison de santé du Bocage", "Aubry", "Caro")


def _send(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_load_state()


def _add_author(page: Page, team: Team, name: str, profession: str) -> None:
    page.goto(team.path("add_item", "auteurs"))
    page.get_by_label("Nom").fill(name)
    page.get_by_label("Profession").select_option(profession)
    _send(page, "Enregistrer")


def _adopt(page: Page, team: Team, day: str) -> None:
    page.goto(team.path("adopt"))
    page.get_by_label("Comment l’équipe a décidé").select_option("show_of_hands")
    page.get_by_label("Le", exact=True).fill(day)
    page.get_by_label("Pour").fill("2")
    page.get_by_label("Contre").fill("0")
    page.get_by_label("Abstentions").fill("0")
    page.get_by_label("Lefort").check()
    page.get_by_label("Martin").check()
    _send(page, "Enregistrer le vote")


def test_a_protocol_from_the_first_draft_to_another_team(
    ours: Team, theirs: Team, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    today = timezone.localdate().isoformat()
    doctor = visit(ours.doctor)

    # A starter, read then copied: the team's own draft.
    look.at(doctor, "modeles", reverse("protocols:starters"))
    look.at(doctor, "modele", reverse("protocols:starter", args=["avk"]))
    _send(doctor, "En faire notre brouillon")
    expect(doctor.get_by_role("heading", name="Suivi des patients sous AVK").first).to_be_visible()

    # Two professions write, without JavaScript for the nurse on her telephone, and an act warns.
    _add_author(doctor, ours, "Alix Lefort", "10")
    nurse = visit(ours.nurse, javascript=False)
    _add_author(nurse, ours, "Alix Martin", "60")
    nurse.goto(ours.path("add_item", "etapes"))
    nurse.get_by_label("Qui", exact=True).fill("Infirmier")
    nurse.get_by_label("Fait quoi").fill("Spirométrie de contrôle")
    nurse.get_by_label("Professions qui le font").select_option("60")
    nurse.get_by_label("Acte").select_option("spirometry")
    _send(nurse, "Enregistrer")
    warning = nurse.get_by_text("« Spirométrie » demande une autorisation")
    expect(warning).to_be_visible()
    phone = visit(ours.nurse, width=390, dark=True)
    look.at(phone, "version-telephone", ours.path("version"))
    look.at(phone, "etape-telephone", ours.path("add_item", "etapes"))
    look.at(doctor, "tableau", ours.path("change_item", "tableaux", "inr-2-5"))
    look.at(doctor, "version", ours.path("version"))

    # Adopted by a vote, put in force, then the next version, compared with the first.
    look.at(doctor, "adoption", ours.path("adopt"))
    _adopt(doctor, ours, today)
    expect(doctor.get_by_text("2 pour, 0 contre")).to_be_visible()
    doctor.goto(ours.path("record_step"))
    doctor.get_by_label("Étape").select_option("in_force")
    doctor.get_by_label("Le", exact=True).fill(today)
    _send(doctor, "Enregistrer l’étape")
    with context.entered(structure_id=ours.structure.id):
        protocol = Protocol.objects.get()
    doctor.goto(reverse("protocols:open_version", args=[protocol.pk]))
    doctor.get_by_label("Ce qui change").fill("Numéro à appeler")
    _send(doctor, "Ouvrir la version")
    doctor.goto(ours.path("change_item", "alertes", "f1"))
    doctor.get_by_label("Que faire").fill("Appeler le cabinet, ou le 15")
    _send(doctor, "Enregistrer")
    look.at(doctor, "comparer", ours.path("compare"))
    expect(doctor.get_by_text("Appeler le cabinet, ou le 15")).to_be_visible()
    expect(doctor.get_by_text("Consultation médicale dans les plus brefs délais")).to_be_visible()
    look.at(phone, "comparer-telephone", ours.path("compare"))
    _adopt(doctor, ours, today)

    # Shared: the other team gives its code, reads the offer, makes it its own draft.
    other = visit(theirs.doctor)
    look.at(other, "recevoir", reverse("protocols:receive"))
    code = other.locator("code").inner_text()
    look.at(doctor, "partager", ours.path("share"))
    doctor.get_by_role("link", name="Proposer à une équipe").click()
    doctor.get_by_label("Code de partage").fill(code)
    doctor.get_by_label("Nom de l’autre équipe").fill("Maison de santé du Bocage")
    doctor.get_by_label("Qui, dans l’équipe").fill("Alix Lefort")
    _send(doctor, "Proposer")
    other.goto(reverse("protocols:receive"))
    other.get_by_role("link", name="Lire Suivi des patients sous AVK").click()
    look(other, "offre")
    _send(other, "En faire notre brouillon")
    expect(other.get_by_text("Maison de santé des Deux-Rives").first).to_be_visible()
    other.get_by_role("link", name="Voir les différences").first.click()
    look(other, "difference-origine")
    with context.entered(structure_id=theirs.structure.id):
        assert [row.title for row in Protocol.objects.all()] == ["Suivi des patients sous AVK"]
    assert look.faults == []
    assert browser_faults == []
