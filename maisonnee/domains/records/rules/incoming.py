"""What the reader of another software's file hands over: people as the file names them, and facts about them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.domains.records.rules.drafts import Draft

MOST_ITEMS = 60_000
UNDATED = "undated"
"""Key of `details`: the file gives no date for this fact, which bears that of the file."""
APPROXIMATE = "approximate"
"""Key of `details`: the file gives the year or the month only."""
END_UNKNOWN = "end_unknown"
"""Key of `details`: what lasts is said to be over, without saying when."""
DOSE = "dose"
LONGEST_TEXT = 20_000
_KEPT = (
    "label", "item", "text", "happened_on", "happened_at", "ends_on", "value", "value_2", "unit", "code_system",
    "code", "details", "next_due_on", "section",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PersonSaid:
    """A patient as a file names them."""

    birth_family_name: str = ""
    used_name: str = ""
    birth_given_names: str = ""
    born_on: date | None = None
    sex: str = "U"
    ins_number: str = ""
    ins_oid: str = ""

    @property
    def label(self) -> str:
        """How the person is written on the page; equal for two mentions of the same identity."""
        name = self.birth_family_name or self.used_name
        parts = [f"{name.upper()} {self.birth_given_names}".strip() or "(sans nom)"]
        if self.used_name and self.used_name != name:
            parts.append(f"nom utilisé {self.used_name.upper()}")
        if self.born_on is not None:
            parts.append(f"{self.born_on:%d/%m/%Y}")
        if self.ins_number:
            parts.append(f"INS {self.ins_number}")
        return ", ".join(parts)[:200]


@dataclass(frozen=True)
class Attachment:
    """A file found within a file."""

    name: str
    content_type: str
    content: bytes
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """One fact read, or why it could not be: `fault` is then a sentence, and `draft` is missing.

    `number` is the line of a spreadsheet, else the rank in the file. `attachment` is the rank of its file.
    """

    number: int
    person: PersonSaid | None
    draft: Draft | None = None
    attachment: int | None = None
    fault: str = ""


@dataclass(frozen=True, kw_only=True)
class FileRead:
    """A file read whole. `ignored` counts what a record has no place for."""

    items: tuple[Incoming, ...]
    dated: date | None = None
    software: str = ""
    ignored: int = 0
    attachments: tuple[Attachment, ...] = field(default=())


def as_values(draft: Draft, *, attachment: int | None = None, sha256: str = "") -> dict[str, Any]:
    """Return what an import keeps of a draft, ready for JSON. Empty values are left out."""
    found: dict[str, Any] = {}
    for name in _KEPT:
        value = getattr(draft, name)
        if value in (None, "", {}):
            continue
        found[name] = _written(value)
    if attachment is not None:
        found |= {"attachment": attachment, "sha256": sha256}
    return found


def _written(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value.value if isinstance(value, CodeSystem) else value


def draft_of(
    kind: str, values: Mapping[str, Any], *, source: str = "", file_id: uuid.UUID | None = None
) -> Draft:
    """Return the draft that `as_values` kept."""
    given = {
        field.name: values[field.name]
        for field in fields(Draft)
        if field.name in _KEPT and field.name in values
    }
    for name in ("happened_on", "ends_on", "next_due_on"):
        if name in given:
            given[name] = date.fromisoformat(given[name])
    for name in ("value", "value_2"):
        if name in given:
            given[name] = Decimal(given[name])
    if "happened_at" in given:
        given["happened_at"] = datetime.fromisoformat(given["happened_at"])
    if "code_system" in given:
        given["code_system"] = CodeSystem(given["code_system"])
    return Draft(kind=EntryKind(kind), source=source, file_id=file_id, **given)
