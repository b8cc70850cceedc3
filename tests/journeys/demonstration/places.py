"""How to come to each page of the product: its address in the team of the demonstration (who opens it: `visitors`).

`ADDRESSES` says it of every route about an object; a route that is not there, and whose address is not whole by
itself, fails the test. Objects are taken in the team, or made for the occasion when it has none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from maisonnee.domains.concertation import operations as concertation
from maisonnee.domains.concertation.enums import Presence, Theme
from maisonnee.domains.concertation.models import Case, InformalExchange, Meeting
from maisonnee.domains.contract.models import (
    Dossier,
    Exercise,
    FigureOverride,
    Proof,
    Simulation,
    Transmission,
)
from maisonnee.domains.contract.operations import exercises, simulations
from maisonnee.domains.contract.queries import exercises as exercise_queries
from maisonnee.domains.patients.models import AttendingDoctor, ImportBatch
from maisonnee.domains.protocols import operations as protocol_operations
from maisonnee.domains.protocols.models import ProtocolVersion
from maisonnee.domains.structures.models import Member, MemberImport
from maisonnee.foundation.access import operations as access
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.models import Invitation
from maisonnee.foundation.files.attachments import keep_inspected
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web.agenda import registers as agenda
from maisonnee.interfaces.web.delegations import registers as delegations
from maisonnee.interfaces.web.exchanges import registers as exchanges
from maisonnee.interfaces.web.prevention import registers as prevention
from maisonnee.interfaces.web.protocols import registers as protocols
from maisonnee.interfaces.web.quality import registers as quality
from maisonnee.interfaces.web.registers import Register
from maisonnee.interfaces.web.resources import registers as resources
from maisonnee.kernel.ids import new_id
from tests.architecture.permission_table import TABLE
from tests.factories import rows
from tests.journeys.demonstration import (
    before_places,
    delegation_places,
    library_places,
    meeting_places,
    pathway_places,
    question_places,
    record_places,
    referral_places,
    running_places,
)
from tests.journeys.demonstration.files import EXTRACTION, MEMBERS, PATIENTS, PDF
from tests.journeys.demonstration.houses import House
from tests.journeys.demonstration.record_places import RecordPlaces

REGISTERS: tuple[Register[Any], ...] = (
    *agenda.REGISTERS,
    *delegations.REGISTERS,
    exchanges.PARTNERS,
    *prevention.REGISTERS,
    *protocols.REGISTERS,
    quality.STEPS,
    *resources.REGISTERS,
)


def is_reachable(name: str) -> bool:
    """Tell whether something says how the address of a page is made."""
    return name in ADDRESSES or TABLE[name].objects.keys() <= OBJECTS.keys()


class Places:
    """The addresses of the pages in a team; what they are about is made when first asked for."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.coordinator = house.actor("coordination")
        self.manager = house.actor("gerance")
        self._rows: dict[str, Any] = {}

    @property
    def year(self) -> int:
        return self.coordinator.today.year

    @property
    def last(self) -> int:
        return self.year - 1

    def addresses(self, name: str) -> list[str]:
        """Return the addresses of a page: one, and a few more for a page that has several faces."""
        return [self.address(name), *record_places.faces(name, self)]

    def address(self, name: str) -> str:
        """Return the address of a page. Raises `LookupError` when nothing says how to make it."""
        wanted = TABLE[name].objects
        with context.entered(structure_id=self.house.id):
            if name in ADDRESSES:
                given = dict(ADDRESSES[name](self))
            elif is_reachable(name):
                given = {parameter: OBJECTS[parameter](self) for parameter in wanted}
            else:
                raise LookupError(f"{name}: how is its address made?")
        return str(reverse(name, kwargs={key: getattr(value, "pk", value) for key, value in given.items()}))

    def first(self, label: str) -> Any:
        """The first row of the team, or one made for the occasion when it has none."""
        if label not in self._rows:
            found = apps.get_model(label)._default_manager.filter(structure_id=self.house.id)
            self._rows[label] = found.order_by("pk").first() or rows.make_row(label, self.house.id)
        return self._rows[label]

    def entry(self, register: Register[Any]) -> Any:
        """A row of a register."""
        return self.first(register.rows(actor=self.manager).model._meta.label_lower)

    def joined(self, register: Register[Any]) -> dict[str, Any]:
        """A row of a register and a file of it."""
        row = self.entry(register)
        file = register.files(actor=self.coordinator, row=row).first() or register.attach(
            actor=self.coordinator, row=row, name="piece.pdf", data=PDF, title="Pièce signée"
        )
        return {"row_id": row, "file_id": file}

    @cached_property
    def record(self) -> RecordPlaces:
        """A patient's record."""
        return RecordPlaces(self)

    @cached_property
    def planned(self) -> Meeting:
        """A meeting to come."""
        today = self.coordinator.today
        return Meeting.objects.filter(state="planned", held_on__gt=today).earliest("held_on")

    @cached_property
    def under_way(self) -> Meeting:
        """The meeting of today, opened."""
        meeting = Meeting.objects.get(state="planned", held_on=self.coordinator.today)
        return concertation.open_meeting(actor=self.manager, meeting=meeting)

    @cached_property
    def held(self) -> Meeting:
        """A meeting that is over."""
        return Meeting.objects.filter(state="closed").latest("held_on")

    @cached_property
    def pending(self) -> Case:
        """A case that the nurse wrote, and that waits to be discussed."""
        own = Case.objects.filter(written_by_name=self.house.actor("infirmier").name)
        return own.filter(state__in=("waiting", "placed")).earliest("pk")

    @cached_property
    def exchange(self) -> InformalExchange:
        """What the nurse and a doctor told each other."""
        nurse = self.house.actor("infirmier")
        return concertation.note_informal_exchange(
            actor=nurse,
            patient=self.record.patient,
            other=Member.objects.get(user=self.house.user("gerance")),
            held_on=nurse.today,
            subject="Pansement à refaire demain",
            theme=Theme.CHRONIC,
        )

    @cached_property
    def present(self) -> Member:
        """Somebody present at the meeting of today."""
        member = Member.objects.get(user=self.house.user("gerance"))
        concertation.mark_attendance(
            actor=self.manager, meeting=self.under_way, member=member, presence=Presence.PRESENT
        )
        return member

    @cached_property
    def sent(self) -> Transmission:
        """Last year's dossier, as the health insurance received it."""
        return Transmission.objects.get(recipient_name__startswith="CPAM")

    @cached_property
    def proof(self) -> Proof:
        """A proof of last year, with its file."""
        return Proof.objects.filter(starts_on__year=self.last, file__isnull=False).earliest("pk")

    @cached_property
    def doubtful(self) -> StoredFile:
        """A file of this year's dossier that no machine could read, and that waits to be looked at."""
        dossier = Dossier.objects.get(year=self.last)
        dossier.pk, dossier._state.adding = new_id(), True
        dossier.year, dossier.exercise = self.year, Exercise.objects.get(year=self.year)
        dossier.built_at = self.coordinator.now
        file = self.proof.file
        assert file is not None
        unread = {"file_id": str(file.pk), "path": "preuves/A1/001-charte.pdf", "title": "Charte d’ouverture"}
        dossier.unread = [{**unread, "reason": "image"}]
        dossier.save(force_insert=True)
        return file

    @cached_property
    def given(self) -> FigureOverride:
        """A figure of this year given by the health insurance, with its letter."""
        exercise = exercise_queries.exercise_of(actor=self.coordinator, year=self.year)
        return exercises.give_figure(
            actor=self.coordinator,
            exercise=exercise,
            key="patients.registered",
            value=140,
            origin="Courrier de la CPAM",
            received_on=self.coordinator.today,
            upload=exercises.Upload("courrier.pdf", PDF),
        )

    @cached_property
    def simulation(self) -> Simulation:
        return simulations.save_simulation(
            actor=self.manager,
            year=self.year,
            name="Deux protocoles de plus",
            changes={"protocols": {"add": 2}},
        )

    @cached_property
    def invitation(self) -> tuple[Invitation, str]:
        return access.invite(
            actor=self.coordinator,
            email="invitee@exemple.test",
            roles=[Role.PROFESSIONAL],
            family_name="Essai",
        )

    @cached_property
    def version(self) -> ProtocolVersion:
        """A version of a protocol, with its text."""
        found = ProtocolVersion.objects.filter(text_file__isnull=False).first()
        if found is None:
            draft = ProtocolVersion.objects.earliest("pk")
            found = protocol_operations.join_text(
                actor=self.coordinator, protocol_version=draft, name="protocole.pdf", data=PDF
            )
        return found

    @cached_property
    def job(self) -> Job:
        """Work done in the background, with its report."""
        report = keep_inspected(actor=self.coordinator, name="compte-rendu.pdf", data=PDF, purpose="jobs")
        return Job.objects.create(
            structure_id=self.house.id,
            kind="contract.build_dossier",
            title="Dossier de l’an dernier",
            state=JobState.DONE,
            done=12,
            total=12,
            report=report,
            asked_by=self.coordinator.name,
            asked_by_user_id=self.coordinator.user_id,
            asked_at=self.coordinator.now,
            finished_at=self.coordinator.now,
        )

    @cached_property
    def key(self) -> Authenticator:
        """The second factor of a doctor: an application, recovery codes, a key."""
        user = self.house.user("medecin")
        totp.TOTP.activate(user, "JBSWY3DPEHPK3PXP")
        RecoveryCodes.activate(user)
        return Authenticator.objects.create(
            user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Clé du cabinet", "credential": {}}
        )

    @cached_property
    def batch(self) -> ImportBatch:
        """A list of patients that was dropped."""
        self.drop("gerance", "patients:imports", PATIENTS, "patients.csv")
        return ImportBatch.objects.latest("created_at")

    @cached_property
    def extraction(self) -> MemberImport:
        """An extraction of the RPPS that was read."""
        self.drop("coordination", "structures:import_rpps", EXTRACTION, "extraction.txt", postcodes="99660")
        return MemberImport.objects.get(source="rpps")

    @cached_property
    def spreadsheet(self) -> MemberImport:
        """A list of members that was dropped."""
        self.drop("coordination", "structures:import_spreadsheet", MEMBERS, "equipe.csv")
        return MemberImport.objects.get(source="spreadsheet")

    def drop(self, who: str, name: str, content: bytes, file_name: str, **fields: str) -> None:
        """Drop a file on a page, as somebody."""
        self.post(who, name, {"file": SimpleUploadedFile(file_name, content), **fields})

    def post(self, who: str, name: str, fields: Mapping[str, Any], **about: Any) -> None:
        """Fill the form of a page, as somebody."""
        client = Client()
        client.force_login(self.house.user(who), backend=settings.AUTHENTICATION_BACKENDS[0])
        answer = client.post(reverse(name, kwargs=about), dict(fields))
        assert answer.status_code == 302, answer.status_code


