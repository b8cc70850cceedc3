"""A row of any tenant table, built from its model: what the hostile tests try to steal.

A model whose constraints ask for more than plain values gets a line in `VALUES`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from itertools import count
from typing import Any

from django.apps import apps
from django.db import models

from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal import recording
from maisonnee.foundation.journal.models import Entry, Head
from maisonnee.foundation.tenancy import context, row_security
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.ids import new_id
from tests.factories import teams

_number = count(1)

VALUES: dict[str, Mapping[str, Any]] = {
    "access.rolegrant": {"role": Role.MANAGER},
    "access.invitation": {
        "roles": ["manager"],
        "expires_at": datetime.fromisoformat("2030-01-01T00:00:00+00:00"),
    },
    "structures.competencesheet": {"profession": "10"},
    "structures.traineeship": {"ends_on": date(2024, 6, 30)},
    "agenda.closure": {"ends_on": date(2024, 1, 7), "reason": "Congés"},
    "concertation.leftcase": {
        "became": "next_meeting",
        "to_meeting_id": lambda structure_id: make_row("concertation.meeting", structure_id).pk,
    },
    "concertation.usualweek": {"profession": "60"},
    "concertation.kindsetting": {"minutes": 60, "has_cases": True},
    "concertation.exceptional": {"ends_on": date(2024, 1, 2)},
    "concertation.suggestion": {"origin": "discharged"},
    "concertation.countingsetting": {"applies_from": 2026},
    # A structure that transmits to itself: the two sides of a transmission must be its own.
    "contract.message": {
        "transmission_id": lambda structure_id: (
            make_row("contract.transmission", structure_id, recipient_id=structure_id).pk
        ),
        "recipient_id": lambda structure_id: structure_id,
    },
    "contract.indicatoranswer": {
        "transmission_id": lambda structure_id: (
            make_row("contract.transmission", structure_id, recipient_id=structure_id).pk
        ),
        "recipient_id": lambda structure_id: structure_id,
    },
    "contract.exercise": {"year": lambda structure_id: 2015 + next(_number) % 86},
    "contract.filereading": {"is_complete": True},
    "contract.filereview": {"verdict": "looked_at", "patient_id": None},
    "prevention.mission": {"kind": "prs", "theme": "", "prs_theme": "Santé mentale"},
    "patients.sharingobjection": {"section": "notes"},
    "patients.emergencyaccess": {"ends_at": datetime.fromisoformat("2026-03-12T13:30:00+00:00")},
    "patients.reading": {"parts": ["problems"]},
    "patients.partneraccess": {"parts": ["problems"]},
    "exchanges.advancedevaluation": {"counts": {}},
    "records.watch": {"rule": "above"},
    "records.viewlayout": {"group": "10"},
    "records.outsideshare": {
        "parts": ["problems"],
        "expires_at": datetime.fromisoformat("2030-01-01T00:00:00+00:00"),
    },
    "exchanges.question": {"addressee": "profession", "profession": "10"},
    "exchanges.message": {"text": "Essai"},
    "exchanges.doctorrelay": {"needs": ["opinion"]},
    "pathways.planline": {"text": "Essai"},
    "pathways.planreview": {"next_review_on": date(2024, 6, 1)},
    "protocols.inclusion": {"ends_on": None},
    "protocols.protocolact": {"changed_because": "Essai"},
    "structures.localcompetence": {"act": "ecg", "profession": "60"},
    "delegations.declaration": {"scheme": "advanced_practice"},
    "delegations.delegation": {"regime": "prescription"},
    "delegations.inclusion": {"state": "proposed"},
    "delegations.recallinterval": {"months": 6},
    "quality.qualitystep": {"level": 2, "plan": "Essai"},
}
"""Values that the constraints of a model ask for (callables receive the structure's id)."""


def own_models() -> list[type[models.Model]]:
    """Return the tenant models whose rows are written by the product (history tables fill themselves)."""
    return [model for model in row_security.tenant_models() if not is_history(model) and model is not Head]


def is_history(model: type[models.Model]) -> bool:
    """Tell whether a model is a table of versions."""
    return hasattr(model, "pgh_tracked_model")


def make_row(label: str, structure_id: uuid.UUID, **given: Any) -> Any:
    """Create a row of a tenant table in a structure (its context is entered for the time it takes)."""
    model = apps.get_model(label)
    with context.entered(structure_id=structure_id):
        if model is Entry:
            return recording.record(actor=teams.seat(structure_id).actor, action="access.enter_structure")
        return _row(model, structure_id, given)


def _row(model: type[models.Model], structure_id: uuid.UUID, given: Mapping[str, Any]) -> models.Model:
    values: dict[str, Any] = {}
    wanted = {**VALUES.get(model._meta.label_lower, {}), **given}
    for field in model._meta.concrete_fields:
        name = field.attname if field.attname in wanted else field.name
        if name in wanted:
            value = wanted[name]
            values[name] = value(structure_id) if isinstance(value, Callable) else value  # type: ignore[arg-type]
        elif field.name == "structure":
            values["structure_id"] = structure_id
        elif not (field.primary_key or field.null or field.has_default() or _may_stay_empty(field)):
            values[field.name] = _plain(field, structure_id)
    row = model(**values)
    row.save(force_insert=True)
    return row


def _may_stay_empty(field: models.Field[Any, Any]) -> bool:
    return bool(field.blank) and isinstance(field, models.CharField | models.TextField)


def _plain(field: models.Field[Any, Any], structure_id: uuid.UUID) -> Any:
    number = next(_number)
    if isinstance(field, models.ForeignKey):
        return _related(field, structure_id)
    if field.choices:
        return next(key for key, _ in field.flatchoices if key not in {"", None})
    if isinstance(field, models.EmailField):
        return f"essai{number}@exemple.test"
    if isinstance(field, models.CharField | models.TextField):
        return f"Essai {number}"[-(field.max_length or 40) :]
    if isinstance(field, models.DateTimeField):
        return teams.NOW
    if isinstance(field, models.TimeField):
        return time(10) if field.name.startswith(("end", "clos")) else time(9)
    if isinstance(field, models.IntegerField) and "year" in field.name:
        return 2026
    for kind, value in _PLAIN.items():
        if isinstance(field, kind):
            return value() if isinstance(value, Callable) else value  # type: ignore[arg-type]
    raise LookupError(f"{field.model._meta.label}.{field.name}: a {type(field).__name__}")


def _related(field: models.ForeignKey[Any, Any], structure_id: uuid.UUID) -> Any:
    target = field.related_model
    if target is User:
        return teams.make_user()
    if target is Structure:
        return Structure.objects.get(pk=structure_id)
    return _row(target, structure_id, {})


_PLAIN: dict[Any, Any] = {
    models.DateField: date(2024, 1, 1),
    models.DecimalField: 1,
    models.FloatField: 1.0,
    models.IntegerField: 1,
    models.BooleanField: False,
    models.UUIDField: new_id,
    models.JSONField: dict,
    models.BinaryField: b"essai",
}
