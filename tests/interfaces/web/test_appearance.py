"""Light or dark is kept in a cookie that the server reads."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from maisonnee.interfaces.web.appearance import views


def chosen(**posted):
    return views.choose(RequestFactory().post("/apparence/", posted))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_is_remembered_and_one_goes_back_to_the_page(theme):
    response = chosen(theme=theme, next="/equipe/?tri=nom")

    assert response.status_code == 302
    assert response["Location"] == "/equipe/?tri=nom"
    assert response.cookies["theme"].value == theme
    assert response.cookies["theme"]["httponly"] is True
    assert response.cookies["theme"]["max-age"] == 365 * 24 * 3600


@pytest.mark.parametrize("theme", ["auto", "", '"><script>'])
def test_anything_else_follows_the_device(theme):
    assert chosen(theme=theme, next="/").cookies["theme"]["max-age"] == 0


@pytest.mark.parametrize("target", ["https://ailleurs.example/", "//ailleurs.example", "javascript:x()", ""])
def test_one_never_leaves_the_product(target):
    assert chosen(theme="dark", next=target)["Location"] == "/"


def test_only_a_post_changes_it():
    assert views.choose(RequestFactory().get("/apparence/")).status_code == 405
