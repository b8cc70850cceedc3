"""Pages that say no."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from maisonnee.interfaces.web.partners.over import page_for_partner


def _page(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, f"{status}.html", status=status)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return page_for_partner(request) or _page(request, 404)


def too_large(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _page(request, 413)


def too_many(request: HttpRequest) -> HttpResponse:
    return _page(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)
