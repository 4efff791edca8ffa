"""The sheets for the person and the card for a pocket: their words from data, and what stands where.

Dutch comes first and is the text that counts; a second language stands beside it as a translation from the
Dutch, and a draft says that no native speaker has read it (language law: domain reference, section 6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import (
    A6,
    DUTCH,
    HUGE,
    LARGE,
    NORMAL,
    SMALL,
    Block,
    Columns,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Pictogram,
    Printable,
    Rule,
    direction,
)

CARD: Final = "kaart"

ORIGINAL: Final = "original"
COMPLETE: Final = "complete"
DRAFT: Final = "draft"
EMPTY: Final = "empty"
STATES: Final = (ORIGINAL, COMPLETE, DRAFT, EMPTY)

MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_ICON: Final = 120
_LARGE_ICON: Final = 160
_SMALL_ICON: Final = 62
_SHARES: Final = (0.0, 1.15, 1.0)


@dataclass(frozen=True, slots=True)
class SheetLanguage:
    """One language of the sheets: its own name, how far its texts are, and which native speaker read them."""

    code: str
    own: str
    state: str
    read_by: str = ""

    @property
    def draft(self) -> bool:
        """Whether paper in this language must say that nobody has read it through."""
        return self.state == DRAFT


@dataclass(frozen=True, slots=True)
class SheetText:
    """One sheet in one language; `rows` are a question with its answer, `extra` what only the card has."""

    title: str
    motto: str
    rows: tuple[tuple[str, str], ...]
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetShape:
    """What is the same in every language: the pictogram of each row, and with whom it was tried out."""

    code: str
    number: int
    icons: tuple[str, ...]
    tested_with: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """What the program fills in. Whatever is empty becomes a line to write on."""

    who: str = ""
    phone: str = ""
    hours: str = ""
    number: str = ""
    person_id: str = ""
    unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets in all languages."""

    version: int
    date: date
    shapes: tuple[SheetShape, ...]
    languages: tuple[SheetLanguage, ...]
    texts: Mapping[str, Mapping[str, SheetText]]
    common: Mapping[str, Mapping[str, str]]

    @classmethod
    def from_data(cls, shapes: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]]) -> Book:
        """From parsed TOML: the shapes, and the words by language. Raises InvalidInput(language, reason)."""
        tested = shapes["tested_with"]
        known = tuple(
            SheetShape(entry["code"], number, tuple(entry["icons"]), tested.get(entry["code"], ""))
            for number, entry in enumerate(shapes["sheet"], 1)
        )
        languages = tuple(SheetLanguage(**entry) for entry in shapes["language"])
        for language in languages:
            if language.state not in STATES or (language.state == EMPTY) == (language.code in words):
                raise InvalidInput(language.code, "unknown_state")
        texts = {code: _texts(code, content, known) for code, content in words.items()}
        common = {code: content["common"] for code, content in words.items()}
        return cls(shapes["version"], shapes["date"], known, languages, texts, common)

    def shape(self, code: str) -> SheetShape:
        """One sheet. Raises InvalidInput for a code that is none."""
        found = next((shape for shape in self.shapes if shape.code == code), None)
        if found is None:
            raise InvalidInput("sheet", "unknown_code")
        return found

    def language(self, code: str) -> SheetLanguage:
        """One language. Raises InvalidInput for a code that is none."""
        found = next((language for language in self.languages if language.code == code), None)
        if found is None:
            raise InvalidInput("language", "unknown_code")
        return found

    @property
    def seconds(self) -> tuple[str, ...]:
        """Codes of the languages that can stand beside the Dutch."""
        return tuple(found.code for found in self.languages if found.state in (COMPLETE, DRAFT))


