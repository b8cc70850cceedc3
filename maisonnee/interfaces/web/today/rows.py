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
from maisonnee.domains.delegations.queries import Waiting
from maisonnee.domains.exchanges.enums import LiaisonState, ReferralState
from maisonnee.domains.pathways.queries.frailty import ToDo
from maisonnee.domains.pathways.queries.reports import ReportView
from maisonnee.domains.protocols.queries.running import HomeNews
from maisonnee.domains.structures.rules.legal_minimum import Gap
from maisonnee.foundation.access.actors import PARIS
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.pathways import words
from maisonnee.interfaces.web.referrals import words as referral_words
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting, Poll
    from maisonnee.domains.exchanges.queries import Desk, LiaisonDesk, Programme
    from maisonnee.domains.pathways.models import CarePlan, SignReport
    from maisonnee.domains.patients.models import PartnerAccess
    from maisonnee.domains.records.models import Alert, Clarification

_DEADLINES = {"proofs": "Pièces à transmettre", "balance": "Versement du solde"}


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
            "title": f"Alerte sur une mesure de {one.patient}",
            "who": f"{formats.day(one.raised_at.astimezone(PARIS).date(), today)}, {formats.hour(one.raised_at.astimezone(PARIS).time())}",
            "href": reverse("records:alert", args=[one.patient_id, one.pk]),
            "icon": "bell",
            "chip": "répondre",
            "tone": "bad",
        }
        for one in alerts
    ]


def referral_rows(desk: Desk, today: date) -> list[dict[str, Any]]:
    """Patients sent to one, answers that came back, loops that do not move: whose, never why."""
    received = [
        {
            "title": f"{line.referral.author} vous adresse {line.referral.patient}"
            if line.referral.state == ReferralState.SENT
            else f"{line.referral.patient}, adressé par {line.referral.author}",
            "who": f"{line.referral.get_urgency_display()}. {referral_words.standing(line, today)}",
            "href": reverse("referrals:referral", args=[line.referral.pk]),
            "icon": "send",
            "chip": "répondre" if line.referral.state == ReferralState.SENT else "",
            "tone": "on",
        }
        for line in desk.received
        if line.referral.state == ReferralState.SENT or line.is_overdue
    ]
    answers = [
        {
            "title": f"Réponse pour {line.referral.patient}",
            "who": f"De {referral_words.towards(line)}",
            "href": reverse("referrals:referral", args=[line.referral.pk]),
            "icon": "send",
            "chip": "lire",
            "tone": "good",
        }
        for line in desk.answers
    ]
    stuck = [
        {
            "title": f"Adressage de {line.referral.patient}",
            "who": f"Vers {referral_words.towards(line)}. {referral_words.standing(line, today)}",
            "href": reverse("referrals:referral", args=[line.referral.pk]),
            "icon": "send",
            "chip": "à relancer",
            "tone": "warn",
        }
        for line in desk.stuck
    ]
    return received + answers + stuck


def liaison_rows(desk: LiaisonDesk) -> list[dict[str, Any]]:
    """Forms to the hospital team that wait for its visitor, returns that wait for the doctor."""
    waiting = [
        {
            "title": f"Fiche de liaison de {form.author} pour {form.patient}",
            "who": f"{form.programme}. {form.get_urgency_display()}",
            "href": reverse("advanced:liaison", args=[form.pk]),
            "icon": "send",
            "chip": "à voir",
            "tone": "on",
        }
        for form in desk.in_hand
        if form.state == LiaisonState.SENT
    ]
    returned = [
        {
            "title": f"Retour pour {form.patient}",
            "who": str(form.programme),
            "href": reverse("advanced:liaison", args=[form.pk]),
            "icon": "send",
            "chip": "lire",
            "tone": "good",
        }
        for form in desk.returned
    ]
    return waiting + returned


def evaluation_rows(due: Iterable[Programme], today: date) -> list[dict[str, Any]]:
    """Periodic evaluations of advanced consultations."""
    return [
        {
            "title": "Consultations avancées à évaluer",
            "who": f"{one.programme}, prévue {formats.day(one.evaluations_due[0], today)}",
            "href": reverse("advanced:programme", args=[one.programme.pk]),
            "icon": "chart",
            "chip": "",
            "tone": "",
        }
        for one in due
    ]


