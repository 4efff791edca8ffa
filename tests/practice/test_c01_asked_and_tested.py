"""C1 (6.3): after closing the person is asked whether it helped; structural signals are checked with a group
of people concerned; sheets say with whom they were tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from fieldapp.interop import sheets
from fieldapp.interop.printable import plain_text
from fieldapp.interop.sheets import Book
from fieldapp.ui import structural_words
from fieldapp.ui.coordination.structural_tell import TellForm
from fieldapp.ui.field import targets
from fieldapp.ui.field.sheets_page import FieldSheetsPage
from fieldapp.workflow import afterwards, follow_up, structural
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import answered, network, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, Clock, a_session, join, sent
from tests.workflow.steps.patterns import LOTTE, arrived, sealed

GROUP = "Praatgroep De Kring"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Session]:
    """The coordinator."""
    session = a_session(tmp_path / "regie", LOTTE, Clock())
    join(session, network(), "ocmw", "regie")
    yield session
    session.close()


def test_some_weeks_after_closing_the_person_is_asked_and_it_stays_here(tmp_path: Path) -> None:
    clock = Clock()
    session = a_session(tmp_path / "field", FIELD, clock)
    join(session, network(), "veld", "laptop")
    request = sent(session)
    answered(session, request, "ontvangen", "opgenomen", "contact_gelegd", "afgerond_hulp_gestart")
    waiting = session.outbox.waiting()
    assert afterwards.due(session) == ()

    clock.forward(days=session.terms.ask_after_days)
    (question,) = afterwards.due(session)
    assert question.request_id == request
    assert "afterwards" in [card.kind for card in follow_up.today(session).cards]
    afterwards.answer(session, request, {"geholpen": "deels"})
    assert afterwards.due(session) == ()
    assert session.outbox.waiting() == waiting
    session.close()


def test_a_structural_signal_tells_with_which_group_it_was_talked_through(desk: Session) -> None:
    theme, _ = structural.bundle(desk, [arrived(desk, "veld")], title="Afspraak enkel online")
    form = replace(structural.open_step(desk, theme), phase="rapporteren", said="Gemeld.")
    structural.plan(desk, replace(form, checked=GROUP, checked_people=9))
    structural.send_planned(desk, theme)

    assert [payload for payload in sealed(desk) if GROUP.encode() in payload], "who signalled it reads it too"
    detail = structural.theme(desk, theme)
    assert (detail.checked, detail.checked_people) == (GROUP, 9)
    assert structural.open_step(desk, theme).checked == GROUP, "it stays with the theme"


@pytest.mark.usefixtures("dressed")
def test_the_coordinator_is_asked_for_that_group_and_the_signaller_reads_it(desk: Session) -> None:
    theme, _ = structural.bundle(desk, [arrived(desk, "veld")], title="Afspraak enkel online")
    card = TellForm()
    card.show_form("Afspraak enkel online", structural.open_step(desk, theme), ())
    assert card.tick.text() == "Getest met een groep mensen die het meemaakt"
    assert not card.tick.isChecked()
    card.tick.setChecked(True)
    card.group.set_text(GROUP)
    card.people.set_text("9")

    form = card.form()
    assert form is not None
    assert (form.checked, form.checked_people) == (GROUP, 9)
    line = structural.StepLine(desk.now(), "rapporteren", "", "", "", GROUP, 9)
    assert structural_words.checked(line) == f"Besproken met {GROUP}, 9 mensen"
    card.deleteLater()


def test_a_sheet_says_on_paper_with_whom_it_was_tested() -> None:
    shapes = resources.load_toml("sheets/sheets.toml")
    words = {"nl": resources.load_toml("sheets/texts/nl.toml")}
    languages = [one for one in shapes["language"] if one["code"] == "nl"]
    read = {**shapes, "language": languages, "tested_with": {"blad1": "acht lezers van Wablieft"}}
    book = Book.from_data(read, words)

    assert "getest met acht lezers van Wablieft" in sheets.sheet(book, "blad1").foot[0]
    plain = sheets.sheet(book, "blad2")
    assert "getest met" not in plain.foot[0] + plain_text(plain), "nothing is claimed that did not happen"


@pytest.mark.usefixtures("dressed")
def test_the_list_of_sheets_says_which_were_not_tested_yet() -> None:
    with working() as session, looking(session) as window:
        window.go(targets.SHEETS)
        settle(window)
        assert page_of(window, FieldSheetsPage).tested.text() == "Nog niet getest met lezers."
