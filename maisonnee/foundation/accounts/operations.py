"""Changing accounts. An account belongs to no structure, so these are not entries of a structure's journal;
what happens in a structure (joining it, receiving a role) is."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from maisonnee.foundation.accounts.models import User
from maisonnee.kernel.refusals import Refusal

_FIRST_RUN_LOCK = 7_264_820


def open_account(*, email: str, password: str, family_name: str, given_name: str, rpps: str = "") -> User:
    """Create an account. Raises `Refusal` `accounts.email_taken`.

    An RPPS number that another account bears is left out: it is proved later with Pro Santé Connect.
    """
    if User.objects.filter(email=email.strip().lower()).exists():
        raise Refusal("accounts.email_taken", field="email")
    taken = bool(rpps) and User.objects.filter(rpps=rpps).exists()
    return User.objects.create_user(
        email, password, family_name=family_name, given_name=given_name, rpps="" if taken else rpps
    )


def open_first_account(*, email: str, password: str, family_name: str, given_name: str) -> User:
    """Create the very first account of the installation, in the transaction under way.

    Two people trying at once wait for one another. Raises `Refusal` `accounts.not_first`.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("The first account is created in a transaction.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_FIRST_RUN_LOCK])
    if User.objects.exists():
        raise Refusal("accounts.not_first")
    return open_account(email=email, password=password, family_name=family_name, given_name=given_name)


def prove_rpps(*, user: User, rpps: str) -> None:
    """Keep the RPPS number that Pro Santé Connect proved for the person signed in.

    Raises `Refusal` `accounts.rpps_of_another` (another account bears it) or `accounts.other_rpps` (this
    account bears another one).
    """
    with transaction.atomic():
        held = User.objects.select_for_update().get(pk=user.pk)
        if held.rpps and held.rpps != rpps:
            raise Refusal("accounts.other_rpps")
        if User.objects.filter(rpps=rpps).exclude(pk=user.pk).exists():
            raise Refusal("accounts.rpps_of_another")
        if not held.rpps:
            held.rpps = rpps
            held.save(update_fields=["rpps"])
    # The caller's object may be saved again as a whole by the login library.
    user.rpps = rpps


def open_demonstration_accounts(*, people: Sequence[User], password: str) -> None:
    """Create the accounts of invented people, those already there left alone; they share one password.

    It is hashed once: hashing is slow on purpose, and they are one secret.
    """
    encoded = make_password(password)
    for user in people:
        user.password = encoded
    User.objects.bulk_create(people, ignore_conflicts=True)


def change_demonstration_password(*, people: Sequence[uuid.UUID], encoded_before: str, password: str) -> None:
    """Give another password to the invented people who still have the one they shared."""
    User.objects.filter(pk__in=people, password=encoded_before).update(password=make_password(password))
