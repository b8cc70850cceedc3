"""The identity of a patient, and the words it is found by."""

from __future__ import annotations

from typing import Any

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.sql.compiler import SQLCompiler

from maisonnee.domains.patients.enums import IdentityProof, IdentityStatus, InsAuthority, Sex
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Patient(TenantModel):
    """A person cared for by the team.

    `sort_key` and `traits_key` are written with the identity by the operations (`rules.names`): the first
    orders lists without accents or case, the second is equal for two rows that seem to be the same person.
    """

    birth_family_name = models.CharField("nom de naissance", max_length=100)
    used_name = models.CharField("nom utilisé", max_length=100, blank=True)
    birth_given_names = models.CharField("prénoms de naissance", max_length=150, blank=True)
    used_given_name = models.CharField("prénom utilisé", max_length=100, blank=True)
    sex = models.CharField("sexe", max_length=1, choices=Sex.choices, default=Sex.UNKNOWN)
    born_on = models.DateField("date de naissance")
    birthplace_code = models.CharField("lieu de naissance (code INSEE)", max_length=5, blank=True)
    ins_number = models.CharField("matricule INS", max_length=15, blank=True, db_collation="C")
    ins_oid = models.CharField("autorité INS", max_length=30, blank=True, choices=InsAuthority.choices)
    identity_status = models.CharField(
        "statut de l’identité",
        max_length=12,
        choices=IdentityStatus.choices,
        default=IdentityStatus.PROVISIONAL,
    )
    identity_proof = models.CharField(
        "pièce présentée", max_length=20, blank=True, choices=IdentityProof.choices
    )
    identity_proved_on = models.DateField("vérifiée le", null=True, blank=True)
    identity_source = models.CharField("logiciel qui a interrogé l’INSi", max_length=100, blank=True)
    record_number = models.CharField("numéro de dossier", max_length=40, blank=True)
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=5, blank=True)
    city = models.CharField("commune", max_length=100, blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    email = models.EmailField("adresse e-mail", blank=True)
    spoken_language = models.CharField("langue parlée", max_length=60, blank=True)
    needs_interpreter = models.BooleanField("a besoin d’un interprète", default=False)
    died_on = models.DateField("décès le", null=True, blank=True)
    left_on = models.DateField("parti le", null=True, blank=True)
    created_at = models.DateTimeField()
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged",
        db_index=False,
    )
    sort_key = models.CharField(max_length=255, db_collation="C", editable=False)
    traits_key = models.CharField(max_length=255, db_collation="C", editable=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("sort_key", "id")
        constraints = (
            models.CheckConstraint(name="patient_named", condition=~Q(birth_family_name="")),
            models.CheckConstraint(name="patient_sex_known", condition=Q(sex__in=Sex.values)),
            models.CheckConstraint(
                name="patient_identity_status_known", condition=Q(identity_status__in=IdentityStatus.values)
            ),
            models.CheckConstraint(
                name="patient_ins_with_its_authority",
                condition=(Q(ins_number="") & Q(ins_oid="")) | (~Q(ins_number="") & ~Q(ins_oid="")),
            ),
            models.CheckConstraint(
                name="patient_ins_when_recovered_or_qualified",
                condition=~Q(identity_status__in=("recovered", "qualified"))
                | (~Q(ins_number="") & ~Q(identity_source="")),
            ),
            models.CheckConstraint(
                name="patient_proof_when_validated_or_qualified",
                condition=~Q(identity_status__in=("validated", "qualified"))
                | (~Q(identity_proof="") & Q(identity_proved_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="patient_dies_after_birth",
                condition=Q(died_on__isnull=True) | Q(died_on__gte=F("born_on")),
            ),
            models.CheckConstraint(name="patient_not_merged_into_itself", condition=~Q(merged_into=F("id"))),
            models.UniqueConstraint(
                fields=("structure", "ins_number", "ins_oid"),
                condition=Q(identity_status="qualified"),
                name="patient_qualified_ins_once",
            ),
        )
        indexes = (
            models.Index(fields=("structure", "sort_key", "id"), name="patient_in_order"),
            models.Index(fields=("structure", "traits_key"), name="patient_by_traits"),
            models.Index(
                fields=("structure", "ins_number"), name="patient_by_ins", condition=~Q(ins_number="")
            ),
            models.Index(fields=("structure", "born_on"), name="patient_by_birth"),
            models.Index(
                fields=("structure", "merged_into"),
                name="patient_merged",
                condition=Q(merged_into__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.shown_family_name} {self.shown_given_name}".strip()

    @property
    def shown_family_name(self) -> str:
        """The name people use, in capitals, as records are read aloud."""
        return (self.used_name or self.birth_family_name).upper()

    @property
    def shown_given_name(self) -> str:
        return self.used_given_name or self.birth_given_names.split(" ")[0].rstrip(",")

    @property
    def initials(self) -> str:
        """« M. D. 1950 »: what is written for those who may not read the identity."""
        letters = [part[0].upper() + "." for part in (self.shown_given_name, self.shown_family_name) if part]
        return " ".join([*letters, str(self.born_on.year)])


class SearchWord(TenantModel):
    """A normalised word a patient is found by (`rules.names.search_words`), searched by its beginning."""

    # (Found by the constraint's index, which begins with the patient.)
    patient = models.ForeignKey(
        Patient, on_delete=models.CASCADE, related_name="search_words", db_index=False
    )
    word = models.CharField(max_length=60, db_collation="C")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("patient", "word"), name="search_word_once"),)
        indexes = (models.Index(fields=("structure", "word"), name="search_word_in_order"),)


@models.CharField.register_lookup
class BeginsWith(models.Lookup):
    """`word__begins_with="dup"`: `^@`, which is leakproof and so uses an index under row-level security."""

    lookup_name = "begins_with"

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, tuple[Any, ...]]:
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = self.process_rhs(compiler, connection)
        return f"{left} ^@ {right}", (*left_params, *right_params)
