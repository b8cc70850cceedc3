"""The filters and tags of the design system."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import time_machine
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from maisonnee.interfaces.web.templatetags import maisonnee as tags


def rendered(source, address="/liste", **context):
    request = RequestFactory().get(address)
    html = Template("{% load maisonnee %}" + source).render(Context({"request": request, **context}))
    return re.sub("[ \n]+", " ", html)


def test_filters_are_reachable_from_a_template():
    source = '{{ a|euros }} {{ a|euros:0 }} {{ a|number }} {{ a|points }} {{ n|counted:"cas,cas" }} dossier{{ n|plural }}'

    assert rendered(source, a=1234.5, n=2) == (
        "1\u00a0234,50\u00a0€ 1\u00a0235\u00a0€ 1\u00a0234,5 1\u00a0234,5\u00a0points 2\u00a0cas dossiers"
    )


@time_machine.travel(dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC))
def test_days_and_hours_are_those_of_paris():
    late = dt.datetime(2026, 3, 11, 23, 30, tzinfo=dt.UTC)

    assert rendered("{{ d|day }}|{{ d|hour }}|{{ d|moment }}|{{ d|day_long }}", d=late) == (
        "jeu.\u00a012\u00a0mars|0\u00a0h\u00a030|jeu.\u00a012\u00a0mars à 0\u00a0h\u00a030|jeudi\u00a012\u00a0mars\u00a02026"
    )
    assert rendered("{{ d|moment }}", d=dt.date(2025, 1, 1)) == "mer.\u00a01er\u00a0janvier\u00a02025"
    assert rendered("{{ d|day }}{{ d|hour }}{{ d|moment }}{{ d|day_long }}", d=None) == ""


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Paul Martin", "PM"), ("Dr Jeanne de La Tour", "JT"), ("Sana", "S"), ("", ""), ("M. Paul Roux", "PR")],
)
def test_initials(name, letters):
    assert tags.initials(name) == letters


def test_icon_is_silent_unless_it_has_a_label():
    assert 'aria-hidden="true"' in tags.icon("check")
    assert 'role="img" aria-label="Fait &amp; signé"' in tags.icon("check", "Fait & signé")
    assert tags.icon("check").endswith('maisonnee/icons.svg#check"></use></svg>')


def test_an_icon_that_is_not_drawn_is_refused():
    with pytest.raises(ValueError, match="no icon named 'unicorn'"):
        tags.icon("unicorn")


def test_chip_escapes_its_words_and_refuses_unknown_tones():
    assert tags.chip_tag("<b>", "good") == '<span class="chip good">&lt;b&gt;</span>'
    assert tags.chip_tag("relancer") == '<span class="chip">relancer</span>'
    with pytest.raises(ValueError, match="unknown tone"):
        tags.chip_tag("x", "pink")


@pytest.mark.parametrize(
    ("value", "target", "share"),
    [
        (0, 33, 0),
        (-2, 33, 0),
        (None, 33, 0),
        (0.01, 33, 1),
        (29, 33, 87),
        (32.99, 33, 99),
        (33, 33, 100),
        (40, 33, 100),
        (1, 0, 100),
    ],
)
def test_bar_is_full_only_when_reached(value, target, share):
    assert tags.percent(value, target) == share
    assert f'width="{share}%"' in tags.bar(value, target)


def test_query_update_keeps_the_rest_of_the_address():
    address = "/liste?q=l%C3%A9a&tri=nom&apres=x&role=a&role=b"

    assert (
        rendered('{% query_update tri="-nom" apres=None %}', address)
        == "?q=l%C3%A9a&amp;tri=-nom&amp;role=a&amp;role=b"
    )
    assert rendered("{% query_update q='' %}", "/liste?q=a") == "?"


def test_sort_header_turns_the_order_and_goes_back_to_the_first_page():
    ascending = rendered('{% sort_header "nom" "Nom" %}', "/liste?tri=nom&apres=x")
    descending = rendered('{% sort_header "nom" "Nom" %}', "/liste?tri=-nom")
    other = rendered('{% sort_header "nom" "Nom" "n" "date" %}', "/liste")

    assert 'aria-sort="ascending"' in ascending
    assert 'href="?tri=-nom"' in ascending
    assert 'aria-sort="descending"' in descending
    assert 'href="?tri=nom"' in descending
    assert "aria-sort" not in other
    assert '<th scope="col" class="n">' in other


def test_bottom_bar_has_four_entries_and_the_rest_under_plus():
    items: list[dict[str, Any]] = [
        {"label": str(rank), "is_current": rank == 5, "count": rank} for rank in range(6)
    ]
    items[5]["in_bar"] = True
    groups: list[dict[str, Any]] = [
        {"title": "", "items": items[:3]},
        {"title": "La maison", "items": items[3:]},
    ]

    bar = tags.bottom_bar(groups)

    assert [item["label"] for item in bar.entries] == ["0", "1", "2", "5"]
    assert bar.more_is_current is False
    assert bar.more_count == 7
    assert tags.bottom_bar(None).entries == []


class AForm(forms.Form):
    name = forms.CharField(label="Nom", help_text="Comme sur la carte")
    born_on = forms.DateField(label="Né le", required=False)
    picked_on = forms.DateField(label="Vu le", widget=forms.DateInput(attrs={"type": "date"}))
    way = forms.ChoiceField(
        label="Voie", widget=forms.RadioSelect, choices=[("a", "À distance"), ("b", "Sur place")]
    )
    proof = forms.FileField(
        label="Preuve", required=False, widget=forms.FileInput(attrs={"accept": ".pdf,.png,image/*"})
    )
    is_told = forms.BooleanField(label="Le patient est informé")
    version = forms.IntegerField(widget=forms.HiddenInput)


def test_a_field_ties_its_label_help_and_error_to_its_control():
    form = AForm({"name": ""})

    html = rendered('{% include "components/field.html" %}', field=form["name"])

    assert '<label for="id_name">Nom</label>' in html
    assert 'id="id_name_helptext"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert "(facultatif)" not in html


def test_an_optional_field_says_so_and_a_typed_date_says_its_format():
    html = rendered('{% include "components/field.html" %}', field=AForm()["born_on"])

    assert "(facultatif)" in html
    assert "Jour, mois, année\u00a0: 12/03/2026" in html
    assert 'inputmode="numeric"' in html


def test_a_group_of_choices_is_a_fieldset_and_its_error_leads_to_the_first_choice():
    form = AForm({})

    html = rendered('{% include "components/field.html" %}', field=form["way"])

    assert '<fieldset class="field invalid" aria-describedby="id_way_error">' in html
    assert "<legend>Voie</legend>" in html
    assert html.count('type="radio"') == 2
    assert tags.field_parts(form["way"]).target == "id_way_0"
    assert 'id="id_way_0"' in html


def test_a_file_says_what_it_accepts_and_how_heavy():
    form = AForm()
    form.fields["proof"].max_bytes = 20_000_000  # type: ignore[attr-defined]

    assert tags.field_parts(form["proof"]).hints == ["PDF, PNG · 20\u00a0Mo au plus"]


def test_a_date_that_does_not_exist_comes_back_as_it_was_typed():
    refused = tags.field_input(AForm({"picked_on": "31/02/2026"})["picked_on"])
    untouched = tags.field_input(AForm()["picked_on"])
    missing = tags.field_input(AForm({})["picked_on"])

    assert 'type="text"' in refused
    assert 'type="date"' in missing
    assert 'value="31/02/2026"' in refused
    assert 'type="date"' in untouched


def test_the_error_summary_leads_to_every_field():
    form = AForm({})
    form.add_error(None, "Ces deux dates se contredisent.")

    html = rendered('{% include "components/error_summary.html" %}', form=form)

    for target in ("id_name", "id_picked_on", "id_way_0", "id_is_told"):
        assert f'href="#{target}"' in html
    assert "Ces deux dates se contredisent." in html
    assert "#id_version" not in html
    assert rendered('{% include "components/error_summary.html" %}', form=AForm()).strip() == ""


def test_a_form_of_files_carries_its_ticket_and_its_hidden_version():
    html = rendered(
        '{% include "components/form.html" with submit="Proposer" %}',
        form=AForm(initial={"version": 3}),
        form_ticket="t:1",
    )

    assert 'enctype="multipart/form-data"' in html
    assert '<input type="hidden" name="_ticket" value="t:1">' in html
    assert '<input type="hidden" name="version" value="3" id="id_version">' in html
    assert '<button type="submit" class="button main">Proposer</button>' in html
