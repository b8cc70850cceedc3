"""Filters and tags of the design system. `{% load maisonnee %}`; described in docs/design.md."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from maisonnee.interfaces.web import formats

register = template.Library()

SPRITE = Path(__file__).parent.parent / "static" / "maisonnee" / "icons.svg"
PICKERS = frozenset({"date", "time", "datetime-local", "number"})
TONES = frozenset({"", "good", "warn", "bad", "on"})


# Numbers, money, days


@register.filter
def euros(value: object, decimals: int = 2) -> str:
    """`{{ amount|euros }}` « 1 234,50 € »; `{{ amount|euros:0 }}` « 1 235 € »."""
    return formats.euros(value, decimals)


@register.filter
def number(value: object, decimals: int | None = None) -> str:
    """`{{ 1234.5|number }}` « 1 234,5 »."""
    return formats.number(value, decimals)


@register.filter
def points(value: object) -> str:
    """`{{ 612.5|points }}` « 612,5 points »."""
    return formats.points(value)


@register.filter
def plural(value: object, forms: str = ",s") -> str:
    """`dossier{{ n|plural }}`, `{{ n|plural:"cheval,chevaux" }}`."""
    return formats.plural(value, forms)


@register.filter
def counted(value: object, forms: str) -> str:
    """`{{ n|counted:"dossier" }}` « 29 dossiers »."""
    return formats.counted(value, forms)


@register.filter
def of(name: object) -> str:
    """`{{ patient|of }}` « de Lambert », « d’Amrani »."""
    return formats.of(name)


@register.filter
def size(octets: int) -> str:
    """`{{ file.size|size }}` « 1,5 Mo »."""
    return formats.size(octets)


def _local_date(value: dt.date) -> dt.date:
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


@register.filter
def day(value: dt.date | None) -> str:
    """`{{ meeting.held_on|day }}` « jeu. 12 mars », with the year when it is not this one."""
    if not isinstance(value, dt.date):
        return ""
    return formats.day(_local_date(value), timezone.localdate())


@register.filter
def day_long(value: dt.date | None) -> str:
    """`{{ meeting.held_on|day_long }}` « jeudi 12 mars 2026 »."""
    return formats.day_long(_local_date(value)) if isinstance(value, dt.date) else ""


@register.filter
def hours_and_minutes(minutes: int) -> str:
    """« 1 h 30 » of a number of minutes."""
    return formats.hours_and_minutes(minutes)


@register.filter
def hour(value: dt.time | dt.datetime | None) -> str:
    """`{{ meeting.starts_at|hour }}` « 12 h 30 »."""
    if isinstance(value, dt.datetime):
        value = (timezone.localtime(value) if timezone.is_aware(value) else value).time()
    return formats.hour(value) if isinstance(value, dt.time) else ""


@register.filter
def moment(value: dt.date | None) -> str:
    """`{{ entry.recorded_at|moment }}` « jeu. 12 mars à 12 h 30 »; a day without an hour stays a day."""
    return f"{day(value)} à {hour(value)}" if isinstance(value, dt.datetime) else day(value)


@register.filter
def initials(name: str) -> str:
    """`{{ person|initials }}` « PM » for « Paul Martin », « Dr Paul Martin » or « paul-henri MARTIN »."""
    words = [word for word in str(name).split() if word.rstrip(".").lower() not in {"dr", "pr", "m", "mme"}]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper() if words else ""


# Icons, chips, bars


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """The names drawn in the sprite."""
    return frozenset(re.findall(r'<symbol id="([^"]+)"', SPRITE.read_text(encoding="utf-8")))


@register.simple_tag
@lru_cache(maxsize=1024, typed=True)
def icon(name: str, label: str = "", css: str = "") -> SafeString:
    """`{% icon "check" %}`: silent beside a word; with `label`, read aloud. Unknown names raise."""
    if name not in icon_names():
        raise ValueError(f"no icon named {name!r} in icons.svg")
    voice = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="{}" width="20" height="20" focusable="false" {}><use href="{}#{}"></use></svg>',
        f"icon {css}".strip(),
        voice,
        static("maisonnee/icons.svg"),
        name,
    )


@register.simple_tag(name="chip")
def chip_tag(label: str, tone: str = "", icon_name: str = "") -> SafeString:
    """`{% chip "atteint" "good" %}`; tones: good, warn, bad, on, or none."""
    if tone not in TONES:
        raise ValueError(f"unknown tone {tone!r}")
    drawn = icon(icon_name) if icon_name else ""
    return format_html('<span class="{}">{}{}</span>', f"chip {tone}".strip(), drawn, label)


def percent(value: object, target: object) -> int:
    """Share of the target, 0 to 100; never 100 before it is reached, never 0 once begun."""
    done, wanted = formats.to_decimal(value), formats.to_decimal(target)
    if done is None or wanted is None or done <= 0:
        return 0
    if wanted <= 0 or done >= wanted:
        return 100
    return min(99, max(1, int(done * 100 / wanted)))


@register.simple_tag
def bar(value: object, target: object = 100, tone: str = "") -> SafeString:
    """A drawn bar, silent: the words beside it say the same."""
    if tone not in TONES:
        raise ValueError(f"unknown tone {tone!r}")
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><rect width="{}%" height="100%"></rect></svg>',
        f"bar {tone}".strip(),
        percent(value, target),
    )


# URLs and lists


@register.simple_tag(takes_context=True)
def query_update(context: template.Context, **changes: object) -> str:
    """`{% query_update tri="nom" apres=None %}`: this page's address with some parameters changed or removed."""
    request = context.get("request")
    query = request.GET.copy() if request is not None else QueryDict(mutable=True)
    for key, value in changes.items():
        if value is None or value == "":
            query.pop(key, None)
        else:
            query[key] = str(value)
    encoded: str = query.urlencode()
    return f"?{encoded}"


