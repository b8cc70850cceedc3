"""The lines of the home page, in the words they are read in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from maisonnee.domains.concertation.enums import MeetingKind
from maisonnee.domains.concertation.queries import WaitingFor
from maisonnee.domains.contract.queries.transmissions import WaitingReply
from maisonnee.domains.contract.queries.year import HomeGauge
from maisonnee.domains.structures.rules.legal_minimum import Gap
from maisonnee.foundation.access.actors import PARIS
from maisonnee.interfaces.web import formats
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting, Poll
    from maisonnee.domains.records.models import Alert, Clarification

_DEADLINES = {"proofs": "Pièces à transmettre", "balance": "Versement du solde"}


_PRESSING = ("bad", "warn")


def pressing_first(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put what is late or urgent first, then what is for today; the rest in the order of the subjects."""
    return sorted(
        rows, key=lambda row: _PRESSING.index(row["tone"]) if row.get("tone") in _PRESSING else len(_PRESSING)
    )


def reply_rows(waiting: Iterable[WaitingReply]) -> list[dict[str, Any]]:
    """The authorities that wait for a reply."""
    return [
        {
            "title": f"{one.transmission.recipient_name} attend votre réponse",
            "who": f"Dossier {one.transmission.year}, "
            + ", ".join(code or "dossier dans son ensemble" for code in one.indicators),
            "href": reverse("contract:transmission", args=[one.transmission.pk]),
            "icon": "contract",
            "chip": "répondre",
            "tone": "warn",
        }
        for one in waiting
    ]


def question_rows(questions: Iterable[Clarification], today: date) -> list[dict[str, Any]]:
    """Questions about what one wrote in a record: who asks, about whom; what is asked is read in the record."""
    return [
        {
            "title": f"{one.asked_by} vous demande une précision",
            "who": f"{one.entry.patient}, {formats.day(one.asked_at.astimezone(PARIS).date(), today)}",
            "href": reverse("records:answer", args=[one.entry.patient_id, one.pk]),
            "icon": "help",
            "chip": "répondre",
            "tone": "on",
        }
        for one in questions
    ]


def alert_rows(alerts: Iterable[Alert], today: date) -> list[dict[str, Any]]:
    """Measures that passed a threshold: whose; the value is read in the record, where reading leaves its trace."""
    return [
        {
            "title": f"Alerte sur une mesure{COLON}{one.patient}",
            "who": f"{formats.day(one.raised_at.astimezone(PARIS).date(), today)}, {formats.hour(one.raised_at.astimezone(PARIS).time())}",
            "href": reverse("records:alert", args=[one.patient_id, one.pk]),
            "icon": "bell",
            "chip": "répondre",
            "tone": "bad",
        }
        for one in alerts
    ]


def recall_row(count: int, late: int) -> dict[str, Any]:
    """The calls one is asked to make, in one line."""
    return {
        "title": f"{formats.counted(count, 'patient')} à rappeler",
        "who": "Noms, téléphones et motifs",
        "href": reverse("records:recalls"),
        "icon": "phone",
        "chip": f"{late} en retard" if late else "",
        "tone": "bad" if late else "",
    }


def pass_on_row(count: int) -> dict[str, Any]:
    """The answers that the secretariat is to tell those who asked, in one line."""
    return {
        "title": formats.counted(count, "réponse à transmettre,réponses à transmettre"),
        "who": "Demandes notées par le secrétariat",
        "href": reverse("questions:queue"),
        "icon": "phone",
        "chip": "transmettre",
        "tone": "on",
    }


def waiting_rows(waiting: WaitingFor, today: date) -> list[dict[str, Any]]:
    """Tasks (late ones first), then cases to prepare, then exchanges to complete."""
    found = [
        {
            "title": view.task.what,
            "who": ", ".join(
                part for part in (view.patient_label, f"demandé par {view.task.given_by}") if part
            ),
            "href": reverse("concertation:tasks"),
            "icon": "check",
            "chip": due(view.task.due_on, today),
            "tone": "bad" if view.is_late else "",
        }
        for view in waiting.tasks
    ]
    found += [
        {
            "title": view.question or view.patient_label,
            "who": f"{view.patient_label}, {_at(view.case.meeting, today)}",
            "href": reverse("concertation:case", args=[view.id]),
            "icon": "meeting",
            "chip": "préparer",
            "tone": "on",
        }
        for view in waiting.cases
    ]
    found += [
        {
            "title": f"{view.exchange.noted_by} a noté votre échange",
            "who": f"{view.patient_label}, {formats.day(view.exchange.held_on, today)}",
            "href": reverse("concertation:exchange", args=[view.id]),
            "icon": "exchange",
            "chip": "compléter",
            "tone": "",
        }
        for view in waiting.exchanges
    ]
    found += [
        {
            "title": view.task.what,
            "who": ", ".join(
                part for part in (view.patient_label, f"{view.task.member} vous la propose") if part
            ),
            "href": reverse("concertation:tasks"),
            "icon": "task",
            "chip": "accepter\u00a0?",
            "tone": "on",
        }
        for view in waiting.proposed
    ]
    found += [
        {
            "title": "Qu’est devenue cette décision\u00a0?",
            "who": f"{view.patient_label}, réunion du {formats.day(view.note.case.meeting.held_on, today)}",
            "href": reverse("concertation:say_outcome", args=[view.id]),
            "icon": "decision",
            "chip": "dire",
            "tone": "",
        }
        for view in waiting.decisions
        if view.note.case.meeting is not None
    ]
    if waiting.left_tasks:
        found.append(
            {
                "title": f"{formats.counted(waiting.left_tasks, 'tâche')} à reprendre",
                "who": "Laissées par qui est parti de l’équipe",
                "href": reverse("concertation:tasks") + "?qui=reprendre",
                "icon": "task",
                "chip": "confier",
                "tone": "warn",
            }
        )
    return found


