"""What leaves a record: the copy for its patient, what is given to a colleague outside the team, the public link."""

from __future__ import annotations

import io
import uuid
import zipfile
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.records.enums import ConsentMeans, RecordPermission, Requester
from maisonnee.domains.records.operations import exports as operations
from maisonnee.domains.records.queries import exports as queries
from maisonnee.domains.records.queries import share_links
from maisonnee.domains.records.queries.exports import Outgoing
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web import sealed
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.exports_forms import CodeForm, CopyForm, ShareForm
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.interop.fhir import writing as fhir
from maisonnee.interop.record_sheets import extract
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.records.models import OutsideShare

PDF, DATA = "dossier.pdf", "dossier-fhir.json"
_KEPT = "outside_share"


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def for_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """A copy of the record for its patient, who asked for it; the request is written down."""
    access = queries.giver(actor=request.actor, patient_id=patient_id)
    form = CopyForm(request.POST or None, initial={"asked_on": request.actor.today})
    status = 200
    if request.method == "POST" and form.is_valid():
        values = form.values()
        outgoing = queries.for_patient(actor=request.actor, patient_id=patient_id)
        name, content, content_type = _copy(request, outgoing, values["form"])
        try:
            operations.export_for_patient(
                actor=request.actor,
                patient_id=patient_id,
                requester=Requester(values["requester"]),
                asked_on=values["asked_on"],
                form=values["form"],
                content=content,
            )
        except Refusal as refusal:
            form.add_error(refusal.field, sentence(refusal))
        else:
            return bytes_response(content, name=name, content_type=content_type)
    if request.method == "POST":
        status = 422
    made = queries.exports_made(actor=request.actor, patient_id=patient_id)
    return render(
        request,
        "records/exports/for_patient.html",
        {
            "page_title": "Copie pour le patient",
            "patient": access.patient,
            "form": form,
            "made": [(entry.at, entry.actor_name, entry.details) for entry in made],
        },
        status=status,
    )


