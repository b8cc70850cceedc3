"""The second person chooses, field by field, without JavaScript."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context, Template

from maisonnee.interfaces.web import conflicts
from maisonnee.interfaces.web.forms import Difference


class Edited(forms.Form):
    title = forms.CharField()
    on = forms.DateField(widget=forms.DateInput(format="%Y-%m-%d"))
    roles = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B"), ("c", "C")], required=False)
    is_open = forms.BooleanField(required=False)


def test_without_a_conflict_nothing_changes():
    data = QueryDict("title=mien&on=2026-03-12")

    assert conflicts.resolved(data) is data


def test_each_field_keeps_mine_or_takes_theirs():
    data = QueryDict(
        "title=mien&roles=a&is_open=on&conflit-title=mine&leur-title=sien"
        "&conflit-roles=theirs&leur-roles=b&leur-roles=c&conflit-is_open=theirs"
    )

    merged = conflicts.resolved(data)

    assert dict(merged.lists()) == {"title": ["mien"], "roles": ["b", "c"], "is_open": []}
    assert data["is_open"] == "on"


@pytest.mark.parametrize(
    ("name", "value", "posted"),
    [
        ("title", "sien", ["sien"]),
        ("on", dt.date(2026, 3, 12), ["2026-03-12"]),
        ("roles", ["b", "c"], ["b", "c"]),
        ("is_open", True, ["on"]),
        ("is_open", False, []),
        ("title", None, []),
    ],
)
def test_their_value_is_written_as_the_form_would_post_it(name, value, posted):
    assert conflicts.posted_values(Edited(), name, value) == posted


def test_the_page_shows_both_versions_and_posts_what_resolves():
    difference = Difference("title", "Titre", "mien", "sien <b>", ["sien <b>"])

    html = Template('{% include "components/conflict.html" %}').render(
        Context({"differences": [difference], "changed_by": "Jeanne Morel"})
    )

    assert "Jeanne Morel a modifié cette page" in html
    assert '<input type="hidden" name="leur-title" value="sien &lt;b&gt;">' in html
    assert html.count('name="conflit-title"') == 2
    assert re.search(r'value="mine"\s+checked', html)
