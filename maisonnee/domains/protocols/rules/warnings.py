"""What to know before spending months on a protocol. Every warning informs; none blocks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from maisonnee.domains.protocols.enums import WarningKind
from maisonnee.domains.protocols.rules.content import CareStep, Content, issues
from maisonnee.domains.protocols.rules.counting import PROTOCOLS_SOURCE
from maisonnee.domains.structures.rules import competences


@dataclass(frozen=True, slots=True)
class EarlyWarning:
    """A warning: `code` is its sentence, `part` and `key` where it stands, `source` what it rests on."""

    kind: WarningKind
    code: str
    part: str = ""
    key: str = ""
    source: str = ""
    params: Mapping[str, object] = field(default_factory=dict)


def warnings(
    content: Content,
    *,
    is_local: bool,
    is_validated: bool,
    on: date,
    local: Sequence[competences.Row] = (),
) -> tuple[EarlyWarning, ...]:
    """Return what the team should know on a day, the gravest first.

    `is_validated`: the ARS agreed to the theme. `local`: the bases that the team added to the matrix.
    """
    return (
        *_theme(on, is_local=is_local, is_validated=is_validated),
        *(warning for step in content.steps for warning in _step(step, on, local)),
        *_authors(content),
        *_holes(content),
    )


def step_professions(step: CareStep) -> tuple[str, ...]:
    """Return the professions of a step: those ticked, else those that its words name."""
    return step.professions or tuple(competences.professions_named(step.who))


def _theme(on: date, *, is_local: bool, is_validated: bool) -> Iterator[EarlyWarning]:
    if is_local and not is_validated:
        yield EarlyWarning(
            WarningKind.THEME,
            "protocols.theme_off_list",
            source=PROTOCOLS_SOURCE,
            params={"until": date(on.year, 12, 31)},
        )


def _step(step: CareStep, on: date, local: Sequence[competences.Row]) -> Iterator[EarlyWarning]:
    for profession in step_professions(step):
        excess = competences.exceeds(profession, step.act or step.does, on, local=local)
        if excess is None:
            continue
        params = {
            "profession": excess.profession,
            "act": excess.act.label,
            "held_by": excess.held_by,
            "bases": tuple(dict.fromkeys(row.basis.value for row in excess.conditional)),
        }
        if excess.excluded_by is not None:
            code, source = "protocols.act_excluded", excess.excluded_by.source
        elif excess.conditional:
            code, source = "protocols.act_on_condition", excess.conditional[0].source
        else:
            code, source = "protocols.act_without_basis", ""
        yield EarlyWarning(WarningKind.COMPETENCE, code, "steps", step.key, source, params)


def _authors(content: Content) -> Iterator[EarlyWarning]:
    wrote = {author.profession for author in content.authors if author.profession}
    if len(wrote) < 2:
        yield EarlyWarning(WarningKind.AUTHORS, "protocols.one_profession_wrote", "authors")
    acting = {code for step in content.steps for code in step_professions(step)}
    missing = tuple(sorted(acting - wrote))
    if wrote and missing:
        yield EarlyWarning(
            WarningKind.AUTHORS,
            "protocols.professions_did_not_write",
            "authors",
            params={"professions": missing},
        )


def _holes(content: Content) -> Iterator[EarlyWarning]:
    for part, code in (
        ("steps", "protocols.no_step"),
        ("flags", "protocols.no_red_flag"),
        ("sources", "protocols.no_source"),
    ):
        if not content.items(part):
            yield EarlyWarning(WarningKind.TO_COMPLETE, code, part)
    for issue in issues(content):
        yield EarlyWarning(WarningKind.TO_COMPLETE, issue.code, issue.part, issue.key, params=issue.params)
