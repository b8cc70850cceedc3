"""A member: who they are, their situations over time, what changes when one does."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation import queries as concertation_queries
from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures import operations, policies, queries
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.queries.legal_minimum import DepartureEffects
from maisonnee.domains.structures.rules import situations as situation_rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import AccessPermission
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import parse_day
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.structures.forms import (
    ArrivalForm,
    CorrectionForm,
    DepartureForm,
    IdentityForm,
    SignatureForm,
    SituationForm,
    identity_initial,
    situation_initial,
)
from maisonnee.interfaces.web.structures.history import told_versions
from maisonnee.interfaces.web.structures.legal_minimum import CONSEQUENCE, missing
from maisonnee.kernel import identifiers, professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member, Membership

MANAGE = StructurePermission.MANAGE_TEAM


def member_url(member: Any) -> str:
    return reverse("structures:member", args=[getattr(member, "pk", member)])


def _warnings(member: Member, rows: list[Membership], today: date) -> list[str]:
    """What is recorded and deserves a look; nothing is refused for it."""
    found = []
    if member.rpps and identifiers.rpps(member.rpps).level is identifiers.Level.WARNING:
        found.append("La clé du numéro RPPS ne correspond pas\u00a0: vérifiez-le sur l’annuaire santé.")
    for row in rows:
        if row.ends_on is not None and row.ends_on < today:
            continue
        if situation_rules.association_is_doubtful(status=row.status, profession=member.profession):
            found.append(
                f"Un {professions.label(member.profession).lower()} associé de la SISA\u00a0: "
                "à confirmer auprès de l’Ordre ou de l’ARS (L4041-2)."
            )
        if (
            row.status == "collaborator"
            and member.profession == professions.DOCTOR
            and not row.collaborator_of_id
        ):
            found.append(
                "Dites de quel associé ce médecin est le collaborateur, pour que ses patients comptent."
            )
    return found


@page(Audience.TEAM, permission=StructurePermission.SEE_TEAM)
def member(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Who the member is, how they take part, what they do, how to reach them."""
    actor = request.actor
    found = queries.member(actor=actor, member_id=member_id)
    rows = queries.situations(actor=actor, member=found)
    current = next((row for row in rows if _holds(row, actor.today)), None)
    known = [professions.KNOW_HOW_BY_CODE.get(code) for code in found.know_how]
    labels = [item.label if item else code for item, code in zip(known, found.know_how, strict=True)]
    coming = [row for row in rows if row.starts_on > actor.today]
    return render(
        request,
        "structures/member.html",
        {
            "page_title": str(found),
            "member": found,
            "profession": professions.label(found.profession),
            "know_how": labels,
            "situations": list(reversed(rows)),
            "current": current,
            "is_coming": bool(coming),
            "today": actor.today,
            "warnings": _warnings(found, rows, actor.today),
            "sheet": queries.member_sheet(actor=actor, member=found),
            "may_follow": actor.may(StructurePermission.FOLLOW_TEAM),
            "may_manage": actor.may(MANAGE),
            "may_write_sheet": policies.may_write_sheet_of(actor, found),
            "may_invite": actor.may(AccessPermission.INVITE) and current is not None,
        },
    )


def _holds(row: Membership, day: date) -> bool:
    return row.starts_on <= day and (row.ends_on is None or row.ends_on >= day)


def _situation_options(actor: Actor) -> dict[str, Any]:
    return {"members": queries.members_on(actor=actor, on=actor.today), "sites": queries.sites(actor=actor)}


@page(Audience.TEAM, permission=MANAGE)
def add_member(request: Request) -> HttpResponse:
    """Somebody joins the team."""
    options = _situation_options(request.actor)

    def act(actor: Actor, form: Any) -> Member:
        return operations.add_member(
            actor=actor, **form.identity(), **form.situation(), starts_on=form.cleaned_data["starts_on"]
        )

    return form_page(
        request,
        template="structures/arrival.html",
        build=lambda data, files: ArrivalForm(data, **options),
        act=act,
        done=member_url,
        said=lambda added: f"{added} est dans l’équipe.",
        context={"page_title": "Une arrivée", "cancel_url": reverse("structures:index")},
    )


