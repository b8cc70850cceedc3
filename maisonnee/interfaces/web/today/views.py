"""« Aujourd’hui » : what waits for the person, and where the house stands."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from maisonnee.domains.concertation import queries as concertation
from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.queries import transmissions
from maisonnee.domains.contract.queries import year as contract
from maisonnee.domains.delegations import queries as delegations
from maisonnee.domains.delegations.enums import DelegationPermission
from maisonnee.domains.exchanges import queries as exchanges
from maisonnee.domains.exchanges.enums import AdvancedPermission, QuestionPermission, ReferralPermission
from maisonnee.domains.pathways.enums import PathwayPermission
from maisonnee.domains.pathways.queries import frailty, plans, reports
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patients
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.protocols.enums import RunningPermission
from maisonnee.domains.protocols.queries import running as running_protocols
from maisonnee.domains.records import queries as records
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import recalls
from maisonnee.domains.structures.queries import legal_minimum
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import LEADS
from maisonnee.foundation.jobs import queries as jobs
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.exchanges import words
from maisonnee.interfaces.web.http import Request, seat_of
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import home as library
from maisonnee.interfaces.web.today import care_rows, first_steps, rows

_SHOWN = 8


@page(Audience.SIGNED_IN)
def today(request: Request) -> HttpResponse:
    """The home page; officers go to what they received."""
    seat = seat_of(request)
    if seat is None:
        return render(request, "accounts/no_structure.html", status=403)
    if seat.kind != StructureKind.TEAM:
        return redirect("oversight:index")
    actor = request.actor
    leads = not actor.roles.isdisjoint(LEADS)
    context: dict[str, Any] = {
        "page_title": formats.day_long(actor.today).capitalize().replace(formats.NBSP, " "),
        "is_guest": patient_policies.is_guest(actor),
        "may_ask": actor.may(QuestionPermission.ASK) and not patient_policies.is_guest(actor),
        "may_propose": actor.may(ConcertationPermission.PROPOSE),
        "may_note": actor.may(ConcertationPermission.NOTE_EXCHANGE),
        "may_organise": actor.may(ConcertationPermission.ORGANISE),
    }
    mine = [
        *_measure_alerts(actor),
        *_pathways(actor),
        *_exchanges(actor),
        *_protocols(actor),
        *_replies(actor),
        *_recalls(actor),
        *_questions(actor),
        *_referrals(actor),
        *_liaisons(actor),
        *_invited_to(actor),
        *_delegations(actor),
        *library.rows(actor),
    ]
    if actor.may(ConcertationPermission.SEE):
        waiting = concertation.waiting_for(actor=actor)
        mine += [*_polls(actor), *rows.waiting_rows(waiting, actor.today), *_pointed_cases(actor)]
        context["meetings"] = rows.meeting_rows(waiting.meetings, actor.today)
    mine = rows.pressing_first(mine)
    shown = len(mine) if "tout" in request.GET else _SHOWN
    context |= {
        "waiting": mine[:shown],
        "waiting_more": max(0, len(mine) - shown),
        "waiting_count": len(mine),
    }
    if actor.may(PatientPermission.SEE_REGISTERS) and actor.may(ConcertationPermission.SEE):
        context["year"] = concertation.year_gauge(actor=actor, year=actor.today.year)
    if actor.may(PatientPermission.OPEN_RECORDS):
        emergencies = list(patients.emergencies_to_acknowledge(actor=actor)[:_SHOWN])
        context["emergencies"] = emergencies
        context["waiting_count"] = context.get("waiting_count", 0) + len(emergencies)
    if leads:
        context |= _for_leads(request)
    running = jobs.jobs(actor=actor).filter(state__in=(JobState.QUEUED, JobState.RUNNING))
    context["running"] = list(running.order_by("asked_at")[:5])
    return render(request, "today/index.html", context)


def _polls(actor: Actor) -> list[dict[str, Any]]:
    """Slots one has not answered yet."""
    return rows.poll_rows(concertation.polls_to_answer(actor=actor), actor.today)


def _pointed_cases(actor: Actor) -> list[dict[str, Any]]:
    """Cases that the team's rules point at, in one line."""
    count = concertation.pressing_count(actor=actor)
    return [rows.pointed_row(count)] if count else []


