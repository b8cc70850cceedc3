"""Who counts among the associates and for the diversity of the team (aci-rules §1; CNAM 2022, p. 9–11)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from maisonnee.domains.contract.rules.facts import CountedRow, Fact, UncountedRow
from maisonnee.kernel import professions
from maisonnee.kernel.professions import Diversity

ASSOCIATE, COLLABORATOR, ASALEE = "associate", "collaborator", "asalee"
NOT_OF_THE_TEAM = frozenset({"locum", "trainee", "visiting"})
"""They come and go: an IPA among them does not make the team one with an IPA."""

DIVERSITY_KEYS = {
    Diversity.OTHER_MEDICAL: "diversity.medical_professions",
    Diversity.SPECIALIST: "diversity.specialties",
    Diversity.PHARMACIST: "diversity.pharmacists",
    Diversity.AUXILIARY: "diversity.auxiliary_professions",
}


@dataclass(frozen=True, slots=True)
class TeamMember:
    """A member on the day the team is measured, with the status held that day."""

    id: str
    name: str
    profession: str
    know_how: Collection[str]
    status: str
    status_label: str
    collaborates_with_associate_doctor: bool = False

    @property
    def row(self) -> CountedRow:
        """The member as a row of a figure."""
        detail = f"{professions.label(self.profession)}, {self.status_label}"
        return CountedRow(self.name, detail, "structures.member", self.id)


def team_facts(members: Iterable[TeamMember]) -> list[Fact]:
    """The facts that rest on the members: associates, IPA, diversity."""
    team = list(members)
    return [_associates(team), _ipa(team), *_diversity(team)]


def _associates(team: list[TeamMember]) -> Fact:
    counted, left_out = _parted(team, associate_reason)
    return Fact(key="associates", value=len(counted), rows=counted, left_out=left_out)


def associate_reason(member: TeamMember) -> str | None:
    """Why a member is not one of the N associates, or None: associates, and the liberal doctors who collaborate
    with one."""
    if member.status == ASSOCIATE:
        return None
    if member.status == ASALEE:
        return "contract.asalee_is_no_associate"
    if member.status == COLLABORATOR:
        is_doctor = member.profession == professions.DOCTOR
        return (
            None
            if is_doctor and member.collaborates_with_associate_doctor
            else "contract.collaborator_not_of_a_doctor"
        )
    return "contract.not_an_associate"


def _ipa(team: list[TeamMember]) -> Fact:
    nurses = [
        member
        for member in team
        if professions.is_advanced_practice_nurse(member.profession, member.know_how)
    ]
    counted = tuple(member.row for member in nurses if member.status not in NOT_OF_THE_TEAM)
    left_out = tuple(
        UncountedRow(member.row, "contract.only_passing")
        for member in nurses
        if member.status in NOT_OF_THE_TEAM
    )
    return Fact(key="has_ipa", value=bool(counted), rows=counted, left_out=left_out)


def _diversity(team: list[TeamMember]) -> list[Fact]:
    rows: dict[str, list[CountedRow]] = {key: [] for key in DIVERSITY_KEYS.values()}
    left_out: dict[str, list[UncountedRow]] = {key: [] for key in DIVERSITY_KEYS.values()}
    groups: dict[str, set[str]] = {key: set() for key in DIVERSITY_KEYS.values()}
    for member in team:
        family, group = professions.diversity(member.profession, member.know_how)
        key = DIVERSITY_KEYS.get(family)
        if key is None:
            continue
        if member.status not in (ASSOCIATE, ASALEE):
            left_out[key].append(UncountedRow(member.row, "contract.not_an_associate"))
            continue
        rows[key].append(member.row)
        if family is Diversity.PHARMACIST:
            groups[key].add(member.id)
        elif family is Diversity.SPECIALIST:
            groups[key].update(code for code in member.know_how if code.upper().startswith("SM"))
        else:
            groups[key].add(group)
    return [
        Fact(key=key, value=len(groups[key]), rows=tuple(rows[key]), left_out=tuple(left_out[key]))
        for key in rows
    ]


def _parted(
    team: list[TeamMember], reason_of: Callable[[TeamMember], str | None]
) -> tuple[tuple[CountedRow, ...], tuple[UncountedRow, ...]]:
    reasons = [(member.row, reason_of(member)) for member in team]
    return (
        tuple(row for row, reason in reasons if reason is None),
        tuple(UncountedRow(row, reason) for row, reason in reasons if reason is not None),
    )