@page(Audience.TEAM, permission=MANAGE)
def change_member(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Change who a member is."""
    found = queries.member(actor=request.actor, member_id=member_id)
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: IdentityForm(data, initial=identity_initial(found)),
        act=lambda actor, form: operations.change_member(
            actor=actor,
            member_id=member_id,
            version=form.cleaned_data["version"],
            facts=form.identity(),  # type: ignore[attr-defined]
        ),
        done=member_url,
        context=_about(found, "Modifier la fiche"),
    )


def _about(found: Member, title: str, intro: str = "", submit: str = "Enregistrer") -> dict[str, Any]:
    return {
        "page_title": title,
        "kicker": f"{found}, {professions.label(found.profession).lower()}",
        "intro": intro,
        "submit": submit,
        "back_url": member_url(found),
        "back_label": str(found),
        "cancel_url": member_url(found),
    }


@page(Audience.TEAM, permission=MANAGE)
def change_situation(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """The status, the site or the share of activity change from a day; what was before stays true."""
    found = queries.member(actor=request.actor, member_id=member_id)
    current = queries.situation_on(actor=request.actor, member=found, on=request.actor.today)
    if current is None:
        return render(
            request, "structures/no_situation.html", _about(found, "Changer de situation"), status=404
        )
    initial = {**situation_initial(current), "starts_on": request.actor.today}
    options = _situation_options(request.actor)
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SituationForm(data, initial=initial, **options),
        act=lambda actor, form: operations.change_situation(
            actor=actor,
            member_id=member_id,
            version=form.cleaned_data["version"],
            starts_on=form.cleaned_data["starts_on"],
            facts=form.situation(),  # type: ignore[attr-defined]
        ),
        done=member_url,
        said="La nouvelle situation est enregistrée\u00a0; l’ancienne s’arrête la veille.",
        context=_about(
            found,
            "Changer de situation",
            "La situation en cours s’arrête la veille et reste dans l’histoire. "
            "Pour réparer une erreur de saisie, corrigez-la plutôt depuis la fiche.",
        ),
    )


@page(Audience.TEAM, permission=MANAGE)
def record_return(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Somebody who had left comes back."""
    found = queries.member(actor=request.actor, member_id=member_id)
    rows = queries.situations(actor=request.actor, member=found)
    last = situation_initial(rows[-1] if rows else None)
    last.pop("version", None)
    initial = {**last, "starts_on": request.actor.today, "project_signed_on": None}
    options = _situation_options(request.actor)
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SituationForm(data, initial=initial, **options),
        act=lambda actor, form: operations.record_return(
            actor=actor,
            member_id=member_id,
            starts_on=form.cleaned_data["starts_on"],
            facts=form.situation(),  # type: ignore[attr-defined]
        ),
        done=member_url,
        said=f"{found} revient dans l’équipe.",
        context=_about(found, "Un retour"),
    )


