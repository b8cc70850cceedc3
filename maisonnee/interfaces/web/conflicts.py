"""Two people edited the same thing: carry out what the second one chose in components/conflict.html."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import QueryDict

CHOICE = "conflit-"
THEIRS = "leur-"


def resolved(data: QueryDict) -> QueryDict:
    """Return what was posted with, for each field where « Prendre la sienne » was chosen, the other's values."""
    fields = [key.removeprefix(CHOICE) for key in data if key.startswith(CHOICE)]
    if not fields:
        return data
    merged = data.copy()
    for name in fields:
        if data.get(CHOICE + name) == "theirs":
            merged.setlist(name, data.getlist(THEIRS + name))
        merged.pop(CHOICE + name, None)
        merged.pop(THEIRS + name, None)
    return merged


def posted_values(form: Form, name: str, value: Any) -> list[str]:
    """Return what the form's field would post to mean `value` (none for an unticked box or an empty list)."""
    field = form.fields[name]
    prepared = field.prepare_value(value)
    if isinstance(prepared, bool):
        return ["on"] if prepared else []
    formatted = field.widget.format_value(prepared)
    if formatted is None:
        return []
    many = formatted if isinstance(formatted, list | tuple | set) else [formatted]
    return [str(item) for item in many if item not in (None, "")]
