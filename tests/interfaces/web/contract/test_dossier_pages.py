from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from maisonnee.domains.contract.models import Dossier, Proof, Transmission
from maisonnee.domains.contract.operations import dossier as dossier_operations
from maisonnee.domains.contract.operations import vault
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from tests.factories import contract_years as years
from tests.factories import teams
from tests.factories.contract_years import YEAR

LAST_YEAR: dict[str, Any] = {
    "starts_on": years.PERIOD["starts_on"].replace(year=YEAR - 1),
    "ends_on": years.PERIOD["ends_on"].replace(year=YEAR - 1),
}


def test_a_year_from_its_proofs_to_the_officer_s_answer(client_as: Callable[..., Client]) -> None:
    bodies = years.authorities()
    team = teams.make_structure("Maison du Test")
    manager = replace(teams.seat(team.pk, Role.MANAGER).actor, now=years.NOW)
    with context.entered(structure_id=team.pk):
        years.make_year(team, manager, bodies)
        vault.add_proofs(
            actor=manager,
            indicator="A1",
            kind="charter",
            uploads=[vault.Upload("charte.txt", b"charte")],
            **LAST_YEAR,
        )
    person = client_as(manager)

    page = person.get(reverse("contract:vault", args=[YEAR]))
    assert page.status_code == 200
    assert "peut être reconduite" in page.content.decode()
    assert "toute l’année en dépend" in page.content.decode()

    page = person.get(reverse("contract:carry_proofs", args=[YEAR]))
    assert "charte.txt" in page.content.decode()
    done = person.post(
        reverse("contract:carry_proofs", args=[YEAR]), {"proofs": page.context["ready"], "version": ""}
    )
    assert done.status_code == 302, done.content.decode()

    url = reverse("contract:add_proof", args=[YEAR])
    assert person.get(url).status_code == 200
    given = {"asked": "B1|coordination||", "starts_on": f"{YEAR}-01-01", "ends_on": f"{YEAR}-12-31"}
    refused = person.post(url, {**given, "documents": SimpleUploadedFile("a.pdf", b"MZ\x90\x00")})
    assert refused.status_code == 422
    assert "a.pdf" in refused.content.decode()
    done = person.post(url, {**given, "documents": SimpleUploadedFile("fiche.txt", b"Dix heures")})
    assert done.status_code == 302

    with context.entered(structure_id=team.pk):
        proof = Proof.objects.get(indicator="B1")
    assert person.get(reverse("contract:proof_file", args=[YEAR, proof.file_id])).content == b"Dix heures"
    assert person.get(reverse("contract:withdraw_proof", args=[YEAR, proof.pk])).status_code == 200

    page = person.get(reverse("contract:dossier", args=[YEAR]))
    assert "Pas encore construit" in page.content.decode()
    assert "ne porte pas le label" in page.content.decode()
    for name in ("prepare_dossier", "attest"):
        assert person.get(reverse(f"contract:{name}", args=[YEAR])).status_code == 200
        assert person.post(reverse(f"contract:{name}", args=[YEAR]), {}).status_code == 302
    assert person.get(reverse("contract:build_dossier", args=[YEAR])).status_code == 200
    assert person.post(reverse("contract:build_dossier", args=[YEAR]), {}).status_code == 302
    with context.entered(structure_id=team.pk):
        job = Job.objects.get(kind=dossier_operations.BUILD_KIND)
    running.run(job_id=job.pk, structure_id=team.pk)
    assert person.get(reverse("contract:dossier_checks", args=[YEAR])).status_code == 200
    archive = person.get(reverse("contract:dossier_archive", args=[YEAR]))
    assert "manifeste.json" in zipfile.ZipFile(io.BytesIO(archive.content)).namelist()

    url = reverse("contract:transmit", args=[YEAR])
    page = person.get(url)
    assert "Ce qui ne part jamais" in page.content.decode()
    assert page.context["obstacles"] == []
    with context.entered(structure_id=team.pk):
        dossier = Dossier.objects.get()
    done = person.post(url, {"dossier": str(dossier.pk), "recipients": [str(bodies.cpam.pk)]})
    assert done.status_code == 302

    with context.entered(structure_id=team.pk):
        sent = Transmission.objects.get()
    page = person.get(reverse("contract:transmission", args=[sent.pk]))
    assert "B1 · Fonction de coordination" in page.content.decode()
    assert person.get(reverse("contract:transmission_report", args=[sent.pk])).content.startswith(b"%PDF")

    officer = client_as(teams.seat(bodies.cpam.pk, Role.CPAM_OFFICER).actor)
    assert "Maison du Test" in officer.get(reverse("oversight:index")).content.decode()
    assert officer.get(reverse("oversight:dossier", args=[sent.pk])).status_code == 200
    assert "conforme" in officer.get(reverse("oversight:manifest", args=[sent.pk])).content.decode()
    assert officer.get(reverse("oversight:report", args=[sent.pk])).content.startswith(b"%PDF")
    assert officer.get(reverse("oversight:file", args=[sent.pk, 1])).content.startswith(b"PK")
    assert officer.get(reverse("oversight:file", args=[sent.pk, 99])).status_code == 404
    url = reverse("oversight:indicator", args=[sent.pk, "B1"])
    assert officer.get(url).status_code == 200
    assert officer.post(url, {"act": "ask", "body": "Combien d’heures ?"}).status_code == 302
    assert officer.post(url, {"act": "answer", "verdict": "refused", "reason": ""}).status_code == 422
    assert officer.post(url, {"act": "answer", "verdict": "accepted", "reason": ""}).status_code == 302
    for name in ("contract:vault", "contract:dossier"):
        assert officer.get(reverse(name, args=[YEAR])).status_code == 404

    reply = reverse("contract:reply", args=[sent.pk, "B1"])
    assert "Combien d’heures" in person.get(reply).content.decode()
    assert person.post(reply, {"body": "Dix heures."}).status_code == 302
    assert "Dix heures." in officer.get(url).content.decode()

    other = client_as(teams.seat(bodies.ars.pk, Role.ARS_OFFICER).actor)
    assert other.get(reverse("oversight:dossier", args=[sent.pk])).status_code == 404
    assert person.get(reverse("oversight:dossier", args=[sent.pk])).status_code == 404


@pytest.mark.parametrize("role", [Role.PROFESSIONAL, Role.SECRETARY])
def test_only_leads_transmit_and_only_managers_attest(client_as: Callable[..., Client], role: Role) -> None:
    team = teams.make_structure()
    person = client_as(teams.seat(team.pk, role).actor)
    assert person.get(reverse("contract:transmit", args=[YEAR])).status_code == 403
    assert person.get(reverse("contract:attest", args=[YEAR])).status_code == 403
