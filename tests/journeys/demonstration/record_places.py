"""What the pages of the shared record are about: the record of a patient whom the nurse of the demonstration follows.

`OBJECTS` says it of a parameter whatever the page, `ADDRESSES` of a page. What the team does not have is made for the
occasion, by somebody who may make it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import EmergencyMotive, RelativeKind
from maisonnee.domains.patients.models import (
    EmergencyAccess,
    FollowUp,
    IdentityMerge,
    Patient,
    Reading,
    Relative,
    SharingObjection,
)
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import ConsentMeans, EntryKind
from maisonnee.domains.records.models import (
    Alert,
    Clarification,
    DailyPack,
    Entry,
    ImportItem,
    OutsideShare,
    PlannedVisit,
    Recall,
    RecordImport,
    Watch,
)
from maisonnee.domains.records.operations import exports, packs
from maisonnee.domains.records.operations.archives import ARCHIVE_KIND
from maisonnee.domains.records.queries.exports import parts_offered
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files.attachments import keep_inspected
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.commands.demonstration.stories import drawn_wound
from maisonnee.interfaces.web.records.worklists import LISTS
from tests.factories import patients as make
from tests.factories import record_files, records
from tests.journeys.demonstration.files import PDF

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

CHOSEN = {
    "birth_name": "Nom de naissance", "given_names": "Prénom", "birth_on": "Date de naissance", "sex": "Sexe",
    "kind": "Nature", "label": "Libellé", "happened_on": "Date", "value": "Valeur", "unit": "Unité",
    "dose": "Posologie", "ends_on": "Date de fin", "text": "Commentaire", "dated": "2026-03-01",
}  # fmt: skip


class RecordPlaces:
    """A patient's record and all that the team does about it."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.house = places.house
        self.nurse: Actor = self.house.actor("infirmier")

    def _member(self, key: str) -> Member:
        return Member.objects.get(user=self.house.user(key))

    @cached_property
    def watch(self) -> Watch:
        """A threshold that alerts the lead doctor."""
        watches = Watch.objects.filter(ends_on__isnull=True, alerted__user=self.house.user("gerance"))
        return watches.select_related("patient").earliest("pk")

    @cached_property
    def patient(self) -> Patient:
        """Somebody whom the lead doctor and the nurse follow together."""
        return self.watch.patient

    @cached_property
    def outsider(self) -> Patient:
        """Somebody whom the nurse does not follow."""
        followed = FollowUp.objects.filter(member=self._member("infirmier"))
        return Patient.objects.exclude(pk__in=followed.values("patient")).filter(left_on=None).earliest("pk")

    @cached_property
    def alert(self) -> Alert:
        for kilograms, days in (("70", 2), ("75", 0)):
            records.weigh(self.nurse, self.patient, kilograms, self.nurse.today - timedelta(days=days))
        return Alert.objects.filter(watch=self.watch).latest("pk")

    @cached_property
    def due(self) -> Entry:
        """An act that the nurse wrote, to be done again."""
        return records.write(
            self.nurse,
            self.patient,
            kind=EntryKind.ACT,
            item="foot_test",
            label="",
            text="Sensibilité conservée",
            happened_on=self.nurse.today - timedelta(days=380),
            proposes_due=True,
        )

    @cached_property
    def question(self) -> Clarification:
        """What a doctor asks the nurse about it."""
        return operations.ask_clarification(
            actor=self.house.actor("gerance"),
            patient_id=self.patient.pk,
            entry_id=self.due.pk,
            question="Avec quel monofilament\u00a0?",
        )

    @cached_property
    def photo(self) -> Entry:
        """The last of two photographs of a wound."""
        for width, days in ((32, 14), (24, 0)):
            made = operations.add_document(
                actor=self.nurse,
                patient_id=self.patient.pk,
                draft=Draft(
                    kind=EntryKind.PHOTO,
                    label="Plaie du talon gauche",
                    series="Plaie du talon gauche",
                    happened_on=self.nurse.today - timedelta(days=days),
                ),
                name="plaie.png",
                data=drawn_wound(width),
            )
        return made

    @cached_property
    def recall(self) -> Recall:
        return operations.ask_recalls(
            actor=self.house.actor("gerance"),
            patient_ids=[self.patient.pk],
            assigned_to_id=self._member("infirmier").pk,
            due_on=self.nurse.today + timedelta(days=7),
            reason="Rendez-vous à prendre",
        )[0]

    @cached_property
    def visit(self) -> PlannedVisit:
        tomorrow = self.nurse.today + timedelta(days=1)
        return operations.plan_visits(actor=self.nurse, patient_ids=[self.patient.pk], on=tomorrow)[0]

    @cached_property
    def pack(self) -> DailyPack:
        return packs.keep_pack(actor=self.nurse, patients=1, content=b"PK")

    @cached_property
    def given(self) -> tuple[OutsideShare, str]:
        """What was given outside the team, and the token of its link."""
        offered = parts_offered(actor=self.nurse, patient_id=self.patient.pk)
        share, token, _ = exports.share_outside(
            actor=self.nurse,
            patient_id=self.patient.pk,
            recipient="Dr Lenoir, cardiologue",
            purpose="Avis",
            consent_on=self.nurse.today,
            consent_how=ConsentMeans.SPOKEN,
            parts=[offered[0].key],
            days=7,
            contents={"dossier.pdf": PDF, "dossier-fhir.json": b"{}"},
        )
        return share, token

    @cached_property
    def archive(self) -> Job:
        """The archive of the structure, ready."""
        places = self.places
        return Job.objects.create(
            structure_id=self.house.id,
            kind=ARCHIVE_KIND,
            title="Archive de la structure",
            state=JobState.DONE,
            done=1,
            total=1,
            report=keep_inspected(actor=places.coordinator, name="archive.pdf", data=PDF, purpose="jobs"),
            asked_by=places.coordinator.name,
            asked_by_user_id=places.coordinator.user_id,
            asked_at=places.coordinator.now,
            finished_at=places.coordinator.now,
        )

    @cached_property
    def imported(self) -> RecordImport:
        """A summary of another software, read: some of it new, a treatment that differs."""
        patient = make.make_patient(
            self.nurse,
            birth_family_name="Essaiimport",
            birth_given_names="Dominique",
            ins_number=record_files.INS,
            ins_oid=record_files.TEST_OID,
        )
        records.in_care(self.nurse, patient)
        ours = {"kind": EntryKind.TREATMENT, "label": "Metformine 1000 mg", "text": "1 le soir"}
        records.write(self.nurse, patient, **ours, happened_on=date(2016, 1, 4))
        return self._read(self._dropped(record_files.whole_summary(), "volet.xml"))

    @cached_property
    def unread(self) -> RecordImport:
        """A spreadsheet whose columns are to be told."""
        return self._dropped(record_files.spreadsheet(), "mesures.csv")

    @cached_property
    def stranger(self) -> ImportItem:
        """A fact of a spreadsheet, about somebody whom nobody recognises."""
        row = "INCONNU;Ange;03/03/1971;M;Mesure;Poids;10/02/2026;81;kg;;;"
        batch = self._dropped(record_files.spreadsheet(row), "autres.csv")
        self.places.post("infirmier", "records:import_columns", CHOSEN, batch_id=batch.pk)
        self._read(batch)
        return ImportItem.objects.filter(batch=batch, patient__isnull=True).earliest("pk")

    def _dropped(self, content: bytes, name: str) -> RecordImport:
        self.places.drop("infirmier", "records:imports", content, name)
        return RecordImport.objects.latest("received_at", "pk")

    def _read(self, batch: RecordImport) -> RecordImport:
        batch.refresh_from_db()
        assert batch.job_id is not None
        running.run(job_id=batch.job_id, structure_id=self.house.id, clock=lambda: self.nurse.now)
        return batch

    @cached_property
    def double(self) -> Patient:
        """Somebody written down twice."""
        known = self.patient
        return make.make_patient(
            self.nurse,
            birth_family_name=known.birth_family_name,
            birth_given_names=known.birth_given_names,
            born_on=known.born_on,
        )

    @cached_property
    def proposed(self) -> IdentityMerge:
        """A merge that the secretary proposes."""
        return patients.propose_merge(
            actor=self.house.actor("secretariat"),
            kept_id=self.patient.pk,
            absorbed_id=self.double.pk,
            reason="Même carte Vitale",
        )

    @cached_property
    def merged(self) -> IdentityMerge:
        """A merge that is done."""
        identity = {
            "birth_family_name": "Essaidouble",
            "birth_given_names": "Rose",
            "born_on": date(1950, 3, 12),
        }
        kept, absorbed = (make.make_patient(self.nurse, **identity) for _ in range(2))
        row = patients.propose_merge(
            actor=self.house.actor("secretariat"),
            kept_id=kept.pk,
            absorbed_id=absorbed.pk,
            reason="Même carte Vitale",
        )
        return patients.confirm_merge(actor=self.nurse, merge_id=row.pk)

    @cached_property
    def relative(self) -> Relative:
        return patients.add_relative(
            actor=self.nurse,
            patient_id=self.patient.pk,
            name="Luc Essai",
            kind=RelativeKind.TRUSTED_PERSON,
            link="son fils",
            phone="06 00 00 00 02",
            designated_on=self.nurse.today,
        )

    @cached_property
    def objection(self) -> SharingObjection:
        return patients.object_to_sharing(
            actor=self.house.actor("secretariat"),
            patient_id=self.patient.pk,
            section="notes",
            author_group="93",
            said_on=self.nurse.today,
        )

    @cached_property
    def unusual(self) -> Reading:
        """What a doctor who does not follow the patient read in emergency."""
        doctor = self.house.actor("medecin")
        patients.open_in_emergency(
            actor=doctor,
            patient_id=self.patient.pk,
            motive=EmergencyMotive.UNSCHEDULED,
            reason="Vu sans rendez-vous, son médecin absent",
        )
        access = patient_queries.access(actor=doctor, patient_id=self.patient.pk)
        patient_queries.leave_trace(actor=doctor, access=access, place="record", parts=["problems"])
        return Reading.objects.filter(ground="emergency", patient=self.patient).latest("pk")

    @cached_property
    def opened(self) -> EmergencyAccess:
        assert self.unusual.patient_id == self.patient.pk
        return EmergencyAccess.objects.filter(patient=self.patient).latest("pk")

    @cached_property
    def charter(self) -> Any:
        return operations.write_charter(
            actor=self.places.coordinator,
            text="Chacun note ce dont les autres ont besoin.\n\nUne seule fois, le jour même.",
            starts_on=self.nurse.today,
            decision="Réunion d’équipe",
        )