Made = Callable[[Places], Mapping[str, Any]]


def _first(parameter: str, label: str, **others: Any) -> Made:
    return lambda places: {parameter: places.first(label), **others}


OBJECTS: Mapping[str, Callable[[Places], Any]] = {
    "year": lambda places: places.year,
    "grant_id": lambda places: places.first("access.rolegrant"),
    "invitation_id": lambda places: places.invitation[0],
    "token": lambda places: places.invitation[1],
    "meeting_id": lambda places: places.under_way,
    "case_id": lambda places: places.pending,
    "exchange_id": lambda places: places.exchange,
    "task_id": lambda places: places.first("concertation.task"),
    "contract_id": lambda places: places.first("contract.contract"),
    "payment_id": lambda places: places.first("contract.payment"),
    "override_id": lambda places: places.given,
    "simulation_id": lambda places: places.simulation,
    "transmission_id": lambda places: places.sent,
    "job_id": lambda places: places.job,
    "batch_id": lambda places: places.batch,
    "version_id": lambda places: places.version,
    "member_id": lambda places: places.first("structures.member"),
    "membership_id": lambda places: places.first("structures.membership"),
    "legal_form_id": lambda places: places.first("structures.legalform"),
    "site_id": lambda places: places.first("structures.site"),
    "premises_id": lambda places: places.first("structures.premises"),
    "import_id": lambda places: places.extraction,
    **record_places.OBJECTS,
}
"""What a parameter is about, whatever the page."""

