import re
import time
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from maisonnee.foundation.documents.charts import Chart, Series, svg, table_of, warm_up

CHART = Chart(
    "bar",
    "Points <par> année & total",
    "Les points montent de 2023 à 2025.",
    ("2023", "2024", "2025"),
    (Series("Obtenus", (1200.5, 1300, 1400)), Series("Possibles", (1500, 1600, None))),
    unit="Points",
)


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_a_chart_has_a_title_a_description_and_its_words(kind):
    root = ElementTree.fromstring(svg(replace(CHART, kind=kind)))
    title, description = list(root)[:2]
    assert (title.text, description.text) == (CHART.title, CHART.description)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    words = {element.text for element in root.iter() if element.tag.endswith("text")}
    assert {"2023", "2024", "2025", "Obtenus", "Possibles", "Points"} <= words


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_colours_are_tokens_and_nothing_is_inline(kind):
    drawn = svg(replace(CHART, kind=kind))
    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawn)) - {"none", "transparent"}
    assert colours and all(colour.startswith("var(--") for colour in colours)
    for forbidden in ("style=", "<style", "<script", "http://www.w3.org/1999/xhtml", "javascript:"):
        assert forbidden not in drawn


def test_numbers_are_french():
    assert "1\u202f000" in svg(CHART)


def test_hostile_words_stay_words():
    chart = replace(CHART, title="</title><script>x</script>", categories=("<b>", '"&', "c"))
    drawn = svg(chart)
    assert "<script" not in drawn and "<b>" not in drawn
    ElementTree.fromstring(drawn)


def test_the_same_data_is_drawn_once():
    warm_up()
    first = svg(CHART)
    svg.cache_clear()
    assert svg(CHART) == first
    start = time.perf_counter()
    svg(replace(CHART))
    assert time.perf_counter() - start < 0.005


def test_series_must_fit_and_be_few():
    with pytest.raises(ValueError):
        svg(replace(CHART, series=()))
    with pytest.raises(ValueError):
        svg(replace(CHART, series=(Series("a", (1.0,)),)))


def test_the_table_says_the_same():
    headers, rows = table_of(CHART)
    assert headers == ("", "Obtenus", "Possibles")
    assert rows == [("2023", "1200,5", "1500"), ("2024", "1300", "1600"), ("2025", "1400", "")]