def partner_rows(accesses: Iterable[PartnerAccess], today: date) -> list[dict[str, Any]]:
    """What a partner outside the team may open, until when, thanks to whom."""
    found = [
        {
            "title": f"Dossier de {row.patient}",
            "who": f"Ouvert par {row.opened_by}, jusqu’au {formats.day(row.ends_on, today)}. {row.reason}",
            "href": reverse("records:record", args=[row.patient_id]),
            "icon": "folder",
            "chip": "",
            "tone": "",
        }
        for row in accesses
    ]
    return found or [
        {
            "title": "Vous n’avez plus d’accès en cours",
            "who": "Un professionnel de la maison peut vous inviter de nouveau, avec l’accord du patient.",
            "href": reverse("help:index"),
            "icon": "lock",
            "chip": "",
            "tone": "",
        }
    ]


def protocol_rows(news: HomeNews, today: date) -> list[dict[str, Any]]:
    """What was done under protocols for one's patients: whose; what was done is read in the record."""
    rows = [
        {
            "title": f"Réponse reçue pour {one.patient} : à signer",
            "who": f"Sous protocole, {formats.day(one.happened_on, today)}",
            "href": reverse("protocols:held", args=[one.patient_id, one.pk]),
            "icon": "protocol",
            "chip": "signer",
            "tone": "good",
        }
        for one in news.answered
    ]
    by_inclusion: dict[Any, list[Any]] = {}
    for notice in news.notices:
        by_inclusion.setdefault(notice.inclusion_id, []).append(notice)
    for notices in by_inclusion.values():
        latest = notices[0]
        more = f" et {formats.counted(len(notices) - 1, 'autre')}" if len(notices) > 1 else ""
        rows.append(
            {
                "title": f"{latest.get_kind_display()} sous protocole : {latest.inclusion.patient}{more}",
                "who": ", ".join(
                    part
                    for part in (
                        str(latest.act.author) if latest.act is not None else "",
                        formats.day(latest.at.astimezone(PARIS).date(), today),
                    )
                    if part
                ),
                "href": reverse(
                    "protocols:inclusion", args=[latest.inclusion.patient_id, latest.inclusion_id]
                ),
                "icon": "protocol",
                "chip": "à voir",
                "tone": "",
            }
        )
    if news.left:
        rows.append(
            _followings_row(
                formats.counted(
                    news.left, "suivi sous protocole à reprendre,suivis sous protocole à reprendre"
                ),
                "Le prescripteur est parti",
                "reprendre",
                "bad",
            )
        )
    if news.to_move:
        rows.append(
            _followings_row(
                formats.counted(news.to_move, "patient à faire passer,patients à faire passer"),
                "Une nouvelle version du protocole est en vigueur",
                "faire passer",
                "warn",
            )
        )
    return rows


def _followings_row(title: str, who: str, chip: str, tone: str) -> dict[str, Any]:
    return {
        "title": title,
        "who": who,
        "href": reverse("protocols:followings"),
        "icon": "protocol",
        "chip": chip,
        "tone": tone,
    }


def delegation_rows(waiting: Waiting, today: date) -> list[dict[str, Any]]:
    """What delegations ask: an agreement, an answer, a validation, an end to see. Nobody's name but colleagues'."""
    found = [
        {
            "title": f"{notice.act}{COLON}délégation {'terminée' if notice.kind == 'ended' else 'qui se termine'}",
            "who": f"Avec {notice.other}, dernier jour {formats.day(notice.on, today)} ({notice.reason})",
            "href": reverse("delegations:delegation", args=[notice.delegation_id]),
            "icon": "bell",
            "chip": "à voir",
            "tone": "bad" if notice.kind == "ended" else "warn",
        }
        for notice in waiting.notices
    ]
    found += [
        {
            "title": f"{delegated} vous demande votre accord",
            "who": f"Délégation{COLON}{act}",
            "href": reverse("delegations:delegation", args=[pk]),
            "icon": "vote",
            "chip": "répondre",
            "tone": "on",
        }
        for pk, act, delegated in waiting.to_agree
    ]
    if waiting.proposed:
        found.append(
            {
                "title": f"{formats.counted(waiting.proposed, 'patient')} proposé{'s' if waiting.proposed > 1 else ''} pour un suivi",
                "who": "À inclure, ou non",
                "href": reverse(f"delegations:{waiting.proposed_scheme}"),
                "icon": "patients",
                "chip": "répondre",
                "tone": "on",
            }
        )
    if waiting.to_validate:
        found.append(
            {
                "title": f"{formats.counted(waiting.to_validate, 'consultation')} préparée{'s' if waiting.to_validate > 1 else ''}",
                "who": "Par un assistant médical, à valider",
                "href": reverse("delegations:assistants"),
                "icon": "check",
                "chip": "valider",
                "tone": "on",
            }
        )
    return found


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
            "chip": _due(view.task.due_on, today),
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


