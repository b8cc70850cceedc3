"""What one fills in about referrals."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms

from maisonnee.domains.exchanges.enums import ReferralKind, ReferralUrgency
from maisonnee.domains.exchanges.operations import Choice, ReferralFacts
from maisonnee.domains.exchanges.rules.referrals import Delays
from maisonnee.domains.patients.enums import Section
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import DateField, Form, TimeField
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.queries import Person, Profession
    from maisonnee.domains.patients.rules.sharing import Part

OUTSIDE, LATER = "outside", "later"


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def person_label(person: Person) -> str:
    """Return what is said of somebody the patient may choose, in the same order for everybody."""
    said = [str(person.member)]
    if person.site is not None:
        said.append(str(person.site))
    if person.sheet is not None and person.sheet.usual_delay_days is not None:
        said.append(f"délai habituel {formats.counted(person.sheet.usual_delay_days, 'jour')}")
    if person.is_absent:
        said.append("absence montrée en ce moment")
    if person.leaves_on is not None:
        said.append(f"quitte la maison le {person.leaves_on:%d/%m/%Y}")
    if not person.signs_in:
        said.append("ne se connecte pas encore\u00a0: la réponse sera notée ici")
    return ", ".join(said)


class ChoiceForm(Form):
    """Whom the patient chose: nothing is chosen beforehand."""

    choice = forms.ChoiceField(
        label="Le patient a choisi",
        widget=forms.RadioSelect,
        error_messages={"required": "Dites ce que le patient a choisi, ou qu’il choisira plus tard."},
        help_text="L’ordre change chaque jour, pour que chacun soit premier à son tour. Rien n’est coché d’avance.",
    )
    outside_name = forms.CharField(
        label="Nom, hors de la maison",
        max_length=200,
        required=False,
        help_text="Si le patient a choisi quelqu’un hors de la maison.",
    )
    outside_details = forms.CharField(label="Adresse ou téléphone", max_length=300, required=False)

    def __init__(self, data: Any = None, *, profession: Profession | None, **options: Any) -> None:
        super().__init__(data, **options)
        people = profession.people if profession else ()
        choices = [(str(person.member.pk), person_label(person)) for person in people]
        choices += [(OUTSIDE, "Quelqu’un hors de la maison"), (LATER, "Le patient choisira plus tard")]
        self.fields["choice"].choices = choices  # type: ignore[attr-defined]
        if len(people) == 1:
            self.fields["only_one_reason"] = forms.CharField(
                label="Pourquoi une seule personne proposée",
                max_length=300,
                required=False,
                help_text="À dire si le patient la choisit. Adresser vers une seule personne sans motif est interdit "
                "(code de la santé publique, art. R. 4127-23).",
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("choice") == OUTSIDE and not cleaned.get("outside_name", "").strip():
            self.add_error("outside_name", "Écrivez le nom de la personne choisie, ou du cabinet.")
        return cleaned

    def chosen(self) -> Choice:
        values = self.cleaned_data
        is_outside = values["choice"] == OUTSIDE
        return Choice(
            member_id=None if values["choice"] in {OUTSIDE, LATER} else uuid.UUID(values["choice"]),
            outside_name=values["outside_name"] if is_outside else "",
            outside_details=values["outside_details"] if is_outside else "",
            only_one_reason=values.get("only_one_reason", ""),
        )


class ReferralForm(ChoiceForm):
    """Why, what is asked, when; then whom the patient chose."""

    kind = forms.ChoiceField(
        label="Forme",
        choices=ReferralKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites si vous prescrivez ou si vous conseillez."},
        help_text="Une prescription ouvre le remboursement\u00a0: l’ordonnance se fait dans votre logiciel. "
        "Une recommandation est un conseil au patient.",
    )
    reason = forms.CharField(label="Motif", widget=_area(3))
    question = forms.CharField(label="Question posée", widget=_area(2))
    urgency = forms.ChoiceField(
        label="Pour quand",
        choices=ReferralUrgency.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Dites pour quand."},
    )
    section = forms.ChoiceField(
        label="Rubrique du dossier",
        help_text="La grille de l’équipe dit qui lit cette rubrique. La personne choisie lit toujours cet adressage.",
    )
    only_to_addressee = forms.BooleanField(
        label="Réserver à la personne choisie et à moi",
        required=False,
        help_text="Le reste de l’équipe de soins et l’accueil ne le voient pas.",
    )

    field_order = ("version", "kind", "reason", "question", "urgency", "choice", "only_one_reason")

    def __init__(
        self, data: Any = None, *, profession: Profession | None, sections: Sequence[Part], **options: Any
    ) -> None:
        super().__init__(data, profession=profession, **options)
        self.fields["section"].choices = [(part.section, part.label) for part in sections]  # type: ignore[attr-defined]
        self.order_fields(
            [*self.field_order, "outside_name", "outside_details", "section", "only_to_addressee"]
        )

    def facts(self, profession: str) -> ReferralFacts:
        values = self.cleaned_data
        return ReferralFacts(
            kind=ReferralKind(values["kind"]),
            profession=profession,
            reason=values["reason"],
            question=values["question"],
            urgency=ReferralUrgency(values["urgency"]),
            section=Section(values["section"]),
            only_to_addressee=values["only_to_addressee"],
        )


class AcceptForm(Form):
    appointment_on = DateField(
        label="Rendez-vous le", required=False, help_text="Si vous l’avez déjà\u00a0: sinon, plus tard."
    )
    appointment_at = TimeField(label="À", required=False)


class BookForm(Form):
    appointment_on = DateField(label="Rendez-vous le")
    appointment_at = TimeField(label="À", required=False)


class DeclineForm(Form):
    reason = forms.CharField(
        label="Pourquoi",
        max_length=300,
        widget=_area(2),
        help_text="La personne qui adresse le lit, pour que le patient choisisse autrement.",
    )


class ComingForm(Form):
    came = forms.ChoiceField(
        label="Le patient",
        choices=(("oui", "est venu"), ("non", "n’est pas venu")),
        widget=forms.RadioSelect,
        error_messages={"required": "Dites si le patient est venu."},
    )
    on = DateField(label="Le", required=False, help_text="Si ce n’est pas le jour du rendez-vous.")


class AnswerForm(Form):
    answer = forms.CharField(label="Réponse", widget=_area(5))


class ArrivedForm(Form):
    on = DateField(label="Arrivé le")


class CloseForm(Form):
    reason = forms.CharField(label="Pourquoi", max_length=300, widget=_area(2))


class ReadForm(Form):
    """The answer was read: nothing to fill in, but a word if one wants."""

    reason = forms.CharField(label="Un mot pour la suite", max_length=300, required=False, widget=_area(2))


_DAYS = {
    "choose": "Le patient choisit",
    "answer_today": f"Accepter{COLON}pour aujourd’hui",
    "answer_week": f"Accepter{COLON}dans la semaine",
    "answer_month": f"Accepter{COLON}dans le mois",
    "answer_unhurried": f"Accepter{COLON}sans urgence",
    "book": "Donner un rendez-vous",
    "come": "Dire si le patient est venu, après le rendez-vous",
    "reply": "Rendre la réponse, puis la lire",
    "care": "Durée de l’accès au dossier pour la personne choisie",
}


class DelaysForm(Form):
    """The team's delays, in days."""

    decision = forms.CharField(label="Décision de l’équipe", max_length=300)
    starts_on = DateField(label="À partir du")

    def __init__(self, data: Any = None, *, current: Delays, **options: Any) -> None:
        super().__init__(data, **options)
        for name, label in _DAYS.items():
            self.fields[name] = forms.IntegerField(
                label=f"{label} (jours)",
                min_value=1,
                max_value=730,
                initial=getattr(current, name),
                error_messages={"invalid": "Écrivez un nombre de jours."},
            )

    def delays(self) -> Delays:
        return Delays(**{name: self.cleaned_data[name] for name in _DAYS})