Made = Callable[["Places"], Mapping[str, Any]]

PRESCRIBED = frozenset({"records:alert", "records:watches", "records:add_watch", "records:end_watch"})
"""The pages of whoever sets a threshold and answers its alerts."""

OBJECTS: Mapping[str, Callable[[Places], Any]] = {
    "patient_id": lambda places: places.record.patient,
    "entry_id": lambda places: places.record.due,
    "clarification_id": lambda places: places.record.question,
    "watch_id": lambda places: places.record.watch,
    "alert_id": lambda places: places.record.alert,
    "recall_id": lambda places: places.record.recall,
    "visit_id": lambda places: places.record.visit,
    "pack_id": lambda places: places.record.pack,
    "share_id": lambda places: places.record.given[0],
    "item_id": lambda places: places.record.stranger,
    "merge_id": lambda places: places.record.proposed,
    "relative_id": lambda places: places.record.relative,
    "objection_id": lambda places: places.record.objection,
    "other_id": lambda places: places.record.double,
    "reading_id": lambda places: places.record.unusual,
    "access_id": lambda places: places.record.opened,
    "item": lambda places: "weight",
    "kind": lambda places: "note",
    "form_key": lambda places: "nurse_visit",
    "group": lambda places: "60",
    "reviewer_id": lambda places: places.first("patients.readingreviewer"),
}


