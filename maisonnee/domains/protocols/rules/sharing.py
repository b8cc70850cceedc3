"""The file « protocole partagé »: a version given to another team, sealed by its own digest, without any patient.

The seal shows that nothing was changed or lost on the way. It signs nobody: who agreed is written in clear. Pure.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from maisonnee.domains.protocols.rules.content import Content, content_from, to_json
from maisonnee.kernel.refusals import Refusal

FORMAT = "maisonnee.protocole-partage"
EDITION = 1
LARGEST_FILE = 1_000_000
_TEXTS = ("protocol_id", "title", "code", "theme", "local_theme", "structure", "agreed_by", "changes")
_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What is shared: the protocol and its origin, the version, its content. `protocol_id` is the origin's own."""

    protocol_id: str
    title: str
    code: str
    theme: str
    local_theme: str
    structure: str
    number: int
    dated_on: date
    agreed_by: str
    changes: str
    content: Content

    @property
    def seal(self) -> str:
        """The digest of everything but itself."""
        return _digest(_unsealed(self))


def sealed(package: Package) -> dict[str, Any]:
    """Return the file as JSON. The files joined to documents for the patient stay with the sender."""
    data = _unsealed(package)
    return {**data, "seal": _digest(data)}


def opened(data: object) -> Package:
    """Read a file received. Raises `Refusal`: `protocols.package_unreadable`, `package_too_recent`, `seal_broken`."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise Refusal("protocols.package_unreadable", field="file")
    if data.get("edition") != EDITION:
        raise Refusal("protocols.package_too_recent", field="file")
    unsealed = {name: value for name, value in data.items() if name != "seal"}
    if data.get("seal") != _digest(unsealed):
        raise Refusal("protocols.seal_broken", field="file")
    texts = {name: unsealed.get(name) for name in _TEXTS}
    number, dated = unsealed.get("number"), unsealed.get("dated_on")
    if (
        not all(isinstance(text, str) and len(text) <= _LONGEST for text in texts.values())
        or isinstance(number, bool)
        or not isinstance(number, int)
        or not 1 <= number <= 32_000
        or not isinstance(dated, str)
    ):
        raise Refusal("protocols.package_unreadable", field="file")
    try:
        day = date.fromisoformat(dated)
    except ValueError:
        raise Refusal("protocols.package_unreadable", field="file") from None
    given: dict[str, Any] = texts
    return Package(number=number, dated_on=day, content=content_from(unsealed.get("content")), **given)


def read_bytes(content: bytes) -> Package:
    """Read a file received as bytes. Raises `Refusal` as `opened`, and when it is too heavy."""
    if len(content) > LARGEST_FILE:
        raise Refusal("protocols.package_too_heavy", field="file")
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refusal("protocols.package_unreadable", field="file") from None
    return opened(data)


def written(package: Package) -> bytes:
    """Return the file as bytes, readable by a person too."""
    return json.dumps(sealed(package), ensure_ascii=False, indent=1, sort_keys=True).encode()


def _unsealed(package: Package) -> dict[str, Any]:
    texts = {name: getattr(package, name)[:_LONGEST] for name in _TEXTS}
    return {
        "format": FORMAT,
        "edition": EDITION,
        **texts,
        "number": package.number,
        "dated_on": package.dated_on.isoformat(),
        "content": to_json(package.content),
    }


def _digest(data: Any) -> str:
    return hashlib.sha256(
        json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()
