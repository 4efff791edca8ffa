"""Vandaag: each thing to do is a card with one button that goes to the right place."""

from datetime import date, time, timedelta

import pytest

from fieldapp.domain.ids import VisitId
from fieldapp.domain.places import Visit
from fieldapp.ui.field import targets
from fieldapp.ui.field.places.agenda_page import AgendaPage
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.field.today_cards import OutLine
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.field.today_words import sentence
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.lines import Line
from fieldapp.workflow import agenda, presence, record
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.follow_up import TodayCard
from fieldapp.workflow.session import Session
from tests.ui.field.worker import answered, click, page_of, saw
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import KRING, mia, sent

TODAY = date(2026, 11, 24)


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
    "come_back",
    "task",
    "reminder",
    "visit_passed",
    "visit_soon",
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


def test_a_planned_visit_leads_to_the_two_taps_there(window: MainWindow, worker: Session) -> None:
    saw_before(worker)
    agenda.plan(worker, PlanForm("bezoek", TODAY, time(9, 30), place_id=KRING))
    page = shown(window)
    (line,) = page.visits.findChildren(OutLine)
    assert "09:30 De Kring · aanwezig" in texts(line)
    assert "Vorige keer: 10–19 mensen, 0 signalen ·" in texts(line)

    click(line.link)
    settle(window)

    assert page_of(window, PlacesPage).place_card.name.text() == "De Kring"


def test_a_home_address_is_shown_only_when_asked(window: MainWindow, worker: Session) -> None:
    mia(worker, codename="Lea")
    (lea,) = worker.people.by_codename("Lea")
    form = PlanForm("bezoek", TODAY, time(14), person_id=lea.id, line="Samen met thuiszorg", address="Kaai 3")
    agenda.plan(worker, form)
    page = shown(window)
    (line,) = page.visits.findChildren(OutLine)
    assert "14:00 Huisbezoek bij Lea" in texts(line)
    assert "Kaai" not in texts(page)

    click(line.link)

    assert "Kaai 3" in texts(line)


def test_a_task_is_done_from_here_and_taken_back(window: MainWindow, worker: Session) -> None:
    agenda.plan(worker, PlanForm("taak", TODAY - timedelta(days=1), title="Tolk vragen"))
    page = shown(window)
    line = line_of(page, "Tolk vragen")
    assert "Sinds gisteren" in texts(line)
    assert line.button is not None

    click(line.button)
    assert "Tolk vragen" not in texts(page)
    assert window._toast is not None
    click(window._toast.button)
    settle(window)

    assert "Tolk vragen" in texts(page)


def test_a_come_back_opens_the_agenda_at_it(window: MainWindow, worker: Session) -> None:
    mia(worker, codename="Lea")
    (lea,) = worker.people.by_codename("Lea")
    agenda.plan(worker, PlanForm("taak", TODAY, title="Iets anders"))
    agenda.plan(worker, PlanForm("terugkomen", TODAY, person_id=lea.id, title="Papieren"))
    page = shown(window)
    line = line_of(page, "Terug naar Lea")
    assert line.button is not None

    click(line.button)
    settle(window)

    item = page_of(window, AgendaPage).card.item
    assert item is not None
    assert item.who == "Lea"


def test_more_than_five_fold_until_asked(window: MainWindow, worker: Session) -> None:
    for number in range(7):
        agenda.plan(worker, PlanForm("taak", TODAY, title=f"Taak {number}"))
    page = shown(window)
    assert texts(page).count("Taak ") == 4

    rest = line_of(page, "En nog 3")
    assert rest.button is not None
    click(rest.button)
    settle(window)

    assert texts(page).count("Taak ") == 7


def saw_before(session: Session) -> None:
    """De Kring, a week ago."""
    before = Visit(VisitId("6" * 32), KRING, session.now() - timedelta(days=7), "aanwezigheid", "10-19")
    presence.save_visit(session, before)