def _batch(name: str) -> Made:
    return lambda places: {"batch_id": getattr(places.record, name)}


def _photo(places: Places) -> Mapping[str, Any]:
    return {"patient_id": places.record.patient, "entry_id": places.record.photo}


def _outsider(places: Places) -> Mapping[str, Any]:
    return {"patient_id": places.record.outsider}


def _stranger(places: Places) -> Mapping[str, Any]:
    return {"batch_id": places.record.stranger.batch_id, "item_id": places.record.stranger}


def _archive(places: Places) -> Mapping[str, Any]:
    assert places.record.archive
    return {}


def _charter(places: Places) -> Mapping[str, Any]:
    assert places.record.charter
    return {}


ADDRESSES: dict[str, Made] = {
    "patients:join": _outsider,
    "patients:emergency": _outsider,
    "patients:undo_merge": lambda places: {"merge_id": places.record.merged},
    "records:archive": _archive,
    "records:archive_code": lambda places: {"job_id": places.record.archive},
    "records:charter": _charter,
    "records:charter_pdf": _charter,
    "records:file": _photo,
    "records:photos": _photo,
    "records:import": _batch("imported"),
    "records:import_columns": _batch("unread"),
    "records:import_conflicts": _batch("imported"),
    "records:import_people": lambda places: {"batch_id": places.record.stranger.batch_id},
    "records:import_person": _stranger,
    "records:import_progress": _batch("imported"),
    "records:import_report": _batch("imported"),
    "records:import_undo": _batch("imported"),
    "records:import_write": _batch("imported"),
    "records:list": lambda places: {"key": "patients"},
    "records:list_export": lambda places: {"key": "patients"},
    "records:open_share": lambda places: {"token": places.record.given[1]},
}

FACES: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "records:list": tuple({"key": key} for key in LISTS if key != "patients"),
    "records:add": tuple({"kind": kind} for kind in ("measure", "act", "photo")),
}
"""What else a page shows, by the values in its address."""


def faces(name: str, places: Places) -> list[str]:
    """Return the other addresses of a page that has several faces."""
    if name not in FACES:
        return []
    with context.entered(structure_id=places.house.id):
        about = {"patient_id": places.record.patient.pk} if name != "records:list" else {}
    return [reverse(name, kwargs={**about, **values}) for values in FACES[name]]
