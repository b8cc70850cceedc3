from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.commands import dossier
from tests.factories import contract_years as years
from tests.factories import teams
from tests.factories.contract_years import YEAR


@pytest.fixture
def team(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Structure, Actor]]:
    """A team with an open year. The command lists teams as the tables' owner; tests do not connect as it."""
    structure = teams.make_structure("Maison des Tilleuls")
    lead = replace(teams.seat(structure.pk, Role.COORDINATOR).actor, now=years.NOW)
    with context.entered(structure_id=structure.pk):
        years.make_year(structure, lead)

    monkeypatch.setattr(dossier, "_teams", lambda: [structure])
    yield structure, lead


def test_the_file_is_the_page_s_dossier(
    team: tuple[Structure, Actor], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    structure, lead = team
    with context.entered(structure_id=structure.pk):
        built = years.build_dossier(lead)
    assert dossier.main(["build", "Tilleuls", str(YEAR), str(tmp_path)]) == 0
    written = (tmp_path / f"dossier-{YEAR}.zip").read_bytes()
    assert hashlib.sha256(written).hexdigest() == built.archive.sha256
    assert built.manifest_sha256 in capsys.readouterr().out


def test_a_patient_in_a_proof_keeps_the_file_from_being_written(
    team: tuple[Structure, Actor], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    structure, lead = team
    with context.entered(structure_id=structure.pk):
        years.make_patients(structure)
        years.give_proof(lead, "lettre.txt", "Madame Maëlys KERVELLEC".encode())
    assert dossier.main(["build", "Tilleuls", str(YEAR), str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "preuves/B1/001" in said
    assert "kervellec" not in said.casefold()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["Tilleuls", "maison des tilleuls", "350000016"])
def test_a_structure_is_found_by_its_name_or_its_finess(team: tuple[Structure, Actor], text: str) -> None:
    assert dossier._structure(text).pk == team[0].pk


def test_what_is_wrong_is_said(
    team: tuple[Structure, Actor], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dossier.main(["build", "Acacias", str(YEAR), str(tmp_path)]) == 1
    assert "Aucune structure" in capsys.readouterr().err
    assert dossier.main(["build", "Tilleuls", "l’an dernier", str(tmp_path)]) == 1
    assert "n’est pas une année" in capsys.readouterr().err
    assert dossier.main(["build", "Tilleuls", "2019", str(tmp_path)]) == 1
    assert "n’est pas ouvert" in capsys.readouterr().err
    (tmp_path / f"dossier-{YEAR}.zip").write_bytes(b"")
    assert dossier.main(["build", "Tilleuls", str(YEAR), str(tmp_path)]) == 1
    assert "existe déjà" in capsys.readouterr().err
    assert dossier.main([]) == 2
