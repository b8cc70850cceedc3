"""From a sign ticked on a telephone to the plan handed to the patient."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from maisonnee.domains.concertation import operations as concertation
from maisonnee.domains.concertation.enums import Presence, Theme
from maisonnee.domains.concertation.models import Case
from maisonnee.domains.pathways.models import CarePlan, FollowUpCheck, FrailtyPathway
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import RelativeKind
from maisonnee.domains.patients.models import SearchWord
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context
from tests.factories import pathways, records, teams
from tests.factories.pathways import Team
from tests.journeys.conftest import Look, Visit


def _ready(actor: Actor) -> Actor:
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def team(site: object) -> Team:
    """A team in which the nurse answers, and a patient whose daughter is known."""
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        made = pathways.make_team(structure)
        people = (made.nurse, made.deputy, made.doctor, made.podiatrist, made.outsider)
        nurse, deputy, doctor, podiatrist, outsider = map(_ready, people)
        team = Team(nurse, deputy, doctor, podiatrist, outsider, made.patient)
        pathways.decide(team)
        patient_operations.add_relative(
            actor=team.doctor,
            patient_id=team.patient.pk,
            name="Jeanne Lambert",
            kind=RelativeKind.CARER,
            link="fille",
        )
        assert SearchWord.objects.filter(patient=team.patient).exists()
    return team


def _held(team: Team, case: Case) -> None:
    """Hold the meeting that was called: a decision, and a task for the podiatrist."""
    meeting = case.meeting
    assert meeting is not None
    meeting = concertation.open_meeting(actor=team.doctor, meeting=meeting)
    for actor in (team.doctor, team.nurse):
        concertation.mark_attendance(
            actor=team.doctor, meeting=meeting, member=records.member_of(actor), presence=Presence.PRESENT
        )
    concertation.write_case_note(
        actor=team.doctor,
        case=case,
        version=None,
        decision="Passage infirmier deux fois par semaine",
        theme=Theme.COMPLEX,
        tasks=[concertation.NewTask(what="Chaussage adapté", member=records.member_of(team.podiatrist))],
    )
    concertation.close_meeting(actor=team.doctor, meeting=meeting)


def test_a_frail_patient_from_the_sign_to_the_plan(
    team: Team, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    structure_id = team.nurse.structure_id
    # A podiatrist ticks two signs on a telephone.
    phone = visit(teams.user_of(team.podiatrist), width=390, dark=True)
    phone.goto("/parcours/signaler/fragilite/")
    phone.get_by_role("textbox", name="Patient").press_sequentially("lambert", delay=10)
    expect(phone.get_by_role("radio", name="LAMBERT Odette")).to_be_checked()
    phone.get_by_label("Chute").check()
    phone.get_by_label("Amaigrissement").check()
    look(phone, "report-phone")
    phone.get_by_role("button", name="Signaler").click()
    expect(phone.get_by_text("C’est signalé.")).to_be_visible()
    look(phone, "index-podiatrist-phone")

    # The nurse in charge sees it on the page of the day, takes it in hand, plans a visit today.
    nurse = visit(teams.user_of(team.nurse))
    nurse.get_by_role("link", name="Signalement : LAMBERT Odette").click()
    look(nurse, "report-cover")
    nurse.get_by_role("button", name="Je m’en occupe").click()
    expect(nurse.get_by_text("Amaigrissement")).to_be_visible()
    nurse.get_by_label("Je prévois une visite").check()
    nurse.get_by_label("Un mot à la personne qui a signalé").fill("J’y passe ce matin")
    look(nurse, "report-answer")
    nurse.get_by_role("button", name="Répondre").click()
    expect(nurse.get_by_text("C’est répondu")).to_be_visible()

    # At home, on her telephone.
    home = visit(teams.user_of(team.nurse), width=390)
    home.get_by_role("link", name="Visite à faire").click()
    home.get_by_label("Comment va la personne").fill("Fatiguée, mange peu")
    home.get_by_label("Situation familiale et entourage").fill("Vit seule, fille à vingt kilomètres")
    home.get_by_label("Le dossier de coordination est complet").check()
    look(home, "visit-phone")
    home.get_by_role("button", name="Enregistrer dans le dossier").click()
    expect(home.get_by_text("écrit dans le dossier partagé")).to_be_visible()
    look(home, "pathway-phone")

    # She calls the concertation herself, today, with the patient and her daughter.
    home.get_by_role("link", name="Convoquer").click()
    home.get_by_label("Question à l’équipe").fill("Comment éviter une hospitalisation ?")
    home.get_by_label("Une réunion pour ce patient").check()
    home.get_by_text("Jour et lieu d’une réunion pour ce patient").click()
    home.locator("[name=held_on]").fill(team.today.isoformat())
    home.locator("[name=starts_at]").fill("12:30")
    home.locator("[name=ends_at]").fill("13:00")
    home.get_by_label("Jeanne Lambert").check()
    look(home, "call-phone")
    home.get_by_role("button", name="Convoquer").click()
    expect(home.get_by_text("Jeanne Lambert : invité")).to_be_visible()

    with context.entered(structure_id=structure_id):
        pathway = FrailtyPathway.objects.get()
        assert Entry.objects.filter(text="Vit seule, fille à vingt kilomètres").count() == 1
        _held(team, Case.objects.get())

    # Follow-up over four weeks, as the team decided.
    nurse.goto(f"/parcours/fragilite/{pathway.pk}/")
    expect(nurse.get_by_text("Passage infirmier deux fois par semaine")).to_be_visible()
    nurse.get_by_role("link", name="Fixer le suivi").click()
    nurse.get_by_role("button", name="Fixer ce suivi").click()
    nurse.get_by_role("link", name="Noter le point du").first.click()
    nurse.get_by_label("Va mieux").check()
    nurse.get_by_label("Ce que j’ai vu").fill("Remange, marche au jardin")
    look(nurse, "check")
    nurse.get_by_role("button", name="Noter").click()
    expect(nurse.get_by_text("Remange, marche au jardin")).to_be_visible()
    look(nurse, "pathway")
    with context.entered(structure_id=structure_id):
        assert FollowUpCheck.objects.count() == 4

    # The plan takes up what was decided, and is printed for the patient.
    nurse.get_by_role("link", name="Ouvrir un plan de coordination").click()
    nurse.get_by_role("button", name="Ouvrir le plan").click()
    nurse.get_by_role("link", name="Ajouter : ce qui compte pour la personne").click()
    nurse.get_by_role("textbox").last.fill("Rester chez elle et jardiner")
    nurse.get_by_role("button", name="Ajouter").click()
    nurse.get_by_role("link", name="Reprendre ce qui existe").click()
    nurse.get_by_label("Chaussage adapté").check()
    nurse.get_by_label("Passage infirmier deux fois par semaine").check()
    look(nurse, "take-up")
    nurse.get_by_role("button", name="Reprendre dans le plan").click()
    expect(nurse.get_by_role("region", name="Le plan d’action")).to_contain_text("Chaussage adapté")
    look(nurse, "plan")
    with context.entered(structure_id=structure_id):
        plan = CarePlan.objects.get()
    phone.goto(f"/parcours/plan/{plan.pk}/")
    look(phone, "plan-phone-dark")
    printed = nurse.request.get(f"/parcours/plan/{plan.pk}/imprimer/patient/")
    assert (printed.status, printed.headers["content-type"]) == (200, "application/pdf")
    for name, path in (
        ("sheets", "/parcours/fiches/"),
        ("sheet", "/parcours/fiches/fragilite/"),
        ("versions", f"/parcours/plan/{plan.pk}/versions/"),
        ("patient", f"/parcours/patient/{team.patient.pk}/"),
        ("index", "/parcours/"),
    ):
        look.at(nurse, name, path)
    assert (look.faults, browser_faults) == ([], [])


def test_a_sign_is_reported_without_javascript(team: Team, visit: Visit) -> None:
    page = visit(teams.user_of(team.podiatrist), width=390, javascript=False)
    page.goto("/parcours/")
    page.get_by_role("link", name="Signaler : fragilité").click()
    page.get_by_role("textbox", name="Patient").fill("lamb")
    page.get_by_label("Esprit confus").check()
    page.get_by_role("button", name="Signaler").click()
    expect(page.get_by_text("C’est signalé.")).to_be_visible()