def _measure_alerts(actor: Actor) -> list[dict[str, Any]]:
    """Measures that passed a threshold, for whoever is to answer."""
    if not actor.may(RecordPermission.HANDLE_ALERTS):
        return []
    return rows.alert_rows(records.open_alerts(actor=actor), actor.today)


def _pathways(actor: Actor) -> list[dict[str, Any]]:
    """Reports to answer, visits and checks to do, what came of one's own reports."""
    if not actor.may(PathwayPermission.REPORT):
        return []
    return [
        *care_rows.report_rows(reports.waiting_for(actor=actor), actor.today),
        *care_rows.to_do_rows(frailty.to_do(actor=actor), actor.today),
        *care_rows.news_rows(reports.news_of_own(actor=actor), actor.today),
        *care_rows.plan_rows(plans.waiting_for(actor=actor), actor.today),
    ]


def _exchanges(actor: Actor) -> list[dict[str, Any]]:
    """Questions of colleagues, answers of colleagues, and for the secretariat what is to be passed on."""
    if not actor.may(QuestionPermission.SEE):
        return []
    found = exchanges.for_home(actor=actor)
    mine = [words.question_row(view, actor) for view in found.waiting]
    mine += [words.own_row(view, actor) for view in found.answered]
    if actor.may(QuestionPermission.RECORD_REQUEST):
        count = exchanges.answers_to_pass_on(actor=actor)
        mine += [rows.pass_on_row(count)] if count else []
    return mine


def _protocols(actor: Actor) -> list[dict[str, Any]]:
    """Acts signed under protocols for one's patients, answers to sign, follow-ups to move or to take over."""
    if not actor.may(RunningPermission.ACT):
        return []
    return care_rows.protocol_rows(running_protocols.for_home(actor=actor), actor.today)


def _recalls(actor: Actor) -> list[dict[str, Any]]:
    """The calls one is asked to make."""
    if not actor.may(RecordPermission.WRITE_ENTRIES):
        return []
    count, late = recalls.counts(actor=actor)
    return [rows.recall_row(count, late)] if count else []


def _delegations(actor: Actor) -> list[dict[str, Any]]:
    """Agreements asked, patients proposed, preparations to validate, delegations that end or have ended."""
    if not actor.may(DelegationPermission.DELEGATE):
        return []
    return care_rows.delegation_rows(delegations.waiting_for(actor=actor), actor.today)


def _replies(actor: Actor) -> list[dict[str, Any]]:
    """What the authorities asked, for whoever answers them."""
    if not actor.may(ContractPermission.TRANSMIT):
        return []
    return rows.reply_rows(transmissions.waiting_replies(actor=actor))


def _questions(actor: Actor) -> list[dict[str, Any]]:
    """What colleagues ask about what one wrote in records."""
    if not actor.may(PatientPermission.OPEN_RECORDS):
        return []
    return rows.question_rows(records.unanswered_questions(actor=actor), actor.today)


def _liaisons(actor: Actor) -> list[dict[str, Any]]:
    """Liaison forms of advanced consultations, and evaluations to do."""
    found: list[dict[str, Any]] = []
    if actor.may(AdvancedPermission.TAKE_PART):
        found += care_rows.liaison_rows(exchanges.liaison_desk(actor=actor))
    if actor.may(AdvancedPermission.ARRANGE):
        found += care_rows.evaluation_rows(exchanges.evaluations_due(actor=actor), actor.today)
    return found


def _invited_to(actor: Actor) -> list[dict[str, Any]]:
    """The patients to whom a partner outside the team is invited."""
    if not patient_policies.is_guest(actor):
        return []
    return care_rows.partner_rows(patients.own_partner_accesses(actor=actor), actor.today)


def _referrals(actor: Actor) -> list[dict[str, Any]]:
    """Patients sent to one, answers to read, loops that do not move."""
    if not actor.may(ReferralPermission.REFER):
        return []
    return care_rows.referral_rows(exchanges.desk(actor=actor), actor.today)


def _for_leads(request: Request) -> dict[str, Any]:
    actor = request.actor
    steps = first_steps.remaining(actor=actor)
    found: dict[str, Any] = {"first_steps": steps}
    if actor.may(ContractPermission.SEE_CONTRACT):
        found["contract"] = rows.contract_card(contract.gauge_for_home(actor=actor))
    found["alerts"] = rows.legal_rows(legal_minimum.legal_minimum_alerts(actor=actor), actor.today)
    return found
