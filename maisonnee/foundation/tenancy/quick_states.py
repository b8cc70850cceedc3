"""Playing migrations without rendering every model again after each of their operations.

Django keeps the models as they were at each step. After a constraint, an index or a trigger is added to a table, or
a table is created, it renders again all the models related to it: here nearly all, since every table points to its
structure. Most of the time of a migration goes there. What one operation changes is one model: it alone is rendered,
and the state is marked as Django marks its own short cuts, so that migrations of data (`RunPython`) render
everything before they read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations.state import ProjectState

_render_related = ProjectState._find_reload_model  # type: ignore[attr-defined]


@contextmanager
def quick_states() -> Iterator[None]:
    """Render, while migrations are played here, the changed model alone wherever its relations do not change."""
    ProjectState._find_reload_model = _changed_alone  # type: ignore[attr-defined]
    try:
        yield
    finally:
        ProjectState._find_reload_model = _render_related  # type: ignore[attr-defined]


def _changed_alone(self: Any, app_label: str, model_name: str, delay: bool = False) -> set[tuple[str, str]]:
    """Return the models to render after a change: `delay` says that no relation of the model changed."""
    is_new = model_name not in self.apps.all_models[app_label]
    if delay or is_new:
        self.is_delayed = True
        return {(app_label, model_name)}
    related: set[tuple[str, str]] = _render_related(self, app_label, model_name, delay)
    return related
