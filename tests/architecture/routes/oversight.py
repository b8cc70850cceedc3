"""Who opens the pages of oversight."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, outside

ROUTES: Mapping[str, Line] = {
    "oversight:index": outside("AHF"),
    "oversight:dossier": outside("AHF", transmission_id="contract.transmission"),
    "oversight:indicator": outside("AHF", code="=A1", transmission_id="contract.transmission"),
    "oversight:archive": outside("AHF", transmission_id="contract.transmission"),
    "oversight:report": outside("AHF", transmission_id="contract.transmission"),
    "oversight:manifest": outside("AHF", transmission_id="contract.transmission"),
    "oversight:file": outside("AHF", number="=1", transmission_id="contract.transmission"),
}