@register.inclusion_tag("components/sort_header.html", takes_context=True)
def sort_header(
    context: template.Context, key: str, label: str, css: str = "", current: str = ""
) -> dict[str, Any]:
    """`{% sort_header "nom" "Nom" %}`: a column title that sorts through `?tri=nom` or `?tri=-nom`.

    `current` is the sort in force when the address does not say it.
    """
    request = context.get("request")
    current = current or (request.GET.get("tri", "") if request is not None else "")
    ascending, descending = current == key, current == f"-{key}"
    return {
        "label": label,
        "css": css,
        "direction": "ascending" if ascending else "descending" if descending else "",
        "url": query_update(context, tri=f"-{key}" if ascending else key, apres=None, avant=None),
    }


# Navigation


def _entry(source: object, name: str, default: object = "") -> Any:
    if isinstance(source, Mapping):
        return source.get(name, default)
    return getattr(source, name, default)


@dataclass(frozen=True)
class BottomBar:
    """The phone's bar: four entries, and « Plus » for the rest."""

    entries: Sequence[Any]
    more_is_current: bool
    more_count: int


@register.simple_tag
def bottom_bar(navigation: Sequence[object] | None) -> BottomBar:
    """Choose the four entries of the phone's bar: those marked `in_bar`, completed in order."""
    items = [item for group in navigation or () for item in _entry(group, "items", ())]
    chosen = [item for item in items if _entry(item, "in_bar", default=False)]
    chosen += [item for item in items if item not in chosen]
    entries = chosen[:4]
    rest = [item for item in items if item not in entries]
    return BottomBar(
        entries=sorted(entries, key=items.index),
        more_is_current=any(_entry(item, "is_current", default=False) for item in rest),
        more_count=sum(int(_entry(item, "count", 0) or 0) for item in rest),
    )


# Forms


@dataclass(frozen=True)
class FieldParts:
    """What components/field.html needs to know of a field."""

    kind: str
    """hidden, checkbox, choices, group or single"""
    hints: Sequence[str]
    help_id: str
    error_id: str
    target: str
    """id that the error summary links to"""
    described_by: str
    many: bool


def _hints(field: BoundField) -> list[str]:
    widget = field.field.widget
    hints = [str(field.help_text)] if field.help_text else []
    if isinstance(widget, forms.DateInput) and widget.input_type != "date":
        hints.append(f"Jour, mois, année{formats.NBSP}: 12/03/2026")
    if isinstance(widget, forms.FileInput):
        accepted = [
            word.strip().lstrip(".").upper() for word in str(widget.attrs.get("accept", "")).split(",")
        ]
        known = [word for word in accepted if word and "/" not in word]
        limit = getattr(field.field, "max_bytes", None)
        says = [", ".join(known)] if known else []
        says += [f"{formats.size(limit)} au plus"] if limit else []
        hints += [" · ".join(says)] if says else []
    return hints


@register.simple_tag
def field_parts(field: BoundField) -> FieldParts:
    """Sort a field by the way it is drawn, with its hints and the ids that tie them together."""
    widget = field.field.widget
    hints = _hints(field)
    kind = "single"
    if field.is_hidden:
        kind = "hidden"
    elif isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        kind = "choices"
    elif isinstance(widget, forms.CheckboxInput):
        kind = "checkbox"
    elif field.use_fieldset:
        kind = "group"
    help_id = f"{field.auto_id}_helptext" if hints else ""
    error_id = f"{field.auto_id}_error" if field.errors else ""
    many = kind == "choices" and len(list(field.field.choices)) > 6  # type: ignore[attr-defined]
    return FieldParts(
        kind=kind,
        hints=hints,
        help_id=help_id,
        error_id=error_id,
        target=f"{field.auto_id}_0" if kind in {"choices", "group"} else field.id_for_label,
        described_by=" ".join(part for part in (help_id, error_id) if part),
        many=many,
    )


@register.simple_tag(takes_context=True)
def csrf_input(context: template.Context) -> SafeString:
    """`{% csrf_input as token %}`, then `{{ token }}` in each form of a loop: what `{% csrf_token %}` writes, made once."""
    value = str(context.get("csrf_token", ""))
    if value in {"", "NOTPROVIDED"}:
        return mark_safe("")
    return format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', value)


@register.simple_tag
def field_input(field: BoundField) -> SafeString:
    """The field's own control, with the product's classes and its descriptions attached."""
    widget = field.field.widget
    attrs: dict[str, Any] = {}
    described_by = field_parts(field).described_by
    if described_by and not field.use_fieldset:
        attrs["aria-describedby"] = described_by
    if not isinstance(widget, forms.CheckboxInput | forms.RadioSelect | forms.CheckboxSelectMultiple):
        short = isinstance(
            widget, forms.NumberInput | forms.DateInput | forms.TimeInput | forms.DateTimeInput
        )
        own = str(widget.attrs.get("class", ""))
        attrs["class"] = " ".join(part for part in ("input", "short" if short else "", own) if part)
    if isinstance(widget, forms.DateInput) and widget.input_type != "date":
        attrs["inputmode"] = "numeric"
    if field.errors and field.value() and getattr(widget, "input_type", "") in PICKERS:
        # A picker would show nothing for « 31/02/2026 »: what was typed comes back as text.
        widget = copy.copy(widget)
        widget.input_type = "text"
    return field.as_widget(widget, attrs=attrs)
