"""Asking a person some weeks later whether it helped: the card, the questions, later, not at all."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.people import SafeContact
from fieldapp.ui.field import targets
from fieldapp.ui.field.afterwards_card import AfterwardsCard
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.lines import Line
from fieldapp.workflow import afterwards
from fieldapp.workflow.afterwards import Afterwards
from fieldapp.workflow.session import Session
from tests.ui.field.afterwards_screens import at_request, closed_before
from tests.ui.field.worker import Keys, a_window, click, page_of
from tests.ui.layout_checks import settle, texts


@pytest.fixture
def later(dressed: QtWidgets.QApplication) -> Iterator[Session]:
    """A worker whose request for Mia was closed with help 33 days ago."""
    session = closed_before(33)
    yield session
    session.close()


def now_of(session: Session) -> Afterwards:
    (key,) = (row for (row,) in session.database.rows("SELECT id FROM request"))
    found = afterwards.of_request(session, key)
    assert found is not None
    return found


def card_of(session: Session) -> tuple[MainWindow, AfterwardsCard]:
    window, page = at_request(session)
    return window, page.view.afterwards


def test_the_card_of_vandaag_leads_to_the_questions(later: Session) -> None:
    window = a_window(later)
    window.go(targets.TODAY)
    settle(window)
    page = page_of(window, TodayPage)
    line = next(each for each in page.todo.findChildren(Line) if "Vraag Mia of het" in texts(each))
    assert "33 dagen geleden afgerond. Vragen moet niet." in texts(line)
    assert line.button is not None
    assert line.button.text() == "Vragen"

    click(line.button)
    settle(window)

    card = page_of(window, RequestsPage).view.afterwards
    assert card.form.isVisible()
    assert "Heeft het geholpen?" in texts(card)


def test_answers_are_kept_shown_and_undone(later: Session) -> None:
    window, card = card_of(later)
    assert not card.keep_button.isEnabled()

    click(card.questions["geholpen"].chip("deels"))
    click(card.questions["verder"].chip("nee"))
    click(card.keep_button)
    settle(window)

    said = now_of(later).said
    assert said is not None
    assert said.answers == {"geholpen": "deels", "verder": "nee"}
    assert "Mia zei op 24 november: Heeft het geholpen? Een beetje." in texts(card)
    assert not card.form.isVisible()

    _undo(window)
    settle(window)

    assert now_of(later).due
    assert card.form.isVisible()


def _undo(window: MainWindow) -> None:
    buttons = window.findChildren(QtWidgets.QPushButton)
    next(button for button in buttons if button.text() == "Ongedaan maken" and button.isVisible()).click()


@pytest.mark.parametrize(
    ("name", "outcome", "words"),
    [
        ("unreached_button", "persoon_niet_bereikt", "Je hebt Mia niet bereikt."),
        ("never_button", "niet_vragen", "Je koos om het Mia niet te vragen."),
    ],
)
def test_not_asking_is_a_choice_that_can_change(later: Session, name: str, outcome: str, words: str) -> None:
    window, card = card_of(later)

    click(getattr(card, name))
    settle(window)

    said = now_of(later).said
    assert said is not None
    assert said.outcome == outcome
    assert words in texts(card)
    click(card.again_button)
    settle(window)
    assert card.form.isVisible()


def test_later_says_from_when(later: Session) -> None:
    window, card = card_of(later)

    click(card.later_button)
    settle(window)

    assert not now_of(later).due
    assert "Vanaf 1 december kan je Mia vragen of het geholpen heeft." in texts(card)


def test_before_the_term_it_only_says_from_when(dressed: QtWidgets.QApplication) -> None:
    window, card = card_of(closed_before(4))

    assert "Vanaf 20 december kan je Mia vragen of het geholpen heeft. Het moet niet." in texts(card)
    assert not card.form.isVisible()
    click(card.again_button)
    settle(window)
    assert card.form.isVisible()


def test_how_to_reach_somebody_stands_with_the_question(dressed: QtWidgets.QApplication) -> None:
    _, card = card_of(closed_before(33, safe=SafeContact(("via_place",), ("home_call",))))

    assert card.how.isVisible()
    assert "Afgesproken: via een plaats. Niet thuis bellen." in texts(card)


def test_without_a_safe_way_the_card_is_not_there(dressed: QtWidgets.QApplication) -> None:
    window, card = card_of(closed_before(33, safe=SafeContact((), ("home_call",))))

    assert not card.isVisible()
    window.go(targets.TODAY)
    settle(window)
    assert "of het geholpen heeft" not in texts(page_of(window, TodayPage).todo)


def test_the_questions_go_by_keyboard_alone(later: Session) -> None:
    window, card = card_of(later)
    keys = Keys(window)
    card.questions["geholpen"].chip("ja").setFocus()

    keys.press("Space")
    keys.until("Bewaren")
    keys.press("Return")

    said = now_of(later).said
    assert said is not None
    assert said.answers == {"geholpen": "ja"}
    for question, chips in card.questions.items():
        assert chips.accessibleName(), question


def test_the_year_s_figure_stands_under_the_month(dressed: QtWidgets.QApplication) -> None:
    session = closed_before(33, "Mia", "Omar", "Rosa")
    first, second, third = afterwards.due(session)
    afterwards.answer(session, first.request_id, {"geholpen": "ja"})
    afterwards.answer(session, second.request_id, {"geholpen": "nee"})
    afterwards.answer(session, third.request_id, {"geholpen": "zegt_het_niet"})
    window = a_window(session)
    window.go(targets.TODAY)
    settle(window)

    assert "Dit jaar achteraf gevraagd: 2. Bij 1 hielp het." in page_of(window, TodayPage).month.line.text()
