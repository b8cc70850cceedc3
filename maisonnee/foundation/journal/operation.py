"""`@operation`: the only way data changes. It checks the permission, opens the transaction, writes the journal."""

from __future__ import annotations

import functools
import inspect
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from django.db import connection, models, transaction

from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import Permission
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.journal.recording import record
from maisonnee.kernel.refusals import AlreadyDone

F = TypeVar("F", bound=Callable[..., Any])

_details: ContextVar[dict[str, Any] | None] = ContextVar("journal_details", default=None)


@dataclass(frozen=True)
class Operation:
    """A registered write: its journal name and the permission it needs."""

    action: str
    permission: Permission
    function: Callable[..., Any]


REGISTRY: dict[str, Operation] = {}


def note(**details: Any) -> None:
    """Add details to the entry of the operation under way: labels and references, never clinical content."""
    current = _details.get()
    if current is None:
        raise RuntimeError("note() is called inside an operation.")
    current.update(details)


def operation(permission: Permission, *, keeps_reason: bool = True) -> Callable[[F], F]:
    """Declare a write. The function takes keywords only, `actor` first.

    What it returns, when it is a model instance (or a tuple that begins with one), is the object of the
    journal entry; a keyword `patient`
    (instance) or `patient_id` names the patient concerned, `reason` the reason given. With `keeps_reason=False` the
    reason stays with the object it is about: one that tells of a patient's health is not for whoever reads the journal.
    Raises `PermissionMissing`, or `AlreadyDone` when the actor's submission was already carried out. An operation that
    calls others answers for them: the submission is its own, and they may each be called several times.
    """

    def declare(function: F) -> F:
        _check_signature(function)
        action = f"{_domain_of(function.__module__)}.{function.__name__}"
        if action in REGISTRY:
            raise TypeError(f"Two operations are called {action}.")

        @functools.wraps(function)
        def run(*, actor: Actor, **arguments: Any) -> Any:
            require(actor, permission)
            submission = actor.submission if _details.get() is None else None
            with transaction.atomic():
                if submission is not None:
                    _refuse_repetition(submission, action)
                details: dict[str, Any] = {}
                token = _details.set(details)
                try:
                    result = function(actor=actor, **arguments)
                finally:
                    _details.reset(token)
                record(
                    actor=actor,
                    action=action,
                    subject=_subject(result),
                    patient_id=_patient_id(arguments, _subject(result)),
                    reason=str(arguments.get("reason") or "") if keeps_reason else "",
                    details=details,
                    submission=submission,
                )
            return result

        REGISTRY[action] = Operation(action, permission, run)
        return cast(F, run)

    return declare


def _refuse_repetition(submission: uuid.UUID, action: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [submission.int % 2**63])
    done = Entry.objects.filter(submission=submission, action=action).first()
    if done is not None:
        raise AlreadyDone(object_id=done.object_id)


def _subject(result: Any) -> models.Model | None:
    first = result[0] if isinstance(result, tuple) and result else result
    return first if isinstance(first, models.Model) else None


def _patient_id(arguments: dict[str, Any], result: Any) -> uuid.UUID | None:
    patient = arguments.get("patient")
    found = arguments.get("patient_id") or getattr(patient, "pk", None)
    if found is None and isinstance(result, models.Model) and result._meta.label_lower != "patients.patient":
        found = getattr(result, "patient_id", None)
    elif found is None and isinstance(result, models.Model):
        found = result.pk
    return cast("uuid.UUID | None", found)


def _domain_of(module: str) -> str:
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else parts[-1]


def _check_signature(function: Callable[..., Any]) -> None:
    parameters = list(inspect.signature(function).parameters.values())
    if not parameters or parameters[0].name != "actor":
        raise TypeError(f"{function.__qualname__}: the first parameter of an operation is `actor`.")
    if any(parameter.kind is not inspect.Parameter.KEYWORD_ONLY for parameter in parameters):
        raise TypeError(f"{function.__qualname__}: an operation takes keywords only.")
