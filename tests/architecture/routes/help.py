"""Who opens the pages of help."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, signed_in

ROUTES: Mapping[str, Line] = {
    "help:index": signed_in(),
    "help:guide": signed_in(name="=premiers-pas"),
}
