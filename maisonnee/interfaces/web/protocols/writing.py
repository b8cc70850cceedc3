"""Writing a version, piece by piece, without JavaScript."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.protocols.rules import comparing, content
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.forms import Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import item_forms, words
from maisonnee.kernel.refusals import StaleVersion


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def write_presentation(request: Request, version_id: uuid.UUID) -> HttpResponse:
    """Write the need, the aim, for whom, from which model."""
    row = queries.version(actor=request.actor, version_id=version_id)
    said = queries.content_of(actor=request.actor, version=row)
    initial = {name: getattr(said, name) for name in comparing.TEXTS}
    initial["version"] = operations.presentation_revision(said)
    return _form(
        request,
        row,
        title="Présentation",
        build=lambda data, files: item_forms.PresentationForm(data, initial=initial),
        act=lambda actor, form: operations.write_presentation(
            actor=actor,
            protocol_version=row,
            revision=form.cleaned_data["version"],
            texts=form.values(),
        ),
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def add_item(request: Request, version_id: uuid.UUID, part: str) -> HttpResponse:
    """Add an item to a part."""
    named = _part(part)
    row = queries.version(actor=request.actor, version_id=version_id)
    said = queries.content_of(actor=request.actor, version=row)
    make = item_forms.FORMS[named.part]
    return _form(
        request,
        row,
        title=named.add,
        part=named,
        build=lambda data, files: make(data, files, said=said),
        act=lambda actor, form: operations.add_item(
            actor=actor,
            protocol_version=row,
            part=named.part,
            item=form.item("nouveau"),
            file=_file(form),
        ),
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def change_item(request: Request, version_id: uuid.UUID, part: str, key: str) -> HttpResponse:
    """Change an item of a part."""
    named = _part(part)
    row = queries.version(actor=request.actor, version_id=version_id)
    said = queries.content_of(actor=request.actor, version=row)
    item = said.item(named.part, key)
    if item is None:
        raise Http404
    make = item_forms.FORMS[named.part]
    initial = {**make.initial_from(item), "version": content.revision(item)}

    def act(actor: Actor, form: Any) -> Any:
        try:
            return operations.change_item(
                actor=actor,
                protocol_version=row,
                part=named.part,
                revision=form.cleaned_data["version"],
                item=form.item(key),
                file=_file(form),
            )
        except StaleVersion as stale:
            # The other person's values as this form writes them, so that both can be shown side by side.
            now = queries.content_of(actor=actor, version=row).item(named.part, key)
            theirs = make.initial_from(now) if now is not None else {}
            raise StaleVersion(
                current={**theirs, "version": stale.current["version"]},
                changed_by=stale.params["changed_by"],
            ) from stale

    return _form(
        request,
        row,
        title=f"{named.one}\u00a0: {words.item_title(item)}",
        part=named,
        build=lambda data, files: make(data, files, said=said, initial=initial),
        act=act,
        extra={"remove_url": reverse("protocols:remove_item", args=[row.pk, named.slug, key])},
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
def remove_item(request: Request, version_id: uuid.UUID, part: str, key: str) -> HttpResponse:
    """Take an item off a version."""
    named = _part(part)
    row = queries.version(actor=request.actor, version_id=version_id)
    item = queries.content_of(actor=request.actor, version=row).item(named.part, key)
    if item is None:
        raise Http404
    return _form(
        request,
        row,
        title=f"Retirer\u00a0: {words.item_title(item)}",
        submit="Retirer",
        said="C’est retiré de ce brouillon.",
        template="protocols/remove.html",
        build=lambda data, files: Form(data),
        act=lambda actor, form: operations.remove_item(
            actor=actor, protocol_version=row, part=named.part, key=key
        ),
        extra={
            "consequences": [
                f"«\u00a0{words.item_title(item)}\u00a0» ne figurera plus dans ce brouillon.",
                "Les versions déjà adoptées ne changent pas.",
            ]
        },
    )


@page(Audience.TEAM, permission=ProtocolPermission.WRITE)
@require_POST
def raise_item(request: Request, version_id: uuid.UUID, part: str, key: str) -> HttpResponse:
    """Put an item one place earlier."""
    named = _part(part)
    row = queries.version(actor=request.actor, version_id=version_id)
    if queries.content_of(actor=request.actor, version=row).item(named.part, key) is None:
        raise Http404
    operations.raise_item(actor=request.actor, protocol_version=row, part=named.part, key=key)
    return redirect(f"{reverse('protocols:version', args=[row.pk])}#{named.slug}")


def _part(slug: str) -> words.PartWords:
    found = words.BY_SLUG.get(slug)
    if found is None:
        raise Http404
    return found


def _file(form: Any) -> tuple[str, bytes] | None:
    upload = form.cleaned_data.get("file")
    return (str(upload.name), upload.read()) if upload else None


def _form(
    request: Request,
    row: Any,
    *,
    title: str,
    build: Callable[[Any, Any], Any],
    act: Callable[[Any, Any], Any],
    part: words.PartWords | None = None,
    submit: str = "Enregistrer",
    said: str = "C’est enregistré dans le brouillon.",
    template: str = "protocols/write.html",
    extra: dict[str, Any] | None = None,
) -> HttpResponse:
    url = reverse("protocols:version", args=[row.pk])
    return form_page(
        request,
        template=template,
        build=build,
        act=act,
        done=lambda result: f"{url}#{part.slug}" if part else url,
        said=said,
        context={
            "page_title": title,
            "row": row,
            "part": part,
            "cancel_url": url,
            "submit": submit,
            **(extra or {}),
        },
    )
