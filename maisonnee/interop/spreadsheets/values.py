"""Cells turned into values: each parser gives ``(value, fault)``, the fault being a French sentence or empty.

An empty cell gives ``(None, "")``: whether a value is required is the caller's business. A value may come with a
fault when it is usable but doubtful (a wrong key: warn, do not refuse).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from maisonnee.interop.spreadsheets.vocabulary import plain

_EXCEL_EPOCH = date(1899, 12, 30)
_EARLIEST = date(1880, 1, 1)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout",
         "septembre sept sep", "octobre oct", "novembre nov", "decembre dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:.*)?$")
_FRENCH = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ T]\d{1,2}[:h].*)?$")
_WORDED = re.compile(r"^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]+) (\d{4})$")
_COMPACT = re.compile(r"^(\d{2})(\d{2})(\d{4})$")
_SCIENTIFIC = re.compile(r"^\d[.,]\d+[eE]\+?\d+$")
_YES = frozenset(["o", "oui", "y", "yes", "x", "1", "vrai", "true", "v", "ok", "exonere", "exo"])
_NO = frozenset(["n", "non", "no", "0", "faux", "false", "f", "-", "aucune", "aucun", "neant", "sans"])
_MISSING = frozenset(
    {
        "",
        "-",
        "—",
        "?",
        "n/a",
        "na",
        "nc",
        "inconnu",
        "non renseigné",
        "non renseigne",
        "null",
        "none",
        "néant",
    }
)


def is_missing(cell: str) -> bool:
    """Whether a cell says nothing (« », « - », « NC », « inconnu »)."""
    return cell.strip().casefold() in _MISSING


def parse_date(cell: str, *, today: date | None = None) -> tuple[date | None, str]:
    """A date in French (« 12/03/1950 », « 12 mars 1950 »), ISO, compact, or Excel serial form.

    With ``today``, a two-digit year is placed in the past and a later date is a fault.
    """
    text = cell.strip()
    if is_missing(text):
        return None, ""
    found = _date_of(text, today)
    if found is None:
        return None, f"« {text[:40]} » n’est pas une date. Écrivez-la comme 12/03/1950."
    if found < _EARLIEST:
        return None, f"La date {found:%d/%m/%Y} est trop ancienne."
    if today is not None and found > today:
        return None, f"La date {found:%d/%m/%Y} est dans le futur."
    return found, ""


def _date_of(text: str, today: date | None) -> date | None:
    if match := _ISO.match(text):
        return _built(match.group(1), match.group(2), match.group(3))
    if match := _FRENCH.match(text):
        year = match.group(3)
        if len(year) == 2:
            century = "20" if today is None or int(year) <= today.year % 100 else "19"
            if today is None and int(year) > 30:
                century = "19"
            year = century + year
        return _built(year, match.group(2), match.group(1))
    if match := _COMPACT.match(text):
        return _built(match.group(3), match.group(2), match.group(1)) or _built(text[:4], text[4:6], text[6:])
    if re.fullmatch(r"\d{1,5}(?:\.\d+)?", text) and 1 <= float(text) < 80_000:
        return _EXCEL_EPOCH + timedelta(days=int(float(text)))
    if (match := _WORDED.match(plain(text))) and match.group(2) in _MONTHS:
        return _built(match.group(3), str(_MONTHS[match.group(2)]), match.group(1))
    return None


def _built(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def parse_sex(cell: str) -> tuple[str | None, str]:
    """« F » or « M », from letters, words, titles, or the first figure of the NIR (1 man, 2 woman)."""
    word = plain(cell)
    if is_missing(cell):
        return None, ""
    if word in {
        "f",
        "feminin",
        "femme",
        "fille",
        "mme",
        "madame",
        "mlle",
        "mademoiselle",
        "2",
        "w",
        "female",
    }:
        return "F", ""
    if word in {"m", "masculin", "homme", "garcon", "h", "mr", "monsieur", "1", "male"}:
        return "M", ""
    if word in {"i", "indetermine", "u", "x", "inconnu"}:
        return None, ""
    return None, f"« {cell.strip()[:40]} » n’est pas un sexe. Écrivez F ou M."


def parse_yes_no(cell: str) -> tuple[bool | None, str]:
    """« O », « N », « X », « oui », « 1 »… as a boolean."""
    if not cell.strip():
        return None, ""
    word = plain(cell) or cell.strip()
    if word in _YES or cell.strip() in {"✓", "✔"}:
        return True, ""
    if word in _NO:
        return False, ""
    if is_missing(cell):
        return None, ""
    return None, f"« {cell.strip()[:40]} » n’est ni oui ni non. Écrivez O ou N."


def parse_ald(cell: str) -> tuple[bool | None, str]:
    """Whether there is an ALD: yes or no, or the code, number or name of one (« ALD 8 », « E11 », « diabète »)."""
    if not cell.strip():
        return None, ""
    known, fault = parse_yes_no(cell)
    if not fault:
        return known, ""
    word = plain(cell)
    if word.startswith(("non ", "pas ", "sans ", "hors ")):
        return False, ""
    if re.search(r"\bald\b", word) or re.search(r"\b[a-z]\d{2}", word) or re.search(r"\d", word):
        return True, ""
    if len(word) >= 4:  # the name of a disease
        return True, ""
    return (
        None,
        f"« {cell.strip()[:40]} » ne dit pas si le patient est en ALD. Écrivez O, N, ou le numéro de l’ALD.",
    )


def parse_coverage(cell: str) -> tuple[str | None, str]:
    """« c2s », « ame » or « none » from the name of a coverage (CMU-C and ACS became the C2S)."""
    if not cell.strip():
        return None, ""
    word = plain(cell)
    if re.search(r"\bame\b|aide medicale", word):
        return "ame", ""
    if re.search(r"\bc2s\b|\bcss\b|\bcmu(c| c)?\b|\bacs\b|solidaire", word):
        return "c2s", ""
    known, fault = parse_yes_no(cell)
    if not fault:
        return ({True: "c2s", False: "none"}[known] if known is not None else None), ""
    if any(part in word for part in ("mutuelle", "regime", "general", "prive", "msa", "amo")):
        return "none", ""
    return None, f"« {cell.strip()[:40]} » n’est pas une couverture connue. Écrivez C2S, AME ou N."


def nir_key(number: str) -> int:
    """Key of a 13-character NIR: 97 − (N mod 97), with 2A → 19 and 2B → 18."""
    digits = number.upper().replace("2A", "19").replace("2B", "18")
    return 97 - int(digits) % 97


def parse_ins(cell: str) -> tuple[str | None, str]:
    """A NIR or INS number, 13 characters then its key when given, spaces removed.

    A number damaged by a spreadsheet (« 2,99E+14 », digits missing) is a fault that says how to export it. A wrong
    key is a fault beside the value. The provisional numbers (starting with 7 or 8) are accepted.
    """
    text = cell.strip()
    if is_missing(text):
        return None, ""
    if _SCIENTIFIC.match(text):
        return None, (
            f"Le tableur a arrondi ce numéro (« {text[:20]} ») : des chiffres sont perdus. "
            "Mettez la colonne au format « Texte » avant l’export."
        )
    number = re.sub(r"[\s.\-\u00a0\u202f]", "", text).upper()
    if number.endswith(".0"):
        number = number[:-2]
    if not re.fullmatch(r"[0-9]{5}[0-9]([0-9]|[AB])[0-9]{6}([0-9]{2})?", number):
        if re.fullmatch(r"[0-9]{5}[0-9]([0-9]|[AB])[0-9]{5,7}", number):
            return None, f"Le numéro « {text[:25]} » n’a pas 13 ou 15 caractères : il en manque sans doute."
        return None, f"« {text[:25]} » n’est pas un numéro de sécurité sociale (13 chiffres, puis la clé)."
    if number[0] not in "123478":
        return None, f"Le numéro « {text[:25]} » ne commence ni par 1 ou 2, ni par 3, 4, 7 ou 8."
    if number[5:7] not in {"2A", "2B"} and not number[5:7].isdigit():
        return None, f"« {text[:25]} » n’est pas un numéro de sécurité sociale (13 chiffres, puis la clé)."
    if number[13:].strip("0") == "" and len(number) == 15:
        return number[
            :13
        ], "La clé du numéro est 00 : le tableur l’a sans doute effacée. Le numéro est gardé sans clé."
    if len(number) == 15 and int(number[13:]) != nir_key(number[:13]):
        return number, "La clé du numéro de sécurité sociale ne correspond pas : vérifiez-le."
    return number, ""


def parse_rpps(cell: str) -> tuple[str | None, str]:
    """An RPPS number, 11 digits; a wrong Luhn key is a fault beside the value (published numbers fail it)."""
    text = cell.strip()
    if is_missing(text):
        return None, ""
    number = re.sub(r"[\s.\-\u00a0\u202f]", "", text)
    if re.fullmatch(r"8[0-9]{11}", number):
        number = number[1:]  # IDNPS: 8 then the RPPS
    if not re.fullmatch(r"[0-9]{11}", number):
        return None, f"« {text[:25]} » n’est pas un numéro RPPS (11 chiffres)."
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return number, "" if total % 10 == 0 else "La clé du numéro RPPS ne correspond pas : vérifiez-le."


def parse_adeli(cell: str) -> tuple[str | None, str]:
    """An ADELI number, 9 characters; a leading zero eaten by a spreadsheet is put back."""
    text = cell.strip()
    if is_missing(text):
        return None, ""
    number = re.sub(r"[\s.\-\u00a0\u202f]", "", text).upper()
    if re.fullmatch(r"[0-9]{8}", number):
        number = f"0{number}"
    if not re.fullmatch(r"[0-9][0-9AB][0-9]{7}", number):
        return None, f"« {text[:25]} » n’est pas un numéro ADELI (9 chiffres)."
    return number, ""


def parse_am_number(cell: str) -> tuple[str | None, str]:
    """An Assurance Maladie number, 9 digits; a leading zero eaten by a spreadsheet is put back."""
    number, fault = parse_adeli(cell)
    return number, fault.replace("un numéro ADELI", "un numéro d’Assurance Maladie")


def parse_insee_code(cell: str) -> tuple[str | None, str]:
    """A five-character INSEE place code; a leading zero eaten by a spreadsheet is put back."""
    text = cell.strip().upper()
    if is_missing(text):
        return None, ""
    if re.fullmatch(r"[0-9]{4}", text):
        text = f"0{text}"
    if not re.fullmatch(r"[0-9][0-9AB][0-9]{3}", text):
        return None, f"« {text[:40]} » n’est pas un code INSEE (5 caractères, par exemple 35238)."
    return text, ""


def parse_postcode(cell: str) -> tuple[str | None, str]:
    """A five-digit French postcode; a leading zero eaten by a spreadsheet is put back."""
    text = cell.strip().replace(" ", "")
    if is_missing(text):
        return None, ""
    if re.fullmatch(r"[0-9]{4}", text):
        text = f"0{text}"
    if not re.fullmatch(r"[0-9]{5}", text):
        return None, f"« {text[:40]} » n’est pas un code postal (5 chiffres)."
    return text, ""


def parse_phone(cell: str) -> tuple[str | None, str]:
    """A French telephone number as ten digits; a leading zero eaten by a spreadsheet is put back."""
    text = cell.strip()
    if is_missing(text):
        return None, ""
    number = re.sub(r"[^\d+]", "", text)
    number = re.sub(r"^(\+|00)33(0?)", "0", number)
    if re.fullmatch(r"[1-9][0-9]{8}", number):
        number = f"0{number}"
    if not re.fullmatch(r"0[1-9][0-9]{8}", number):
        return None, f"« {text[:40]} » n’est pas un numéro de téléphone (10 chiffres)."
    return number, ""


def parse_email(cell: str) -> tuple[str | None, str]:
    """An e-mail address in lower case."""
    text = cell.strip().removeprefix("mailto:")
    if is_missing(text):
        return None, ""
    if len(text) > 254 or not re.fullmatch(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}", text):
        return None, f"« {text[:60]} » n’est pas une adresse électronique."
    return text.lower(), ""


def parse_share(cell: str) -> tuple[Decimal | None, str]:
    """A share of activity as a fraction of 1: « 80 % », « 80 », « 0,8 », « temps plein », « mi-temps »."""
    text = cell.strip()
    if is_missing(text):
        return None, ""
    word = plain(text)
    if word in {"temps plein", "plein temps", "complet", "temps complet"}:
        return Decimal(1), ""
    if word in {"mi temps", "demi", "mi-temps"}:
        return Decimal("0.5"), ""
    number, fault = parse_decimal(text.removesuffix("%").removesuffix("ETP").removesuffix("etp"))
    if fault or number is None:
        return None, f"« {text[:40]} » n’est pas une part d’activité. Écrivez par exemple 80 %."
    if "%" in text or number > 1:
        number /= 100
    if not 0 <= number <= 1:
        return None, f"La part d’activité « {text[:40]} » doit être entre 0 et 100 %."
    return number, ""


def parse_decimal(cell: str) -> tuple[Decimal | None, str]:
    """A number written the French or the English way (« 1 234,50 », « 1234.5 »)."""
    text = cell.strip()
    if is_missing(text):
        return None, ""
    compact = re.sub(r"[\s\u00a0\u202f€]", "", text)
    if "," in compact and "." in compact:
        thousands = "." if compact.rindex(",") > compact.rindex(".") else ","
        compact = compact.replace(thousands, "")
    compact = compact.replace(",", ".")
    try:
        number = Decimal(compact) if re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,10})?", compact) else None
    except InvalidOperation:
        number = None
    if number is None:
        return None, f"« {text[:40]} » n’est pas un nombre."
    return number, ""


def parse_text(cell: str, longest: int = 200) -> tuple[str | None, str]:
    """A short text on one line, without control characters."""
    text = " ".join("".join(char if char.isprintable() else " " for char in cell).split())
    if not text:
        return None, ""
    if len(text) > longest:
        return None, f"Ce texte dépasse {longest} caractères."
    return text, ""


def parse_given_names(cell: str) -> tuple[tuple[str, ...], str]:
    """Given names one by one: commas, semicolons and spaces separate them, hyphens do not."""
    text, fault = parse_text(cell)
    if text is None:
        return (), fault
    return tuple(part for part in re.split(r"[,;/\s]+", text) if part), ""
