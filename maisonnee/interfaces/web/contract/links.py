"""Where a row counted by a figure is opened."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

_PAGES = {
    "structures.member": ("structures:member", True),
    "structures.site": ("agenda:index", False),
    "structures.traineeship": ("resources:trainee", True),
    "structures.outsidevacation": ("resources:vacation", True),
    "structures.cstmcontract": ("resources:cstm", True),
    "structures.coordinationfunction": ("resources:coordination", True),
    "structures.sharedsoftware": ("resources:software", True),
    "agenda.closure": ("agenda:closure", True),
    "agenda.unscheduledcare": ("agenda:unscheduled", True),
    "agenda.pdsaderogation": ("agenda:derogation", True),
    "agenda.sasengagement": ("agenda:sas", True),
    "agenda.crisisplan": ("agenda:crisis_plan", True),
    "prevention.mission": ("prevention:mission", True),
    "prevention.userinvolvement": ("prevention:involvement", True),
    "protocols.protocol": ("protocols:protocol", True),
    "protocols.cooperationprotocol": ("protocols:cooperation", True),
    "protocols.pathway": ("protocols:pathway", True),
    "exchanges.externalcoordination": ("exchanges:partner", True),
    "quality.qualitystep": ("quality:step", True),
    "concertation.meeting": ("concertation:meeting", True),
    "contract.contract": ("contract:terms", False),
}


def row_url(kind: str, row_id: str) -> str:
    """Return the address of a row, or an empty text when it has no page."""
    page = _PAGES.get(kind)
    if page is None:
        return ""
    name, takes_id = page
    try:
        return reverse(name, args=[row_id] if takes_id else [])
    except NoReverseMatch:
        return ""
