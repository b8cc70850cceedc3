"""Names of uploaded files made safe to show, to store and to send back."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9]|clock\$)$", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*]')


def safe_name(name: str, fallback: str = "document") -> str:
    """The last part of a path, without controls, direction overrides, reserved names, or excess length.

    The extension is kept. An empty result becomes ``fallback``.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(
        char for char in last if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    )
    cleaned = " ".join(_FORBIDDEN.sub("-", visible).split()).strip(" .-")
    stem, dot, extension = cleaned.rpartition(".")
    if not dot:
        stem, extension = cleaned, ""
    if not stem or _RESERVED.match(stem.split(".")[0]):
        stem = f"{fallback}-{stem}" if stem else fallback
    stem = stem.rstrip(" .-") or fallback
    extension = re.sub(r"[^A-Za-z0-9]", "", extension)[:10]
    room = LONGEST - (len(extension) + 1 if extension else 0)
    return f"{stem[:room].rstrip(' .')}.{extension}" if extension else stem[:room]


def extension_of(name: str) -> str:
    """Lower-case extension of a safe name, without the dot; empty when there is none."""
    return safe_name(name).lower().rpartition(".")[2] if "." in safe_name(name) else ""
