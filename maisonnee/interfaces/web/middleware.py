"""What happens around every request."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import Resolver404, resolve
from django.utils import timezone

from maisonnee.foundation.access.actors import PARIS, PermissionMissing
from maisonnee.foundation.access.queries import Seat, actor_for_seat, seats_of_user
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal.recording import readings_last
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web import errors
from maisonnee.interfaces.web.patients import merged
from maisonnee.kernel import remembering

Handler = Callable[[HttpRequest], HttpResponseBase]

CHOSEN_STRUCTURE = "structure"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'"
)
# What a GET may write: its own session, the journal of reads, the trace of the session's activity.
WRITES_ALLOWED_ON_GET = re.compile(
    r"django_session|usersessions_|journal_|procrastinate_|accounts_cache|patients_reading\b", re.IGNORECASE
)
WRITE = re.compile(r"\s*(INSERT|UPDATE|DELETE|TRUNCATE|MERGE)\b", re.IGNORECASE)


def health(get_response: Handler) -> Handler:
    """Answer `GET /healthz` before anything else: 200 once the database answers."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path != "/healthz":
            return get_response(request)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except Exception:
            return JsonResponse({"status": "unavailable"}, status=503)
        return JsonResponse({"status": "ok"})

    return middleware


def content_security(get_response: Handler) -> Handler:
    """Send a strict content security policy, and keep pages with personal data out of shared caches."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return middleware


def refuse_huge_requests(get_response: Handler) -> Handler:
    """Refuse, before reading it, a request larger than anything the product takes in."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        try:
            length = int(request.headers.get("Content-Length") or 0)
        except ValueError:
            return errors.bad_request(request)
        if length > settings.LARGEST_REQUEST and length > _largest_of_page(request):
            return errors.too_large(request)
        return get_response(request)

    return middleware


def _largest_of_page(request: HttpRequest) -> int:
    """Return what the page takes in: the RPPS extraction is larger than anything else (`uploads`)."""
    try:
        return int(getattr(resolve(request.path_info).func, "largest_request", 0))
    except Resolver404:
        return 0


class SeatMiddleware:
    """Open the request's transaction, seat the person in a structure, set the row-level security context."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponseBase:
        request.actor, request.seat, request.seats = None, None, []
        if not request.user.is_authenticated:
            return self.get_response(request)
        user: User = request.user
        now = timezone.now()
        with context.entered(structure_id=None, user_id=user.pk):
            request.seats = seats_of_user(user.pk, on=now.astimezone(PARIS).date())
            request.seat = _chosen(request.seats, request.session.get(CHOSEN_STRUCTURE))
            if request.seat is not None:
                context.enter(structure_id=request.seat.structure_id, user_id=user.pk)
                request.actor = actor_for_seat(request.seat, user_id=user.pk, name=user.full_name, now=now)
            with _reads_only(request), _read_once(request), readings_last() as readings:
                response = self.get_response(request)
            if response.status_code >= 500 or getattr(request, "must_roll_back", False):
                transaction.set_rollback(True)
            else:
                # The page is drawn and not sent yet: without the trace it is not.
                readings.write()
        return response

    def process_exception(self, request: Any, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, (ObjectDoesNotExist, Http404)):
            try:
                followed = merged.answer(request)
            except (ObjectDoesNotExist, Http404, PermissionMissing) as there:
                followed, exception = None, there
            if followed is not None:
                return followed
        request.must_roll_back = True
        if isinstance(exception, PermissionMissing):
            return errors.forbidden(request, exception)
        if isinstance(exception, ObjectDoesNotExist):
            return errors.not_found(request, Http404())
        return None


def _chosen(seats: list[Seat], wanted: str | None) -> Seat | None:
    return next((seat for seat in seats if str(seat.structure_id) == wanted), seats[0] if seats else None)


def _writes_by_nature(request: HttpRequest) -> bool:
    """Tell whether the page is one of the few whose GET must write: the return from an identity provider."""
    try:
        return bool(getattr(resolve(request.path_info).func, "writes_on_get", False))
    except Resolver404:
        return False


def _read_once(request: HttpRequest) -> AbstractContextManager[None]:
    """Ask the same thing once while a page is read: nothing changes meanwhile."""
    is_read = request.method in {"GET", "HEAD"} and not _writes_by_nature(request)
    return remembering.once() if is_read else nullcontext()


def _reads_only(request: HttpRequest) -> AbstractContextManager[Any]:
    if not settings.GUARD_READS or request.method not in {"GET", "HEAD"} or _writes_by_nature(request):
        return nullcontext()

    def guard(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if WRITE.match(sql) and not WRITES_ALLOWED_ON_GET.search(sql):
            raise AssertionError(f"A GET writes: {sql[:120]}")
        return execute(sql, params, many, context)

    return connection.execute_wrapper(guard)