def sheet(book: Book, code: str, second: str = "", filled: Filled | None = None) -> Printable:
    """One sheet, or the card; with `second` beside it when that language has texts."""
    shape, known = book.shape(code), filled or Filled()
    beside = second if second in book.seconds else ""
    if code == CARD:
        return _card(book, shape, beside, known)
    common, dutch = book.common[DUTCH], book.texts[DUTCH][code]
    other = book.texts[beside][code] if beside else None
    blocks: list[Block] = [*_top(dutch, other, beside), Rule(strong=True)]
    if beside:
        blocks += _languages(book, beside)
    for at, icon in enumerate(shape.icons):
        blocks.append(_row(icon, dutch.rows[at], other.rows[at] if other else None, beside))
    blocks.append(Columns(((_stop(book, beside, known),), (_complaint(book, beside),))))
    values = {"number": shape.number, "version": book.version, "month": _month(book.date)}
    left = common["sheet"].format(**values)
    if shape.tested_with:
        left = " · ".join((left, common["tested"].format(whom=shape.tested_with)))
    return Printable(
        title=dutch.title,
        blocks=tuple(blocks),
        second=beside,
        foot=(left, common["foot"]),
        code=code,
        personal=bool(known.number),
        carried=True,
        person_id=known.person_id,
        number=known.number,
        unsafe=known.unsafe,
        draft=bool(beside) and book.language(beside).draft,
    )


def _top(dutch: SheetText, other: SheetText | None, beside: str) -> list[Block]:
    motto: list[Block] = [Paragraph(dutch.motto, bold=True, at_end=True)]
    if other is None:
        return [Columns(((Heading(dutch.title, 1),), tuple(motto)), (2.6, 1.0))]
    at_right = direction(beside) == "ltr"  # what begins at the right is there by itself
    motto.append(Paragraph(other.motto, SMALL, quiet=True, at_end=at_right, language=beside))
    top = Columns(((Heading(dutch.title, 1),), tuple(motto)), (2.6, 1.0))
    return [top, Paragraph(other.title, bold=True, quiet=True, language=beside)]


def _languages(book: Book, beside: str) -> list[Block]:
    """Above the columns: which language is which, and what the translation is worth."""
    common, other = book.common[DUTCH], book.language(beside)
    own = Paragraph(book.language(DUTCH).own, SMALL, quiet=True)
    translated = Paragraph(f"{other.own} · {common['translated']}", SMALL, quiet=True)
    head = Columns(((), (own,), (translated,)), _SHARES, (_ICON, 0, 0))
    if not other.draft:
        return [head]
    unread = Paragraph(upper_first(common["unread"]) + ".", SMALL, bold=True)
    theirs = Paragraph(book.common[beside]["unread"], SMALL, bold=True, language=beside)
    return [head, Columns(((unread,), (theirs,)), (1.4, 1.0))]


def upper_first(text: str) -> str:
    """The words as a sentence begins."""
    return text[:1].upper() + text[1:]


def _row(icon: str, dutch: tuple[str, str], other: tuple[str, str] | None, beside: str) -> Columns:
    if other is None:
        alone: tuple[Block, ...] = (Heading(dutch[0], 2), Paragraph(dutch[1], HUGE))
        return Columns(((Pictogram(icon, _LARGE_ICON),), alone), (0.0, 1.0), (_LARGE_ICON, 0), ruled=True)
    translated: tuple[Block, ...] = (
        Paragraph(other[0], SMALL, bold=True, quiet=True, language=beside),
        Paragraph(other[1], SMALL, quiet=True, language=beside),
    )
    words: tuple[Block, ...] = (Heading(dutch[0], 3), Paragraph(dutch[1]))
    return Columns(((Pictogram(icon, _ICON),), words, translated), _SHARES, (_ICON, 0, 0), ruled=True)