def _due(on: date | None, today: date) -> str:
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


def report_rows(reports: Iterable[ReportView], today: date) -> list[dict[str, Any]]:
    """Reports that wait for the person: about whom; what was seen is read on its page."""
    return [
        {
            "title": f"Un signalement à propos de {view.patient}",
            "who": f"par {view.report.author}, {formats.day(view.report.reported_at.astimezone(PARIS).date(), today)}",
            "href": reverse("pathways:report", args=[view.id]),
            "icon": "flag",
            "chip": "en retard" if view.responders.is_late else "répondre",
            "tone": "bad" if view.responders.is_late else "warn",
        }
        for view in reports
    ]


def to_do_rows(to_do: ToDo, today: date) -> list[dict[str, Any]]:
    """Visits planned, checks due, interviews planned: whose, and since when."""
    visits = [(one.planned_on, one.pathway, "visit", "Visite") for one in to_do.visits]
    found = [
        {
            "title": f"{what} à faire{COLON}{pathway.patient}",
            "who": f"Prévue {formats.day(on, today)}" if on else "",
            "href": reverse(f"pathways:{name}", args=[pathway.pk]),
            "icon": "car",
            "chip": _due(on, today),
            "tone": "bad" if on is not None and on < today else "on",
        }
        for on, pathway, name, what in visits
    ]
    found += [
        {
            "title": f"Point de suivi{COLON}{one.pathway.patient}",
            "who": f"Prévu {formats.day(one.due_on, today)}",
            "href": reverse("pathways:record_check", args=[one.pathway_id, one.pk]),
            "icon": "clock",
            "chip": _due(one.due_on, today),
            "tone": "bad" if one.due_on < today else "on",
        }
        for one in to_do.checks
    ]
    return found + [
        {
            "title": f"Suite à dire{COLON}{one.patient}",
            "who": f"Entretien prévu {formats.day(one.meets_on, today)}" if one.meets_on else "",
            "href": reverse("pathways:conclude_report", args=[one.pk]),
            "icon": "flag",
            "chip": _due(one.meets_on, today),
            "tone": "on",
        }
        for one in to_do.meetings
    ]


def news_rows(reports: Iterable[SignReport], today: date) -> list[dict[str, Any]]:
    """What came of one's own reports, until it was read: nothing clinical."""
    return [
        {
            "title": f"Votre signalement a une réponse{COLON}{one.patient}",
            "who": words.news_of(one, today),
            "href": reverse("pathways:report", args=[one.pk]),
            "icon": "flag",
            "chip": "lire",
            "tone": "good",
        }
        for one in reports
    ]


def plan_rows(plans: Iterable[CarePlan], today: date) -> list[dict[str, Any]]:
    """Plans whose referent the person is: asked to be, or to review."""
    return [
        {
            "title": f"Plan de coordination{COLON}{one.patient}",
            "who": f"Revue prévue {formats.day(one.review_on, today)}"
            if one.has_referent
            else "On vous demande d’en être le référent",
            "href": reverse("pathways:plan", args=[one.pk]),
            "icon": "list",
            "chip": _due(one.review_on, today) if one.has_referent else "répondre",
            "tone": "bad" if one.has_referent and one.review_on < today else "on",
        }
        for one in plans
    ]
