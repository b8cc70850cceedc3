"""What waits for a person around shared patients: referrals, partners, protocols, delegations, pathways, as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from maisonnee.domains.delegations.queries import Waiting
from maisonnee.domains.exchanges.enums import LiaisonState, ReferralState
from maisonnee.domains.pathways.queries.frailty import ToDo
from maisonnee.domains.pathways.queries.reports import ReportView
from maisonnee.domains.protocols.queries.running import HomeNews
from maisonnee.foundation.access.actors import PARIS
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.pathways import words
from maisonnee.interfaces.web.referrals import words as referral_words
from maisonnee.interfaces.web.today.rows import due
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.queries import Desk, LiaisonDesk, Programme
    from maisonnee.domains.pathways.models import CarePlan, FollowUpCheck, SignReport
    from maisonnee.domains.patients.models import PartnerAccess


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
            "title": f"Adressage {formats.of(line.referral.patient)}",
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


def evaluation_rows(programmes: Iterable[Programme], today: date) -> list[dict[str, Any]]:
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
        for one in programmes
    ]


def partner_rows(accesses: Iterable[PartnerAccess], today: date) -> list[dict[str, Any]]:
    """What a partner outside the team may open, until when, thanks to whom."""
    found = [
        {
            "title": f"Dossier {formats.of(row.patient)}",
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


def report_rows(reports: Iterable[ReportView], today: date) -> list[dict[str, Any]]:
    """Reports that wait for the person: about whom; what was seen is read on its page."""
    return [
        {
            "title": f"Signalement{COLON}{view.patient}",
            "who": f"par {view.report.author}, {formats.day(view.report.reported_at.astimezone(PARIS).date(), today)}",
            "href": reverse("pathways:report", args=[view.id]),
            "icon": "flag",
            "chip": "en retard" if view.responders.is_late else "répondre",
            "tone": "bad" if view.responders.is_late else "warn",
        }
        for view in reports
    ]


def _first_of_each_pathway(checks: Sequence[FollowUpCheck]) -> list[tuple[FollowUpCheck, int]]:
    """One line a patient: the oldest check that is due, and how many there are."""
    counts = Counter(one.pathway_id for one in checks)
    first = {one.pathway_id: one for one in sorted(checks, key=lambda one: one.due_on, reverse=True)}
    return [(one, counts[one.pathway_id]) for one in sorted(first.values(), key=lambda one: one.due_on)]


def to_do_rows(to_do: ToDo, today: date) -> list[dict[str, Any]]:
    """Visits planned, checks due, interviews planned: whose, and since when."""
    visits = [(one.planned_on, one.pathway, "visit", "Visite") for one in to_do.visits]
    found = [
        {
            "title": f"{what} à faire{COLON}{pathway.patient}",
            "who": f"Prévue {formats.day(on, today)}" if on else "",
            "href": reverse(f"pathways:{name}", args=[pathway.pk]),
            "icon": "car",
            "chip": due(on, today),
            "tone": "bad" if on is not None and on < today else "on",
        }
        for on, pathway, name, what in visits
    ]
    found += [
        {
            "title": f"{'Point' if count == 1 else formats.counted(count, 'point')} de suivi{COLON}{one.pathway.patient}",
            "who": f"{'Prévu' if count == 1 else 'Le premier, prévu'} {formats.day(one.due_on, today)}",
            "href": reverse("pathways:record_check", args=[one.pathway_id, one.pk]),
            "icon": "clock",
            "chip": due(one.due_on, today),
            "tone": "bad" if one.due_on < today else "on",
        }
        for one, count in _first_of_each_pathway(to_do.checks)
    ]
    return found + [
        {
            "title": f"Suite à dire{COLON}{one.patient}",
            "who": f"Entretien prévu {formats.day(one.meets_on, today)}" if one.meets_on else "",
            "href": reverse("pathways:conclude_report", args=[one.pk]),
            "icon": "flag",
            "chip": due(one.meets_on, today),
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
            "chip": due(one.review_on, today) if one.has_referent else "répondre",
            "tone": "bad" if one.has_referent and one.review_on < today else "on",
        }
        for one in plans
    ]
