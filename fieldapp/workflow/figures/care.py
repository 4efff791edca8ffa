"""The five criteria of responsible care (E20): a figure where there is one, and what the coordinator answers.

The questions are answered once a year, with the partners. No person may stand in an answer: it goes into the
report of the year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.figures import cells as c
from fieldapp.domain.figures import out_of_hundred
from fieldapp.errors import InvalidInput
from fieldapp.store.figures import CareAnswer
from fieldapp.workflow import person_free
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

GOOD: Final = "goed"
BETTER: Final = "kan_beter"
TALK: Final = "bespreken"
STANDINGS: Final = (GOOD, BETTER, TALK)
LONGEST: Final = 160

QUALITY: Final = "kwaliteit"
ACCESS: Final = "toegankelijkheid"
JUSTICE: Final = "sociale_rechtvaardigheid"
PERFORMANCE: Final = "performantie"
RELEVANCE: Final = "relevantie"
CRITERIA: Final = (QUALITY, ACCESS, JUSTICE, PERFORMANCE, RELEVANCE)


@dataclass(frozen=True, slots=True)
class Care:
    """One criterion. `standing` is empty until it was answered.

    `figure`: contacts made (kwaliteit), signals that want contact (toegankelijkheid), answers in time of a
    hundred (performantie), requests given back of a hundred (relevantie). None when there is too little to
    say, and for sociale_rechtvaardigheid: a one-way table knows no groups, so that one is talked about.
    """

    code: str
    figure: int | None
    standing: str = ""
    text: str = ""


def care(session: Session, year: int, cells: Mapping[str, int]) -> tuple[Care, ...]:
    """The five, each with its figure from these cells and its answer for a year."""
    answers = {answer.criterion: answer for answer in session.store.figures.answers(year)}
    figures = _figures(cells)
    return tuple(_care(code, figures[code], answers.get(code)) for code in CRITERIA)


def answer_care(session: Session, year: int, code: str, standing: str, text: str) -> Change:
    """Keep an answer; a later one takes its place.

    Raises InvalidInput: (criterion, unknown_code), (standing, missing), (text, too_long | person).
    """
    words = " ".join(text.split())
    if code not in CRITERIA:
        raise InvalidInput("criterion", "unknown_code")
    if standing not in STANDINGS:
        raise InvalidInput("standing", "missing")
    if len(words) > LONGEST:
        raise InvalidInput("text", "too_long")
    if person_free.kinds(person_free.findings(session, (words,))):
        raise InvalidInput("text", "person")
    with session.database.transaction():
        session.store.figures.answer(CareAnswer(year, code, standing, words, session.now()))
    return Change.FIGURES


def _figures(cells: Mapping[str, int]) -> dict[str, int | None]:
    came = cells[f"{c.STEP}.{c.RECEIVED}"]
    in_time, late = (cells[f"{c.ABILITY}.{code}"] for code in c.ABILITIES)
    return {
        QUALITY: cells[f"{c.STEP}.{c.CONTACT}"] or None,
        ACCESS: cells[f"{c.STEP}.{c.WANTS_CONTACT}"] or None,
        JUSTICE: None,
        PERFORMANCE: out_of_hundred(in_time, in_time + late),
        RELEVANCE: out_of_hundred(cells[f"{c.END}.{c.RETURNED}"], came),
    }


def _care(code: str, figure: int | None, answer: CareAnswer | None) -> Care:
    if answer is None:
        return Care(code, figure)
    return Care(code, figure, answer.standing, answer.text)
