"""Addresses of the pages of questions, and what a page says."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from maisonnee.foundation.access.actors import Actor
from tests.factories import records


def url(name: str, *args: object) -> str:
    return reverse(f"questions:{name}", args=args)


def text(response: Any) -> str:
    content: str = response.content.decode()
    return content.replace("\u00a0", " ").replace("\u202f", " ")


def to(actor: Actor) -> str:
    return f"m:{records.member_of(actor).pk}"
