"""The command line of the engine: a statement, or sentences; never both, never a traceback."""

import codecs
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from maisonnee.interfaces.commands import aci
from tests.domains.contract.rules.builders import EVERYTHING, MINIMAL, data

REPOSITORY = Path(__file__).parents[3]


@pytest.fixture
def write(tmp_path):
    def _write(content: bytes | str, name: str = "exercice.json") -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return _write


def _refused(capsys, argv):
    assert aci.main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.replace("\u00a0", " ").splitlines()


def test_json_gives_the_statement(write, capsys):
    assert aci.main(["compute", write(json.dumps(EVERYTHING)), "--json"]) == 0
    out, err = capsys.readouterr()
    published = json.loads(out)
    assert (published["points"], published["total"], published["advance_due"]) == (
        "13900",
        "97300.00",
        "35700.00",
    )
    assert len(published["indicators"]) == 26
    assert err == ""


def test_without_json_a_table_in_french(write, capsys):
    assert aci.main(["compute", write(json.dumps(data(coordination__in_place=False)))]) == 0
    out = capsys.readouterr().out.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Exercice 2025, régime aci-2022" in out
    assert "Prérequis manquants : B1. Le montant de l’année est de 0,00 €." in out
    assert "Avance due                35 700,00 €" in out
    assert "Source : CNAM 2022, p. 21–23" in out
    assert (
        "Pour aller plus loin : Mettre en place la fonction de coordination : 2 700 points (+18 900,00 €)"
        in " ".join(out.split())
    )


def test_the_table_marks_amounts_to_confirm(write, capsys):
    aci.main(["compute", write(json.dumps(data(patients__c2s_rate="0.1")))])
    out = capsys.readouterr().out
    assert out.count("(à confirmer par la CPAM)") == 3


def test_a_byte_order_mark_is_ignored(write, capsys):
    assert aci.main(["compute", write(codecs.BOM_UTF8 + json.dumps(MINIMAL).encode()), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == "0.00"


def test_a_dash_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(EVERYTHING).encode())))
    assert aci.main(["compute", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["base"] == "97300.00"


def test_one_sentence_for_each_fault(write, capsys):
    path = write(json.dumps({**MINIMAL, "protocols": -1, "zzz": 0}))
    assert _refused(capsys, ["compute", path, "--json"]) == [
        "protocols : attendu un entier positif ou nul, reçu -1.",
        "zzz : champ inconnu.",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "exercice : le fichier est vide."),
        (codecs.BOM_UTF8, "exercice : le fichier est vide."),
        (b"{", "exercice : ce n’est pas du JSON valide (ligne 1, colonne 2)."),
        (b'{"year": \xe9}', "exercice : le texte n’est pas en UTF-8 (octet 10)."),
        (b"[" * 200_000, "exercice : trop de niveaux imbriqués."),
        (b"[]", "exercice : attendu un objet { … }, reçu une liste."),
    ],
)
def test_what_is_not_an_exercise_is_said(write, capsys, content, sentence):
    assert _refused(capsys, ["compute", write(content)]) == [sentence]


def test_a_file_too_big_is_not_read_whole(write, capsys):
    path = write(b" " * (aci.MAX_EXERCISE_BYTES + 1))
    assert _refused(capsys, ["compute", path]) == [f"{path} : fichier trop gros, 1 Mo au plus."]


def test_a_file_that_cannot_be_read(tmp_path, capsys):
    missing = str(tmp_path / "absent.json")
    assert _refused(capsys, ["compute", missing]) == [f"{missing} : fichier introuvable."]
    assert _refused(capsys, ["compute", str(tmp_path)]) == [f"{tmp_path} : c’est un dossier, pas un fichier."]
    assert _refused(capsys, ["compute", "a\0b"]) == ["a\0b : lecture impossible."]


@pytest.mark.parametrize(
    "argv", [[], ["compute"], ["compute-many", "x"], ["autre", "x"], ["compute", "a", "b"]]
)
def test_a_wrong_use_shows_how_to(capsys, argv):
    assert _refused(capsys, argv)[0] == "Utilisation :"


