"""What is followed under a protocol, in the words it is read in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from maisonnee.domains.exchanges.enums import ReadyAnswer
from maisonnee.domains.protocols.enums import ActKind, Splitting, Telling, Validation, VersionUse
from maisonnee.domains.protocols.queries.running import Followed
from maisonnee.domains.protocols.queries.running.pages import JournalRow
from maisonnee.domains.protocols.queries.running.reading import last_answer, read_words
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.foundation.access.actors import PARIS
from maisonnee.interfaces.web import formats

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.models import Message
    from maisonnee.domains.protocols.models import HeldReading, Preference, ProtocolAct

TONES = {
    Validation.NONE: ("sans appel", "good"),
    Validation.ANSWERED: ("réponse écrite", "on"),
    Validation.CALLED: ("après appel", "warn"),
}
USES = {
    VersionUse.REPLACED: ("version remplacée", "warn"),
    VersionUse.KEPT: ("maintenu sur une ancienne version", ""),
    VersionUse.CLOSED: ("version retirée", "bad"),
}


def followed_row(one: Followed, *, with_patient: bool) -> dict[str, Any]:
    """An inclusion as a line of a list."""
    inclusion = one.inclusion
    title = f"{inclusion.patient}, {inclusion.protocol}" if with_patient else str(inclusion.protocol)
    who = (
        f"Dr {inclusion.prescriber}" if inclusion.prescriber.profession == "10" else str(inclusion.prescriber)
    )
    parts = [who, f"version {inclusion.protocol_version.number}"]
    due = one.next_due
    if due is not None:
        parts.append(f"{due.step.does}\u00a0: {formats.day(due.on, one.today)}")
    return {
        "title": title,
        "who": " · ".join(parts),
        "href": reverse("protocols:inclusion", args=[inclusion.patient_id, inclusion.pk]),
        **_chip(one),
    }


def _chip(one: Followed) -> dict[str, str]:
    if one.is_left:
        return {"chip": "à reprendre", "tone": "bad"}
    if one.standing.use in USES:
        label, tone = USES[one.standing.use]
        return {"chip": label, "tone": tone}
    if any(held.is_answered for held in one.held):
        return {"chip": "réponse reçue", "tone": "good"}
    if one.held:
        return {"chip": "attend une réponse", "tone": "warn"}
    if one.is_late:
        return {"chip": "en retard", "tone": "bad"}
    return {"chip": "", "tone": ""}


def act_view(act: ProtocolAct, preference: Preference | None) -> dict[str, Any]:
    """An act as it is read: the value, what was proposed and decided, whether somebody was called."""
    label, tone = TONES[Validation(act.validation)]
    is_deviation = act.kind == ActKind.DEVIATION
    return {
        "act": act,
        "on": act.happened_on,
        "what": read_words(act) or act.does,
        "does": act.does,
        "decision": act.decision,
        "proposal": act.proposal if act.proposal != act.decision else "",
        "because": act.changed_because,
        "rests_on": act.rests_on,
        "without_basis": act.without_basis_because,
        "dose": dose_words(act, preference),
        "since": _since(act),
        "by": str(act.author),
        "version": act.protocol_version.number,
        "next_on": act.next_on,
        "interval": act.row.get("interval", ""),
        "chip": "écart" if is_deviation else label if act.kind == ActKind.TABLE else "",
        "tone": "warn" if is_deviation else tone,
    }


def _since(act: ProtocolAct) -> str:
    """What became of the measure in the record after the act was signed: the act itself never changes."""
    if act.measure is None:
        return ""
    if act.measure.withdrawn_at is not None:
        return "La mesure a été retirée du dossier depuis\u00a0: cet acte reposait sur elle."
    return "La mesure a été corrigée dans le dossier depuis." if act.measure.change_reason else ""


def dose_words(act: ProtocolAct, preference: Preference | None) -> str:
    """A dose in milligrams, and as tablets when the prescriber said which ones."""
    form_mg, splitting = (preference.form_mg, preference.splitting) if preference is not None else (None, "")
    return rules.dose_words(act.dose_mg, form_mg, splitting)


def held_title(held: HeldReading) -> str:
    """A value that waits, as a title."""
    if held.value is None:
        return held.does
    return f"{held.name} {rules.number(held.value)} {held.unit}".strip()


def answered_words(held: HeldReading, messages: Sequence[Message]) -> str:
    """What is decided about a value, as it was answered: what was proposed only when the answer is yes."""
    answer = last_answer(messages)
    if answer is None:
        return ""
    agreed = held.proposes if answer.ready == ReadyAnswer.YES else ""
    return "\n".join(part for part in (agreed, answer.text) if part)


def preference_words(preference: Preference | None) -> list[tuple[str, str]]:
    """What a prescriber said of how they work."""
    if preference is None:
        return []
    found = [("Prévenu ensuite", str(Telling(preference.telling).label))]
    if preference.also_told is not None:
        found.append(("Aussi prévenu", str(preference.also_told)))
    if preference.form_mg is not None:
        cut = str(Splitting(preference.splitting).label).lower()
        found.append(("Comprimés", f"{rules.number(preference.form_mg)}\u00a0mg, {cut}"))
    if preference.usual_steps:
        found.append(("Habitudes", preference.usual_steps))
    return found


def journal_row(row: JournalRow) -> dict[str, Any]:
    """A line of the journal."""
    found: dict[str, Any] = {"row": row, "chip": "", "tone": "", "lines": [row.text] if row.text else []}
    if row.act is not None:
        view = act_view(row.act, None)
        said = [view["what"] if view["what"] != row.what else "", view["dose"], view["decision"]]
        found["lines"] = [part for part in said if part]
        if row.act.happened_on != row.at.astimezone(PARIS).date():
            found["lines"].insert(0, f"Fait le {row.act.happened_on:%d/%m/%Y}")
        if view["proposal"]:
            found["lines"].append(f"Le protocole proposait\u00a0: {view['proposal']}")
        if view["because"]:
            found["lines"].append(f"Pourquoi\u00a0: {view['because']}")
        if view["rests_on"]:
            found["lines"].append(f"Base\u00a0: {view['rests_on']}")
        if view["without_basis"]:
            found["lines"].append(f"Sans base connue, fait quand même\u00a0: {view['without_basis']}")
        found |= {"chip": view["chip"], "tone": view["tone"]}
    return found
