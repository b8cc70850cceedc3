"""The pages of delegations of an Asalée team of the demonstration, opened by the people of its story."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from maisonnee.domains.delegations.enums import FollowState
from maisonnee.domains.delegations.models import Delegation, Inclusion
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.commands.demonstration import cast

EVERYBODY = ("index", "matrix", "basis", "delegation_list", "adhesion_list", "authorisation_list")
FOLLOWING = ("asalee", "hold_session", "advanced_practice", "national_protocol")


def walk_asalee(house: cast.House, signed_in: Callable[[User], Client]) -> None:
    """Open each page as the nurse, the doctor who delegates, and coordination: each opens, or is kept from them."""
    with context.entered(structure_id=house.id):
        followed = Inclusion.objects.get(state=FollowState.INCLUDED)
        proposed = Inclusion.objects.get(state=FollowState.PROPOSED)
        delegation = Delegation.objects.get()
    nurse, doctor, coordination = (
        signed_in(User.objects.get(pk=house.player(key).user_id))
        for key in ("asalee", "gerance", "coordination")
    )
    for name in EVERYBODY:
        for client in (nurse, doctor, coordination):
            _opened(client, name)
    for name in FOLLOWING:
        _opened(nurse, name)
    assert str(followed.pk) in _opened(nurse, "asalee")
    _opened(nurse, "propose_patient", "asalee")
    assert "Chaussage à revoir" in _opened(nurse, "inclusion", followed.pk)
    assert "Chaussage à revoir" in _opened(doctor, "inclusion", followed.pk)
    for name in ("end_inclusion", "note_decision", "propose_for_patient"):
        _opened(nurse, name, followed.pk)
    assert "ARS-99-" in _opened(nurse, "do_act", followed.pk, "foot_test")
    for name in ("include", "decline_inclusion"):
        _opened(nurse, name, proposed.pk)
    for name in ("delegation", "end"):
        _opened(doctor, name, delegation.pk)
    assert "Asalée" in _opened(coordination, "report", "asalee")
    kept = coordination.get(reverse("delegations:inclusion", args=[followed.pk]))
    assert kept.status_code in (403, 404)
    record = nurse.get(reverse("records:record", args=[followed.patient_id])).content.decode()
    assert reverse("delegations:inclusion", args=[followed.pk]) in record


def _opened(client: Client, name: str, *args: object) -> str:
    answer = client.get(reverse(f"delegations:{name}", args=args))
    assert answer.status_code == 200, (name, answer.status_code)
    return answer.content.decode()
