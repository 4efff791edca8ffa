"""What an eye would miss or mistake stands in a preview as a mark."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.disclosure import marks
from fieldapp.domain.disclosure.marks import LOOK_ALIKE, pieces


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a\u202eb", marks.TURNS),
        ("a\u2066b", marks.TURNS),
        ("a\u200fb", marks.TURNS),
        ("a\u200bb", marks.UNSEEN),
        ("a\u200db", marks.UNSEEN),
        ("a\ufeffb", marks.UNSEEN),
        ("a\u2060b", marks.UNSEEN),
        ("a\u3164b", marks.UNSEEN),
        ("a\ufe0fb", marks.UNSEEN),
        ("her\u00adstel", marks.SOFT_HYPHEN),
        ("a\U000e0041b", marks.TAG),
        ("a\U000e0000b", marks.TAG),
        ("a\U000e007fb", marks.TAG),
        ("a\U000e0080b", marks.STRANGE),
        ("a\ufe00b", marks.UNSEEN),
        ("700\u00a0euro", marks.SPACE),
        ("twee  spaties", marks.SPACE),
        ("cafe\u0301", marks.ACCENT),
        ("R\u043eos", marks.LOOKS_LIKE),
        ("\u0391nna", marks.LOOKS_LIKE),
        ("\u041c\u0430\u043c\u0430", marks.LOOKS_LIKE),
        ("\uff2dia", marks.LOOKS_LIKE),
        ("\U0001d40cia", marks.LOOKS_LIKE),
        ("me\u0251", marks.LOOKS_LIKE),
        ("1\u2215 2", marks.LOOKS_LIKE),
        ("voorbeeld\uff0ebe", marks.LOOKS_LIKE),
        ("\u13a0nna", marks.STRANGE),
        ("\u13a0\u13a1", marks.STRANGE),
        ("a\tb", marks.STRANGE),
        ("‹haakje", marks.BRACKET),
    ],
)
def test_what_is_marked(text: str, mark: str) -> None:
    assert mark in {piece.mark for piece in pieces(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw Öztürk vraagt: “Kan het later?” – ’s avonds, na 17 u. (700 €, ½ dag) & <b>vet</b>",
        "Zoë Łukasz Aïcha Şükrü œuvre",
        "Марія Шевченко",
        "Ελένη Παπαδοπούλου",
        "مرحبا بالعالم",
        "שלום עולם",
        "नमस्ते",
        "日本語の文",
        "日ひカ한",
        "ትግርኛ",
        "eerste regel\ntweede regel",
    ],
)
def test_what_is_plain_to_see(text: str) -> None:
    assert [piece.mark for piece in pieces(text)] == [""]


@pytest.mark.parametrize(
    ("text", "like"),
    [("R\u043eos", "o"), ("\u0391nna", "A"), ("1\u2215 2", "/"), ("\ufb01jn", "fi"), ("a\u200bb", "")],
)
def test_what_a_letter_looks_like_is_told_with_it(text: str, like: str) -> None:
    assert [piece.like for piece in pieces(text) if piece.mark] == [like]


def test_an_accent_is_looked_at_with_the_letter_before_it() -> None:
    """Wherever in the text its word stands, and whatever letter comes after it."""
    marked = {piece.text: piece.mark for piece in pieces("ja \u0915\u0301a cafe\u0301")}

    assert marked["\u0915"] == marks.STRANGE
    assert [piece.mark for piece in pieces("ja \u0915\u0301a") if "\u0301" in piece.text] == [""]
    assert marked["\u0301"] == marks.ACCENT


@given(st.text(max_size=60))
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text
    assert all(len(piece.text) == 1 for piece in pieces(text) if piece.mark)


@given(st.text(st.characters(categories=("Cf", "Cc", "Zs", "Zl", "Zp", "Co", "Cn")), min_size=1, max_size=5))
def test_whatever_has_no_ink_is_marked(text: str) -> None:
    plain = "".join(piece.text for piece in pieces(text) if not piece.mark)

    assert set(plain) <= {" ", "\n"}
    assert "  " not in plain


@given(st.sampled_from(sorted(LOOK_ALIKE)), st.sampled_from(["Mia", "huis", "bel"]), st.integers(0, 3))
def test_a_letter_of_elsewhere_in_a_latin_word_is_marked(letter: str, word: str, at: int) -> None:
    text = word[:at] + letter + word[at:]

    assert [piece.text for piece in pieces(text) if piece.mark] == [letter]


def test_a_look_alike_is_never_of_the_letters_one_types() -> None:
    assert all(not letter.isascii() and latin.isascii() for letter, latin in LOOK_ALIKE.items())
    assert all(unicodedata.category(letter).startswith("L") for letter in LOOK_ALIKE)
