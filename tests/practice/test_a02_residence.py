"""A2: one line before a request to an OCMW, a living wage, extra support; the stay is written nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.secrecy import QUESTIONS
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.workflow import advise, disclose
from fieldapp.workflow.session import Session
from resources import load_toml
from tests.practice.worlds import looking, mia, person_of, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle, texts

# What a field of somebody's residence would be called.
STAY = re.compile(
    r"verblijf|residen|nationalit|herkomst|asiel|asylum|migra(?!tion)|visum|permit", re.IGNORECASE
)
LINE = "Tijdelijk of onzeker verblijf?"


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


def test_no_table_has_a_column_for_it(worker: Session) -> None:
    names = [
        f"{table}.{column}"
        for (table,) in worker.database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        for (column,) in worker.database.rows("SELECT name FROM pragma_table_info(?)", (table,))
    ]

    assert len(names) > 100
    assert [name for name in names if STAY.search(name)] == []


def test_no_message_has_a_field_for_it() -> None:
    policy = load_toml("policy/disclosure.toml")
    leaving = {code for guard in policy["guard"].values() for code in guard["fields"]}
    asked = {question.code for questions in QUESTIONS.values() for question in questions}

    assert [code for code in (*FIELDS, *leaving, *asked) if STAY.search(code)] == []
    assert "verblijfsdossier" in policy["data_set"]["never"]


def test_a_key_moment_about_the_stay_never_leaves(worker: Session) -> None:
    signal_id = mia(worker)
    person = person_of(worker, signal_id)
    moments = worker.taxonomies["e10"]
    stay = next(code for code in moments.codes if STAY.search(code))
    with worker.database.transaction():
        worker.people.save(replace(person, situation=replace(person.situation, key_moments=(stay,))))
    form = advise.start(worker, signal_id)
    form = replace(form, recipient=advise.recipients(worker)[0], position=advise.AGREES)
    for field in form.fields:
        text = field.text or ("1956" if field.code == "geboortejaar" else "tekst")
        form = form.with_field(field.code, value=field.value, text=text, ticked=True)
    form = replace(form, kept=(("terugbelnummer", "0470 00 00 00"),))

    payload = disclose.preview(worker, form).payload

    assert set(decode_request(payload).fields) == set(FIELDS)
    assert moments.label(stay).encode() not in payload
    assert stay.encode() not in payload


@pytest.mark.usefixtures("dressed")
def test_the_line_stands_there_before_a_request_to_an_ocmw(worker: Session) -> None:
    signal_id = mia(worker)
    with looking(worker) as window:
        window.go(targets.PASS_ON, targets.PassOn(signal_id))
        settle(window)
        page = page_of(window, PassOnPage)
        assert LINE not in texts(page.choose)
        page.choose.recipients.options._cards[0].click()
        settle(page)
        assert LINE in texts(page.choose)
        assert "Schrijf het verblijf niet op." in texts(page.choose)
        edits = page.findChildren(QtWidgets.QLineEdit) + page.findChildren(QtWidgets.QPlainTextEdit)
        assert [edit.accessibleName() for edit in edits if STAY.search(edit.accessibleName())] == []


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("code", ["leefloon", "aanvullende_steun"])
def test_the_line_stands_there_before_what_an_ocmw_gives(worker: Session, code: str) -> None:
    with looking(worker) as window:
        window.go(targets.RIGHTS, targets.RightsWith(None, code))
        settle(window)
        assert LINE in texts(page_of(window, RightsPage))
