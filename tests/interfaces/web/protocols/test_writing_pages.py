"""A protocol is written, warned about, adopted, compared and printed, through its pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.models import ProtocolVersion
from maisonnee.domains.protocols.rules import content
from maisonnee.domains.protocols.rules.starters import starters
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from tests.domains.protocols.test_content import WHOLE
from tests.domains.protocols.test_writing import a_version, adopted
from tests.factories import registers as houses

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


@pytest.fixture
def client(professional: Actor, client_as: Callable[..., Client]) -> Client:
    return client_as(professional)


@pytest.fixture
def draft(professional: Actor) -> ProtocolVersion:
    return a_version(professional)


def page(client: Client, name: str, /, *args: Any, **data: Any) -> str:
    response = client.get(reverse(f"protocols:{name}", args=args), data)
    assert response.status_code == 200
    return response.content.decode()


def send(client: Client, name: str, /, *args: Any, **data: Any) -> Any:
    return client.post(reverse(f"protocols:{name}", args=args), data)


def said(actor: Actor, version: ProtocolVersion) -> content.Content:
    version.refresh_from_db()
    return queries.content_of(actor=actor, version=version)


PIECES: list[tuple[str, dict[str, Any], str]] = [
    ("etapes", {"who": "Infirmier", "does": "Prélève l’INR", "trigger": "other"}, "À compléter par l’équipe"),
    ("alertes", {"sign": "Saignement", "action": "Appeler le médecin"}, "Appeler le médecin"),
    ("documents", {"title": "Vivre avec les AVK", "text": "Toujours à la même heure."}, "même heure"),
    ("sources", {"citation": "HAS, 2008", "url": "https://www.has-sante.fr/"}, "HAS, 2008"),
    ("auteurs", {"name": "Camille Roy", "profession": "60"}, "Camille Roy"),
    ("parametres", {"name": "INR cible", "kind": "choice", "choices": "2,5\n3\n3"}, "2,5 / 3"),
    ("indicateurs", {"wording": "Patients suivis", "kind": "included"}, "Patients suivis"),
    (
        "tableaux",
        {
            "title": "Cible 2,5",
            "name": "INR",
            "low": "0,5",
            "high": "20",
            "decimals": "1",
            "row_count": "3",
            "upper_0": "4",
            "proposal_0": "Ne rien changer",
            "lower_1": "4",
            "asks_prescriber_1": "on",
        },
        "4 et plus",
    ),
]


@pytest.mark.parametrize(("part", "typed", "shown"), PIECES, ids=[piece[0] for piece in PIECES])
def test_each_part_is_written_changed_and_removed(
    part: str, typed: dict[str, Any], shown: str, client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    assert send(client, "add_item", draft.pk, part, **typed).status_code == 302
    assert shown in page(client, "version", draft.pk)
    (item,) = [item for name in content.PARTS for item in said(professional, draft).items(name)]
    form = page(client, "change_item", draft.pk, part, item.key)
    assert "Retirer de ce brouillon" in form
    changed = {**typed, "version": str(content.revision(item)), "cited": "Nouvelle source"}
    assert send(client, "change_item", draft.pk, part, item.key, **changed).status_code == 302
    assert send(client, "change_item", draft.pk, part, item.key, **typed, version="1").status_code == 409
    assert send(client, "remove_item", draft.pk, part, item.key).status_code == 302
    assert said(professional, draft) == content.Content()
    assert client.get(reverse("protocols:change_item", args=[draft.pk, part, item.key])).status_code == 404


def test_two_people_writing_two_pieces_do_not_disturb_each_other(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    send(client, "add_item", draft.pk, "alertes", sign="Saignement", action="")
    flag = said(professional, draft).flags[0]
    send(client, "add_item", draft.pk, "alertes", sign="Chute", action="")
    late = {"sign": "Saignement abondant", "action": "", "version": str(content.revision(flag))}
    assert send(client, "change_item", draft.pk, "alertes", flag.key, **late).status_code == 302
    again = send(client, "change_item", draft.pk, "alertes", flag.key, **{**late, "sign": "Autre"})
    assert again.status_code == 409
    assert "Saignement abondant" in again.content.decode()
    assert [each.sign for each in said(professional, draft).flags] == ["Saignement abondant", "Chute"]


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    typed = {**PIECES[-1][1], "lower_1": "3"}
    refused = send(client, "add_item", draft.pk, "tableaux", **typed)
    assert refused.status_code == 422
    text = refused.content.decode()
    assert "deux lignes répondent à la valeur 3" in text
    assert "Ne rien changer" in text
    assert send(client, "add_item", draft.pk, "etapes", who="", does="").status_code == 422
    assert client.get(reverse("protocols:add_item", args=[draft.pk, "inconnue"])).status_code == 404
    assert said(professional, draft) == content.Content()


def test_steps_are_put_in_order(client: Client, professional: Actor, draft: ProtocolVersion) -> None:
    for who in ("Médecin", "Infirmier"):
        send(client, "add_item", draft.pk, "etapes", who=who, does="Inclut", trigger="other")
    second = said(professional, draft).steps[1]
    assert send(client, "raise_item", draft.pk, "etapes", second.key).status_code == 302
    assert [step.who for step in said(professional, draft).steps] == ["Infirmier", "Médecin"]


def test_the_document_for_the_patient_is_read_and_follows_the_next_version(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    file = SimpleUploadedFile("avk.pdf", PDF, content_type="application/pdf")
    assert send(client, "add_item", draft.pk, "documents", title="AVK", file=file).status_code == 302
    leaflet = said(professional, draft).leaflets[0]
    assert leaflet.file_name == "avk.pdf"
    assert client.get(reverse("protocols:leaflet_file", args=[draft.pk, leaflet.key])).content == PDF
    adopted(professional, draft)
    following = operations.open_version(actor=professional, protocol=draft.protocol, changes="Titre")
    assert said(professional, following).leaflets == (leaflet,)


def test_an_act_beyond_a_profession_warns_and_blocks_nothing(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    typed = {
        "who": "Secrétaire",
        "does": "Ouvre",
        "trigger": "other",
        "professions": "331",
        "act": "spirometry",
    }
    assert send(client, "add_item", draft.pk, "etapes", **typed).status_code == 302
    text = page(client, "version", draft.pk)
    assert "Avant d’aller plus loin" in text
    assert "Spirométrie" in text
    assert "Rien n’est bloqué" in text


def test_a_theme_off_the_list_is_said_from_the_first_draft(client: Client, professional: Actor) -> None:
    protocol = operations.write_protocol(
        actor=professional,
        facts={
            "code": "FRAG",
            "title": "Fragilité",
            "theme": "local",
            "local_theme": "Fragilité",
            "review_on": None,
        },
    )
    text = page(client, "version", protocol.versions.get().pk)
    assert "31\u00a0décembre" in text
    assert "CNAM 2022" in text


def test_a_version_is_adopted_by_a_vote_and_its_text_is_fixed(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    member = houses.make_member(professional.structure_id, "60", "Vidal")
    vote = {"mode": "show_of_hands", "on": "2026-03-01", "votes_for": "1", "votes_against": "0"}
    nobody = send(client, "adopt", draft.pk, **vote)
    assert nobody.status_code == 422
    assert "qui a pris part" in nobody.content.decode()
    against = send(client, "adopt", draft.pk, **{**vote, "votes_against": "1"}, participants=str(member.pk))
    assert "n’est pas adoptée" in against.content.decode()
    done = send(client, "adopt", draft.pk, **vote, participants=str(member.pk), others="Usagère\n")
    assert done.status_code == 302
    text = page(client, "version", draft.pk)
    assert "à main levée" in text
    assert "1 pour, 0 contre" in text
    assert "Usagère" in text
    assert "Avant d’aller plus loin" not in text
    assert send(client, "add_item", draft.pk, "alertes", sign="Tard").status_code == 422
    assert send(client, "adopt", draft.pk, **vote, participants=str(member.pk)).status_code == 422
    assert queries.vote_of(actor=professional, version=draft).participants == [  # type: ignore[union-attr]
        {"name": str(member), "profession": "60"},
        {"name": "Usagère", "profession": ""},
    ]


def test_retiring_says_what_becomes_of_the_patients(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    adopted(professional, draft)
    assert send(client, "record_step", draft.pk, state="in_force", on="2026-02-10").status_code == 302
    silent = send(client, "record_step", draft.pk, state="retired", on="2026-02-20")
    assert silent.status_code == 422
    assert "ce que deviennent les patients" in silent.content.decode()
    spoken = {"state": "retired", "on": "2026-02-20", "after_retirement": "reviewed"}
    assert send(client, "record_step", draft.pk, **spoken).status_code == 302
    assert "chaque prescripteur revoit les siens" in page(client, "version", draft.pk)


def test_two_versions_side_by_side_without_colour(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    operations.write_content(actor=professional, protocol_version=draft, version=1, content=WHOLE)
    assert "Rien à comparer" in page(client, "compare", draft.pk)
    adopted(professional, draft)
    second = operations.open_version(actor=professional, protocol=draft.protocol, changes="Seuils")
    flag = said(professional, second).flags[0]
    typed = {"sign": flag.sign, "action": "Appeler le 112", "version": str(content.revision(flag))}
    send(client, "change_item", second.pk, "alertes", flag.key, **typed)
    send(client, "remove_item", second.pk, "tableaux", "inr")
    send(client, "add_item", second.pk, "sources", citation="HAS, 2026")
    text = page(client, "compare", second.pk)
    assert "≠ Modifié\u00a0: Saignement" in text.replace(" :", "\u00a0:")
    assert "<del>Appeler le 15</del>" in text
    assert "<ins>Appeler le 112</ins>" in text
    assert "− Retiré" in text
    assert "+ Ajouté" in text


def test_a_version_prints_on_one_page(client: Client, professional: Actor) -> None:
    for starter in starters().values():
        protocol = operations.copy_starter(
            actor=professional, starter=starter, code=starter.code, title=starter.title
        )
        version = protocol.versions.get()
        response = client.get(reverse("protocols:version_sheet", args=[version.pk]))
        assert response.headers["Content-Type"] == "application/pdf"
        reader = pypdf.PdfReader(io.BytesIO(response.content))
        assert len(reader.pages) == 1, starter.slug
        assert "Qui fait quoi quand" in reader.pages[0].extract_text()


def test_a_trainee_reads_and_writes_nothing(
    professional: Actor,
    draft: ProtocolVersion,
    actor_as: Callable[[Role], Actor],
    client_as: Callable[..., Client],
) -> None:
    trainee = client_as(actor_as(Role.TRAINEE))
    assert "Écrire" not in page(trainee, "version", draft.pk)
    assert page(trainee, "starter", "avk").count("En faire notre brouillon") == 0
    assert trainee.get(reverse("protocols:adopt", args=[draft.pk])).status_code == 403


def test_queries_do_not_grow_with_the_text(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            page(client, "version", draft.pk)
        return len(seen)

    count()
    empty = count()
    steps = tuple(content.CareStep(key=f"e{n}", who="Infirmier", does=f"Acte {n}") for n in range(40))
    operations.write_content(
        actor=professional, protocol_version=draft, version=1, content=content.Content(steps=steps)
    )
    count()
    assert count() == empty


def test_a_version_of_the_past_is_adopted_without_its_vote(
    client: Client, professional: Actor, draft: ProtocolVersion
) -> None:
    assert send(client, "adopt", draft.pk, mode="not_kept", on="2021-05-03").status_code == 302
    vote = queries.vote_of(actor=professional, version=draft)
    assert vote is not None
    assert (vote.held_on, vote.votes_for) == (date(2021, 5, 3), None)