def _copy(request: Request, outgoing: Outgoing, form: str) -> tuple[str, bytes, str]:
    actor = request.actor
    if form == "fhir":
        return DATA, extract.bundle(outgoing, actor=actor), fhir.CONTENT_TYPE
    paper = extract.patient_pdf(outgoing, actor=actor, structure=request.seat.structure_name)
    if form == "pdf":
        return PDF, paper, "application/pdf"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PDF, paper)
        archive.writestr(DATA, extract.bundle(outgoing, actor=actor))
        for name, content in extract.joined_files(outgoing):
            archive.writestr(name, content)
    return "dossier.zip", target.getvalue(), "application/zip"


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def shares(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """What was given outside the team, and whether it still opens."""
    access = queries.giver(actor=request.actor, patient_id=patient_id)
    rows = queries.shares(actor=request.actor, patient_id=patient_id)[:100]
    return render(
        request,
        "records/exports/shares.html",
        {
            "page_title": "Remis hors de l’équipe",
            "patient": access.patient,
            "rows": [(row, *_state(row, request.actor)) for row in rows],
        },
    )


def _state(share: OutsideShare, actor: Actor) -> tuple[str, str]:
    if share.revoked_at is not None:
        return "fermé", ""
    if share.expires_at <= actor.now:
        return "expiré", ""
    return ("ouvert", "good") if share.times_opened else ("en attente", "on")


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def give(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Give parts of a record to a colleague outside the team, with the patient's consent."""
    access = queries.giver(actor=request.actor, patient_id=patient_id)
    parts = queries.parts_offered(actor=request.actor, patient_id=patient_id)

    def build(data: QueryDict | None, files: Any) -> ShareForm:
        return ShareForm(data, parts=parts, initial={"consent_on": request.actor.today})

    def act(actor: Actor, form: Any) -> OutsideShare:
        values = form.values()
        means = ConsentMeans(values["consent_how"])
        outgoing = queries.for_colleague(actor=actor, patient_id=patient_id, parts=values["parts"])
        consent = f"recueilli le {values['consent_on']:%d/%m/%Y}, {str(means.label).lower()}"
        paper = extract.colleague_pdf(
            outgoing,
            actor=actor,
            structure=request.seat.structure_name,
            recipient=values["recipient"],
            purpose=values["purpose"],
            consent=consent,
        )
        share, token, code = operations.share_outside(
            actor=actor,
            patient_id=patient_id,
            recipient=values["recipient"],
            purpose=values["purpose"],
            consent_on=values["consent_on"],
            consent_how=means,
            parts=values["parts"],
            days=int(values["days"]),
            contents={PDF: paper, DATA: extract.bundle(outgoing, actor=actor)},
        )
        link = request.build_absolute_uri(reverse("records:open_share", args=[token]))
        request.session[_KEPT] = sealed.seal({"id": str(share.pk), "link": link, "code": code})
        return share

    return form_page(
        request,
        template="records/exports/give.html",
        build=build,
        act=act,
        done=lambda share: reverse("records:share", args=[patient_id, getattr(share, "pk", share)]),
        said="C’est prêt. Copiez le lien et le code maintenant\u00a0: ils ne seront plus affichés.",
        context={"page_title": "Remettre à un confrère", "patient": access.patient, "has_parts": bool(parts)},
    )


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def share(request: Request, patient_id: uuid.UUID, share_id: uuid.UUID) -> HttpResponse:
    """What was given outside; its link and code show once, right after it was made."""
    row = queries.share(actor=request.actor, patient_id=patient_id, share_id=share_id)
    kept = sealed.unseal(request.session.get(_KEPT, ""))
    shown = {}
    if kept and kept["id"] == str(row.pk):
        shown = {"link": kept["link"], "code": kept["code"]}
        del request.session[_KEPT]
    label, tone = _state(row, request.actor)
    return render(
        request,
        "records/exports/share.html",
        {
            "page_title": f"Remis à {row.recipient}",
            "patient": row.patient,
            "share": row,
            "parts": [Part.of_key(key).label for key in row.parts],
            "state": label,
            "tone": tone,
            "is_open": label in {"ouvert", "en attente"},
            "openings": [
                (entry.at, entry.details.get("outcome", ""))
                for entry in queries.openings(actor=request.actor, share=row)
            ],
            **shown,
        },
    )


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def revoke(request: Request, patient_id: uuid.UUID, share_id: uuid.UUID) -> HttpResponse:
    """Close a link at once."""
    row = queries.share(actor=request.actor, patient_id=patient_id, share_id=share_id)
    back = reverse("records:share", args=[patient_id, share_id])
    return form_page(
        request,
        template="records/exports/confirm.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.revoke_outside_share(
            actor=actor, patient_id=patient_id, share_id=share_id
        ),
        done=lambda result: back,
        said="Le lien ne s’ouvre plus.",
        context={
            "page_title": "Fermer le lien",
            "back_url": back,
            "title": f"Fermer le lien remis à {row.recipient}",
            "submit": "Fermer le lien",
            "consequences": [
                "Le lien ne s’ouvre plus, tout de suite.",
                "Ce qui a déjà été téléchargé reste chez le destinataire.",
            ],
        },
    )


@page(Audience.PUBLIC)
def open_share(request: Any, token: str) -> HttpResponse:
    """Open what a colleague was given: the link, and the code sent apart. Without an account."""
    found = share_links.share_of(token)
    if found is None:
        return _closed(request, "Ce lien n’existe pas. Vérifiez qu’il est copié en entier.")
    actor = share_links.actor_of_link(found, timezone.now())
    try:
        operations.check_open(found, actor)
    except Refusal as refusal:
        return _closed(request, sentence(refusal))
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        opened = _opened(found, actor, form)
        if opened is not None:
            wanted = DATA if form.cleaned_data["form"] == "fhir" else PDF
            kind = fhir.CONTENT_TYPE if wanted == DATA else "application/pdf"
            return bytes_response(opened[wanted], name=wanted, content_type=kind)
    extra = {
        "page_title": "Extrait d’un dossier partagé",
        "giver": str(found.created_by),
        "structure": found.structure.name,
        "until": found.expires_at,
        "form": form,
    }
    return render(request, "records/exports/open.html", extra, status=422 if form.errors else 200)


def _opened(found: OutsideShare, actor: Actor, form: CodeForm) -> dict[str, bytes] | None:
    try:
        with context.entered(structure_id=found.structure_id):
            _, contents = operations.open_outside_share(
                actor=actor, share_id=found.pk, code=form.cleaned_data["code"]
            )
    except Refusal as refusal:
        form.add_error("code", sentence(refusal))
        return None
    if contents is None:
        form.add_error("code", sentence(Refusal("records.share_wrong_code")))
    return contents


def _closed(request: Any, text: str) -> HttpResponse:
    return render(request, "records/exports/closed.html", {"text": text}, status=410)
