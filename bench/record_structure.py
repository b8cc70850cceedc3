"""A structure with the records of its patients, made in a few statements: the people of the team, the patients, the entries.

The administrator of the embedded server writes them without triggers, history and checks included: here alone.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import make_conninfo

from bench.patient_data import name

if TYPE_CHECKING:
    import uuid

    from maisonnee.foundation.access.actors import Actor

PROFESSIONS = ("10", "60", "10", "60", "70", "10", "50", "60", "80", "10", "21", "70", "60", "10")
"""Professions of the members, over and over: doctors, nurses, physiotherapists, a midwife, a podiatrist, a pharmacist."""
SINCE = date(2024, 1, 1)
_GIVEN = (
    "Marie",
    "Anne",
    "Jean",
    "Paul",
    "Luc",
    "Zoé",
    "Élise",
    "Inès",
    "Noé",
    "Léo",
    "Rose",
    "Jules",
    "Adèle",
)


@dataclass(frozen=True)
class Person:
    """A member of the team with an account, and patients of whose care team they are a part."""

    actor: Actor
    member_id: uuid.UUID
    profession: str
    patient_ids: list[uuid.UUID]


@dataclass(frozen=True)
class Made:
    structure_id: uuid.UUID
    people: list[Person]


def administrator() -> psycopg.Connection[Any]:
    """Return a connection as the administrator of the running embedded server."""
    from config import database

    return psycopg.connect(make_conninfo(database.owner_conninfo(), user="postgres"), autocommit=True)


def make(*, patients: int, entries: int, users: int) -> Made:
    """Make the structure; Django is connected as the application."""
    from maisonnee.foundation.access.enums import Role
    from maisonnee.foundation.tenancy import context
    from tests.factories import patients as factory
    from tests.factories import teams

    structure = teams.make_structure("Maison mesurée")
    with context.entered(structure_id=structure.pk):
        seats = [teams.seat(structure.pk, Role.PROFESSIONAL).actor for _ in range(users)]
        members = [
            factory.make_member(actor, profession=PROFESSIONS[n % len(PROFESSIONS)], user_id=actor.user_id)
            for n, actor in enumerate(seats)
        ]
    doctors = [member for member in members if member.profession == "10"]
    others = [member for member in members if member.profession != "10"] or doctors
    with administrator() as connection:
        with connection.transaction():
            connection.execute("SET LOCAL session_replication_role = replica")
            _write_patients(connection, structure.pk, patients, doctors, others)
            connection.execute("ANALYZE patients_patient, patients_attendingdoctor, patients_followup")
            connection.execute(
                _ENTRIES, {"patients": patients, "entries": entries, "structure": structure.pk}
            )
        connection.execute("VACUUM ANALYZE")
        known = {
            member.pk: [
                row[0]
                for row in connection.execute(
                    "SELECT patient_id FROM patients_followup WHERE member_id = %(member)s"
                    " UNION ALL SELECT patient_id FROM patients_attendingdoctor WHERE member_id = %(member)s LIMIT 3000",
                    {"member": member.pk},
                )
            ]
            for member in members
        }
    return Made(
        structure.pk,
        [
            Person(actor, member.pk, member.profession, known[member.pk])
            for actor, member in zip(seats, members, strict=True)
        ],
    )


def _write_patients(
    connection: psycopg.Connection[Any],
    structure_id: uuid.UUID,
    count: int,
    doctors: list[Any],
    others: list[Any],
) -> None:
    """Write identities, the words they are found by, and their care teams: a doctor and two colleagues each."""
    from django.utils import timezone

    from maisonnee.domains.patients.models import (
        AttendingDoctor,
        FollowUp,
        LongTermIllness,
        Patient,
        SearchWord,
    )
    from maisonnee.domains.patients.operations import search_words
    from maisonnee.domains.patients.rules import names

    chance = random.Random(2026)
    rows: list[Any] = []
    for number in range(count):
        row = Patient(
            structure_id=structure_id,
            birth_family_name=name(chance),
            birth_given_names=chance.choice(_GIVEN),
            born_on=date(1930, 1, 1) + timedelta(days=chance.randrange(34_000)),
            sex=chance.choice("FM"),
            record_number=str(10_000 + number),
            created_at=timezone.now(),
        )
        search_words.set_keys(row)
        rows.append(row)
        found = names.search_words(
            names=(row.birth_family_name, row.birth_given_names),
            born_on=row.born_on,
            record_number=row.record_number,
        )
        here = {"structure_id": structure_id, "patient_id": row.pk}
        rows += [SearchWord(**here, word=word) for word in sorted(found)]
        rows.append(AttendingDoctor(**here, member_id=chance.choice(doctors).pk, starts_on=SINCE))
        rows += [
            FollowUp(**here, member_id=one.pk, starts_on=SINCE)
            for one in chance.sample(others, min(2, len(others)))
        ]
        if chance.random() < 0.2:
            rows.append(LongTermIllness(**here, starts_on=SINCE))
    for model in (Patient, SearchWord, AttendingDoctor, FollowUp, LongTermIllness):
        _copied(connection, model, [row for row in rows if type(row) is model])


def _copied(connection: psycopg.Connection[Any], model: Any, rows: list[Any]) -> None:
    fields = model._meta.concrete_fields
    columns = ", ".join(f'"{field.column}"' for field in fields)
    with connection.cursor().copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([getattr(row, field.attname) for field in fields])


_ENTRIES = """
WITH spread AS (
    SELECT n, (n %% %(patients)s) AS rank, (n / %(patients)s) %% 7 AS place, (n::bigint * 7919) %% 1500 AS days
    FROM generate_series(0, %(entries)s - 1) AS n
), ranked AS (
    SELECT p.id, row_number() OVER (ORDER BY p.id) - 1 AS rank, d.member_id AS doctor, m.member_id AS other,
           m.profession AS other_group
    FROM patients_patient p
    JOIN patients_attendingdoctor d ON d.patient_id = p.id
    JOIN LATERAL (
        SELECT f.member_id, s.profession FROM patients_followup f JOIN structures_member s ON s.id = f.member_id
        WHERE f.patient_id = p.id LIMIT 1
    ) m ON true
    WHERE p.structure_id = %(structure)s
)
INSERT INTO records_entry (
    id, structure_id, patient_id, kind, item, section, label, text, code_system, code, happened_on, value, value_2,
    unit, details, next_due_on, due_state, due_closed_by, due_closed_reason, series, form_key, source, author_id,
    author_group, restriction_reason, written_at, changed_at, changed_by_id, change_reason, withdrawn_by,
    withdrawal_reason, version
)
SELECT uuidv7(), %(structure)s, r.id,
    (ARRAY['problem', 'treatment', 'measure', 'measure', 'act', 'allergy', 'note'])[place + 1],
    (ARRAY['', '', 'weight', 'blood_pressure', 'foot_test', '', ''])[place + 1],
    (ARRAY['problems', 'treatments', 'measures', 'measures', 'acts', 'allergies', 'notes'])[place + 1],
    (ARRAY['Diabète de type 2', 'Metformine 1 g', 'Poids', 'Tension artérielle', 'Test au monofilament (pied)',
           'Pénicilline', 'Visite'])[place + 1],
    CASE WHEN place = 6 THEN repeat('Vu à domicile, mange peu, se lève seul. ', 6) ELSE '' END,
    '', '', CURRENT_DATE - days::int,
    CASE place WHEN 2 THEN 55 + n %% 40 WHEN 3 THEN 110 + n %% 50 END,
    CASE place WHEN 3 THEN 60 + n %% 30 END,
    CASE place WHEN 2 THEN 'kg' WHEN 3 THEN 'mmHg' ELSE '' END, '{}',
    CASE place WHEN 4 THEN CURRENT_DATE - days::int + 365 END, CASE place WHEN 4 THEN 'open' ELSE '' END,
    '', '', '', '', '', who.author, who.line, '', now() - days * interval '1 day', now() - days * interval '1 day',
    who.author, '', '', '', 1
FROM spread
JOIN ranked r USING (rank)
CROSS JOIN LATERAL (
    SELECT CASE WHEN n %% 3 = 0 THEN r.other ELSE r.doctor END AS author,
           CASE WHEN n %% 3 = 0 THEN r.other_group ELSE '10' END AS line
) who
"""
