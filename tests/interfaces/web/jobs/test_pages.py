"""The pages of long work: how far it is, what came out, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import storing
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from tests.factories import teams

Browser = Callable[[Actor], Client]


def _job(actor: Actor, **values: Any) -> Job:
    given: dict[str, Any] = {
        "kind": "tests.show", "title": "Import de liste.csv", "state": JobState.RUNNING, "done": 30, "total": 120,
        "asked_by": actor.name, "asked_by_user_id": actor.user_id, "asked_at": teams.NOW,
    }  # fmt: skip
    return Job.objects.create(structure_id=actor.structure_id, **{**given, **values})


def _page(client: Client, job: Job, name: str = "detail", **options: Any) -> Any:
    return client.get(reverse(f"jobs:{name}", args=[job.pk]), **options)


def test_without_work_the_page_says_what_will_appear(professional: Actor, client_as: Browser) -> None:
    assert "Aucun travail" in client_as(professional).get("/travaux/").content.decode()


def test_the_list_shows_ones_own_work_and_narrows(professional: Actor, client_as: Browser) -> None:
    _job(professional, title="Import un")
    _job(professional, title="Import deux", state=JobState.DONE, finished_at=teams.NOW)
    page = client_as(professional).get("/travaux/").content.decode()
    assert ("Import un" in page, "Import deux" in page) == (True, True)
    page = client_as(professional).get("/travaux/?etat=done").content.decode()
    assert ("Import un" in page, "Import deux" in page) == (False, True)


def test_work_under_way_says_how_far_it_is_with_and_without_javascript(
    professional: Actor, client_as: Browser
) -> None:
    job = _job(professional)
    client = client_as(professional)
    page = _page(client, job).content.decode()
    assert '<meta http-equiv="refresh" content="5">' in page
    assert 'value="30"' in page
    assert 'max="120"' in page
    fragment = _page(client, job, headers={"HX-Request": "true"}).content.decode()
    assert f'hx-get="/travaux/{job.pk}/"' in fragment
    assert "<html" not in fragment


def test_finished_work_shows_its_figures_and_gives_its_report(
    professional: Actor, client_as: Browser
) -> None:
    report = storing.keep(
        actor=professional,
        name="compte-rendu.csv",
        content_type="text/csv",
        content=b"ligne;resultat\n2;ok\n",
        purpose="job",
    )
    job = _job(
        professional,
        state=JobState.DONE,
        finished_at=teams.NOW,
        result={"created": 1234, "changed": 5},
        report=report,
    )
    client = client_as(professional)
    page = _page(client, job).content.decode()
    assert "http-equiv" not in page
    assert "hx-get" not in page
    assert "1\u00a0234" in page
    assert reverse("jobs:report", args=[job.pk]) in page
    answer = _page(client, job, "report")
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert content == b"ligne;resultat\n2;ok\n"
    assert "compte-rendu.csv" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("error", "params", "said"),
    [
        ("unexpected", {}, "Une erreur imprévue a arrêté ce travail."),
        ("structures.rpps_taken", {"rpps": "10005173140"}, "10005173140"),
    ],
)
def test_stopped_work_says_why(
    professional: Actor, client_as: Browser, error: str, params: dict[str, str], said: str
) -> None:
    job = _job(professional, state=JobState.FAILED, error=error, error_params=params, finished_at=teams.NOW)
    page = _page(client_as(professional), job).content.decode()
    assert said in page
    assert "http-equiv" not in page


def test_work_without_report_has_none(professional: Actor, client_as: Browser) -> None:
    job = _job(professional)
    assert _page(client_as(professional), job, "report").status_code == 404


def test_somebody_elses_work_is_not_found_but_by_those_who_lead(
    manager: Actor,
    coordinator: Actor,
    professional: Actor,
    actor_as: Callable[[Role], Actor],
    client_as: Browser,
) -> None:
    job = _job(professional)
    nosy = client_as(actor_as(Role.PROFESSIONAL))
    assert [_page(nosy, job, name).status_code for name in ("detail", "report")] == [404, 404]
    assert str(job.pk) not in nosy.get("/travaux/").content.decode()
    for leader in (manager, coordinator):
        assert _page(client_as(leader), job).status_code == 200
    stranger = teams.seat(teams.make_structure("Ailleurs").pk, Role.MANAGER).actor
    with context.entered(structure_id=stranger.structure_id):
        assert _page(client_as(stranger), job).status_code == 404


def test_anonymous_people_are_sent_to_sign_in(professional: Actor) -> None:
    assert _page(Client(), _job(professional)).status_code == 302
