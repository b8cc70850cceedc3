"""Homonyms, probable duplicates, and the merge of two identities by two readers."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import MergeState, PatientPermission
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms_people import MergeForm, ReasonForm

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import IdentityMerge, Patient

_MOST = 20
_TRAITS = (
    ("Nom de naissance", "birth_family_name"),
    ("Prénoms", "birth_given_names"),
    ("Nom utilisé", "used_name"),
    ("Prénom utilisé", "used_given_name"),
    ("Date de naissance", "born_on"),
    ("Sexe", "get_sex_display"),
    ("Lieu de naissance", "birthplace_code"),
    ("Matricule INS", "ins_number"),
    ("Confiance dans l’identité", "get_identity_status_display"),
    ("Numéro de dossier", "record_number"),
    ("Téléphone", "phone"),
    ("Adresse", "address"),
    ("Commune", "city"),
    ("Décès", "died_on"),
)


@dataclass(frozen=True)
class Compared:
    """One trait of two identities."""

    label: str
    one: str
    other: str

    @property
    def is_same(self) -> bool:
        return self.one == self.other

    @property
    def is_missing(self) -> bool:
        return not self.one or not self.other


def _compared(one: Patient, other: Patient) -> list[Compared]:
    rows = [Compared(label, _written(one, name), _written(other, name)) for label, name in _TRAITS]
    return [row for row in rows if row.one or row.other]


def _written(patient: Patient, name: str) -> str:
    value: Any = getattr(patient, name)
    value = value() if callable(value) else value
    if value is None:
        return ""
    return value.strftime("%d/%m/%Y") if name.endswith("_on") else str(value)


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def index(request: Request) -> HttpResponse:
    """The identities that seem to be one person, the merges that wait for a second reader, those done."""
    merges = queries.merges(actor=request.actor)
    proposed = list(merges.filter(state=MergeState.PROPOSED)[:50])
    return render(
        request,
        "patients/duplicates.html",
        {
            "page_title": "Doublons et homonymes",
            "groups": queries.duplicates(actor=request.actor),
            "proposed": proposed,
            "own_id": request.actor.user_id,
            "past": list(merges.exclude(state=MergeState.PROPOSED)[:50]),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def find(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Who else this patient may be: those who look alike, or whoever is searched for (posted, never in an address)."""
    patient = queries.patient(actor=request.actor, patient_id=patient_id)
    text = request.POST.get("q", "").strip()[:100]
    found: list[Patient] = []
    if text:
        rows = queries.found_by(queries.patients(actor=request.actor), text).exclude(pk=patient.pk)
        found = list(rows[:_MOST])
    return render(
        request,
        "patients/find_duplicate.html",
        {
            "patient": patient,
            "page_title": "Est-ce un doublon\u202f?",
            "lookalikes": queries.lookalikes_of(actor=request.actor, patient=patient),
            "search_text": text,
            "found": found,
            "back_url": reverse("patients:sheet", args=[patient_id]),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def propose(request: Request, patient_id: uuid.UUID, other_id: uuid.UUID) -> HttpResponse:
    """Two sheets side by side; proposing that they are one person moves nothing yet."""
    one = queries.patient(actor=request.actor, patient_id=patient_id)
    other = queries.patient(actor=request.actor, patient_id=other_id)

    def act(actor: Actor, form: forms.Form) -> IdentityMerge:
        kept = uuid.UUID(form.cleaned_data["kept_id"])
        absorbed = other.pk if kept == one.pk else one.pk
        return operations.propose_merge(
            actor=actor, kept_id=kept, absorbed_id=absorbed, reason=form.cleaned_data["reason"]
        )

    return form_page(
        request,
        template="patients/propose_merge.html",
        build=lambda data, files: MergeForm(data, pair=(one, other)),
        act=act,
        done=lambda result: reverse("patients:duplicates"),
        said="La fusion est proposée. Quelqu’un d’autre doit la confirmer.",
        context={
            "one": one,
            "other": other,
            "rows": _compared(one, other),
            "back_url": reverse("patients:duplicates"),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def detail(request: Request, merge_id: uuid.UUID) -> HttpResponse:
    """A merge: the two sheets, who proposed it, who decided, and what may be done."""
    row = queries.merge(actor=request.actor, merge_id=merge_id)
    return render(
        request,
        "patients/merge.html",
        {
            "merge": row,
            "page_title": "Fusion de deux fiches",
            "rows": _compared(row.kept, row.absorbed),
            "is_own": row.proposed_by_id == request.actor.user_id,
            "is_proposed": row.state == MergeState.PROPOSED,
            "is_done": row.state == MergeState.DONE,
            "moved": len(row.moved),
        },
    )


def _decision(
    request: Request,
    merge_id: uuid.UUID,
    *,
    title: str,
    submit: str,
    said: str,
    consequences: list[str],
    act: Callable[[Actor, forms.Form], Any],
    build: type[Form] = Form,
    danger: bool = False,
) -> HttpResponse:
    row = queries.merge(actor=request.actor, merge_id=merge_id)
    return form_page(
        request,
        template="patients/confirm.html",
        build=lambda data, files: build(data),
        act=act,
        done=lambda result: reverse("patients:merge", args=[merge_id]),
        said=said,
        context={
            "page_title": title,
            "confirm_text": f"Fiche gardée{formats.NBSP}: {row.kept}. Fiche qui disparaît{formats.NBSP}: {row.absorbed}.",
            "consequences": consequences,
            "submit": submit,
            "danger": danger,
            "back_url": reverse("patients:merge", args=[merge_id]),
            "back_label": "Fusion de deux fiches",
        },
    )


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def confirm(request: Request, merge_id: uuid.UUID) -> HttpResponse:
    """The second reader says that it is one person."""
    return _decision(
        request,
        merge_id,
        title="Confirmer que c’est la même personne",
        submit="C’est la même personne",
        said="Les deux fiches n’en font plus qu’une.",
        consequences=[
            "Dossier, équipe de soins, oppositions, cas et demandes passent sur la fiche gardée.",
            "Ce que la fiche gardée a déjà (son médecin traitant du moment) ne change pas.",
            "La fiche qui disparaît n’est plus dans les listes, les registres ni les recherches.",
            "Les lectures passées des deux dossiers restent visibles ensemble.",
            "Tout peut être annulé\u00a0: chaque élément retourne alors d’où il vient.",
        ],
        act=lambda actor, form: operations.confirm_merge(actor=actor, merge_id=merge_id),
    )


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def refuse(request: Request, merge_id: uuid.UUID) -> HttpResponse:
    """They are two persons; or whoever proposed it takes it back."""
    return _decision(
        request,
        merge_id,
        title="Ce sont deux personnes",
        submit="Ce sont deux personnes",
        said="C’est noté. Rien n’a bougé.",
        consequences=["Les deux fiches restent comme elles sont.", "La proposition reste dans l’historique."],
        act=lambda actor, form: operations.refuse_merge(actor=actor, merge_id=merge_id),
    )


@page(Audience.TEAM, permission=PatientPermission.MERGE_IDENTITIES)
def undo(request: Request, merge_id: uuid.UUID) -> HttpResponse:
    """Give back to each sheet what it had."""
    return _decision(
        request,
        merge_id,
        title="Annuler cette fusion",
        submit="Annuler la fusion",
        said="La fusion est annulée\u00a0: les deux fiches sont revenues.",
        consequences=[
            "La fiche disparue revient, avec exactement ce qui lui avait été pris.",
            "Ce qui a été écrit depuis reste sur la fiche gardée\u00a0: relisez-la.",
        ],
        act=lambda actor, form: operations.undo_merge(
            actor=actor, merge_id=merge_id, reason=form.cleaned_data["reason"]
        ),
        build=ReasonForm,
        danger=True,
    )
