"""Reading accounts."""

from __future__ import annotations

from maisonnee.foundation.accounts.models import User


def user_of_rpps(rpps: str) -> User | None:
    """Return the active account that bears an RPPS number."""
    return User.objects.filter(rpps=rpps, is_active=True).exclude(rpps="").first()


def user_of_email(email: str) -> User | None:
    """Return the account of an address, in whatever case it is typed."""
    return User.objects.filter(email=email.strip().lower()).first()


def is_first_run() -> bool:
    """Tell whether nobody has an account yet."""
    return not User.objects.exists()
