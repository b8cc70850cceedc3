"""What coordination with a partner must hold to count for a contract year. Pure."""

from __future__ import annotations

from datetime import date

SOURCE = "CNAM 2022, p. 35–36"


def coordination_reason(
    year: int,
    *,
    procedure_written_on: date | None,
    convention_signed_on: date | None,
    vsm_sent_since: date | None,
    dmp_fed_since: date | None,
) -> str | None:
    """Return why coordination with a partner does not count for B5 in a year, or None.

    A written procedure or a convention, the synthesis (VSM) sent and the shared record (DMP) fed, each at the
    latest on 31 December.
    """

    def reached(*days: date | None) -> bool:
        return any(day is not None and day.year <= year for day in days)

    if not reached(procedure_written_on, convention_signed_on):
        return "exchanges.no_written_procedure"
    if not reached(vsm_sent_since):
        return "exchanges.vsm_not_sent"
    return None if reached(dmp_fed_since) else "exchanges.dmp_not_fed"
