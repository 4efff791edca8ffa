"""The sheets as data: complete in every language, in easy Dutch, and never a draft that does not say so."""

import re

import pytest

import resources
from fieldapp.domain.stopping import LETTERS, read_number, stop_number
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import FillLine, Paragraph, direction, plain_text, walk
from fieldapp.interop.sheets import CARD, Book, Filled, sheet
from fieldapp.workflow import sheets as work

BOOK = work.book()
CODES = [shape.code for shape in BOOK.shapes]
FULL = Filled("Samira", "09 000 00 00", "elke werkdag 9–16 u.", "K7-204", "a" * 32)
LONGEST_SENTENCE = 12
UNSEEN = re.compile(r"\b(wordt|worden|werd|werden)\b")  # the passive hides who does something
FORMAL = re.compile(r"\b(u|uw)\b(?!\.)")
NEVER = ("toestemming", "contactvraag", "kernactor", "gegevensverwerking", "doorverwijzing", "signaal")


def dutch_texts() -> list[str]:
    """Every Dutch text of the sheets, one by one."""
    found: list[str] = [*BOOK.common["nl"].values()]
    for text in BOOK.texts["nl"].values():
        found += [text.title, text.motto, *text.extra.values()]
        found += [line for row in text.rows for line in row]
    paper = resources.load_toml("sheets/paper.toml")
    for words in paper.values():
        for value in words.values():
            found += value if isinstance(value, list) else [value]
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text; an address of a site is one word."""
    return [part for part in re.split(r"(?<=[.?!:])\s+", text) if part]


def test_no_dutch_sentence_is_longer_than_twelve_words() -> None:
    long = [
        sentence
        for text in dutch_texts()
        for sentence in sentences(text)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert long == []


def test_dutch_is_active_informal_and_without_our_own_jargon() -> None:
    for text in dutch_texts():
        assert not UNSEEN.search(text), text
        assert not FORMAL.search(text), text
        assert not any(word in text.casefold() for word in NEVER), text


def test_each_sheet_speaks_to_the_person() -> None:
    for code in CODES:
        text = BOOK.texts["nl"][code]
        said = " ".join([text.title, text.motto, *(line for row in text.rows for line in row)]).casefold()
        assert re.search(r"\b(je|jij|jou|jouw)\b", said), code


def test_there_are_six_sheets_and_the_card() -> None:
    assert CODES == ["blad1", "blad2", "blad3", "blad4", "blad5", "blad6", CARD]


def test_every_language_of_the_domain_has_its_place_and_machine_text_is_a_draft() -> None:
    states = {language.code: language.state for language in BOOK.languages}
    assert states["nl"] == "original"
    assert (states["fr"], states["en"]) == ("complete", "complete")
    assert [states[code] for code in ("ar", "tr", "uk")] == ["draft"] * 3
    assert {code for code, state in states.items() if state == "empty"} == {
        "bg", "fa", "ps", "ru", "pl", "ro", "es", "ti", "so",
    }  # fmt: skip
    known = {term["code"] for term in resources.load_taxonomies()["languages"]["term"]}
    assert set(states) <= known


def test_every_translation_has_a_line_for_every_dutch_line() -> None:
    for language in BOOK.seconds:
        for code in CODES:
            dutch, other = BOOK.texts["nl"][code], BOOK.texts[language][code]
            assert len(other.rows) == len(dutch.rows)
            assert all(head and text for head, text in other.rows)
            assert set(other.extra) == set(dutch.extra)
            assert bool(BOOK.common[language]["unread"]) == BOOK.language(language).draft


def test_a_translation_is_written_in_its_own_script() -> None:
    scripts = {"ar": "؀-ۿ", "uk": "Ѐ-ӿ"}
    for language, letters in scripts.items():
        for code in CODES:
            for head, text in BOOK.texts[language][code].rows:
                assert re.search(f"[{letters}]", head), (language, code, head)
                assert re.search(f"[{letters}]", text), (language, code, text)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("second", ["", *BOOK.seconds])
def test_dutch_comes_first_and_a_draft_says_what_it_is(code: str, second: str) -> None:
    made = sheet(BOOK, code, second, FULL)
    said = plain_text(made)
    dutch = BOOK.texts["nl"][code]
    assert said.startswith(dutch.title)
    if second:
        assert "vertaling uit het Nederlands" in said
        lines = said.splitlines()
        for (head, _), (other, _) in zip(dutch.rows, BOOK.texts[second][code].rows, strict=True):
            assert lines.index(head) < lines.index(other)
    unread = "nagelezen door een moedertaalspreker" in said
    assert unread == made.draft == (bool(second) and BOOK.language(second).draft)


@pytest.mark.parametrize("code", CODES)
def test_filled_in_and_blank(code: str) -> None:
    full, blank = sheet(BOOK, code, "fr", FULL), sheet(BOOK, code, "fr")
    assert "K7-204" in plain_text(full)
    assert "09 000 00 00" in plain_text(full)
    assert full.personal
    assert not blank.personal
    empty = [block for block in walk(blank.blocks) if isinstance(block, FillLine)]
    assert empty
    assert not any(block.value for block in empty)


def test_no_sheet_has_the_name_of_the_person_and_each_says_so() -> None:
    for code in CODES:
        assert "staat" in sheet(BOOK, code).foot[1]
        assert "naam" in sheet(BOOK, code).foot[1]


def test_an_empty_language_gives_dutch_only() -> None:
    made = sheet(BOOK, "blad2", "so", FULL)
    assert made.second == ""
    assert "vertaling" not in plain_text(made)


def test_arabic_blocks_run_from_right_to_left() -> None:
    made = sheet(BOOK, "blad2", "ar", FULL)
    arabic = [
        block
        for block in walk(made.blocks)
        if isinstance(block, Paragraph) and re.search("[؀-ۿ]", block.text)
    ]
    said = [block for block in arabic if "vertaling" not in block.text]
    assert len(said) > 14
    assert {direction(block.language) for block in said} == {"rtl"}


def test_a_book_with_a_line_too_few_is_refused() -> None:
    shapes = resources.load_toml("sheets/sheets.toml")
    words = {"nl": resources.load_toml("sheets/texts/nl.toml")}
    shapes["language"] = [entry for entry in shapes["language"] if entry["state"] in ("original", "empty")]
    assert Book.from_data(shapes, words).seconds == ()
    words["nl"]["blad3"]["rows"].pop()
    with pytest.raises(InvalidInput):
        Book.from_data(shapes, words)


def test_the_number_to_stop_can_be_said_and_is_read_back() -> None:
    seen = {stop_number(f"{n:032x}") for n in range(2000)}
    assert len(seen) > 1980  # of 230,000: two share one now and then
    for number in seen:
        assert re.fullmatch(f"[{LETTERS}][0-9]-[0-9]{{3}}", number)
        assert read_number(number) == number
        assert read_number(f" {number.lower().replace('-', ' ')} ") == number


@pytest.mark.parametrize("typed", ["", "K7", "K7-20", "K7-2045", "7K-204", "K7-20x", "I7-204", "K7-２04"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert read_number(typed) == ""


def test_letters_that_look_like_digits_are_understood() -> None:
    assert read_number("KO-2I4") == "K0-214"
