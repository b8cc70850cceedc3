"""Who opens the pages of quality."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "quality:index": team("PCSM"),
    "quality:step_list": team("PCSM"),
    "quality:step": team("PCSM", row_id="quality.qualitystep"),
    "quality:change_step": team("PCSM", row_id="quality.qualitystep"),
    "quality:join_step_file": team("PCSM", row_id="quality.qualitystep"),
    "quality:step_file": team("PCSM", file_id="files.storedfile", row_id="quality.qualitystep"),
    "quality:withdraw_step_file": team("PCSM", file_id="files.storedfile", row_id="quality.qualitystep"),
    "quality:add_step": team("PCSM"),
    "quality:end_step": team("PCSM", row_id="quality.qualitystep"),
}
