"""Where words stand in a text, and the part of the text that is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.finding import Question, excerpt, fits, folded, marks, words_of

texts = st.text(st.sampled_from("abé é\u0301ßX ,.\n\u200bمر9"), max_size=60)


def marked(text: str, question: str) -> list[str]:
    return [text[start:end] for start, end in marks(text, Question.of(question))]


@pytest.mark.parametrize(
    ("text", "question", "hits"),
    [
        ("het zijn toch altijd rekeningen", "reken", ["rekeningen"]),
        ("Zoë en zoe en Zoe\u0308!", "zoé", ["Zoë", "zoe", "Zoe\u0308"]),
        ("rekening, onderrekening", "rekening", ["rekening"]),
        ("de straße", "strasse", ["straße"]),
        ("<b>vet</b>", "b vet", ["b", "vet", "b"]),
        ("niets hier", "daar", []),
    ],
)
def test_whole_words_that_begin_like_the_question_are_marked(text, question, hits) -> None:
    assert marked(text, question) == hits


def test_an_excerpt_shows_the_hit_on_one_line_and_says_what_is_left_out() -> None:
    text = "Eerst een heel lang begin van wel tien of meer woorden.\nDan de rekening, en " + "nog wat " * 40

    part = excerpt(text, Question.of("rekening"), 60)

    assert part.text.startswith("…")
    assert part.text.endswith("…")
    assert "\n" not in part.text
    assert [part.text[start:end] for start, end in part.marks] == ["rekening"]


@given(texts, texts)
def test_marks_lie_in_the_excerpt_and_are_hits(text: str, question: str) -> None:
    asked = Question.of(question)

    part = excerpt(text, asked, 20)

    for start, end in part.marks:
        assert 0 <= start < end <= len(part.text)
        assert any(word.begins(folded(part.text[start:end])) for word in asked.words)


@given(texts)
def test_a_text_fits_each_of_its_own_words(text: str) -> None:
    assert all(fits([text], Question.of(word)) for word in words_of(text))


def test_another_spelling_counts_beside_the_one_that_was_typed() -> None:
    asked = Question.of("rekenig huur").also({"rekenig": "rekening"})

    assert fits(["De rekeningen", "van de huur"], asked)
    assert not fits(["De rekeningen"], asked)
    assert not fits(["De huur"], Question.of(""))