def poll_rows(polls: Iterable[Poll], today: date) -> list[dict[str, Any]]:
    """The polls that wait for one's answer."""
    return [
        {
            "title": f"{poll.get_kind_display()}{COLON}quel créneau\u00a0?",
            "who": f"Demandé par {poll.asked_by_name}, "
            + formats.day(poll.asked_at.astimezone(PARIS).date(), today),
            "href": reverse("concertation:poll", args=[poll.pk]),
            "icon": "calendar",
            "chip": "répondre",
            "tone": "on",
        }
        for poll in polls
    ]


def pointed_row(count: int) -> dict[str, Any]:
    """The patients that the team's rules point at, in one line: who they are is read on the page."""
    return {
        "title": f"{formats.counted(count, 'cas,cas')} à proposer ou non",
        "who": "Sorties d’hôpital, dates de revue passées",
        "href": reverse("concertation:suggestions"),
        "icon": "meeting",
        "chip": "décider",
        "tone": "",
    }


def meeting_rows(meetings: Iterable[Meeting], today: date) -> list[dict[str, Any]]:
    """The meetings of the week, today's first."""
    return [
        {
            "title": f"{_when(meeting, today)}, {_what(meeting)}",
            "who": ", ".join(
                part
                for part in (
                    f"{formats.hour(meeting.starts_at)} – {formats.hour(meeting.ends_at)}",
                    meeting.place,
                )
                if part
            ),
            "href": reverse("concertation:meeting", args=[meeting.pk]),
            "chip": "en cours" if meeting.is_under_way else "",
        }
        for meeting in meetings
    ]


def contract_card(gauge: HomeGauge | None) -> dict[str, Any] | None:
    """The contract's year for those who lead: amounts, what is missing, deadlines to come."""
    if gauge is None:
        return None
    return {
        "year": gauge.year,
        "href": reverse("contract:year", args=[gauge.year]),
        "proved": gauge.proved,
        "planned": gauge.planned,
        "missing_proofs": gauge.missing_proofs,
        "prerequisites": list(gauge.prerequisites_missing),
        "deadlines": [
            {
                "label": _DEADLINES[one.code],
                "on": one.on,
                "left": formats.counted(one.days_left, "jour"),
                "tone": "bad" if one.days_left <= 7 else "warn" if one.days_left <= 45 else "",
            }
            for one in gauge.deadlines
            if one.days_left >= 0
        ],
    }


def legal_rows(gaps: Sequence[Gap], today: date) -> list[dict[str, Any]]:
    """The legal minimum that is lost, or will be."""
    return [
        {
            "title": "Le minimum légal de la SISA n’est plus atteint"
            if gap.period.start <= today
            else f"Minimum légal de la SISA perdu à partir du {formats.day(gap.period.start, today)}",
            "who": "Deux médecins et un auxiliaire médical parmi les associés",
            "href": reverse("structures:legal_minimum"),
        }
        for gap in gaps
    ]


def _what(meeting: Meeting) -> str:
    if meeting.kind == MeetingKind.CONCERTATION or meeting.case_count:
        return formats.counted(meeting.case_count, "cas,cas")
    return str(MeetingKind(meeting.kind).label).lower()


def due(on: date | None, today: date) -> str:
    """Say, for a chip, when something is due: nothing without a day."""
    if on is None:
        return ""
    if on < today:
        return f"en retard{COLON}{formats.day(on, today)}"
    return "aujourd’hui" if on == today else formats.day(on, today)


def _when(meeting: Meeting, today: date) -> str:
    return "Aujourd’hui" if meeting.held_on == today else formats.day(meeting.held_on, today).capitalize()


def _at(meeting: Meeting | None, today: date) -> str:
    if meeting is None:
        return ""
    return (
        "réunion d’aujourd’hui"
        if meeting.held_on == today
        else f"réunion du {formats.day(meeting.held_on, today)}"
    )
