"""What no page may do: inline code or style, a colour of its own, an icon that is not drawn, a pale text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maisonnee.interfaces.web.templatetags.maisonnee import icon_names

WEB = Path(__file__).parents[3] / "maisonnee" / "interfaces" / "web"
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
STATIC = WEB / "static" / "maisonnee"
STYLES = sorted((STATIC / "css").rglob("*.css"))
TOKENS = STATIC / "css" / "tokens.css"

COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}|<!--.*?-->", re.DOTALL)
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
ELEMENT = re.compile(r"<[a-z][^<>]*(?:{[%{][^<>]*[%}]}[^<>]*)*>", re.IGNORECASE | re.DOTALL)
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|(?<=[:\s])(?:white|black|red|green|blue|gray|grey)\b(?!-)",
    re.IGNORECASE,
)
BREAKABLE = re.compile(r"(?<=\S) [:;!?»€](?![=:\w])|«[ ]|\d %(?!})")


def written(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def inline_code(source: str) -> list[str]:
    """Every place where a page would carry its own style or script; data in JSON is neither."""
    found = re.findall(
        r"<style\b[^>]*>|<script(?![^>]*(?:\bsrc=|type=\"application/json\"))[^>]*>|javascript:",
        source,
        re.IGNORECASE,
    )
    for element in ELEMENT.findall(TAG.sub("", source)):
        found += re.findall(r"\s(?:style|on[a-z]+|hx-on[^=\s]*)\s*=", element, re.IGNORECASE)
    return found


def colours(source: str) -> list[str]:
    return COLOUR.findall(re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL))


def words_of(source: str) -> str:
    """Blank what a tag says to Django and keep its quoted words, without moving anything."""

    def blank(match: re.Match[str]) -> str:
        parts = re.split(r'("[^"]*")', match.group())
        return "".join(part if part.startswith('"') else "." * len(part) for part in parts)

    return TAG.sub(blank, source)


def test_there_is_something_to_check():
    assert len(TEMPLATES) > 30
    assert len(STYLES) > 10


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(WEB / "templates")))
def test_no_page_carries_style_or_script(path):
    assert inline_code(written(path)) == []


def test_data_is_not_code():
    assert inline_code('<script type="application/json">{}</script><script src="/a.js"></script>') == []


@pytest.mark.parametrize(
    "source",
    [
        '<p style="color:red">',
        '<a href="#" onclick="x()">',
        "<script>x()</script>",
        "<style>p{}</style>",
        '<a href="javascript:x()">',
        '<p hx-on:click="x()">',
        '<p class="{% if a > b %}x{% endif %}" style="x">',
    ],
)
def test_inline_code_is_seen(source):
    assert len(inline_code(source)) == 1


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(WEB / "templates")))
def test_punctuation_never_starts_a_line(path):
    assert [
        written(path)[max(0, m.start() - 20) : m.end() + 5]
        for m in BREAKABLE.finditer(words_of(written(path)))
    ] == []


def test_every_icon_of_the_templates_is_drawn():
    used = set()
    for path in TEMPLATES:
        source = written(path)
        used |= set(re.findall(r'{% icon "([^"]+)"', source))
        used |= set(re.findall(r'icon_name="([^"]+)"', source))
        used |= set(re.findall(r'{% chip (?:"[^"]*"|\S+) "[^"]*" "([^"]+)" %}', source))

    assert len(used) > 15
    assert used - icon_names() == set()


def test_the_sprite_has_the_thirty_and_more_icons_of_the_product():
    assert len(icon_names()) >= 30
    assert "#" not in re.sub(r"<symbol.*", "", (STATIC / "icons.svg").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [path for path in STYLES if path != TOKENS], ids=lambda path: path.name)
def test_colours_are_in_the_tokens_only(path):
    assert colours(path.read_text(encoding="utf-8")) == []


def test_a_colour_is_seen():
    assert len(colours("a { color: #fff; border-color: rgb(0 0 0); background: white }")) == 3


def test_every_style_sheet_is_loaded_once():
    loaded = re.findall(
        r"maisonnee/css/([\w/.-]+\.css)", written(WEB / "templates" / "components" / "styles.html")
    )

    assert sorted(loaded) == sorted(str(path.relative_to(STATIC / "css")) for path in STYLES)
    assert loaded[0] == "tokens.css"


# Contrast


def palettes() -> dict[str, dict[str, str]]:
    source = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)
    blocks = {
        selector.strip(): dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", body))
        for selector, body in re.findall(r"(:root[^{]*){([^{}]*)}", source)
        if "#" in body
    }
    return {
        "light": blocks[":root"],
        "dark by preference": {**blocks[":root"], **blocks[':root:not([data-theme="light"])']},
        "dark by choice": {**blocks[":root"], **blocks[':root[data-theme="dark"]']},
    }


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs_of_text() -> set[tuple[str, str]]:
    """Every (text, ground) the style sheets may produce.

    A rule that sets both gives its own pair; one that sets only the text may lie on any plain ground.
    """
    pairs = {("ink", ground) for ground in ("good-soft", "warn-soft", "bad-soft", "accent-soft", "hover")}
    pairs |= {("accent", ground) for ground in ("good-soft", "warn-soft", "bad-soft", "hover")}
    pairs |= {("ink-2", ground) for ground in ("accent-soft", "hover")}
    for path in STYLES:
        source = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for body in re.findall(r"{([^{}]*)}", source):
            text = re.search(r"(?<![\w-])color:\s*var\(--([\w-]+)\)", body)
            ground = re.search(r"background:\s*var\(--([\w-]+)\)", body)
            if text and ground:
                pairs.add((text[1], ground[1]))
            elif text and not text[1].endswith("-ink"):
                pairs |= {(text[1], plain) for plain in ("paper", "surface", "sunken")}
    return pairs


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_pairs_are_found_in_the_style_sheets():
    found = pairs_of_text()

    assert {
        ("accent-ink", "accent"),
        ("bad-ink", "bad"),
        ("warn", "warn-soft"),
        ("ink-3", "surface"),
    } <= found


@pytest.mark.parametrize("theme", ["light", "dark by preference", "dark by choice"])
def test_every_text_contrasts_with_its_ground(theme):
    palette = palettes()[theme]

    pale = {
        pair: round(contrast(palette[pair[0]], palette[pair[1]]), 2)
        for pair in pairs_of_text()
        if contrast(palette[pair[0]], palette[pair[1]]) < 4.5
    }

    assert pale == {}


@pytest.mark.parametrize("theme", ["light", "dark by preference", "dark by choice"])
def test_the_edge_of_a_field_is_seen(theme):
    palette = palettes()[theme]

    assert contrast(palette["field-line"], palette["surface"]) >= 3
    assert contrast(palette["field-line"], palette["paper"]) >= 3


def test_both_dark_themes_are_the_same():
    source = TOKENS.read_text(encoding="utf-8")
    blocks = re.findall(r"color-scheme: dark;([^}]*)}", source)

    assert len(blocks) == 2
    assert re.sub(r"\s+", " ", blocks[0]) == re.sub(r"\s+", " ", blocks[1])
