"""Partners outside the team: known by name so that they can sign in, and a part of no list of the team."""

from __future__ import annotations

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal


@operation(StructurePermission.WELCOME_GUEST)
def welcome_guest(
    *, actor: Actor, family_name: str, given_name: str, profession: str, email: str, phone: str = ""
) -> Member:
    """Record somebody outside the team: a member without any situation in it, whom nothing of the team counts.

    Raises `Refusal` `structures.guest_without_name`, `structures.guest_unknown_profession`.
    """
    if not family_name.strip():
        raise Refusal("structures.guest_without_name", field="family_name")
    if profession not in professions.BY_CODE:
        raise Refusal("structures.guest_unknown_profession", field="profession")
    member = Member.objects.create(
        structure_id=actor.structure_id,
        family_name=family_name.strip(),
        given_name=given_name.strip(),
        profession=profession,
        email=email.strip().lower(),
        phone=phone.strip(),
    )
    note(label=str(member))
    return member
