from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, Permission


class JournalPermission(Permission):
    SEE_JOURNAL = "journal.see", LEADS
