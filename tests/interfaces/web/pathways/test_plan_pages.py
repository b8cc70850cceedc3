"""The pages of the personal coordination plan."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pypdf
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import LineState, PlanPart
from maisonnee.domains.pathways.models import CarePlan, PlanLine
from maisonnee.domains.records.enums import EntryKind
from tests.factories import pathways, records
from tests.factories.pathways import Team


def text(answer) -> str:
    return str(answer.content.decode())


def test_a_plan_is_opened_written_and_accepted(team: Team, client_as) -> None:
    doctor, podiatrist = client_as(team.doctor), client_as(team.podiatrist)
    opened = doctor.post(
        reverse("pathways:open_plan", args=[team.patient.pk]),
        {"review_on": team.today + timedelta(days=60)},
    )
    plan = CarePlan.objects.get()
    address = reverse("pathways:plan", args=[plan.pk])
    assert opened.headers["Location"] == address
    added = doctor.post(
        reverse("pathways:add_line", args=[plan.pk, "priorite"]), {"text": "Rester chez elle"}
    )
    assert added.status_code == 302, text(added)
    added = doctor.post(
        reverse("pathways:add_line", args=[plan.pk, "action"]),
        {
            "text": "Passage infirmier",
            "objective": "Prendre ses traitements",
            "member_id": records.member_of(team.podiatrist).pk,
            "due_on": team.today + timedelta(days=10),
        },
    )
    assert added.status_code == 302, text(added)
    doctor.post(
        reverse("pathways:ask_referent", args=[plan.pk]),
        {"member_id": records.member_of(team.podiatrist).pk, "version": 1},
    )
    assert address in text(podiatrist.get(reverse("today")))
    podiatrist.post(reverse("pathways:answer_as_referent", args=[plan.pk]), {"answer": "yes", "version": 2})
    doctor.post(
        reverse("pathways:record_consent", args=[plan.pk]),
        {"consent_on": team.today, "consent_by": "patient", "consent_how": "spoken", "version": 3},
    )
    page = text(doctor.get(address))
    # The person's own priorities come first.
    assert page.index("Rester chez elle") < page.index("Passage infirmier")
    assert "accepté" in page
    assert client_as(team.outsider).get(address).status_code == 404
    assert doctor.get(reverse("pathways:add_line", args=[plan.pk, "inconnu"])).status_code == 404


def test_two_who_write_the_same_line_are_told(team: Team, client_as) -> None:
    plan = pathways.plan(team)
    line = operations.add_line(actor=team.doctor, plan_id=plan.pk, part=PlanPart.PROJECT, text="Marcher")
    address = reverse("pathways:change_line", args=[plan.pk, line.pk])
    assert client_as(team.podiatrist).post(address, {"text": "Jardiner", "version": 1}).status_code == 302
    answer = client_as(team.doctor).post(address, {"text": "Cuisiner", "version": 1})
    assert answer.status_code == 409
    assert "Jardiner" in text(answer)
    assert PlanLine.objects.get().text == "Jardiner"
    said = text(client_as(team.doctor).get(reverse("pathways:plan_versions", args=[plan.pk])))
    assert "Marcher" in said
    assert str(records.member_of(team.podiatrist)) in said


def test_what_exists_is_ticked_rather_than_typed(team: Team, client_as) -> None:
    entry = records.write(
        team.doctor, team.patient, kind=EntryKind.PROBLEM, label="Diabète", happened_on=team.today
    )
    plan = pathways.plan(team)
    doctor = client_as(team.doctor)
    address = reverse("pathways:take_up", args=[plan.pk])
    assert "Diabète" in text(doctor.get(address))
    assert doctor.post(address, {}).status_code == 422
    assert doctor.post(address, {"problem_ids": [entry.pk]}).status_code == 302
    assert "Diabète" in text(doctor.get(reverse("pathways:plan", args=[plan.pk])))
    assert "Rien à reprendre" in text(doctor.get(address))


def test_the_paper_of_the_patient_is_in_plain_words_and_tagged(team: Team, client_as) -> None:
    plan = pathways.plan(team)
    operations.add_line(actor=team.doctor, plan_id=plan.pk, part=PlanPart.PRIORITY, text="Rester chez elle")
    operations.add_line(
        actor=team.doctor, plan_id=plan.pk, part=PlanPart.PROBLEM, text="Deuil", section="mental_health"
    )
    line = operations.add_line(
        actor=team.doctor, plan_id=plan.pk, part=PlanPart.ACTION, text="Marcher une heure", who_else="Odette"
    )
    operations.settle_line(
        actor=team.doctor,
        plan_id=plan.pk,
        line_id=line.pk,
        version=1,
        state=LineState.NOT_REACHED,
        reason="Trop fatiguée",
    )
    papers = {}
    for reader in ("patient", "equipe"):
        answer = client_as(team.podiatrist).get(reverse("pathways:plan_paper", args=[plan.pk, reader]))
        assert answer.headers["Content-Type"] == "application/pdf"
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        pdf: Any = pypdf.PdfReader(io.BytesIO(content))
        assert "/StructTreeRoot" in pdf.trailer["/Root"]
        papers[reader] = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Ce qui compte pour vous" in papers["patient"]
    assert "Rester chez elle" in papers["patient"]
    assert "Trop fatiguée" in papers["equipe"]
    # (Whoever prints gives out no more than they read.)
    assert "Deuil" not in papers["patient"] + papers["equipe"]
    unknown = reverse("pathways:plan_paper", args=[plan.pk, "presse"])
    assert client_as(team.podiatrist).get(unknown).status_code == 404


def test_the_page_of_a_plan_asks_the_same_queries_whatever_it_holds(team: Team, client_as) -> None:
    plan = pathways.plan(team)
    doctor = client_as(team.doctor)

    def write(number: int) -> None:
        operations.add_line(
            actor=team.doctor,
            plan_id=plan.pk,
            part=PlanPart.ACTION,
            text=f"Action {number}",
            member_id=records.member_of(team.podiatrist).pk,
        )

    def asked(name: str) -> int:
        address = reverse(name, args=[plan.pk])
        doctor.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert doctor.get(address).status_code == 200
        return len(captured)

    write(0)
    before = [asked("pathways:plan"), asked("pathways:plan_versions")]
    for number in range(1, 8):
        write(number)
    assert [asked("pathways:plan"), asked("pathways:plan_versions")] == before
