"""Loading the demonstration: each team in one transaction, as many at a time as there are processors (four at most)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime

from django.db import connection
from django.utils import timezone

from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.accounts.operations import open_demonstration_accounts
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.commands.demonstration import passwords
from maisonnee.interfaces.commands.demonstration.activity import plan_activity
from maisonnee.interfaces.commands.demonstration.background import plan_background
from maisonnee.interfaces.commands.demonstration.calendar import Calendar
from maisonnee.interfaces.commands.demonstration.cast import House, accounts, houses
from maisonnee.interfaces.commands.demonstration.contract_years import plan_contract
from maisonnee.interfaces.commands.demonstration.delegations import plan_delegations
from maisonnee.interfaces.commands.demonstration.follow_ups import plan_follow_ups
from maisonnee.interfaces.commands.demonstration.house import describe_new, open_house, plan_opening
from maisonnee.interfaces.commands.demonstration.library import plan_library
from maisonnee.interfaces.commands.demonstration.pathways import plan_pathways
from maisonnee.interfaces.commands.demonstration.plans import TeamPlan
from maisonnee.interfaces.commands.demonstration.preparing import plan_preparing
from maisonnee.interfaces.commands.demonstration.questions import plan_questions
from maisonnee.interfaces.commands.demonstration.records import plan_records
from maisonnee.interfaces.commands.demonstration.referrals import plan_referrals
from maisonnee.interfaces.commands.demonstration.registers import plan_registers
from maisonnee.interfaces.commands.demonstration.running import plan_running
from maisonnee.interfaces.commands.demonstration.stage import Stage

# Same number whatever the installation: two loads of one database wait for one another.
_LOCK = 7_264_821


def load_if_empty(*, now: datetime | None = None, only: frozenset[str] | None = None) -> bool:
    """Load what is missing of the demonstration; tells whether anything was.

    Does nothing in an installation where somebody else has an account. An interrupted load left whole teams:
    the others are loaded. `only` limits it to some structures, by their short names.
    """
    moment = now or timezone.now()
    if _is_somebody_elses():
        return False
    missing = [house for house in houses() if (only is None or house.slug in only) and not _is_loaded(house)]
    if not missing:
        return False
    _open_accounts()
    for house in missing:
        if house.plan is None:
            _load_without_history(house, moment)
    _load_teams([house.slug for house in missing if house.plan is not None], moment)
    return True


def refresh_statistics() -> None:
    """Let the database know its new tables (a right of their owner), without which first pages are slow."""
    subprocess.run(
        [sys.executable, "-P", "-c", _ANALYSE], env={**os.environ, "MAISONNEE_DB_ROLE": "owner"}, check=True
    )


_ANALYSE = (
    "import django; django.setup(); from django.db import connection; connection.cursor().execute('ANALYZE')"
)


def _is_somebody_elses() -> bool:
    ours = {player.user_id for _, player in accounts()}
    return User.objects.exclude(pk__in=ours).exists()


def _is_loaded(house: House) -> bool:
    with context.entered(structure_id=house.id):
        return Structure.objects.filter(pk=house.id).exists()


def _open_accounts() -> None:
    people = {
        player.user_id: User(
            id=player.user_id,
            email=player.email,
            family_name=player.family_name,
            given_name=player.given_name,
            rpps=player.rpps,
        )
        for _, player in accounts()
    }
    open_demonstration_accounts(people=list(people.values()), password=passwords.chosen())
    passwords.keep(passwords.chosen())


def _load_without_history(house: House, moment: datetime) -> None:
    with context.entered(structure_id=house.id):
        open_house(house, moment)
        if house.slug == "fontaine":
            describe_new(house, moment)


def _load_teams(slugs: list[str], moment: datetime) -> None:
    # The longest first, so that the last ones end together.
    lengths = {house.slug: _length(house.plan) for house in houses() if house.plan is not None}
    slugs = sorted(slugs, key=lambda slug: -lengths[slug])
    workers = min(len(slugs), os.cpu_count() or 1, 4)
    if workers < 2 or connection.in_atomic_block:
        load_teams(slugs, moment)
        return
    others = [_in_a_process(slugs, moment) for _ in range(workers - 1)]
    try:
        load_teams(slugs, moment)
    finally:
        ended = [process.wait() for process in others]
    if any(ended):
        raise ChildProcessError(f"a process that was loading teams ended with {ended}")


def _length(plan: TeamPlan) -> int:
    """How long a team takes to load, in patients: a file discussed is as long as 200 of them (measured)."""
    return plan.population.size + 200 * plan.activity.files


def _in_a_process(slugs: list[str], moment: datetime) -> subprocess.Popen[bytes]:
    """Load teams in a process of its own, whichever are left, as this one does: two processors, two processes."""
    code = (
        "import datetime, django; django.setup(); "
        "from maisonnee.interfaces.commands.demonstration import loading; "
        f"loading.load_teams({slugs!r}, datetime.datetime.fromisoformat({moment.isoformat()!r}))"
    )
    return subprocess.Popen([sys.executable, "-P", "-c", code])


def load_teams(slugs: Sequence[str], moment: datetime) -> None:
    """Load the teams that nobody is loading, one after the other, then wait for those that somebody was."""
    left = [slug for slug in slugs if not load_team(slug, moment, waits=False)]
    for slug in left:
        load_team(slug, moment)


def load_team(slug: str, moment: datetime, *, waits: bool = True) -> bool:
    """Load one team with its history, wholly or not at all; False when somebody else is at it and it is not to wait."""
    house = next(house for house in houses() if house.slug == slug)
    with context.entered(structure_id=house.id):
        if not _taken(slug, waits=waits):
            return False
        if Structure.objects.filter(pk=house.id).exists():
            return True
        with connection.cursor() as cursor:
            # Checked at once from here: constraints that wait for the commit slow bulk writes down (`load_base`).
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _planned(house, moment).play()
    return True


def _taken(slug: str, *, waits: bool) -> bool:
    """Keep a team to this transaction; False when another one keeps it and this one does not wait."""
    kept = "pg_advisory_xact_lock" if waits else "pg_try_advisory_xact_lock"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {kept}(%s, hashtext(%s))", [_LOCK % 2**31, slug])
        return waits or cursor.fetchone() == (True,)


def _planned(house: House, moment: datetime) -> Stage:
    stage = Stage(house, Calendar(moment))
    plan_opening(stage)
    plan_contract(stage)
    plan_registers(stage)
    plan_library(stage)
    plan_activity(stage)
    plan_background(stage)
    plan_records(stage)
    plan_pathways(stage)
    plan_preparing(stage)
    plan_questions(stage)
    plan_follow_ups(stage)
    plan_referrals(stage)
    plan_delegations(stage)
    plan_running(stage)
    return stage
