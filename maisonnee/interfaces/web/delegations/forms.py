"""Forms of delegations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet

from maisonnee.domains.delegations import queries
from maisonnee.domains.delegations.enums import (
    AsaleeTheme,
    ConsentMeans,
    CriterionKind,
    Position,
    Regime,
    Scheme,
)
from maisonnee.domains.delegations.rules import themes
from maisonnee.domains.protocols import queries as protocols
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import ActFamily, Basis
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.forms import MemberField, PatientForm, area
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.registers import PeriodForm
from maisonnee.interfaces.web.registers.forms import row_choice
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

PROFESSIONS = sorted(
    ((item.code, item.label) for item in professions.PROFESSIONS), key=lambda pair: pair[1].casefold()
)
DEROGATORY = [(act.key, act.label) for act in competences.acts() if act.key in themes.DEROGATORY]
RECALLED = [
    (key, catalogue.label_of(key))
    for key in ("hba1c", "foot_test", "lipids", "creatinine", "albuminuria", "fundus", "ecg", "spirometry")
] + [("memory_test", catalogue.label_of("memory_test"))]


def act_choices(actor: Actor, *, empty: str = "") -> list[Any]:
    """Return the acts of the matrix and the team's own, by family."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for act in structures.team_acts(actor=actor):
        groups.setdefault(ActFamily(act.family).label, []).append((act.key, act.label))
    return [("", empty), *groups.items()] if empty else list(groups.items())


def choices_of(form: forms.Form, name: str, choices: Any) -> None:
    """Give a field its choices."""
    cast("forms.ChoiceField", form.fields[name]).choices = choices


class LocalCompetenceForm(PeriodForm):
    profession = forms.ChoiceField(label="Profession", choices=PROFESSIONS)
    act = forms.ChoiceField(label="Acte", required=False)
    act_label = forms.CharField(
        label="Ou un acte qui n’est pas dans la liste", max_length=120, required=False
    )
    basis = forms.ChoiceField(label="Base", choices=Basis.choices)
    condition = forms.CharField(label="À quelle condition", max_length=300, required=False)
    reason = forms.CharField(label="Pourquoi l’équipe l’ajoute", max_length=300, widget=area(2))
    source = forms.CharField(
        label="Source", max_length=300, help_text="Texte, article, décision\u00a0: de quoi le retrouver."
    )
    confirmed = forms.BooleanField(
        label="Confirmé",
        required=False,
        help_text="Sans coche, la ligne est montrée «\u00a0à confirmer\u00a0».",
    )

    def prepare(self, row: Any) -> None:
        choices_of(self, "act", act_choices(self.actor, empty="Choisir"))


class AdhesionForm(PeriodForm):
    doctor = MemberField(label="Médecin", queryset=None, empty_label="Choisir")
    is_carrier = forms.BooleanField(label="Médecin porteur du dispositif", required=False)
    note = forms.CharField(label="Remarque", max_length=300, required=False)

    def prepare(self, row: Any) -> None:
        self.offer("doctor", _present(self.actor).filter(profession=professions.DOCTOR))


class AuthorisationForm(PeriodForm):
    nurse = MemberField(label="Infirmier", queryset=None, empty_label="Choisir")
    act = forms.ChoiceField(label="Acte", choices=DEROGATORY)
    reference = forms.CharField(label="Référence de l’autorisation", max_length=100)
    decided_on = DateField(label="Décision de l’ARS du", required=False)

    def prepare(self, row: Any) -> None:
        nurses = (professions.NURSE, professions.PSYCHIATRIC_NURSE)
        self.offer("nurse", _present(self.actor).filter(profession__in=nurses))


class DeclarationForm(PeriodForm):
    member = MemberField(label="Professionnel", queryset=None, empty_label="Choisir")
    scheme = forms.ChoiceField(
        label="Au titre de", choices=[item for item in Scheme.choices if item[0] != Scheme.ASALEE]
    )
    cooperation = row_choice(label="Protocole national", required=False, empty_label="Aucun (IPA)")
    reference = forms.CharField(label="Référence", max_length=100, required=False)
    declared_on = DateField(label="Déclaré à l’ARS le")
    training = forms.CharField(label="Formation", max_length=200, required=False)

    def prepare(self, row: Any) -> None:
        self.offer("member", _present(self.actor))
        self.offer("cooperation", protocols.cooperations(actor=self.actor))


class IntervalForm(PeriodForm):
    theme = forms.ChoiceField(label="Thème", choices=AsaleeTheme.choices)
    item = forms.ChoiceField(label="À refaire", choices=RECALLED)
    months = forms.IntegerField(label="Tous les (mois)", min_value=1, max_value=120)
    source = forms.CharField(label="Source, ou décision de l’équipe", max_length=300)


class CriterionForm(PeriodForm):
    scheme = forms.ChoiceField(label="Dispositif", choices=Scheme.choices)
    theme = forms.ChoiceField(label="Thème", required=False)
    kind = forms.ChoiceField(label="Nature", choices=CriterionKind.choices, widget=forms.RadioSelect)
    text = forms.CharField(label="Critère", max_length=200)
    source = forms.CharField(label="Source", max_length=300)

    def prepare(self, row: Any) -> None:
        groups = [(scheme.label, queries.theme_choices(scheme)) for scheme in Scheme]
        choices_of(self, "theme", [("", "Tous les thèmes du dispositif"), *groups])