@page(Audience.TEAM, permission=MANAGE)
def record_departure(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Somebody leaves: what it changes is read first, for the day chosen."""
    actor = request.actor
    found = queries.member(actor=actor, member_id=member_id)
    asked = request.POST.get("ends_on", "") if request.method == "POST" else request.GET.get("le", "")
    ends_on = parse_day(asked) or actor.today
    current = queries.situation_on(actor=actor, member=found, on=ends_on)
    if current is None and request.method != "POST":
        current = queries.situation_on(actor=actor, member=found, on=actor.today)
        if current is None:
            return render(request, "structures/no_situation.html", _about(found, "Départ"), status=404)
        ends_on = actor.today
    initial = {
        "ends_on": ends_on,
        "seen_on": ends_on,
        "reason": current.departure_reason if current else "",
        "version": current.version if current else None,
    }
    effects = queries.departure_effects(actor=actor, member=found, ends_on=ends_on)
    return form_page(
        request,
        template="structures/departure.html",
        build=lambda data, files: DepartureForm(data, initial=initial),
        act=lambda acting, form: operations.record_departure(
            actor=acting,
            member_id=member_id,
            version=form.cleaned_data["version"],
            ends_on=form.cleaned_data["ends_on"],
            reason=form.cleaned_data["reason"],
        ),
        done=member_url,
        said=f"Le départ de {found} est noté.",
        context={
            **_about(found, "Un départ"),
            "member": found,
            "ends_on": ends_on,
            "effects": effects,
            "consequences": _consequences(actor, found, effects),
        },
    )


def _consequences(actor: Actor, leaving: Member, effects: DepartureEffects) -> list[str]:
    """What the departure changes, in sentences."""
    said = []
    if effects.loses_minimum:
        lacking = missing(effects.after.missing_doctors, effects.after.missing_auxiliaries)
        said.append(
            f"Le minimum légal de la SISA ne sera plus atteint\u00a0: il manquera {lacking}. {CONSEQUENCE}"
        )
    elif effects.after.applies and not effects.after.is_met:
        said.append("Le minimum légal de la SISA n’est déjà pas atteint.")
    if actor.may(PatientPermission.SEE_REGISTERS):
        said += _patients_said(actor, leaving, effects)
    if effects.professionals_after != effects.professionals_before:
        before, after = effects.professionals_before, effects.professionals_after
        said.append(f"Le nombre d’associés retenu par le contrat passe de {before} à {after}.")
    if effects.loses_ipa:
        said.append(
            "L’équipe n’aura plus d’infirmier en pratique avancée\u00a0: les points liés sont perdus."
        )
    if actor.may(ConcertationPermission.SEE):
        tasks = concertation_queries.open_tasks_of(actor=actor, member_id=leaving.pk)
        if tasks:
            said.append(
                f"{formats.counted(tasks, 'tâche')} en cours à confier à quelqu’un d’autre\u00a0: "
                "elles restent sur la liste «\u00a0À reprendre\u00a0» jusque-là."
            )
    if leaving.user_id is not None:
        said.append(
            "Son compte reste ouvert\u00a0: retirez ses rôles dans «\u00a0Rôles et invitations\u00a0»."
        )
    return said or ["Rien d’autre ne change pour le contrat ni pour la SISA."]


def _patients_said(actor: Actor, leaving: Member, effects: DepartureEffects) -> list[str]:
    if not effects.is_contract_doctor and not effects.collaborators:
        return []
    bases = {
        base.member.pk: base.p
        for base in patient_queries.contract_base_by_doctor_on(actor=actor, on=effects.ends_on)
    }
    said = []
    total = sum(bases.values())
    own = bases.get(leaving.pk, 0) if effects.is_contract_doctor else 0
    if own:
        said.append(
            f"{_no_longer_counting(own)} pour le contrat, sauf à déclarer un autre médecin de l’équipe\u00a0: "
            f"la base passe de {formats.number(total)} à {formats.number(total - own)}."
        )
    elif effects.is_contract_doctor:
        said.append("Aucun patient ne lui est rattaché dans la base du contrat\u00a0: elle ne change pas.")
    for doctor in effects.collaborators:
        said.append(
            f"{doctor} n’aura plus de médecin associé dont être le collaborateur\u00a0: "
            f"{_no_longer_counting(bases.get(doctor.pk, 0))}."
        )
    return said


def _no_longer_counting(count: int) -> str:
    if not count:
        return "aucun patient n’est concerné"
    return f"{formats.counted(count, 'patient')} ne {formats.plural(count, 'comptera,compteront')} plus"


@page(Audience.TEAM, permission=MANAGE)
def correct_situation(request: Request, membership_id: uuid.UUID) -> HttpResponse:
    """Put right a date or a status wrongly recorded, and say why."""
    row = queries.situation(actor=request.actor, membership_id=membership_id)
    initial = {**situation_initial(row), "starts_on": row.starts_on, "ends_on": row.ends_on}
    options = {**_situation_options(request.actor), "members": queries.members(actor=request.actor)}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: CorrectionForm(data, initial=initial, **options),
        act=lambda actor, form: operations.correct_situation(
            actor=actor,
            membership_id=membership_id,
            version=form.cleaned_data["version"],
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
            facts=form.situation(),  # type: ignore[attr-defined]
            reason=form.cleaned_data["reason"],
        ),
        done=member_url,
        said="C’est corrigé. Le motif est au journal.",
        context=_about(
            row.member,
            "Corriger une situation",
            "Pour une erreur de saisie. Si la situation a vraiment changé, utilisez «\u00a0Changer de situation\u00a0».",
            "Corriger",
        ),
    )


@page(Audience.TEAM, permission=MANAGE)
def record_signature(request: Request, membership_id: uuid.UUID) -> HttpResponse:
    """Note the day a member signed the health project."""
    row = queries.situation(actor=request.actor, membership_id=membership_id)
    initial = {"project_signed_on": row.project_signed_on or request.actor.today, "version": row.version}
    return form_page(
        request,
        template="structures/form.html",
        build=lambda data, files: SignatureForm(data, initial=initial),
        act=lambda actor, form: operations.record_signature(
            actor=actor,
            membership_id=membership_id,
            version=form.cleaned_data["version"],
            project_signed_on=form.cleaned_data["project_signed_on"],
        ),
        done=member_url,
        said="La signature est notée.",
        context=_about(row.member, "Signature du projet de santé"),
    )


@page(Audience.TEAM, permission=StructurePermission.FOLLOW_TEAM)
def history(request: Request, member_id: uuid.UUID) -> HttpResponse:
    """Every version of a member's sheet and situations."""
    found = queries.member(actor=request.actor, member_id=member_id)
    rows = [found, *queries.situations(actor=request.actor, member=found)]
    versions = queries.versions_of(actor=request.actor, rows=rows)
    return render(
        request,
        "structures/history.html",
        {**_about(found, "Historique"), "entries": told_versions(request.actor, versions)},
    )