ADDRESSES: dict[str, Made] = {
    "account_reset_password_from_key": lambda places: {"uidb36": "abc", "key": "abc-def"},
    "agenda:declare_crisis": lambda places: {"row_id": places.entry(agenda.CRISIS_PLANS)},
    "concertation:add_addendum": lambda places: {"meeting_id": places.held},
    "concertation:minutes": lambda places: {"meeting_id": places.held, "number": 1},
    "concertation:meeting": lambda places: {"meeting_id": places.planned},
    "concertation:change_meeting": lambda places: {"meeting_id": places.planned},
    "concertation:mark_hours": lambda places: {
        "meeting_id": places.under_way,
        "member_id": places.present,
    },
    "concertation:session_case": lambda places: {"meeting_id": places.under_way, "number": 1},
    "contract:checked_file": lambda places: {"year": places.year, "file_id": places.doubtful},
    "contract:dossier_archive": lambda places: {"year": places.last},
    "contract:dossier_report": lambda places: {"year": places.last},
    "contract:figure": lambda places: {"year": places.year, "key": "patients.registered"},
    "contract:give_figure": lambda places: {"year": places.year, "key": "patients.registered"},
    "contract:withdraw_figure": lambda places: {"year": places.given.exercise.year, "key": places.given.key},
    "contract:indicator": lambda places: {"year": places.year, "code": "B3"},
    "contract:proof_file": lambda places: {"year": places.last, "file_id": places.proof.file},
    "contract:withdraw_proof": lambda places: {"year": places.last, "proof_id": places.proof},
    "contract:reply": lambda places: {"transmission_id": places.sent, "code": "B3"},
    "help:guide": lambda places: {"name": "premiers-pas"},
    "mfa_edit_webauthn": lambda places: {"pk": places.key},
    "mfa_remove_webauthn": lambda places: {"pk": places.key},
    "oversight:file": lambda places: {"transmission_id": places.sent, "number": 1},
    "oversight:indicator": lambda places: {"transmission_id": places.sent, "code": "B3"},
    "patients:end_period": lambda places: {
        "kind": "medecin-traitant",
        "patient_id": AttendingDoctor.objects.filter(ends_on__isnull=True).earliest("pk").patient,
        "period_id": AttendingDoctor.objects.filter(ends_on__isnull=True).earliest("pk"),
    },
    "prevention:record_action": lambda places: {"row_id": places.entry(prevention.MISSIONS)},
    "protocols:open_version": lambda places: {"row_id": places.entry(protocols.PROTOCOLS)},
    "protocols:declare_counts": lambda places: {"row_id": places.entry(protocols.PATHWAYS)},
    "structures:import_columns": lambda places: {"import_id": places.spreadsheet},
    "structures:profession_sheet": lambda places: {"profession": "60"},
    **record_places.ADDRESSES,
    **meeting_places.ADDRESSES,
    **pathway_places.ADDRESSES,
    **delegation_places.ADDRESSES,
    **before_places.ADDRESSES,
    **library_places.ADDRESSES,
    **question_places.ADDRESSES,
    **referral_places.ADDRESSES,
    **running_places.ADDRESSES,
}
"""How the address of a page is made, when its parameters alone do not say."""


def _of_register(register: Register[Any]) -> dict[str, Made]:
    space, key = register.namespace, register.key

    def row(places: Places) -> Mapping[str, Any]:
        return {"row_id": places.entry(register)}

    def joined(places: Places) -> Mapping[str, Any]:
        return places.joined(register)

    about_row = (key, f"change_{key}", f"join_{key}_file", f"end_{key}")
    about_file = (f"{key}_file", f"withdraw_{key}_file")
    made = {f"{space}:{name}": row for name in about_row} | {f"{space}:{name}": joined for name in about_file}
    return {name: one for name, one in made.items() if name in TABLE}


for _register in REGISTERS:
    ADDRESSES |= _of_register(_register)
