"""How measures and thresholds are written. `{% load records %}`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import template
from django.urls import reverse

from maisonnee.domains.exchanges.enums import ReferralPermission
from maisonnee.domains.records.enums import WatchRule
from maisonnee.domains.records.rules import catalogue
from maisonnee.interfaces.web import formats

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Watch

register = template.Library()
NBSP = "\u00a0"
TABS = (
    ("record", "Dossier", "records:record"),
    ("synthesis", "Synthèse", "records:synthesis"),
    ("timeline", "Chronologie", "records:timeline"),
    ("exchanges", "Échanges", "questions:of_patient"),
    ("pathways", "Parcours", "pathways:patient"),
    ("protocols", "Protocoles", "protocols:of_patient"),
    ("referrals", "Adressages", "referrals:of_patient"),
)


@register.inclusion_tag("records/_tabs.html", takes_context=True)
def record_tabs(context: Any, patient: Any, current: str) -> dict[str, Any]:
    """`{% record_tabs patient "record" %}` the pages about a patient that the reader may open."""
    follows = context["request"].actor.may(ReferralPermission.FOLLOW)
    return {
        "tabs": [
            {"label": label, "url": reverse(name, args=[patient.pk]), "is_current": key == current}
            for key, label, name in TABS
            if follows or key != "referrals"
        ]
    }


@register.filter
def measure_value(entry: Any) -> str:
    """`{{ entry|measure_value }}` « 72,5 kg », « 135/80 mmHg »: an entry, or a version of one."""
    if entry.value is None:
        return ""
    measure = catalogue.MEASURES.get(entry.item)
    decimals = measure.decimals if measure is not None else None
    written = formats.number(entry.value, decimals)
    if entry.value_2 is not None:
        written = f"{written}/{formats.number(entry.value_2, decimals)}"
    if not entry.unit or entry.unit.startswith("/"):
        return f"{written}{entry.unit}"
    return f"{written}{NBSP}{entry.unit}"


@register.filter
def signed(value: Decimal) -> str:
    """`{{ change|signed }}` « +3 », « −0,5 »."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{formats.number(abs(value.normalize()))}"


@register.filter
def watch_sentence(watch: Watch) -> str:
    """`{{ watch|watch_sentence }}` « Poids : hausse d’au moins 3 kg en 7 jours »."""
    measure = catalogue.MEASURES.get(watch.item)
    label, unit = (measure.label, measure.unit) if measure is not None else (watch.item, "")
    limit = f"{formats.number(watch.threshold.normalize())}{NBSP}{unit}".rstrip()
    sentence = f"{label}{NBSP}: {WatchRule(watch.rule).label} {limit}"
    return f"{sentence} en {formats.counted(watch.window_days, 'jour')}" if watch.window_days else sentence
