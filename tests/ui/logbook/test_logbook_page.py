"""The Logboek on the screen: filters, proof, ten thousand lines, what can be taken along."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.interop.printable import plain_text
from fieldapp.ui.coordination.workspace import workspace as coordination
from fieldapp.ui.field.workspace import workspace as field_work
from fieldapp.ui.homecare.workspace import workspace as homecare
from fieldapp.ui.intake.workspace import workspace as intake
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.secrecy import logbook_paper as paper
from fieldapp.ui.shell.secrecy.logbook_page import LOGBOOK, LogbookPage
from fieldapp.workflow import logbook, people
from fieldapp.workflow.logbook import LogFilter
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind, verify_file
from tests.ui.logbook.screens import enter, filled, shown
from tests.ui.stand_ins import context

K = EntryKind


@pytest.fixture
def session(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    session = filled()
    yield session
    session.close()


@pytest.fixture
def page(session: Session) -> Iterator[LogbookPage]:
    window = shown(session)
    window.resize(1366, 768)
    window.show()
    page = window.findChild(LogbookPage)
    assert page is not None
    yield page
    window.close()


def keys(page: LogbookPage) -> list[int]:
    return [int(page.list.rows.row(at).key) for at in range(page.list.rows.rowCount())]


def choose(page: LogbookPage, group: str) -> None:
    page.filters.chip(group).click()


def pill(page: LogbookPage) -> str:
    QtWidgets.QApplication.processEvents()
    deadline = time.monotonic() + 20
    while page.status.text().endswith("…") and time.monotonic() < deadline:
        QtWidgets.QApplication.processEvents()
    return page.status.text()


def test_it_is_in_the_menu_of_every_workspace(session: Session) -> None:
    for make in (field_work, homecare, intake, coordination):
        listed = [each for each in make(context(session)).pages if each.key == LOGBOOK]
        assert [each.under for each in listed] == [""]


def test_the_newest_line_stands_on_top_and_is_told_in_full(page: LogbookPage) -> None:
    assert keys(page) == list(range(10, 0, -1))
    assert page.list.key() == "10"
    assert page.detail.heading.text().startswith("Vraag van buiten")


def test_lines_are_narrowed_by_sort_person_and_name(page: LogbookPage, session: Session) -> None:
    who = str(people.page(session).rows[0].id)

    choose(page, "erased")
    assert keys(page) == [6]
    choose(page, "all")
    page.person.set_value(who)
    page._narrow()
    assert keys(page) == [5, 4, 3, 2, 1]
    page.person.set_value("everybody")
    page.search("mi")
    assert keys(page) == [5, 4, 3, 2, 1]
    page.search("niemand")
    assert keys(page) == []
    assert page.places.currentWidget() is page.empty
    page.search("")
    page.period.set_value("week")
    page._narrow()
    assert min(keys(page)) == 4


def test_whose_name_was_erased_has_no_name(page: LogbookPage) -> None:
    """Practice A17."""
    page.list.choose("8")

    said = [page.list.rows.row(at).title for at in range(page.list.rows.rowCount())]

    assert "Gestopt · naam gewist" in said
    assert "9" * 32 not in "".join(said)


def test_a_line_that_went_out_says_to_whom_why_and_what(page: LogbookPage) -> None:
    page.list.choose("4")

    told = " ".join(label.text() for label in page.detail.findChildren(QtWidgets.QLabel))

    for part in ("Mia", "OCMW Lindenhoek", "regels versie 3, rij 10", "regel 4"):
        assert part in told


def test_the_pill_says_that_it_holds_or_from_where_it_does_not(page: LogbookPage, session: Session) -> None:
    assert "niets gewijzigd" in pill(page)
    with session.database.transaction():
        session.database.execute("DROP TRIGGER ledger_fact_is_final")
        session.database.execute("UPDATE ledger_fact SET facts = x'7b7d' WHERE n = 4")

    page.status.check()

    assert pill(page) == "klopt niet vanaf nr 4"


def test_ten_thousand_lines_cost_no_more_than_what_is_in_sight(session: Session) -> None:
    with session.database.transaction():
        for at in range(10_000 - session.ledger.count()):
            logbook.enter(session, K.EXPORT, {"at": at})
    window = shown(session)
    window.resize(1366, 768)
    window.show()
    page = window.findChild(LogbookPage)
    assert page is not None

    assert page.list.rows.rowCount() == 10_000
    assert len(page.list.rows.pages()) <= 3
    page.list.choose_at(9_999)
    page.list.grab()
    assert page.list.key() == "1"
    began = time.perf_counter()
    logbook.page(session, limit=100, skip=9_900)
    assert time.perf_counter() - began < 1
    window.close()


def test_paper_for_a_person_has_the_lines_of_that_person_only(session: Session) -> None:
    who = people.page(session).rows[0].id

    sheet = paper.for_person(paper.lines(session, LogFilter(people=(who,))), who, "Mia")

    said = plain_text(sheet)
    assert "Doorgegeven" in said
    assert "Ontgrendeld" not in said
    assert "naam gewist" not in said
    assert (sheet.personal, sheet.person_id) == (True, who)


def test_paper_for_the_officer_names_nobody_and_tells_no_hours_of_work(session: Session) -> None:
    """Practice A16 and A17."""
    said = plain_text(paper.for_officer(paper.lines(session, LogFilter())))

    assert "Mia" not in said
    assert "persoon 1" in said
    assert "naam gewist" in said
    assert "Ontgrendeld" not in said


def test_paper_is_shown_first_and_printing_it_gets_a_line(page: LogbookPage, session: Session) -> None:
    page.take.for_officer.click()

    dialog = QtWidgets.QApplication.activeModalWidget()

    assert isinstance(dialog, PreviewDialog) or any(
        isinstance(each, PreviewDialog) for each in QtWidgets.QApplication.topLevelWidgets()
    )
    for each in QtWidgets.QApplication.topLevelWidgets():
        if isinstance(each, PreviewDialog):
            each.close()


def test_the_file_can_be_checked_and_a_shared_folder_is_asked_about(
    page: LogbookPage, session: Session, tmp_path: Path
) -> None:
    private, shared = tmp_path / "a", tmp_path / "Public"
    private.mkdir(mode=0o700)
    shared.mkdir(mode=0o700)

    page.take.use(shared)
    assert page.take.anyway.isVisible()
    assert list(shared.iterdir()) == []
    page.take.use(private)

    assert not page.take.anyway.isVisible()
    (made,) = private.iterdir()
    assert verify_file(made.read_bytes()).chain.ok
    assert logbook.page(session).lines[0].facts["code"] == "logboek"


def test_a_new_line_comes_into_the_list_by_itself(page: LogbookPage, session: Session) -> None:
    enter(session, K.CONSENT, PersonId("8" * 32), answer="nee")
    page.refresh(None)

    assert keys(page)[0] == 11
