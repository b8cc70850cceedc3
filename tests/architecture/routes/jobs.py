"""Who opens the pages of jobs."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "jobs:index": team("PCSMTX"),
    "jobs:detail": team("PCSMTX", job_id="jobs.job"),
    "jobs:report": team("PCSMTX", job_id="jobs.job"),
}
