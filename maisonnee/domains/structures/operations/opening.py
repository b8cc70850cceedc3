"""What is said of a structure when it is created."""

from __future__ import annotations

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import Profile, Site
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation


@operation(StructurePermission.MANAGE_TEAM)
def describe_new_structure(*, actor: Actor, address: str = "", postcode: str = "", city: str = "") -> Profile:
    """Give a structure just created its identity card and its main site."""
    profile = Profile.objects.create(structure_id=actor.structure_id)
    Site.objects.create(
        structure_id=actor.structure_id,
        name="Site principal",
        address=address,
        postcode=postcode,
        city=city,
        is_main=True,
        opened_on=actor.today,
    )
    note(label=city)
    return profile
