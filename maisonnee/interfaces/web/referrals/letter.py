"""The letter of a referral, for the professional whom the patient chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maisonnee.domains.exchanges.enums import ReferralKind
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.foundation.documents.schemas import ReferralLetter
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from datetime import date

    from maisonnee.domains.exchanges.models import Referral


def letter(referral: Referral, *, structure: str, phone: str, today: date) -> bytes:
    """Return the letter, dated today."""
    row = referral
    is_prescribed = row.kind == ReferralKind.PRESCRIPTION
    return render_pdf(
        "referral_letter",
        ReferralLetter(
            structure=structure,
            phone=phone,
            written_on=row.created_at.date(),
            author=str(row.author),
            author_profession=professions.label(row.author.profession),
            towards=str(row) or f"{professions.label(row.profession)} (au choix du patient)",
            details=row.outside_details,
            patient=str(row.patient),
            born_on=row.patient.born_on,
            urgency=row.get_urgency_display(),
            kind="Ordonnance jointe par le prescripteur."
            if is_prescribed
            else "Recommandation, sans prescription.",
            reason=row.reason,
            question=row.question,
        ),
        title="Lettre d’adressage",
        created_on=today,
    )