class ExaminationFieldForm(PeriodForm):
    act = forms.ChoiceField(label="Acte")
    label = forms.CharField(label="Champ à remplir", max_length=120)
    source = forms.CharField(label="Source, ou décision de l’équipe", max_length=300)

    def prepare(self, row: Any) -> None:
        choices_of(self, "act", act_choices(self.actor))


class DelegationForm(Form):
    delegating = MemberField(label="Qui délègue", queryset=None, empty_label="Choisir")
    delegated = MemberField(label="À qui", queryset=None, empty_label="Choisir")
    act = forms.ChoiceField(label="Acte")
    regime = forms.ChoiceField(label="Régime", choices=Regime.choices)
    protocol_version = row_choice(label="Version du protocole", required=False, empty_label="Aucune")
    cooperation = row_choice(label="Protocole national", required=False, empty_label="Aucun")
    training = forms.CharField(label="Formation du délégué", max_length=200, required=False)
    trained_on = DateField(label="Formé le", required=False)
    insurance = forms.CharField(label="Assurance du délégué", max_length=200, required=False)
    insured_until = DateField(
        label="Assuré jusqu’au", required=False, help_text="La délégation s’arrête ce jour-là."
    )
    starts_on = DateField(label="Depuis le")
    ends_on = DateField(label="Jusqu’au", required=False, help_text="Vide\u00a0: jusqu’à la fin de sa base.")

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        choices_of(self, "act", act_choices(actor))
        for name in ("delegating", "delegated"):
            cast("MemberField", self.fields[name]).queryset = _present(actor)
        cast("forms.ModelChoiceField[Any]", self.fields["cooperation"]).queryset = protocols.cooperations(
            actor=actor
        )
        cast(
            "forms.ModelChoiceField[Any]", self.fields["protocol_version"]
        ).queryset = queries.versions_in_force(actor=actor)


class ReasonForm(Form):
    reason = forms.CharField(label="Pourquoi", max_length=300, widget=area(2))


class EndForm(ReasonForm):
    on = DateField(label="Dernier jour")

    field_order = ("on", "reason")


class ProposalForm(PatientForm):
    theme = forms.ChoiceField(label="Pour quoi")
    follower = MemberField(label="À qui", queryset=None, empty_label="Choisir")
    why = forms.CharField(
        label="Pourquoi ce patient",
        max_length=300,
        widget=area(2),
        help_text="Lu par la personne à qui vous le proposez, et par l’équipe de soins.",
    )

    def __init__(
        self, data: Any = None, *, scheme: Scheme, followers: QuerySet[Member], **options: Any
    ) -> None:
        super().__init__(data, **options)
        choices_of(self, "theme", queries.theme_choices(scheme))
        cast("MemberField", self.fields["follower"]).queryset = followers


class CriteriaForm(Form):
    """The criteria of a theme, to tick: those of inclusion then those of exclusion."""

    criteria = forms.MultipleChoiceField(
        label="Critères remplis", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, criteria: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if not criteria:
            del self.fields["criteria"]
            return
        choices_of(
            self,
            "criteria",
            [
                (
                    item.key,
                    item.text if item.kind == CriterionKind.INCLUSION else f"Exclusion\u00a0: {item.text}",
                )
                for item in criteria
            ],
        )


class InclusionForm(CriteriaForm):
    consented_on = DateField(label="Consentement du patient, le")
    means = forms.ChoiceField(label="Comment", choices=ConsentMeans.choices, widget=forms.RadioSelect)


class DeclineForm(CriteriaForm):
    reason = forms.CharField(label="Pourquoi le patient n’est pas inclus", max_length=300, widget=area(2))


class ActForm(Form):
    """What is written of an act: a field for each of those the sources and the team name."""

    done_on = DateField(label="Fait le")
    comment = forms.CharField(label="Remarque", required=False, widget=area(3))
    next_due_on = DateField(label="À refaire le", required=False)

    def __init__(self, *args: Any, fields: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.named = {f"field_{place}": item for place, item in enumerate(fields)}
        for name, item in self.named.items():
            self.fields[name] = forms.CharField(label=item.label, max_length=300, required=False)
        self.order_fields(["version", "done_on", *self.named, "comment", "next_due_on"])

    def results(self) -> dict[str, str]:
        """Return what was found, by the label of the field."""
        return {item.label: self.cleaned_data[name] for name, item in self.named.items()}


class SessionForm(ActForm):
    present = forms.MultipleChoiceField(
        label="Patients présents", widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, patients: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices_of(self, "present", patients)
        del self.fields["next_due_on"]


class DecisionForm(Form):
    doctor = MemberField(label="Avec", queryset=None, empty_label="Choisir")
    decided_on = DateField(label="Le")
    position = forms.ChoiceField(label="Issue", choices=Position.choices, widget=forms.RadioSelect)
    text = forms.CharField(label="Ce qui est décidé, ou le désaccord", widget=area(4))

    def __init__(self, *args: Any, doctors: QuerySet[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        cast("MemberField", self.fields["doctor"]).queryset = doctors


class PreparationForm(PatientForm):
    doctor = MemberField(label="Pour le médecin", queryset=None, empty_label="Choisir")
    acts = forms.MultipleChoiceField(
        label="Ce qui est prêt", widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any = None, *, doctors: QuerySet[Member], acts: Any, **options: Any) -> None:
        super().__init__(data, **options)
        cast("MemberField", self.fields["doctor"]).queryset = doctors
        choices_of(self, "acts", acts)


def _present(actor: Actor) -> QuerySet[Member]:
    return structures.members_on(actor=actor, on=actor.today)
