"""However many people are known here: their names are read once for a whole form, and never at the seal."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person
from fieldapp.store.database import Database, Row, Value
from fieldapp.workflow import advise, post
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import a_send_form, agreed

MANY = 500


@pytest.fixture
def crowded(field: Session) -> Session:
    letters = "abcdefghij"
    names = ["".join(letters[int(digit)] for digit in f"{number:04d}").title() for number in range(MANY)]
    with field.database.transaction():
        for number, name in enumerate(names):
            field.people.save(Person(PersonId(f"{number:032x}"), name, trusted_person=f"{name} Peeters"))
    return field


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many persons each question to the store gave."""
    given: list[int] = []
    rows = Database.rows

    def counted(database: Database, sql: str, params: Sequence[Value] = ()) -> list[Row]:
        found = rows(database, sql, params)
        if "FROM person" in sql:
            given.append(len(found))
        return found

    monkeypatch.setattr(Database, "rows", counted)
    return given


def test_findings_in_all_fields_read_the_names_once(crowded: Session, read: list[int]) -> None:
    form = a_send_form(crowded).with_field("vraag", text="Met Aabc Peeters, Aajj en jjjj")
    assert sum(choice.ticked for choice in form.fields) == 5
    read.clear()
    found = advise.findings(crowded, form)

    assert [finding.text for _, finding in found] == ["Aabc Peeters", "Aajj"]
    assert read == [MANY + 1]


def test_without_a_text_nobody_is_read(crowded: Session, read: list[int]) -> None:
    form = a_send_form(crowded)
    for choice in form.fields:
        form = form.with_field(choice.code, value=choice.value, ticked=False)
    read.clear()

    assert advise.findings(crowded, form) == []
    assert read == []


def test_the_seal_reads_nobody_but_the_person_it_is_about(crowded: Session, read: list[int]) -> None:
    shown, consent = agreed(crowded, a_send_form(crowded))
    read.clear()
    post.seal_and_queue(crowded, shown, consent)

    assert set(read) == {1}
    assert len(read) <= 2
