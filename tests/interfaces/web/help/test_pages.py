"""The help: every guide opens, for anybody signed in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.interfaces.web.help import guides
from tests.factories import teams

Browser = Callable[[Actor], Client]


def test_the_first_steps_come_first() -> None:
    assert next(iter(guides.all_guides())) == guides.FIRST


@pytest.mark.parametrize("name", sorted(path.stem for path in guides.FOLDER.glob("*.md")))
def test_every_guide_is_listed_and_opens(professional: Actor, client_as: Browser, name: str) -> None:
    client = client_as(professional)
    guide = guides.all_guides()[name]
    index = client.get("/aide/").content.decode()
    assert guide.title in index
    assert f'href="/aide/{name}/"' in index
    page = client.get(f"/aide/{name}/").content.decode()
    assert f"<h1>{guide.title}</h1>" in page
    assert guide.title
    assert guide.summary
    assert guide.body
    assert "<h1" not in guide.body


def test_an_unknown_guide_is_not_found(professional: Actor, client_as: Browser) -> None:
    assert client_as(professional).get("/aide/inconnu/").status_code == 404


def test_officers_read_it_too_and_nobody_signed_out(db: None, client_as: Browser) -> None:
    assert Client().get("/aide/").headers["Location"] == "/connexion/?next=/aide/"
    officer = teams.seat(teams.make_structure("ARS", StructureKind.ARS).pk, Role.ARS_OFFICER).actor
    assert client_as(officer).get("/aide/").status_code == 200


def test_raw_html_in_a_guide_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "essai.md"
    path.write_text(
        "# Titre\n\nUn résumé\nsur deux lignes.\n\n## Partie\n\n<script>alert(1)</script>\n", encoding="utf-8"
    )
    guide = guides._read(path)
    assert (guide.name, guide.title, guide.summary) == ("essai", "Titre", "Un résumé sur deux lignes.")
    assert "&lt;script&gt;" in guide.body
