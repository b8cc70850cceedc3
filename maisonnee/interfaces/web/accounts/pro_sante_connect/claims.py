"""What Pro Santé Connect says of a person. Plain functions.

`SubjectNameID` holds the national identifier of a professional: one digit for its register (8: RPPS, 0: ADELI)
followed by the number (annuaire santé, « identification nationale PS »). `preferred_username` repeats it.
The names are settings (`MAISONNEE_PSC_RPPS_CLAIMS`), because they are the provider's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from stdnum import luhn

_RPPS = re.compile(r"8?(\d{11})")
_KEPT = frozenset({"sub", "given_name", "family_name", "iss", "aud", "exp", "auth_time", "acr"})


def rpps_in(claims: Mapping[str, Any]) -> str:
    """Return the RPPS number found in the configured claims, or an empty text (ADELI numbers are not RPPS)."""
    for name in settings.PSC_RPPS_CLAIMS:
        found = _RPPS.fullmatch(str(claims.get(name, "")))
        if found and luhn.is_valid(found[1]):
            return found[1]
    return ""


def kept(claims: Mapping[str, Any]) -> dict[str, Any]:
    """Return the claims that are of use: the others are not stored."""
    names = _KEPT | set(settings.PSC_RPPS_CLAIMS)
    return {name: value for name, value in claims.items() if name in names}
