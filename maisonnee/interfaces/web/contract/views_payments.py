"""What was due, what was received, and why they differ."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import payments as operations
from maisonnee.domains.contract.queries import exercises, transmissions
from maisonnee.domains.contract.queries import year as queries
from maisonnee.domains.contract.rules.facts_payments import Received, Reconciliation, reconciled
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.contract.forms import PaymentForm, ReasonForm, today_first
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def index(request: Request, year: int) -> HttpResponse:
    """The payments of a year beside what is due."""
    view = queries.year_view(actor=request.actor, year=year)
    rows = list(exercises.payments_of(actor=request.actor, exercise=view.exercise))
    found = reconciled(
        due=view.statement.total,
        advance_due=view.statement.advance_due,
        payments=[Received(row.kind, row.amount) for row in rows],
    )
    context = {
        "page_title": f"Versements {year}",
        "year": year,
        "view": view,
        "found": found,
        "lines": _lines(found),
        "payments": rows,
        "withdrawn": exercises.withdrawn_payments_of(actor=request.actor, exercise=view.exercise),
        "difference": words.signed_euros(found.difference),
        "is_over": request.actor.today.year > year,
        "moved": words.moved(
            transmissions.declared_in(actor=request.actor, exercise=view.exercise), view.statement
        ),
        "may": words.rights(request),
    }
    return render(request, "contract/payments.html", context)


def _lines(found: Reconciliation) -> list[dict[str, Any]]:
    return [
        {
            "label": "Avance",
            "due": found.advance_due,
            "received": found.advance,
            "gap": words.signed_euros(found.advance_gap),
            "why": "60\u00a0% des prérequis et du socle à taux plein, 12 000\u00a0€ au moins. L’écart est repris par le solde.",
        },
        {
            "label": "Solde",
            "due": found.balance_due,
            "received": found.balance,
            "gap": words.signed_euros(found.balance_gap),
            "why": "Montant de l’année, moins les avances reçues.",
        },
        {
            "label": "Régularisations",
            "due": None,
            "received": found.corrections,
            "gap": words.signed_euros(found.corrections),
            "why": "Sommes ajoutées ou reprises après le solde.",
        },
    ]


def _context(year: int, title: str) -> dict[str, Any]:
    return {
        "page_title": title,
        "back_url": reverse("contract:payments", args=[year]),
        "back_label": f"Versements {year}",
        "submit": "Enregistrer le versement",
    }


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def add(request: Request, year: int) -> HttpResponse:
    """Record a payment."""
    actor = request.actor
    exercise = exercises.exercise_of(actor=actor, year=year)
    return form_page(
        request,
        template="contract/form.html",
        build=lambda data, files: PaymentForm(data, initial=today_first(actor.today)),
        act=lambda actor, form: operations.record_payment(
            actor=actor,
            exercise=exercise,
            **form.payment(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("contract:payments", args=[year]),
        said="Le versement est enregistré.",
        context=_context(year, "Inscrire un versement"),
    )


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def change(request: Request, payment_id: uuid.UUID) -> HttpResponse:
    """Correct a payment."""
    payment = exercises.payment(actor=request.actor, payment_id=payment_id)
    year = payment.exercise.year
    initial = {
        "kind": payment.kind,
        "amount": str(payment.amount).replace(".", ","),
        "paid_on": payment.paid_on,
        "reference": payment.reference,
        "version": payment.version,
    }
    return form_page(
        request,
        template="contract/form.html",
        build=lambda data, files: PaymentForm(data, initial=initial),
        act=lambda actor, form: operations.change_payment(
            actor=actor,
            payment=payment,
            version=form.cleaned_data["version"],
            **form.payment(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("contract:payments", args=[year]),
        said="Le versement est corrigé.",
        context=_context(year, "Corriger un versement"),
    )


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def withdraw(request: Request, payment_id: uuid.UUID) -> HttpResponse:
    """Take away a payment written by mistake."""
    payment = exercises.payment(actor=request.actor, payment_id=payment_id)
    year = payment.exercise.year
    context = {
        **_context(year, "Retirer un versement"),
        "consequences": [
            f"Ce versement ne compte plus\u00a0: {payment.get_kind_display().lower()}, "
            f"{formats.euros(payment.amount)}.",
            "Il reste dans l’historique, avec la raison.",
        ],
        "submit": "Retirer ce versement",
        "danger": True,
    }
    return form_page(
        request,
        template="contract/confirm.html",
        build=lambda data, files: ReasonForm(data, initial={"version": payment.version}),
        act=lambda actor, form: operations.withdraw_payment(
            actor=actor,
            payment=payment,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: reverse("contract:payments", args=[year]),
        said="Le versement est retiré.",
        context=context,
    )
