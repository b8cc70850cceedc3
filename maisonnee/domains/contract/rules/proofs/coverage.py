"""What covers an indicator for a year, what is missing, and until when it holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.contract.rules.proofs.requirements import Files, Requirement
from maisonnee.kernel.french import COLON

LAST_DAY = (12, 31)


@dataclass(frozen=True, slots=True)
class Subject:
    """A row of a register that counts in the year: its model, its key, how people call it.

    `ends_on` is when the thing itself stops, if it is known.
    """

    type: str
    id: str
    label: str
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A proof held: `subject` is the key of the row it proves; without end, it holds as long as the row."""

    key: str
    kind: str
    starts_on: date
    ends_on: date | None
    subject: str = ""

    def covers(self, year: int) -> bool:
        """Whether it says something of the year: its period meets it."""
        first, last = date(year, 1, 1), date(year, *LAST_DAY)
        return self.starts_on <= last and (self.ends_on is None or self.ends_on >= first)

    def expires_in(self, year: int) -> date | None:
        """The day it stops holding, when that is before the end of the year."""
        last = date(year, *LAST_DAY)
        return self.ends_on if self.ends_on is not None and self.ends_on < last else None


@dataclass(frozen=True, slots=True)
class Missing:
    """A proof that is not there; `subject` names the row left without one, when each row needs its own."""

    requirement: Requirement
    subject: Subject | None
    sentence: str


@dataclass(frozen=True, slots=True)
class IndicatorCoverage:
    """Whether an indicator is proved for a year. `expires_on` is the first day one of its proofs stops."""

    indicator: str
    missing: tuple[Missing, ...]
    expires_on: date | None
    held: tuple[Held, ...]

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @property
    def subjects_missing(self) -> int:
        """How many rows lack their own proof."""
        return sum(one.subject is not None for one in self.missing)


def coverage_of(
    indicator: str,
    *,
    year: int,
    requirements: Sequence[Requirement],
    held: Iterable[Held],
    subjects: Mapping[str, Sequence[Subject]],
) -> IndicatorCoverage:
    """Coverage of an indicator. `subjects` gives, by kind of proof, the rows that count in the year.

    A requirement that asks one proof for each row is met when every row has its own; with no row there is
    nothing to prove. Proofs whose period does not meet the year do not count.
    """
    counted = [proof for proof in held if proof.covers(year)]
    missing: list[Missing] = []
    used: list[Held] = []
    for requirement in requirements:
        if requirement.indicator != indicator or requirement.files is not Files.UPLOAD:
            continue
        of_kind = [proof for proof in counted if proof.kind == requirement.kind]
        used += of_kind
        if requirement.each:
            proved = {proof.subject for proof in of_kind}
            missing += [
                Missing(requirement, subject, f"{requirement.label}{COLON}{subject.label}")
                for subject in subjects.get(requirement.kind, ())
                if subject.id not in proved
            ]
        elif not of_kind:
            missing.append(Missing(requirement, None, requirement.label))
    return IndicatorCoverage(indicator, tuple(missing), _first_expiry(used, year), tuple(used))


def _first_expiry(held: Sequence[Held], year: int) -> date | None:
    """The first expiry that nothing of the same kind and subject outlives."""
    latest: dict[tuple[str, str], date | None] = {}
    for proof in held:
        key = (proof.kind, proof.subject)
        ends = proof.expires_in(year)
        if key in latest and (latest[key] is None or ends is None):
            latest[key] = None
        elif key in latest:
            latest[key] = max(end for end in (latest[key], ends) if end is not None)
        else:
            latest[key] = ends
    return min((end for end in latest.values() if end is not None), default=None)
