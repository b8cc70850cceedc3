"""A measure as a picture: its values, and the thresholds set for the patient."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from maisonnee.domains.records.enums import WatchRule
from maisonnee.domains.records.rules import catalogue
from maisonnee.interfaces.web import curves, formats
from maisonnee.interfaces.web.templatetags.records import measure_value, signed

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Entry, Watch


def drawn(item: str, entries: Sequence[Entry], watches: Sequence[Watch]) -> dict[str, Any]:
    """Return what `components/curve.html` needs: `picture` (none without a value), `title`, `sentence`."""
    measure = catalogue.MEASURES[item]
    values = [
        curves.Value(entry.happened_on, entry.value, entry.value_2)
        for entry in entries
        if entry.value is not None
    ]
    title = f"{measure.label} au cours du temps"
    if not values:
        return {"picture": None, "title": title, "sentence": ""}
    first_on, last_on = values[0].on, values[-1].on
    way = (
        "%d/%m"
        if first_on.year == last_on.year
        else "%d/%m/%y"
        if (last_on - first_on).days < 400
        else "%m/%Y"
    )
    picture = curves.picture(
        values,
        limits=[limit for watch in watches if (limit := _limit(watch, values)) is not None],
        written=lambda value: formats.number(value, measure.decimals if value % 1 else 0),
        day=lambda on: on.strftime(way),
    )
    first, last = entries[0], entries[-1]
    sentence = (
        f"{formats.counted(len(values), 'valeur')}, de {measure_value(first)} le {first.happened_on:%d/%m/%Y}"
    )
    if len(values) > 1:
        sentence += f" à {measure_value(last)} le {last.happened_on:%d/%m/%Y}"
    return {
        "picture": picture,
        "title": title,
        "sentence": f"{sentence}. Toutes les valeurs sont dans le tableau.",
    }


def _limit(watch: Watch, values: Sequence[curves.Value]) -> curves.Limit | None:
    """A limit crosses the picture; a rise or a fall is drawn over its days, from what it is counted from."""
    rule, last = WatchRule(watch.rule), values[-1].on
    if rule in (WatchRule.ABOVE, WatchRule.BELOW):
        word = "au-dessus de" if rule is WatchRule.ABOVE else "au-dessous de"
        return curves.Limit(watch.threshold, f"alerte {word} {formats.number(watch.threshold.normalize())}")
    days = watch.window_days or 0
    first = last - timedelta(days=days)
    within = [row.value for row in values if row.on >= first]
    change = watch.threshold if rule is WatchRule.RISE else -watch.threshold
    base: Decimal = min(within) if rule is WatchRule.RISE else max(within)
    label = f"alerte {signed(change)} en {formats.counted(days, 'jour')}"
    return curves.Limit(base + change, label, first, last)
