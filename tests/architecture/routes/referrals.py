"""Who opens the pages of referrals."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

_ONE = {"referral_id": "exchanges.referral"}

ROUTES: Mapping[str, Line] = {
    "referrals:index": team("PCSMT"),
    "referrals:find": team("PCSMT"),
    "referrals:start": team("P"),
    "referrals:delays": team("CM"),
    "referrals:of_patient": team("PS", patient_id="patients.patient"),
    "referrals:refer": team("P", patient_id="patients.patient"),
    "referrals:referral": team("PCSMT", **_ONE),
    "referrals:letter": team("PCSMT", **_ONE),
    "referrals:track": team("PS", **_ONE),
    "referrals:choose": team("P", **_ONE),
    "referrals:accept": team("P", **_ONE),
    "referrals:decline": team("P", **_ONE),
    "referrals:book": team("PS", **_ONE),
    "referrals:coming": team("PS", **_ONE),
    "referrals:answer": team("P", **_ONE),
    "referrals:arrived": team("PS", **_ONE),
    "referrals:close": team("P", **_ONE),
}
