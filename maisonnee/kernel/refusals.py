"""How the inner layers say no: a code and its parameters, never a sentence (sentences belong to the pages)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):
    """A request that a rule does not allow; nothing was changed.

    `code` names the rule (`"structures.two_current_memberships"`), `field` the input at fault when there is
    one, `params` what the sentence shown to the person needs.
    """

    def __init__(self, code: str, *, field: str | None = None, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params: Mapping[str, Any] = params


class StaleVersion(Refusal):
    """Somebody else changed the object since it was read; `current` holds their values, by field."""

    def __init__(self, *, current: Mapping[str, Any], changed_by: str = "") -> None:
        super().__init__("stale_version", changed_by=changed_by)
        self.current = current


class AlreadyDone(Refusal):
    """The same form was received twice; `object_id` is what the first one produced."""

    def __init__(self, *, object_id: str) -> None:
        super().__init__("already_done")
        self.object_id = object_id
