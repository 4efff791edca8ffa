"""Bewaren en wissen on the screen: seen once shown, kept longer, let go, terms with who decided them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.ui import theme
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.shell.secrecy.retention import RetentionDialog
from fieldapp.workflow import retain
from fieldapp.workflow.session import Session
from tests.sync.invented import a_network
from tests.ui import stand_ins
from tests.ui.layout_checks import settle
from tests.ui.retention.screens import rest
from tests.workflow.steps.invented import FIELD, Clock, a_session, join, mia


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Mia and Kim, whom nobody met for twenty-six days."""
    clock = Clock()
    made = a_session(tmp_path / "field", FIELD, clock)
    join(made, a_network(), "veld", "laptop")
    for name in ("Mia", "Kim"):
        mia(made, codename=name)
    rest(made)
    for _ in range(26):
        clock.at += timedelta(days=1)
        rest(made)
    yield made
    made.close()


@pytest.fixture
def dialog(session: Session) -> RetentionDialog:
    made = RetentionDialog(stand_ins.context(session))
    made.show()
    return made


def names(dialog: RetentionDialog) -> list[str]:
    return [row.title for row in dialog.going.list.rows.rows()]


def test_what_is_shown_counts_as_seen(session: Session, dialog: RetentionDialog) -> None:
    assert sorted(names(dialog)) == ["Kim", "Mia"]
    assert all(row.seen for row in retain.overview(session).rows)


def test_longer_needs_a_reason_and_takes_it_off_the_list(session: Session, dialog: RetentionDialog) -> None:
    going = dialog.going
    assert not going.keep_button.isEnabled()
    going.why.combo.setCurrentIndex(0)
    assert going.keep_button.isEnabled()
    who = going.who.text()
    going.keep_button.click()
    rest(session)

    assert who not in names(dialog)
    assert who in going.note.text.text()


def test_letting_go_erases_the_person_of_the_line(session: Session, dialog: RetentionDialog) -> None:
    row = next(row for row in retain.overview(session).rows if row.who == "Mia")
    dialog.going.let_go(row)

    assert [person.codename for person in session.people.all()] == ["Kim"]
    assert names(dialog) == ["Kim"]


def test_a_term_is_recorded_with_who_decided_it(session: Session, dialog: RetentionDialog) -> None:
    card = dialog.terms
    card.which.combo.setCurrentIndex(card.which.combo.findData("contact"))
    card.amount.edit.setText("400")
    card.set_button.click()
    assert next(row for row in retain.terms(session) if row.rule == "contact").amount == 30

    card.amount.edit.setText("45")
    card.by.edit.setText("Els P., directeur")
    card.set_button.click()
    row = next(row for row in retain.terms(session) if row.rule == "contact")
    assert (row.amount, row.set_by) == (45, "Els P., directeur")


def test_vandaag_says_it_and_its_button_opens_the_list(session: Session) -> None:
    context = stand_ins.context(session)
    page = TodayPage(context)
    page.show()
    page.refresh(None)
    buttons = [each for each in page.todo.findChildren(QtWidgets.QPushButton) if each.text() == "Bekijken"]
    assert len(buttons) == 1
    buttons[0].click()

    (dialog,) = page.findChildren(RetentionDialog)
    assert sorted(names(dialog)) == ["Kim", "Mia"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_any_text_size(
    qapp: QtWidgets.QApplication, session: Session, scale: float
) -> None:
    theme.apply(qapp, scale)
    made = RetentionDialog(stand_ins.context(session))
    made.show()
    settle(made)

    assert made.width() <= 1366
    scroll = made.findChild(QtWidgets.QScrollArea)
    assert isinstance(scroll, QtWidgets.QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0


def test_who_asked_to_be_left_alone_is_listed_by_codename_until_that_ends(session: Session) -> None:
    person = next(person for person in session.people.all() if person.codename == "Mia")
    retain.refused(session, person.id, leave=True)
    made = RetentionDialog(stand_ins.context(session))
    made.show()
    assert not made.alone.isHidden()
    next(each for each in made.alone.findChildren(QtWidgets.QPushButton)).click()

    assert retain.leave_alone(session) == []
    assert made.alone.isHidden()