def test_help(capsys):
    assert aci.main(["--help"]) == 0
    assert "compute-many" in capsys.readouterr().out


def test_many_gives_one_statement_by_line_in_order(write, capsys):
    lines = [json.dumps(data(associates=count)) for count in range(50)]
    assert aci.main(["compute-many", write("\n".join([*lines[:20], "", *lines[20:]]) + "\n"), "--json"]) == 0
    published = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    c1 = [statement["indicators"][24]["points"] for statement in published]
    assert c1[:3] == ["500", "700", "900"]
    assert len(c1) == 50


def test_many_agrees_with_one(write, capsys):
    aci.main(["compute", write(json.dumps(EVERYTHING)), "--json"])
    one = json.loads(capsys.readouterr().out)
    aci.main(["compute-many", write(json.dumps(EVERYTHING)), "--json"])
    assert json.loads(capsys.readouterr().out) == one


def test_many_refuses_the_whole_file_for_one_faulty_line(write, capsys):
    lines = [json.dumps(MINIMAL), "{", json.dumps({**MINIMAL, "protocols": -1}), json.dumps(MINIMAL)]
    assert _refused(capsys, ["compute-many", write("\n".join(lines)), "--json"]) == [
        "ligne 2, exercice : ce n’est pas du JSON valide (ligne 1, colonne 2).",
        "ligne 3, protocols : attendu un entier positif ou nul, reçu -1.",
    ]


def _apart(lines, write):
    script = "import sys; from maisonnee.interfaces.commands import aci; sys.exit(aci.main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", script, "compute-many", write("\n".join(lines)), "--json"],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_file_shared_between_two_processes_keeps_its_order(write, capsys):
    lines = [json.dumps(data(associates=count % 60)) for count in range(aci.SHARED_FROM)]
    shared = _apart(lines, write)
    aci.main(["compute-many", write("\n".join(lines[: aci.SHARED_FROM - 1])), "--json"])
    alone = capsys.readouterr().out

    assert shared.returncode == 0
    assert shared.stdout.startswith(alone)
    assert shared.stdout.count("\n") == aci.SHARED_FROM


def test_faults_of_a_shared_file_are_told_in_its_order(write):
    lines = [json.dumps(MINIMAL)] * aci.SHARED_FROM
    lines[1] = lines[-1] = "{"
    done = _apart(lines, write)

    assert (done.returncode, done.stdout) == (2, "")
    assert [line.partition(",")[0] for line in done.stderr.splitlines()] == [
        "ligne 2",
        f"ligne {aci.SHARED_FROM}",
    ]


def test_many_of_nothing(write, capsys):
    path = write("\n\n")
    assert _refused(capsys, ["compute-many", path, "--json"]) == [f"{path} : le fichier est vide."]


def test_a_reader_who_leaves_early_gets_no_traceback(write):
    path = write("\n".join([json.dumps(EVERYTHING)] * 50))
    script = f"import sys; from maisonnee.interfaces.commands import aci; sys.exit(aci.main(['compute-many', {path!r}, '--json']))"
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_a_terminal_without_utf8_still_gets_the_statement(write):
    path = write(json.dumps(EVERYTHING))
    script = f"import sys; from maisonnee.interfaces.commands import aci; sys.exit(aci.main(['compute', {path!r}]))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=REPOSITORY,
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii"},
        timeout=60,
        check=True,
    )
    assert "Travail en équipe".upper() in done.stdout.decode("utf-8")


def test_the_engine_needs_no_framework(write):
    path = write(json.dumps(EVERYTHING))
    script = (
        "import sys\nfrom maisonnee.interfaces.commands import aci\n"
        f"aci.main(['compute', {path!r}, '--json'])\n"
        "sys.exit(any(name.split('.')[0] in ('django', 'pydantic', 'ninja') for name in sys.modules))"
    )
    subprocess.run(
        [sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, timeout=60, check=True
    )
