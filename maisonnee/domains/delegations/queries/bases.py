"""On what an act rests for a person: the matrix, and what the team recorded. And the registers behind it."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.delegations.enums import Regime, Scheme, VerdictKind
from maisonnee.domains.delegations.models import Adhesion, Authorisation, Declaration, Delegation
from maisonnee.domains.delegations.policies import visible
from maisonnee.domains.delegations.queries import periods
from maisonnee.domains.delegations.rules import bases, ends
from maisonnee.domains.delegations.rules.bases import Held, Verdict
from maisonnee.domains.patients.models import AttendingDoctor, Patient
from maisonnee.domains.protocols.models import CooperationProtocol
from maisonnee.domains.protocols.ports import Footing
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import Basis, MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.domains.structures.rules import competences
from maisonnee.domains.structures.rules.competences import Act
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.kernel import professions

_PROMISES = {
    Basis.PROTOCOL: Regime.PROTOCOL,
    Basis.COOPERATION: Regime.COOPERATION,
}


def basis_of(
    *,
    actor: Actor,
    member: Member,
    act: str,
    patient: Patient | None = None,
    on: date | None = None,
    under: str | None = None,
) -> Verdict:
    """Say on what basis a member may do an act on a day, for a patient or in general; or why on none.

    `under`: the version of a protocol the patient is followed under, when the act is one of its steps.
    Raises `LookupError` for an act the matrix does not know.
    """
    day = on or actor.today
    known = act_named(actor=actor, key=act)
    local = structures.local_rows(actor=actor)
    situation = Membership.objects.on(day).filter(structure_id=actor.structure_id, member=member).first()
    profession = member.profession
    if situation is not None and situation.status == MemberStatus.MEDICAL_ASSISTANT:
        profession = competences.ASSISTANT
    rows = competences.bases_for(profession, member.know_how, act, day, local=local)
    excess = competences.exceeds(profession, act, day, know_how=member.know_how, local=local)
    others = [code for code in competences.held_by(act, day, local=local) if code != profession]
    return bases.verdict(
        act=known,
        bases=rows,
        conditional=excess.conditional if excess is not None else (),
        excluded_by=competences.excluded_by(profession, act, day, local=local),
        held_by=others,
        held=replace(
            _held(actor, member, act, patient, day, {row.basis for row in rows}, situation), under=under
        ),
    )


def footing(
    *, actor: Actor, member: Member, act: str, patient: Patient, on: date, under: str
) -> Footing | None:
    """Answer protocols: on what a step of theirs rests for whoever does it (`protocols.ports`)."""
    try:
        found = basis_of(actor=actor, member=member, act=act, patient=patient, on=on, under=under)
    except LookupError:
        return None
    return Footing(
        act=act,
        label=found.act.label,
        rests_on=found.reference,
        is_prescribed=found.kind is VerdictKind.ON_PRESCRIPTION,
        gaps=tuple(gap.value for gap in found.gaps),
        ways=tuple(way.value for way in found.ways),
        held_by=found.held_by,
    )


def act_named(*, actor: Actor, key: str) -> Act:
    """Return an act of the matrix, or of the team's own. Raises `LookupError`."""
    found = next((item for item in structures.team_acts(actor=actor) if item.key == key), None)
    if found is None:
        raise LookupError(key)
    return found


def _held(
    actor: Actor,
    member: Member,
    act: str,
    patient: Patient | None,
    day: date,
    asked: set[Basis],
    situation: Membership | None,
) -> Held:
    authorisation = authorisation_on(actor=actor, nurse=member, act=act, on=day)
    adhering = adhering_on(actor=actor, on=day) if Basis.ASALEE in asked else set()
    attending = None
    if patient is not None and Basis.ASALEE in asked:
        attending = attending_doctor_id(actor, patient, day) in adhering
    cooperation = None
    declaration = None
    if Basis.NATIONAL_PROTOCOL in asked:
        cooperation = cooperation_on(actor, act, day)
        if cooperation is not None:
            declaration = declared_on(actor=actor, member=member, cooperation=cooperation, on=day)
    promised = {_PROMISES[basis] for basis in asked if basis in _PROMISES}
    return Held(
        is_in_team=situation is not None,
        authorisation=authorisation.reference if authorisation is not None else None,
        has_adhering_doctor=bool(adhering),
        attending_adheres=attending,
        has_cooperation=cooperation is not None,
        declaration=None
        if declaration is None
        else declaration.reference or f"du {declaration.declared_on:%d/%m/%Y}",
        delegation=_promise(actor, member, act, patient, day, promised) if promised else None,
    )


