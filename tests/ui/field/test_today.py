"""Vandaag: each thing to do is a card with one button that goes to the right place."""

import pytest

from fieldapp.ui.field import targets
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.field.today_words import sentence
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.lines import Line
from fieldapp.workflow import record
from fieldapp.workflow.follow_up import TodayCard
from fieldapp.workflow.session import Session
from tests.ui.field.worker import answered, click, page_of, saw
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import sent


def shown(window: MainWindow) -> TodayPage:
    window.go(targets.TODAY)
    settle(window)
    return page_of(window, TodayPage)


def line_of(page: TodayPage, words: str) -> Line:
    return next(line for line in page.todo.findChildren(Line) if words in texts(line))


def test_an_empty_day_says_so_everywhere(window: MainWindow) -> None:
    page = shown(window)

    said = texts(page)

    assert "Er wacht nu niets op jou." in said
    assert "Nog geen nieuws." in said
    assert "Vandaag niets gepland, en nog geen aanwezigheid genoteerd." in said
    assert "Zo werkt het" in said, "five zeros teach nothing"
    assert not page.bars.isVisible()
    assert window.header.title.text() == "Vandaag, dinsdag 24 november"


def test_what_came_back_goes_to_how_to_go_on(window: MainWindow, worker: Session) -> None:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "opgenomen", "poging", "poging", "poging", "niet_bereikt")
    page = shown(window)
    line = line_of(page, "Mia kwam terug van OCMW Lindenhoek")
    assert "Niet bereikt na 3 pogingen. Jij volgt Mia verder op." in texts(line)
    assert line.button is not None
    assert line.button.text() == "Hoe verder?"

    click(line.button)

    requests = page_of(window, RequestsPage)
    assert requests.list.key() == request_id
    assert requests.view.onward_card.isVisible()


def test_drafts_are_listed_and_opened(window: MainWindow, worker: Session) -> None:
    record.autosave(worker, record.new_form(worker))
    page = shown(window)
    line = line_of(page, "1 kladje wacht")
    assert line.button is not None

    click(line.button)

    signals = page_of(window, SignalsPage)
    assert signals.reader.currentWidget() is signals.draft


def test_news_and_presence_and_what_waits_are_shown(window: MainWindow, worker: Session) -> None:
    saw(worker, "10-19")
    answered(worker, sent(worker), "ontvangen", "opgenomen", "contact_gelegd")
    sent(worker, codename="Rosa")
    page = shown(window)

    said = texts(page)

    assert "contact gelegd" in said
    assert "10–19 mensen, 2 signalen" in said
    assert "Alles staat versleuteld op deze laptop." in said
    assert "Signalen: 2" in page.bars.accessibleName()
    assert "Contact gelegd: 1" in page.bars.accessibleName()


KINDS = (
    "returned",
    "term_passed",
    "term_soon",
    "consent_ends",
    "drafts",
    "not_sent",
    "quarantine",
    "unknown_events",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_every_card_says_what_it_is_and_what_one_can_do(dressed: object, kind: str, count: int) -> None:
    card = TodayCard(kind, "Lea", "CAW De Brug, onthaal", "niet_bereikt", count=count, days=count)

    title, line = sentence(card)

    assert title
    assert line
    assert "{" not in title + line


def test_a_card_of_a_newer_program_is_still_shown(dressed: object) -> None:
    assert sentence(TodayCard("something_new", "Lea")) == ("Lea", "")
