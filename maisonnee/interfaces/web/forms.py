"""Forms: what was typed is never lost, a form acts once, and two people editing the same thing are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal import queries as journal
from maisonnee.interfaces.web import conflicts, kept_forms
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import AlreadyDone, Refusal, StaleVersion

NOT_IN_THE_LIST = "Ce choix n’est pas, ou n’est plus, dans la liste : choisissez-en un autre."


class Form(forms.Form):
    """A form of ours. `version` is what the person was editing, when the object has versions."""

    template_name = "components/form_fields.html"
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def add_error(self, field: Any, error: Any) -> None:
        """Say that a choice is not in the list without repeating what was sent, which may be an identifier."""
        said = str(getattr(error, "message", ""))
        if "%(value)s" in said or "%(pk)s" in said:
            error = forms.ValidationError(NOT_IN_THE_LIST, code="invalid_choice")
        super().add_error(field, error)

    def values(self) -> dict[str, Any]:
        """Return the cleaned values without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


FIRST_YEAR, LAST_YEAR = 1900, 2100


class DateField(forms.DateField):
    """A day, from the browser's date picker or typed « 12/03/2026 »."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        options.setdefault("input_formats", ["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%Y"])
        options.setdefault(
            "error_messages", {"invalid": "Cette date n’existe pas : écrivez-la comme 12/03/2026."}
        )
        super().__init__(**options)

    def to_python(self, value: Any) -> date | None:
        """Return the day, one that somebody alive may have known or may see."""
        day = super().to_python(value)
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(
                "Cette date est trop lointaine\u00a0: vérifiez l’année.", code="invalid"
            )
        return day


class TimeField(forms.TimeField):
    """An hour, from the browser's picker or typed « 12h30 »."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
        options.setdefault("input_formats", ["%H:%M", "%H:%M:%S", "%Hh%M", "%H h %M"])
        options.setdefault(
            "error_messages", {"invalid": "Cette heure n’existe pas : écrivez-la comme 12:30."}
        )
        super().__init__(**options)


@dataclass(frozen=True)
class Difference:
    """A field that two people changed: what this person typed and what is now recorded.

    `theirs_values` is what the form posts when the person takes the recorded value.
    """

    name: str
    label: str
    mine: str
    theirs: str
    theirs_values: list[str]


def form_page(
    request: Request,
    *,
    template: str,
    build: Callable[[QueryDict | None, Any], forms.Form],
    act: Callable[[Actor, forms.Form], Any],
    done: Callable[[Any], str],
    said: str | Callable[[Any], str] = "C’est enregistré.",
    context: Mapping[str, Any] | None = None,
    object_of: Callable[[str], Any] | None = None,
) -> HttpResponse:
    """Show a form (GET), or carry it out (POST) and go to `done(result)`.

    `build(data, files)` makes the form; `act(actor, form)` calls one operation. A refused form comes back
    with status 422, filled in, its sentences beside the fields; a conflict with 409 and the differences. When
    the same form was already carried out, the person is sent where the first sending led: `object_of(id)`
    finds what it made (default: the id itself).
    """
    extra = dict(context or {})
    if request.method != "POST":
        return _shown(request, template, build, extra)
    form = build(conflicts.resolved(request.POST), request.FILES)
    ticket = kept_forms.read_ticket(request)
    actor = request.actor.with_submission(ticket[0] if ticket else None)
    if not form.is_valid():
        # What was done once may have taken away what the form chose: that is no mistake of the person.
        known = journal.object_of(actor=actor)
        if known is not None:
            return _already_done(request, done, object_of, known)
        return render(request, template, {**extra, "form": form}, status=422)
    try:
        result = act(actor, form)
    except AlreadyDone as repeated:
        return _already_done(request, done, object_of, repeated.object_id)
    except StaleVersion as conflict:
        return _conflicting(request, template, form, conflict, extra)
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, sentence(refusal))
        return render(request, template, {**extra, "form": form}, status=422)
    messages.success(request, said(result) if callable(said) else said)
    return redirect(done(result))


def _already_done(
    request: Request,
    done: Callable[[Any], str],
    object_of: Callable[[str], Any] | None,
    object_id: str,
) -> HttpResponse:
    messages.info(request, "C’était déjà enregistré\u00a0: rien n’a été fait deux fois.")
    return redirect(done(object_of(object_id) if object_of else object_id))


def _shown(
    request: Request,
    template: str,
    build: Callable[[QueryDict | None, Any], forms.Form],
    extra: dict[str, Any],
) -> HttpResponse:
    kept = kept_forms.take_back(request)
    if kept is None:
        return render(request, template, {**extra, "form": build(None, None)})
    messages.warning(
        request,
        "Votre session avait expiré. Voici ce que vous aviez saisi : relisez, puis enregistrez. "
        "Les fichiers sont à joindre de nouveau.",
    )
    return render(request, template, {**extra, "form": build(kept, None), "was_kept": True})


def _conflicting(
    request: Request, template: str, form: forms.Form, conflict: StaleVersion, extra: dict[str, Any]
) -> HttpResponse:
    differences = []
    for name, theirs in conflict.current.items():
        if name in form.fields and name != "version" and form.cleaned_data.get(name) != theirs:
            differences.append(
                Difference(
                    name,
                    str(form.fields[name].label or name),
                    _readable(form, name, form.cleaned_data.get(name)),
                    _readable(form, name, theirs),
                    conflicts.posted_values(form, name, theirs),
                )
            )
    data = request.POST.copy()
    data["version"] = conflict.current["version"]
    form.data = data
    return render(
        request,
        template,
        {**extra, "form": form, "differences": differences, "changed_by": conflict.params["changed_by"]},
        status=409,
    )


def _readable(form: forms.Form, name: str, value: Any) -> str:
    choices = getattr(form.fields[name], "choices", None)
    if choices is not None and value is not None:
        labels = {str(key): str(label) for key, label in choices}
        wanted = value if isinstance(value, list | tuple | set) else [value]
        return ", ".join(labels.get(str(getattr(item, "pk", item)), str(item)) for item in wanted)
    if isinstance(value, bool):
        return "oui" if value else "non"
    return "" if value is None else str(form[name].field.widget.format_value(value) or value)
