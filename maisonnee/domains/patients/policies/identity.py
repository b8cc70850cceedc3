"""Which patients an actor sees, and under which name.

- professionals and secretaries read the identity of the team's patients: they receive them, call them, book them;
- coordination and management see counts. They read identities from the day the team's decision says so
  (`IdentityVisibility`): without it, a patient is written to them as initials and birth year;
- trainees and partners see the patients they follow, while they follow them; a partner outside the team, those they
  are invited to (`policies.partners`);
- anybody else sees nobody.

An identity merged into another is seen by nobody any more: the one that took its place is.

The shared record, consent and objection come on top of this: nothing here opens clinical content.
"""

from __future__ import annotations

from django.db.models import QuerySet

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.models import FollowUp, IdentityVisibility, Patient
from maisonnee.domains.patients.policies.partners import guest, guest_patients, may_be_guest
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing, require
from maisonnee.foundation.access.enums import LEADS, Role
from maisonnee.kernel.remembering import remembered

_GUESTS = frozenset({Role.TRAINEE, Role.PARTNER})


@remembered
def visibility_in_force(actor: Actor) -> IdentityVisibility | None:
    """Return the team's decision that holds today about coordination and identities, if it made one."""
    return (
        IdentityVisibility.objects.filter(structure_id=actor.structure_id, starts_on__lte=actor.today)
        .order_by("-starts_on")
        .first()
    )


def reads_every_identity(actor: Actor) -> bool:
    """Whether the actor reads the identity of all the team's patients."""
    if actor.may(PatientPermission.READ_EVERY_IDENTITY):
        return True
    if actor.roles.isdisjoint(LEADS):
        return False
    decision = visibility_in_force(actor)
    return decision is not None and decision.coordination_sees


def require_identities(actor: Actor) -> None:
    """Raise `PermissionMissing` unless the actor reads the identity of all the team's patients."""
    if not reads_every_identity(actor):
        raise PermissionMissing(PatientPermission.READ_EVERY_IDENTITY)


def visible_patients(actor: Actor) -> QuerySet[Patient]:
    """Return the patients whose identity the actor reads (possibly none)."""
    rows = Patient.objects.filter(structure_id=actor.structure_id, merged_into__isnull=True)
    if reads_every_identity(actor):
        return rows
    if may_be_guest(actor) and guest(actor) is not None:
        return guest_patients(actor)
    if actor.user_id is not None and not actor.roles.isdisjoint(_GUESTS):
        followed = FollowUp.objects.on(actor.today).filter(
            structure_id=actor.structure_id,
            member__in=Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id),
        )
        return rows.filter(pk__in=followed.values("patient_id"))
    return rows.none()


def counted_patients(actor: Actor) -> QuerySet[Patient]:
    """Return the team's patients to be counted, or named with `queries.names_of`. Raises `PermissionMissing`.

    Whoever may see the registers counts every patient, named or not; rows of this set are shown through
    `queries.names_of`, never by their own fields.
    """
    require(actor, PatientPermission.SEE_REGISTERS)
    return Patient.objects.filter(structure_id=actor.structure_id, merged_into__isnull=True)


def may_write(actor: Actor) -> bool:
    return actor.may(PatientPermission.WRITE_IDENTITIES)


def may_import(actor: Actor) -> bool:
    return actor.may(PatientPermission.IMPORT_PATIENTS) and reads_every_identity(actor)
