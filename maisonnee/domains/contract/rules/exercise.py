"""An exercise: what one structure declares for one calendar year, exactly as it was said.

Shapes follow the public file format: a field left out keeps the default written here, and None means
"the regime's own value". Amounts, rates and hours are Decimal; counts are int.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from maisonnee.domains.contract.rules.vocabulary import (
    FewMeetings,
    MissionKind,
    PdsaDerogation,
    RateRounding,
)

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Options:
    """Readings of the agreement on which sources disagree; None follows the regime's default."""

    rate_rounding: RateRounding | None = None
    few_meetings: FewMeetings | None = None
    pdsa_derogation: PdsaDerogation | None = None
    crisis_in_advance_base: bool | None = None


@dataclass(frozen=True, slots=True)
class Patients:
    """Patients who declared an associate doctor as médecin traitant; rates are fractions of 1 (8,1 % is 0.081)."""

    registered: int
    ald_or_over_75: int = 0
    c2s_rate: Decimal = ZERO
    ame_rate: Decimal = ZERO
    national_c2s_rate: Decimal | None = None
    national_ame_rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Access:
    """Opening of the weakest site; closures in weeks over the year."""

    unscheduled_care: bool = False
    weekday_hours: Decimal = ZERO
    saturday_morning: bool = False
    closed_weeks_school_holidays: Decimal = ZERO
    closed_weeks_other: Decimal = ZERO
    pdsa_derogation: bool = False


@dataclass(frozen=True, slots=True)
class Crisis:
    """Grave health crisis: the written plan, whether a crisis was declared, whether actions were led."""

    plan: bool = False
    declared: bool = False
    actions: bool = False


@dataclass(frozen=True, slots=True)
class Diversity:
    """Associates: counts of different professions or specialties other than general practice."""

    medical_professions: int = 0
    specialties: int = 0
    pharmacists: int = 0
    auxiliary_professions: int = 0


@dataclass(frozen=True, slots=True)
class Vacations:
    """Days of presence of outside professionals, said by the month or by the week, never both."""

    days_per_month: Decimal | None = None
    days_per_week: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Cstm:
    """Doctors working in the structure under a contrat de solidarité territoriale médecin."""

    doctors: int = 0
    under_dense_zone: bool = False


@dataclass(frozen=True, slots=True)
class Mission:
    """A public-health mission carried out; the theme is free text for the regional project."""

    theme: str
    kind: MissionKind = MissionKind.NATIONAL


@dataclass(frozen=True, slots=True)
class Users:
    """Involvement of users: level 1 consults and informs, level 2 builds and decides together."""

    level_1: bool = False
    level_2: bool = False


@dataclass(frozen=True, slots=True)
class Sas:
    """Doctors (associates and vacataires) and those engaged in the service d'accès aux soins."""

    doctors: int = 0
    engaged: int = 0
    takes_all_requests: bool = False


@dataclass(frozen=True, slots=True)
class Coordination:
    """The coordination function, held by staff or by professionals with dedicated time."""

    in_place: bool = False


@dataclass(frozen=True, slots=True)
class Concertation:
    """Pluriprofessional meetings of the year and patient files discussed in them."""

    meetings: int = 0
    files: int = 0
    minimum_meetings: int | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """Quality approach: diagnosis, plan, results."""

    level_1: bool = False
    level_2: bool = False
    level_3: bool = False


@dataclass(frozen=True, slots=True)
class InformationSystem:
    """ANS label of the shared software; no acquisition date means "before the year"."""

    standard: bool = False
    advanced: bool = False
    acquired_on: date | None = None


@dataclass(frozen=True, slots=True)
class Payments:
    """What the CPAM already paid for the year, in euros."""

    advance_paid: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Exercise:
    """One structure, one calendar year."""

    year: int
    regime: str
    patients: Patients
    associates: int
    options: Options = Options()
    has_ipa: bool = False
    access: Access = Access()
    crisis: Crisis = Crisis()
    diversity: Diversity = Diversity()
    vacations: Vacations = Vacations()
    cstm: Cstm = Cstm()
    missions: tuple[Mission, ...] = ()
    users: Users = Users()
    sas: Sas = Sas()
    coordination: Coordination = Coordination()
    protocols: int = 0
    concertation: Concertation = Concertation()
    trainees: int = 0
    external_coordination: bool = False
    quality: Quality = Quality()
    cooperation_protocols: int = 0
    heart_failure_pathway: bool = False
    child_obesity_pathway: bool = False
    information_system: InformationSystem = InformationSystem()
    payments: Payments = Payments()
