"""Somebody of the team, in a thread: searches, reads and writes with pauses, as a browser does."""

from __future__ import annotations

import http.client
import random
import re
import secrets
import threading
import time
import uuid
from datetime import date, datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bench.patient_data import name
from bench.record_structure import Person

SEARCH, RECORD, MEASURE, DOCUMENT, PATIENT = (
    "search by name",
    "open a record",
    "add a measure",
    "upload a document",
    "new patient",
)
ACTIONS = {SEARCH: 30, RECORD: 40, MEASURE: 15, DOCUMENT: 7, PATIENT: 8}
"""What is done, and how often in a hundred times."""
IDLE_SECONDS = 15
"""How long a connection stays open without a request; the next one opens another, as browsers do."""
_TICKET = re.compile(rb'name="_ticket" value="([^"]+)"')
_TODAY = str(datetime.now(tz=ZoneInfo("Europe/Paris")).date())
_FORM = "application/x-www-form-urlencoded"


class Visitor(threading.Thread):
    """`times`: seconds of each request, by action, from the instant `since`. `refused`: answers that were not the expected ones."""

    def __init__(
        self,
        person: Person,
        cookie: str,
        *,
        port: int,
        since: float,
        until: float,
        pause: float,
        document: bytes,
    ) -> None:
        super().__init__(daemon=True)
        self.person, self.document = person, document
        self.since, self.until, self.pause = since, until, pause
        self.chance = random.Random()
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.asked_at = time.monotonic()
        token = secrets.token_hex(16)
        self.headers = {"Cookie": f"sessionid={cookie}; csrftoken={token}", "X-CSRFToken": token}
        self.times: dict[str, list[float]] = {action: [] for action in ACTIONS}
        self.refused: list[str] = []

    def run(self) -> None:
        time.sleep(self.chance.uniform(0, self.pause))
        acts = {
            SEARCH: self._search,
            RECORD: self._open,
            MEASURE: self._measure,
            DOCUMENT: self._document,
            PATIENT: self._arrival,
        }
        while time.monotonic() < self.until:
            action = self.chance.choices(list(ACTIONS), weights=list(ACTIONS.values()))[0]
            try:
                acts[action]()
            except OSError as error:
                self.refused.append(f"{action}: {error!r}")
                return
            rest = self.chance.expovariate(1 / self.pause) if self.pause else 0.0
            time.sleep(max(0.0, min(rest, self.until - time.monotonic())))
        self.connection.close()

    def _asked(
        self,
        method: str,
        path: str,
        body: str | bytes | None = None,
        *,
        action: str = "",
        expected: int = 200,
        content_type: str = _FORM,
        more: dict[str, str] | None = None,
    ) -> bytes:
        headers = {**self.headers, **(more or {}), **({"Content-Type": content_type} if body else {})}
        if time.monotonic() - self.asked_at > IDLE_SECONDS:
            self.connection.close()
        self.asked_at = time.monotonic()
        started = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status != expected:
            self.refused.append(f"{action or method}: status {answer.status}")
        elif action and time.monotonic() >= self.since:
            self.times[action].append(time.perf_counter() - started)
        return content

    def _ticket(self, path: str) -> str:
        found = _TICKET.search(self._asked("GET", path))
        return found.group(1).decode() if found else ""

    def _patient(self) -> uuid.UUID:
        return self.chance.choice(self.person.patient_ids)

    def _search(self) -> None:
        typed = name(self.chance)[: self.chance.randint(3, 6)]
        self._asked("POST", "/patients/", urlencode({"q": typed}), action=SEARCH, more={"HX-Request": "true"})

    def _open(self) -> None:
        self._asked("GET", f"/dossier/{self._patient()}/", action=RECORD)

    def _measure(self) -> None:
        patient_id = self._patient()
        path = f"/dossier/{patient_id}/ajouter/measure/"
        values = {
            "_ticket": self._ticket(path),
            "item": "weight",
            "value": f"{self.chance.randint(50, 99)},{self.chance.randint(0, 9)}",
            "happened_on": _TODAY,
        }
        self._asked("POST", path, urlencode(values), action=MEASURE, expected=302)
        self._asked("GET", f"/dossier/{patient_id}/", action=RECORD)

    def _document(self) -> None:
        patient_id = self._patient()
        path = f"/dossier/{patient_id}/ajouter/document/"
        boundary = secrets.token_hex(12)
        fields = {"_ticket": self._ticket(path), "label": "Compte rendu", "happened_on": _TODAY}
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in fields.items()
        ]
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="compte-rendu.pdf"\r\n'
        parts.append(f"{head}Content-Type: application/pdf\r\n\r\n".encode())
        # (A comment after the end makes each file its own.)
        parts.append(self.document + f"\n% {secrets.token_hex(16)}\n".encode())
        parts.append(f"\r\n--{boundary}--\r\n".encode())
        content_type = f"multipart/form-data; boundary={boundary}"
        self._asked("POST", path, b"".join(parts), action=DOCUMENT, expected=302, content_type=content_type)

    def _arrival(self) -> None:
        path = "/patients/nouveau/"
        values = {
            "_ticket": self._ticket(path),
            "birth_family_name": name(self.chance) + name(self.chance),
            "birth_given_names": "Rose",
            "born_on": str(date(1940, 1, 1) + timedelta(days=self.chance.randrange(25_000))),
            "sex": "F",
            "identity_status": "provisional",
        }
        self._asked("POST", path, urlencode(values), action=PATIENT, expected=302)
