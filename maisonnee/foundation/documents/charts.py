"""Bar and line charts as SVG, drawn on the server, readable in black and white, light and dark.

Colours are CSS variables of the design system with a fallback for PDF and print. A chart never stands alone: the page
shows its table too; the SVG carries a title and a description for screen readers. Same data, same bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal
from xml.sax.saxutils import escape

import altair
import vl_convert

ChartKind = Literal["bar", "line"]

# Each colour drawn stands for a token of the style sheet; no two tokens share a value.
_COLOURS = {
    "#0a655f": "var(--accent, #0a655f)",
    "#8a4b08": "var(--warn, #8a4b08)",
    "#4a5569": "var(--ink-2, #4a5569)",
    "#1f6b3b": "var(--good, #1f6b3b)",
    "#dedad0": "var(--line, #dedad0)",
    "#1c2430": "var(--ink, #1c2430)",
    "#e0efed": "var(--accent-soft, #e0efed)",
    "#efede6": "var(--sunken, #efede6)",
}
# Bars alternate dark and light so that they differ in black and white; lines differ by their dashes.
_BARS = ("#0a655f", "#e0efed", "#4a5569", "#efede6")
_SERIES = ("#0a655f", "#8a4b08", "#4a5569", "#1f6b3b")
_DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
_LOCALE = {"decimal": ",", "thousands": "\u202f", "grouping": [3], "currency": ["", "\u00a0€"]}


@dataclass(frozen=True, slots=True)
class Series:
    """One series: a name and a value by category (``None`` where there is none)."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What to draw. ``description`` says in one sentence what the picture shows; ``unit`` titles the value axis."""

    kind: ChartKind
    title: str
    description: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    width: int = 560
    height: int = 240


@lru_cache(maxsize=256)
def svg(chart: Chart) -> str:
    """The chart as an SVG element to put in a page. Cached by data.

    Raises :class:`ValueError` for more than four series, or values that do not match the categories.
    """
    if not 1 <= len(chart.series) <= len(_SERIES):
        raise ValueError("a readable chart has one to four series")
    if any(len(series.values) != len(chart.categories) for series in chart.series):
        raise ValueError("every series needs one value by category")
    drawn: str = vl_convert.vegalite_to_svg(_specification(chart).to_dict(), format_locale=_LOCALE)
    return _accessible(drawn, chart)


def warm_up() -> None:
    """Draw a first chart so that the first visitor does not wait for the engine to start."""
    svg(Chart("bar", "Préparation", "Préparation des graphiques.", ("a",), (Series("a", (1.0,)),)))


def _specification(chart: Chart) -> altair.Chart:
    records: list[dict[str, Any]] = [
        {"c": category, "v": value, "s": series.name}
        for series in chart.series
        for category, value in zip(chart.categories, series.values, strict=True)
        if value is not None
    ]
    several = len(chart.series) > 1
    names = [series.name for series in chart.series]
    base = altair.Chart(altair.InlineData(records), width=chart.width, height=chart.height)
    x = altair.X(
        "c:N", sort=list(chart.categories), title=None, axis=altair.Axis(labelAngle=0, labelLimit=140)
    )
    y = altair.Y("v:Q", title=chart.unit or None, axis=altair.Axis(tickCount=5))
    legend = altair.Legend(title=None, orient="top") if several else None
    palette = list((_SERIES if chart.kind == "line" else _BARS)[: len(names)])
    colour = altair.Color("s:N", scale=altair.Scale(domain=names, range=palette), legend=legend)
    if chart.kind == "line":
        dash = altair.StrokeDash(
            "s:N", scale=altair.Scale(domain=names, range=list(_DASHES[: len(names)])), legend=legend
        )
        drawn = base.mark_line(point=True, strokeWidth=2.5).encode(x=x, y=y, color=colour, strokeDash=dash)
    elif several:
        drawn = base.mark_bar(stroke="#1c2430", strokeWidth=1).encode(
            x=x, y=y, color=colour, xOffset=altair.XOffset("s:N", sort=names)
        )
    else:
        drawn = base.mark_bar(size=min(40, chart.width // max(1, 2 * len(chart.categories)))).encode(
            x=x, y=y, color=colour
        )
    text = {"labelColor": "#1c2430", "titleColor": "#1c2430", "labelFontSize": 12, "titleFontSize": 12}
    styled: altair.Chart = (
        drawn.configure(background="transparent", font="system-ui, sans-serif")
        .configure_axis(gridColor="#dedad0", domainColor="#4a5569", tickColor="#4a5569", **text)
        .configure_legend(labelColor="#1c2430", labelFontSize=12)
        .configure_view(stroke=None)
    )
    return styled


def _accessible(drawn: str, chart: Chart) -> str:
    """Give the drawing its title and description, its colours by name, and no identifier that could clash."""
    mark = hashlib.sha256(repr(chart).encode()).hexdigest()[:8]
    body = re.sub(r'\s(?:aria-[a-z]+|role)="[^"]*"', "", drawn)
    body = re.sub(r'\bid="([^"]+)"', lambda match: f'id="{match.group(1)}-{mark}"', body)
    body = re.sub(r"url\(#([^)]+)\)", lambda match: f"url(#{match.group(1)}-{mark})", body)
    for colour, variable in _COLOURS.items():
        body = re.sub(f'(fill|stroke)="{colour}"', rf'\1="{variable}"', body, flags=re.IGNORECASE)
    opening = re.match(r"<svg[^>]*>", body)
    if opening is None:
        raise ValueError("the drawing engine gave no SVG")
    label = f'<title id="titre-{mark}">{escape(chart.title)}</title><desc id="texte-{mark}">{escape(chart.description)}</desc>'
    head = opening.group().replace("<svg", f'<svg role="img" aria-labelledby="titre-{mark} texte-{mark}"', 1)
    return head + label + body[opening.end() :]


def table_of(chart: Chart) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headers and rows of the table that goes with the picture."""
    headers = ("", *(series.name for series in chart.series))
    rows: list[tuple[str, ...]] = []
    for place, category in enumerate(chart.categories):
        values: Sequence[float | None] = [series.values[place] for series in chart.series]
        rows.append(
            (category, *("" if value is None else f"{value:g}".replace(".", ",") for value in values))
        )
    return headers, rows
