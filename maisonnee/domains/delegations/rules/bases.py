"""What may be said of an act and a person, from the matrix and from what the team recorded. Pure.

A base of the matrix that asks for an authorisation, an adhesion, a declaration or an agreement only holds once these
were found. Without any that holds, the answer explains and names the lawful ways; it never allows in silence, and it
never says who answers for what is done (thesis, l. 3475).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from maisonnee.domains.delegations.enums import Gap, VerdictKind, Way
from maisonnee.domains.structures.enums import Basis
from maisonnee.domains.structures.rules.competences import Act, Row


@dataclass(frozen=True, kw_only=True)
class Held:
    """What was found for a person and an act on a day."""

    is_in_team: bool = True
    authorisation: str | None = None
    """Reference of the ARS's authorisation for this act."""
    has_adhering_doctor: bool = False
    attending_adheres: bool | None = None
    """Whether the patient's médecin traitant adheres; nothing when no patient was named."""
    has_cooperation: bool = False
    declaration: str | None = None
    delegation: str | None = None
    """Who gave a delegation in force for this act."""
    under: str | None = None
    """The version of a protocol under which a prescriber included the patient, when the act is one of its steps."""


@dataclass(frozen=True)
class Ground:
    """A base of the matrix, and what it rests on here; or what it lacks."""

    row: Row
    rests_on: str = ""
    gaps: tuple[Gap, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.gaps


@dataclass(frozen=True)
class Verdict:
    """What is said of an act and a person on a day."""

    act: Act
    kind: VerdictKind
    grounds: tuple[Ground, ...] = ()
    lacking: tuple[Ground, ...] = ()
    gaps: tuple[Gap, ...] = ()
    ways: tuple[Way, ...] = ()
    held_by: tuple[str, ...] = ()
    excluded_by: Row | None = field(default=None)

    @property
    def is_refused(self) -> bool:
        return self.kind is VerdictKind.REFUSED

    @property
    def reference(self) -> str:
        """What is written beside an act done: the first base that holds, and what it rests on."""
        if not self.grounds:
            return ""
        first = self.grounds[0]
        return f"{first.row.basis.label}, {first.rests_on}" if first.rests_on else first.row.basis.label


_NEVER_PRESCRIBED = frozenset(
    {"diagnosis", "prescription", "renewal", "lab_prescription", "exam_prescription"}
)


def verdict(
    *,
    act: Act,
    bases: Sequence[Row],
    conditional: Sequence[Row],
    excluded_by: Row | None,
    held_by: Sequence[str],
    held: Held,
) -> Verdict:
    """Say on what an act rests for a person, or why it rests on nothing.

    `bases`: rows of the matrix for this profession and these know-hows; `conditional`: those that ask for a know-how
    this person does not have.
    """
    others = tuple(held_by)
    if not held.is_in_team:
        return Verdict(act, VerdictKind.REFUSED, gaps=(Gap.NOT_IN_TEAM,), ways=(Way.REFER,), held_by=others)
    if excluded_by is not None:
        return Verdict(
            act,
            VerdictKind.REFUSED,
            gaps=(Gap.EXCLUDED,),
            ways=(Way.REFER,),
            held_by=others,
            excluded_by=excluded_by,
        )
    judged = [_ground(row, held) for row in bases]
    grounds = tuple(one for one in judged if one.holds)
    lacking = (
        *(one for one in judged if not one.holds),
        *(Ground(row, gaps=(Gap.KNOW_HOW,)) for row in conditional if row not in bases),
    )
    if grounds:
        alone = any(one.row.basis is not Basis.PRESCRIPTION for one in grounds)
        kind = VerdictKind.ALLOWED if alone else VerdictKind.ON_PRESCRIPTION
        ways = () if alone else (Way.ASK_PRESCRIPTION,)
        return Verdict(act, kind, grounds=grounds, lacking=lacking, ways=ways, held_by=others)
    gaps = tuple(dict.fromkeys(gap for one in lacking for gap in one.gaps)) or (Gap.NO_BASIS,)
    return Verdict(
        act, VerdictKind.REFUSED, lacking=lacking, gaps=gaps, ways=_ways(act, gaps, others), held_by=others
    )


def _ground(row: Row, held: Held) -> Ground:
    if row.basis is Basis.ASALEE:
        return _asalee(row, held)
    if row.basis is Basis.NATIONAL_PROTOCOL:
        gaps = [] if held.has_cooperation else [Gap.NO_COOPERATION]
        gaps += [] if held.declaration is not None else [Gap.NO_DECLARATION]
        return Ground(row, f"déclaration {held.declaration}" if held.declaration else "", tuple(gaps))
    if row.basis is Basis.PROTOCOL and held.under:
        return Ground(row, held.under)
    if row.basis in (Basis.PROTOCOL, Basis.COOPERATION):
        missing = () if held.delegation else (Gap.NO_DELEGATION,)
        return Ground(row, f"délégation de {held.delegation}" if held.delegation else "", missing)
    return Ground(row)


def _asalee(row: Row, held: Held) -> Ground:
    gaps = [] if held.authorisation is not None else [Gap.NO_AUTHORISATION]
    if not held.has_adhering_doctor:
        gaps.append(Gap.NO_ADHERING_DOCTOR)
    elif held.attending_adheres is False:
        gaps.append(Gap.DOCTOR_NOT_ADHERING)
    return Ground(
        row, f"autorisation {held.authorisation}" if held.authorisation is not None else "", tuple(gaps)
    )


_WAY_OF = {
    Gap.NO_AUTHORISATION: Way.ASK_AUTHORISATION,
    Gap.NO_ADHERING_DOCTOR: Way.ASK_ADHESION,
    Gap.DOCTOR_NOT_ADHERING: Way.ASK_ADHESION,
    Gap.NO_DECLARATION: Way.DECLARE,
    Gap.NO_DELEGATION: Way.ASK_DELEGATION,
    Gap.NO_BASIS: Way.COMPLETE_MATRIX,
}


def _ways(act: Act, gaps: Sequence[Gap], held_by: Sequence[str]) -> tuple[Way, ...]:
    """The ways open now first: a prescription, a colleague; then what takes time."""
    found = [] if act.key in _NEVER_PRESCRIBED and Gap.NO_BASIS not in gaps else [Way.ASK_PRESCRIPTION]
    if held_by:
        found.append(Way.REFER)
    found += [_WAY_OF[gap] for gap in gaps if gap in _WAY_OF]
    return tuple(dict.fromkeys(found))
