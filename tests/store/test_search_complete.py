"""Whatever somebody can word is found, or it is said here why not; and what is erased is not."""

import secrets
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.domain.finding import Question
from fieldapp.store.search import match
from fieldapp.workflow.session import Session
from tests.proofs import planting
from tests.workflow.steps.invented import FIELD, Clock, a_session

# Where words of the field work stand (`domain.md` §1.1), parents first.
TABLES = (
    *("place", "visit", "activity", "person", "signal", "circumstance", "conversation", "helper"),
    *("journal_entry", "warm_handover", "agenda_item", "right_note", "local_term", "service_source"),
    *("service_edition", "service", "service_discussed", "service_remark", "sheet_given", "consent"),
    *("structural_theme", "structural", "structural_step"),
)

# Columns that hold words and are not searched.
NOT_SEARCHED = {
    "agenda_item.address": "a home address is never searched",
    "circumstance.specialist": "a code",
    "consent.asked_by": "the worker's own name",
    "consent.signature": "strokes of a pen",
    "conversation.specialist": "a code",
    "helper.address": "may be a home address",
    "helper.folded": "the name again",
    "person.address": "a home address is never searched",
    "person.age_about": "a figure",
    "person.birth_year": "a figure",
    "person.folded": "the codename again",
    "person.found_by": "derived, for the list of people",
    "person.name_folded": "the name again",
    "place.address": "a place is found by its name and municipality",
    "service.address": "a service is found by name, organisation, municipality, subjects and description",
    "service.apply": "the same",
    "service.cost": "the same",
    "service.email": "the same",
    "service.folded": "the name again",
    "service.opening": "the same",
    "service.phone": "the same",
    "service.url": "the same",
    "service_edition.licence": "of the file, not of a service",
    "service_source.folded": "the name again",
    "service_source.name": "of the file, not of a service",
    "signal.author": "the worker's own name",
}


def words() -> Iterator[str]:
    while True:
        yield "".join(secrets.choice(string.ascii_lowercase) for _ in range(14))


@pytest.fixture
def planted(tmp_path: Path) -> Session:
    session = a_session(tmp_path / "profile", FIELD, Clock())
    made = words()
    every = planting.columns(session.database)
    for table in TABLES:
        found = [column for column in every if column.table == table]
        planting._insert(
            session.database, table, dict(planting._values(session.database, found, lambda: next(made)))
        )
    return session


def indexed(session: Session, word: str) -> bool:
    """Whether one of the three indexes has this word."""
    asked = match(Question.of(word))
    return any(
        session.database.row(f"SELECT 1 FROM {name} WHERE {name} MATCH ? LIMIT 1", (asked,))
        for name in ("signal_index", "search_index", "service_index")
    )


def test_every_column_of_words_is_searched_or_named_here(planted: Session) -> None:
    missing = {}
    for column in planting.columns(planted.database):
        if column.holds_words and column.table in TABLES:
            values = planted.database.rows(f"SELECT {column.name} FROM {column.table}")
            texts = [str(value).strip('[]"') for (value,) in values if value]
            if not any(indexed(planted, text) for text in texts if len(text) >= 14):
                missing[column.key] = texts
    assert missing.keys() - NOT_SEARCHED.keys() == set(), "worded, and not found"
    assert NOT_SEARCHED.keys() - missing.keys() == set(), "found after all"
