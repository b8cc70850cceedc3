"""The pages of reports and of the frailty pathway."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.concertation.models import Case
from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import CheckState, PathwayOutcome, ReportOutcome
from maisonnee.domains.pathways.models import FollowUpCheck, FrailtyPathway, SignReport
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import RelativeKind
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import pathways, records, teams
from tests.factories.pathways import Team

REPORT = reverse("pathways:report_signs", args=["fragilite"])


def text(answer) -> str:
    return str(answer.content.decode())


def test_signs_are_ticked_and_the_reporter_is_told(team: Team, client_as) -> None:
    podiatrist, nurse = client_as(team.podiatrist), client_as(team.nurse)
    page = podiatrist.get(REPORT, {"patient": team.patient.pk})
    assert "Difficultés inhabituelles à se déplacer" in text(page)
    sent = {"patient": team.patient.pk, "signs": ["Chute"], "text": "Deux fois", "seen_on": team.today}
    answer = podiatrist.post(REPORT, sent)
    assert answer.status_code == 302
    made = SignReport.objects.get()
    assert (made.signs, made.text) == (["Chute"], "Deux fois")

    page_of = reverse("pathways:report", args=[made.pk])
    assert page_of in text(nurse.get(reverse("today")))
    cover = nurse.get(page_of)
    assert "Deux fois" not in text(cover)
    assert client_as(team.outsider).get(page_of).status_code == 404
    nurse.post(reverse("pathways:take_report", args=[made.pk]))
    assert "Deux fois" in text(nurse.get(page_of))
    done = nurse.post(page_of, {"outcome": "visit", "on": team.today, "reply": "J’y passe"})
    assert done.status_code == 302, text(done)
    assert "Une visite est prévue" in text(podiatrist.get(reverse("today")))
    assert reverse("pathways:visit", args=[FrailtyPathway.objects.get().pk]) in text(
        nurse.get(reverse("today"))
    )
    podiatrist.post(reverse("pathways:read_back", args=[made.pk]))
    assert "Une visite est prévue" not in text(podiatrist.get(reverse("today")))


def test_what_is_refused_keeps_what_was_typed(team: Team, client_as) -> None:
    client = client_as(team.podiatrist)
    tomorrow = team.today + timedelta(days=1)
    answer = client.post(
        REPORT, {"patient": team.patient.pk, "text": "Amaigrie", "seen_on": tomorrow.isoformat()}
    )
    assert answer.status_code == 422
    assert "choisissez aujourd’hui ou un jour passé" in text(answer)
    assert "Amaigrie" in text(answer)
    empty = client.post(REPORT, {"patient": team.patient.pk, "seen_on": team.today})
    assert "Cochez un signe" in text(empty)
    assert not SignReport.objects.exists()


def test_a_secretary_reads_that_it_was_answered_and_nothing_else(
    team: Team, structure: Structure, client_as
) -> None:
    secretary = records.make_reader(structure.pk, "331", Role.SECRETARY)
    made = pathways.report(team, by=secretary, text="Propos confus au téléphone")
    operations.take_report(actor=team.nurse, report_id=made.pk)
    operations.answer_report(
        actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.NOTHING, reason="Traitement changé hier"
    )
    page = text(client_as(secretary).get(reverse("pathways:report", args=[made.pk])))
    assert "Rien à faire de plus" in page
    assert "Traitement changé hier" not in page
    assert "Propos confus" not in page


def test_whoever_organises_sees_numbers_alone(team: Team, coordinator, client_as) -> None:
    pathways.report(team)
    page = text(client_as(coordinator).get(reverse("pathways:index")))
    assert "1\xa0signalement attend" in page
    assert "LAMBERT" not in page


def test_the_visit_fills_the_file_from_the_record_and_writes_it_back(team: Team, client_as) -> None:
    records.write(
        team.doctor, team.patient, kind=EntryKind.TREATMENT, label="Metformine", happened_on=team.today
    )
    pathway = pathways.under_way(team)
    nurse = client_as(team.nurse)
    address = reverse("pathways:visit", args=[pathway.pk])
    assert "Metformine" in text(nurse.get(address))
    answer = nurse.post(
        address,
        {
            "visited_on": team.today,
            "note_text": "Fatiguée, marche avec peine",
            "signs": ["Chute"],
            "family": "Vit seule, fille à 20 km",
            "treatments": "Paracétamol 1 g\nMacrogol",
            "file_is_complete": "on",
        },
    )
    assert answer.status_code == 302, text(answer)
    written = Entry.objects.filter(author=records.member_of(team.nurse)).order_by("label")
    assert [(one.kind, one.label, one.text) for one in written] == [
        ("situation", "Entourage", "Vit seule, fille à 20 km"),
        ("treatment", "Macrogol", ""),
        ("treatment", "Paracétamol 1 g", ""),
        ("risk_factor", "Signes de fragilité", "Chute"),
        ("act", "Visite de repérage de la fragilité", "Fatiguée, marche avec peine"),
    ]
    page = text(nurse.get(reverse("pathways:pathway", args=[pathway.pk])))
    assert "Fatiguée, marche avec peine" in page
    refused = nurse.post(address, {"visited_on": team.today})
    assert refused.status_code == 422


def test_the_concertation_is_called_with_the_family(team: Team, client_as) -> None:
    relative = patient_operations.add_relative(
        actor=team.doctor, patient_id=team.patient.pk, name="Jeanne Lambert", kind=RelativeKind.CARER
    )
    pathway = pathways.under_way(team)
    nurse = client_as(team.nurse)
    address = reverse("pathways:call_concertation", args=[pathway.pk])
    sent = {
        "question": "Comment éviter une hospitalisation ?",
        "meeting": "new",
        "invites_patient": "on",
        "means": "face_to_face",
        "relative_ids": [str(relative.pk)],
    }
    assert nurse.post(address, sent).status_code == 422
    sent |= {"held_on": team.today + timedelta(days=2), "starts_at": "12:30", "ends_at": "13:00"}
    assert nurse.post(address, sent).status_code == 302
    case = Case.objects.get()
    assert case.meeting is not None
    page = text(nurse.get(reverse("pathways:pathway", args=[pathway.pk])))
    assert "Jeanne Lambert\xa0: invité" in page
    assert case.origin == "frailty"
    assert sorted(case.information.values_list("whom", "answer")) == [
        ("patient", "waited"),
        ("relative", "waited"),
    ]
    assert reverse("concertation:case", args=[case.pk]) in page


def test_the_follow_up_is_checked_week_after_week(team: Team, client_as) -> None:
    pathway = pathways.under_way(team)
    nurse = client_as(team.nurse)
    nurse.post(
        reverse("pathways:set_follow_up", args=[pathway.pk]),
        {
            "starts_on": team.today,
            "weeks": 4,
            "every_days": 7,
            "member_id": records.member_of(team.nurse).pk,
        },
    )
    checks = list(FollowUpCheck.objects.all())
    assert [(one.due_on - team.today).days for one in checks] == [7, 14, 21, 28]
    done = reverse("pathways:record_check", args=[pathway.pk, checks[0].pk])
    answer = nurse.post(
        done, {"done_on": team.today, "trend": "better", "seen_text": "Marche jusqu’au marché"}
    )
    assert answer.status_code == 302
    missed = reverse("pathways:miss_check", args=[pathway.pk, checks[1].pk])
    assert nurse.post(missed, {"reason": ""}).status_code == 422
    assert nurse.post(missed, {"reason": "Hospitalisée"}).status_code == 302
    page = text(nurse.get(reverse("pathways:pathway", args=[pathway.pk])))
    assert "Va mieux. Marche jusqu’au marché" in page
    assert "Hospitalisée" in page
    ended = nurse.post(
        reverse("pathways:end_pathway", args=[pathway.pk]), {"outcome": "stable", "version": 1}
    )
    assert ended.status_code == 302
    assert set(FollowUpCheck.objects.values_list("state", flat=True)) == {CheckState.DONE, CheckState.MISSED}
    assert FrailtyPathway.objects.get().outcome == PathwayOutcome.STABLE


def test_an_objection_hides_the_pathway_and_what_it_holds(team: Team, client_as) -> None:
    pathway = pathways.under_way(team)
    address = reverse("pathways:pathway", args=[pathway.pk])
    client = client_as(team.podiatrist)
    assert client.get(address).status_code == 200
    patient_operations.object_to_sharing(
        actor=team.doctor,
        patient_id=team.patient.pk,
        section="problems",
        reader_group="80",
        said_on=team.today,
    )
    assert client.get(address).status_code == 404
    assert address not in text(client.get(reverse("pathways:index")))
    assert address not in text(client.get(reverse("pathways:patient", args=[team.patient.pk])))
    assert client_as(team.outsider).get(address).status_code == 404


def _queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_pages_ask_the_same_number_of_queries_whatever_there_is(
    team: Team, structure: Structure, client_as
) -> None:
    pathway = pathways.under_way(team)
    pathways.report(team, by=team.doctor)
    nurse = client_as(team.nurse)
    pages = [reverse("pathways:index"), reverse("today"), reverse("pathways:pathway", args=[pathway.pk])]
    before = [_queries(nurse, page) for page in pages]
    for _ in range(4):
        other = pathways.make_team(structure)
        mine = Team(team.nurse, team.deputy, other.doctor, other.podiatrist, team.outsider, other.patient)
        pathways.under_way(mine)
        pathways.report(mine, by=other.doctor, signs=["Esprit confus"])
    operations.set_follow_up(
        actor=team.nurse,
        pathway_id=pathway.pk,
        starts_on=teams.TODAY,
        weeks=8,
        every_days=2,
        member_id=records.member_of(team.nurse).pk,
    )
    assert [_queries(nurse, page) for page in pages] == before
