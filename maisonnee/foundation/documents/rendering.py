"""Typst templates and data turned into PDF/A-2a, PDF/UA-1 documents.

Data never becomes markup: it travels as JSON in a named input, and a template can only show it as text. The same
template, data and date give the same bytes.
"""

from __future__ import annotations

import dataclasses
import io
import json
import re
import threading
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdf
import typst

TEMPLATES = Path(__file__).parent / "templates"
_NAME = re.compile(r"^[a-z][a-z0-9_]*$")
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udfff]"
)
_LOCK = threading.Lock()


class DocumentError(Exception):
    """A template and its data do not make a document: a fault of the caller, never of a user."""


def render_pdf(template: str, data: Mapping[str, Any] | object, *, title: str, created_on: date) -> bytes:
    """A PDF from a template of the project (name without extension) and its data (a dataclass or a mapping).

    Values may be texts, numbers, booleans, dates, sequences, mappings and dataclasses; the shape is the schema named
    in the template's first line. Raises :class:`DocumentError`.
    """
    return _compiled(template, data, title, created_on, "1")


def render_one_page(
    template: str, data: Mapping[str, Any] | object, *, title: str, created_on: date
) -> bytes:
    """Same as :func:`render_pdf` for a sheet to display: the print is made smaller until all holds on one page.

    Below 60 % of the intended size the sheet is left on several pages, which stay readable.
    """
    first = b""
    for fit in ("1", "0.92", "0.84", "0.76", "0.68", "0.6"):
        result = _compiled(template, data, title, created_on, fit)
        first = first or result
        if len(pypdf.PdfReader(io.BytesIO(result)).pages) == 1:
            return result
    return first


def _compiled(
    template: str, data: Mapping[str, Any] | object, title: str, created_on: date, fit: str
) -> bytes:
    if not _NAME.match(template) or not (TEMPLATES / f"{template}.typ").is_file():
        raise DocumentError(f"unknown template {template!r}")
    if not title.strip():
        raise DocumentError("an accessible document needs a title")
    inputs = {
        "data": json.dumps(plain_data(data), ensure_ascii=False, sort_keys=True),
        "title": _CONTROLS.sub("", title),
        "created_on": created_on.isoformat(),
        "fit": fit,
    }
    moment = datetime.combine(created_on, time(12), tzinfo=UTC)
    try:
        with _LOCK:  # the compiler keeps its last inputs: one document at a time
            result = _compiler().compile(
                input=TEMPLATES / f"{template}.typ",
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=["a-2a", "ua-1"],
                timestamp=int(moment.timestamp()),
            )
    except typst.TypstError as error:
        hints = " ".join(getattr(error, "hints", []) or [])
        raise DocumentError(f"{template}: {getattr(error, 'message', error)} {hints}".strip()) from error
    if not isinstance(result, bytes):
        raise DocumentError(f"{template}: no document produced")
    return result


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """One compiler, with the fonts it embeds and nothing of the machine: no system font, no package, no network."""
    return typst.Compiler(root=TEMPLATES, ignore_system_fonts=True)


def plain_data(value: object) -> Any:
    """A value as JSON can hold it: dates in ISO form, exact numbers as decimal texts, texts without controls."""
    if isinstance(value, Enum):
        return plain_data(value.value)
    if isinstance(value, str):
        return _CONTROLS.sub("", value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float | Decimal):
        return f"{Decimal(str(value)):f}"
    if isinstance(value, Fraction):
        return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain_data(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return [plain_data(item) for item in items]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain_data(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise DocumentError(f"a document cannot show a {type(value).__name__}")