def _promise(
    actor: Actor, member: Member, act: str, patient: Patient | None, day: date, regimes: set[Regime]
) -> str | None:
    """Return who gave a delegation in force for an act, or nothing; one about another patient is none."""
    rows = list(
        Delegation.objects.filter(
            structure_id=actor.structure_id,
            delegated=member,
            act=act,
            regime__in=regimes,
            agreed_at__isnull=False,
        ).select_related("delegating", "cooperation", "authorisation")
    )
    rows = [row for row in rows if row.patient_id is None or (patient and row.patient_id == patient.pk)]
    if not rows:
        return None
    dates = periods.dates_of(actor.structure_id, rows)
    holding = (
        row
        for row in rows
        if ends.holds_on(day, is_agreed=True, starts_on=row.starts_on, end=periods.end_of(row, dates))
    )
    first = next(holding, None)
    return None if first is None else str(first.delegating)


def authorisation_on(*, actor: Actor, nurse: Member, act: str, on: date) -> Authorisation | None:
    """Return the ARS's authorisation of a nurse for an act on a day, or nothing."""
    return Authorisation.objects.on(on).filter(structure_id=actor.structure_id, nurse=nurse, act=act).first()


def adhering_on(*, actor: Actor, on: date) -> set[uuid.UUID]:
    """Return the doctors who adhere to Asalée on a day and take part in the team that day."""
    there = Membership.objects.on(on).filter(structure_id=actor.structure_id)
    rows = Adhesion.objects.on(on).filter(
        structure_id=actor.structure_id, doctor__in=there.values("member_id")
    )
    return set(rows.values_list("doctor_id", flat=True))


def attending_doctor_id(actor: Actor, patient: Patient, day: date) -> uuid.UUID | None:
    """Return the médecin traitant of a patient on a day."""
    found = AttendingDoctor.objects.on(day).filter(structure_id=actor.structure_id, patient=patient)
    row = found.first()
    return None if row is None else row.member_id


def cooperation_on(actor: Actor, theme: str, day: date) -> CooperationProtocol | None:
    """Return the team's adhesion to a national protocol on a day, declared or not."""
    return CooperationProtocol.objects.on(day).filter(structure_id=actor.structure_id, theme=theme).first()


def declared_on(
    *, actor: Actor, member: Member, cooperation: CooperationProtocol, on: date
) -> Declaration | None:
    """Return the declaration of a member for a national protocol on a day."""
    return (
        Declaration.objects.on(on)
        .filter(structure_id=actor.structure_id, member=member, cooperation=cooperation)
        .first()
    )


def adhesions(*, actor: Actor) -> QuerySet[Adhesion]:
    return visible(actor, Adhesion).select_related("doctor")


def adhesion(*, actor: Actor, row_id: uuid.UUID) -> Adhesion:
    """Return an adhesion to Asalée. Raises `DoesNotExist`."""
    return adhesions(actor=actor).get(pk=row_id)


def authorisations(*, actor: Actor) -> QuerySet[Authorisation]:
    return visible(actor, Authorisation).select_related("nurse")


def authorisation(*, actor: Actor, row_id: uuid.UUID) -> Authorisation:
    """Return an authorisation of the ARS. Raises `DoesNotExist`."""
    return authorisations(actor=actor).get(pk=row_id)


def declarations(*, actor: Actor) -> QuerySet[Declaration]:
    return visible(actor, Declaration).select_related("member", "cooperation")


def declaration(*, actor: Actor, row_id: uuid.UUID) -> Declaration:
    """Return a declaration to the ARS. Raises `DoesNotExist`."""
    return declarations(actor=actor).get(pk=row_id)


def base_files(*, actor: Actor, row: Adhesion | Authorisation | Declaration) -> QuerySet[Attachment]:
    """Return the files joined to an adhesion, an authorisation or a declaration."""
    visible(actor, type(row)).get(pk=row.pk)
    return attachments.attached_to(row)


def followers(*, actor: Actor, scheme: Scheme) -> QuerySet[Member]:
    """Return who may follow patients under a scheme today, in alphabetical order: nobody is put forward."""
    there = structures.members_on(actor=actor, on=actor.today)
    if scheme is Scheme.ASALEE:
        status = structures.members_in_status(
            actor=actor, rows=there, statuses=[MemberStatus.ASALEE], on=actor.today
        )
        authorised = Authorisation.objects.on(actor.today).filter(structure_id=actor.structure_id)
        return (status | there.filter(pk__in=authorised.values("nurse_id"))).distinct()
    if scheme is Scheme.ADVANCED_PRACTICE:
        nurses = there.filter(profession__in=(professions.NURSE, professions.PSYCHIATRIC_NURSE))
        advanced = [
            pk
            for pk, profession, know_how in nurses.values_list("pk", "profession", "know_how")
            if professions.is_advanced_practice_nurse(profession, know_how)
        ]
        return there.filter(pk__in=advanced)
    declared = Declaration.objects.on(actor.today).filter(
        structure_id=actor.structure_id, cooperation__isnull=False
    )
    return there.filter(pk__in=declared.values("member_id"))
