"""The product's help."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from maisonnee.interfaces.web.help import guides
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.SIGNED_IN)
def index(request: Request) -> HttpResponse:
    """Every guide."""
    return render(request, "help/index.html", {"guides": guides.all_guides().values()})


@page(Audience.SIGNED_IN)
def guide(request: Request, name: str) -> HttpResponse:
    """One guide."""
    found = guides.all_guides().get(name)
    if found is None:
        raise Http404
    return render(request, "help/guide.html", {"guide": found})