def _stop(book: Book, beside: str, known: Filled) -> Note:
    common = book.common[DUTCH]
    hours = f", {known.hours.rstrip('.')}." if known.hours else ""
    blocks: list[Block] = [
        Heading(common["stop_title"], 3),
        FillLine(common["call"], known.phone, after=hours if known.phone else ""),
        FillLine(common["say"], known.number),
        Paragraph(common["giver"]),
    ]
    if beside:
        other = book.common[beside]
        blocks.append(Paragraph(other["stop_title"], SMALL, bold=True, quiet=True, language=beside))
        blocks.append(Paragraph(other["stop_text"], SMALL, quiet=True, language=beside))
    return Note(tuple(blocks), strong=True)


def _complaint(book: Book, beside: str) -> Note:
    common = book.common[DUTCH]
    blocks: list[Block] = [Heading(common["complaint_title"], 3), Paragraph(common["complaint"])]
    if beside:
        other = book.common[beside]
        blocks.append(Paragraph(other["complaint_title"], SMALL, bold=True, quiet=True, language=beside))
        blocks.append(Paragraph(other["complaint"], SMALL, quiet=True, language=beside))
    return Note(tuple(blocks))


def _card(book: Book, shape: SheetShape, beside: str, known: Filled) -> Printable:
    """The card for a pocket: whom to call, and the number with which one stops. Not the person's name."""
    common, dutch = book.common[DUTCH], book.texts[DUTCH][CARD]
    words = dutch.extra
    size = NORMAL if beside else LARGE
    after = f", {known.hours}" if known.hours and known.phone else ""
    blocks: list[Block] = [
        Columns(((Heading(dutch.title, 2),), (Paragraph(dutch.motto, at_end=True),)), (1.0, 1.2)),
        Rule(strong=True),
        _pair("people", FillLine(words["who"], known.who, size=size), _said(book, beside, "who")),
        _pair(
            "phone", FillLine(words["call"], known.phone, after=after, size=size), _said(book, beside, "call")
        ),
        _pair("stop", FillLine(words["stop"], known.number, size=size), _said(book, beside, "stop")),
        _pair("danger", Paragraph(words["danger"], size, bold=True), _said(book, beside, "danger")),
    ]
    if beside:
        blocks.append(Paragraph(_worth(book, beside), SMALL, quiet=True))
    values = {"version": book.version, "month": _month(book.date)}
    return Printable(
        title=dutch.title,
        blocks=tuple(blocks),
        paper=A6,
        second=beside,
        foot=(common["card"].format(**values), words["foot"]),
        code=CARD,
        personal=bool(known.number),
        carried=True,
        person_id=known.person_id,
        number=known.number,
        unsafe=known.unsafe,
        draft=bool(beside) and book.language(beside).draft,
    )


def _pair(icon: str, dutch: Block, other: Block | None) -> Columns:
    picture = Pictogram(icon, _SMALL_ICON)
    if other is None:
        return Columns(((picture,), (dutch,)), (0.0, 1.0), (_SMALL_ICON, 0))
    return Columns(((picture,), (dutch,), (other,)), (0.0, 1.7, 1.0), (_SMALL_ICON, 0, 0))


def _said(book: Book, beside: str, key: str) -> Block | None:
    if not beside:
        return None
    return Paragraph(book.texts[beside][CARD].extra[key], SMALL, quiet=True, language=beside)


def _worth(book: Book, beside: str) -> str:
    common, other = book.common[DUTCH], book.language(beside)
    parts = (other.own, common["translated"], common["unread"] if other.draft else "")
    return " · ".join(part for part in parts if part)


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _texts(
    language: str, content: Mapping[str, Any], shapes: tuple[SheetShape, ...]
) -> Mapping[str, SheetText]:
    found: dict[str, SheetText] = {}
    for shape in shapes:
        words = content.get(shape.code)
        if words is None or len(words["rows"]) != len(shape.icons):
            raise InvalidInput(language, "incomplete_sheet")
        rows = tuple((head, text) for head, text in words["rows"])
        extra = {key: value for key, value in words.items() if key not in ("title", "motto", "rows")}
        found[shape.code] = SheetText(words["title"], words["motto"], rows, extra)
    return found
