"""The gallery shows every component, and every page has the frame of the product."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from maisonnee.interfaces.web import templatetags

COMPONENTS = Path(templatetags.__file__).parents[1] / "templates" / "components"
# Parts of other components, or the frame itself: shown with them.
INSIDE_OTHERS = {"card", "chip", "formset", "page_head"}


def test_every_component_is_shown_somewhere():
    templates = COMPONENTS.parent
    sources = "".join(path.read_text(encoding="utf-8") for path in templates.rglob("*.html"))
    sources += (Path(templatetags.__file__).parent / "maisonnee.py").read_text(encoding="utf-8")
    shown = set(re.findall(r'"components/(\w+)\.html"', sources))

    assert {path.stem for path in COMPONENTS.glob("*.html")} - shown == INSIDE_OTHERS


def test_the_gallery_opens_for_any_member(client_as, professional):
    response = client_as(professional).get("/composants/")
    html = response.content.decode()

    assert response.status_code == 200
    assert html.count("<h1") == 1
    assert 'lang="fr"' in html
    assert 'href="#contenu"' in html
    assert '<main id="contenu"' in html
    assert "61\u00a0418\u00a0€" in html
    assert "data-theme" not in html


def test_the_chosen_theme_comes_with_the_page(client_as, professional):
    browser = client_as(professional)
    browser.post("/apparence/", {"theme": "dark", "next": "/composants/"})

    assert '<html lang="fr" data-theme="dark">' in browser.get("/composants/").content.decode()


def test_a_forged_theme_is_ignored():
    request = RequestFactory().get("/")
    request.COOKIES["theme"] = "x onload=y"

    assert "data-theme" not in render_to_string("404.html", request=request)


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "413", "500"])
def test_a_refusal_says_what_to_do(name):
    html = render_to_string(f"{name}.html", request=RequestFactory().get("/"))

    assert html.count("<h1") == 1
    assert "Revenir à l’accueil" in html
    assert 'aria-label="Navigation principale"' not in html
