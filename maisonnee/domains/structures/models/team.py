"""The team over time. Nothing is overwritten: arrivals, departures and changes carry dates."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.structures.enums import LegalFormKind, MemberStatus
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodQuerySet

# The embedded server has no btree_gist: a lock on the member, then a search, do what an exclusion constraint
# would.
_NO_OVERLAP = """
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.member_id::text, 4041));
    IF EXISTS (
        SELECT 1 FROM structures_membership AS other
        WHERE other.member_id = NEW.member_id AND other.id <> NEW.id
          AND daterange(other.starts_on, other.ends_on, '[]') && daterange(NEW.starts_on, NEW.ends_on, '[]')
    ) THEN
        RAISE EXCEPTION 'membership_overlaps' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
"""


def _in_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name, condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))
    )


@pghistory.track()
class Profile(TenantModel):
    """The identity card of a structure. A house may hold two FINESS numbers: the MSP's and the SISA's."""

    legal_name = models.CharField("raison sociale", max_length=200, blank=True)
    finess_msp = models.CharField("FINESS de la maison de santé", max_length=9, blank=True)
    finess_sisa = models.CharField("FINESS de la SISA", max_length=9, blank=True)
    siret = models.CharField("SIRET", max_length=14, blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    email = models.EmailField("adresse e-mail", blank=True)
    website = models.URLField("site internet", blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("structure",), name="one_profile_by_structure"),)


@pghistory.track()
class LegalForm(TenantModel):
    """The legal person that carries the team, from a day to a day."""

    kind = models.CharField("forme", max_length=20, choices=LegalFormKind.choices)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("starts_on",)
        constraints = (_in_order("legal_form_dates_in_order"),)


@pghistory.track()
class Site(TenantModel):
    """A place where the team receives patients."""

    name = models.CharField("nom", max_length=120)
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=5, blank=True)
    city = models.CharField("commune", max_length=100, blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    is_main = models.BooleanField("site principal", default=False)
    opened_on = models.DateField("ouvert depuis le")
    closed_on = models.DateField("fermé depuis le", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-is_main", "name")
        constraints = (
            models.UniqueConstraint(fields=("structure", "name"), name="site_name_once"),
            models.CheckConstraint(
                name="site_dates_in_order",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")),
            ),
        )

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Premises(TenantModel):
    """Rooms of a site, who owns them, and the lease."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="premises", verbose_name="site")
    name = models.CharField("locaux", max_length=120)
    owner = models.CharField("propriétaire", max_length=200, blank=True)
    surface_m2 = models.PositiveIntegerField("surface (m²)", null=True, blank=True)
    monthly_rent = models.DecimalField(
        "loyer mensuel (€)", max_digits=10, decimal_places=2, null=True, blank=True
    )
    starts_on = models.DateField("bail depuis le")
    ends_on = models.DateField("bail jusqu’au", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("site__name", "name")
        constraints = (
            _in_order("premises_dates_in_order"),
            models.CheckConstraint(
                name="premises_rent_not_negative",
                condition=Q(monthly_rent__isnull=True) | Q(monthly_rent__gte=0),
            ),
        )


@pghistory.track()
class Member(TenantModel):
    """A person of the team: identity and profession. When and how they take part is a `Membership`."""

    family_name = models.CharField("nom", max_length=100)
    given_name = models.CharField("prénom", max_length=100)
    profession = models.CharField(
        "profession", max_length=20, help_text="Code de la nomenclature (kernel.professions)."
    )
    know_how = models.JSONField("savoir-faire", default=list, blank=True)
    rpps = models.CharField("numéro RPPS", max_length=11, blank=True)
    adeli = models.CharField("numéro ADELI", max_length=9, blank=True)
    am_number = models.CharField("numéro Assurance Maladie", max_length=9, blank=True)
    email = models.EmailField("adresse e-mail", blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="members"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("family_name", "given_name", "id")
        constraints = (
            models.CheckConstraint(name="member_named", condition=~Q(family_name="")),
            models.UniqueConstraint(
                fields=("structure", "rpps"), condition=~Q(rpps=""), name="member_rpps_once"
            ),
            models.UniqueConstraint(
                fields=("structure", "user"), condition=Q(user__isnull=False), name="member_user_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@pghistory.track()
class Membership(TenantModel):
    """How a member takes part, from a day to a day. The degree of integration is said in three parts."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="memberships")
    status = models.CharField("statut", max_length=20, choices=MemberStatus.choices)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)
    share_of_activity = models.PositiveSmallIntegerField("part d’activité dans la maison (%)", default=100)
    project_signed_on = models.DateField("projet de santé signé le", null=True, blank=True)
    site = models.ForeignKey(
        Site, null=True, blank=True, on_delete=models.PROTECT, related_name="memberships", verbose_name="site"
    )
    collaborator_of = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="collaborators"
    )
    in_concertation = models.BooleanField("participe à la concertation", default=True)
    in_secretariat = models.BooleanField("partage le secrétariat", default=False)
    departure_reason = models.CharField("motif du départ", max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("starts_on", "id")
        constraints = (
            models.CheckConstraint(name="member_status_known", condition=Q(status__in=MemberStatus.values)),
            models.CheckConstraint(
                name="share_of_activity_is_a_percentage", condition=Q(share_of_activity__lte=100)
            ),
            _in_order("membership_dates_in_order"),
        )
        triggers = (
            pgtrigger.Trigger(
                name="one_situation_at_a_time",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=_NO_OVERLAP,
            ),
        )


@pghistory.track()
class CompetenceSheet(TenantModel):
    """« Ce que je fais, sur prescription ou non, comment m’adresser quelqu’un, délai »: of a person or of a
    whole profession of the team (exactly one of the two)."""

    member = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="competence_sheets"
    )
    profession = models.CharField(max_length=20, blank=True)
    does = models.TextField("ce que je fais")
    on_prescription = models.TextField("sur prescription", blank=True)
    without_prescription = models.TextField("sans prescription", blank=True)
    how_to_refer = models.TextField("comment m’adresser quelqu’un", blank=True)
    usual_delay_days = models.PositiveSmallIntegerField("délai habituel (jours)", null=True, blank=True)
    written_on = models.DateField("à jour au")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="competences_of_a_person_or_a_profession",
                condition=(Q(member__isnull=False) & Q(profession=""))
                | (Q(member__isnull=True) & ~Q(profession="")),
            ),
            models.UniqueConstraint(
                fields=("structure", "member"), condition=Q(member__isnull=False), name="one_sheet_by_member"
            ),
            models.UniqueConstraint(
                fields=("structure", "profession"),
                condition=~Q(profession=""),
                name="one_sheet_by_profession",
            ),
        )
