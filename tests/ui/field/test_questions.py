"""A question of the service on the worker's screens: answered in its request, and nothing typed is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.store.person_rights import OUT as ADDED
from fieldapp.store.requests import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import follow_up
from fieldapp.workflow.advise import ConsentForm
from fieldapp.workflow.session import Session
from tests.ui.field import screens
from tests.ui.field.worker import answered, click, page_of, told
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import FREE, sent

WORDS = "Best op dinsdag voor de middag."


@pytest.fixture
def asked(worker: Session) -> RequestId:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "opgenomen")
    told(worker, request_id, "vraag", reason="hoe_bereiken")
    return request_id


def shown(window: MainWindow) -> RequestsPage:
    window.go(targets.REQUESTS)
    settle(window)
    return page_of(window, RequestsPage)


def test_the_question_stands_in_vandaag_and_opens_its_request(window: MainWindow, asked: RequestId) -> None:
    window.go(targets.TODAY)
    settle(window)
    page = page_of(window, TodayPage)
    assert "OCMW Lindenhoek vraagt je iets over Mia" in texts(page)
    assert "Hoe en wanneer bereiken we deze persoon het best? Antwoord binnen 5 werkdagen." in texts(page)

    click(next(b for b in page.findChildren(QtWidgets.QPushButton) if b.text() == "Antwoorden"))
    settle(window)

    card = page_of(window, RequestsPage).view.answer_card
    assert card.isVisible()
    assert card.asked.text() == "Hoe en wanneer bereiken we deze persoon het best?"
    assert "tot 1 december" in card.waits.text()


def test_an_answer_is_shown_read_aloud_and_only_then_sealed(
    window: MainWindow, worker: Session, asked: RequestId
) -> None:
    page = shown(window)
    card = page.view.answer_card
    card.choice.chip("in_woorden").click()
    card.show_button.click()
    settle(window)
    assert card.problem.isVisible()  # the words are promised and not there

    card.text.edit.setPlainText(WORDS)
    card.show_button.click()
    settle(window)
    assert card.exactly.isVisible()
    assert WORDS in texts(card.exactly)
    assert not card.send_button.isEnabled()

    card.text.edit.setPlainText(f"{WORDS} Of bel mij.")
    settle(window)
    assert not card.exactly.isVisible()  # another word: show it again
    card.show_button.click()
    settle(window)
    card.read_aloud.click()
    card.send_button.click()
    settle(window)

    request = worker.requests.get(OUT, asked)
    assert request is not None
    assert len(worker.store.person_rights.addenda(ADDED, request.thread)) == 1
    assert follow_up.request(worker, asked).state == "opgenomen"
    assert not page.view.answer_card.isVisible()
    assert "Jij antwoordde: ‘Best op dinsdag voor de middag. Of bel mij.’" in texts(page.view.timeline)


def test_an_answer_that_says_nothing_of_the_person_needs_no_reading(
    window: MainWindow, worker: Session, asked: RequestId
) -> None:
    card = shown(window).view.answer_card
    card.choice.chip("weet_niet").click()
    card.show_button.click()
    settle(window)
    assert not card.read_aloud.isVisible()

    card.send_button.click()
    settle(window)

    assert follow_up.request(worker, asked).state == "opgenomen"


def test_a_name_in_the_words_is_decided_on(window: MainWindow, asked: RequestId) -> None:
    card = shown(window).view.answer_card
    card.choice.chip("ja").click()
    card.text.edit.setPlainText("Bel haar broer Karel Peeters.")
    card.show_button.click()
    settle(window)
    assert "Karel Peeters" in card.problem.text.text()
    assert not card.exactly.isVisible()

    card.keep_button.click()
    settle(window)
    assert card.exactly.isVisible()


def test_what_was_typed_is_there_again(window: MainWindow, worker: Session, asked: RequestId) -> None:
    card = shown(window).view.answer_card
    card.choice.chip("in_woorden").click()
    card.text.edit.setPlainText(WORDS)
    (work,) = page_of(window, RequestsPage).save_forms()
    work(worker)

    window.go(targets.TODAY)
    again = shown(window).view.answer_card
    again._form = None  # as a new window would begin
    detail = follow_up.request(worker, asked)
    again.show_request(detail, worker.now())
    settle(window)

    assert again.text.text() == WORDS
    assert tuple(again.choice.value()) == ("in_woorden",)


def test_a_first_talk_that_is_proposed_is_said_with_day_and_place(
    window: MainWindow, worker: Session
) -> None:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "opgenomen")
    when = worker.now() + timedelta(days=6)
    told(worker, request_id, "voorstel", when=when, where="op_de_vindplaats")

    page = shown(window)

    talk = "maandag 30 november, 13:32, waar jij de persoon ziet"
    assert (
        page.view.proposal.text.text() == f"Het OCMW stelt een eerste gesprek voor: {talk}. Zeg het aan Mia."
    )
    assert f"Het OCMW stelde een eerste gesprek voor: {talk}" in texts(page.view.timeline)


@pytest.mark.parametrize(
    ("code", "carries", "said"),
    [
        ("losgelaten", {}, "Het OCMW liet het los; een collega daar neemt het op"),
        ("doorgegeven", {}, "Doorgegeven aan de volgende dienst van jullie afspraak"),
        ("nazorg", {}, "Nazorg: het OCMW vraagt hoe het gaat"),
        (
            "teruggegeven",
            {"reason": "niet_bevoegd", "alternative": "caw"},
            "Teruggegeven: niet bevoegd · misschien kan dit helpen: Centrum Algemeen Welzijnswerk",
        ),
    ],
)
def test_each_new_step_is_said_in_plain_words(
    window: MainWindow, worker: Session, code: str, carries: dict[str, str], said: str
) -> None:
    request_id = sent(worker)
    answered(worker, request_id, "ontvangen", "opgenomen")
    told(worker, request_id, code, **carries)

    window.go(targets.REQUESTS, targets.ShowRequest(request_id, False))
    settle(window)

    heard = "".join(texts(page_of(window, RequestsPage).view.timeline))
    assert said.casefold() in heard.casefold()


def test_a_first_talk_can_be_proposed_only_to_who_hears_how_it_goes(qtbot: object) -> None:
    page = screens.asked(screens.chosen(screens.passing()))
    card = page.ask.terms
    card.feedback.radio("yes").click()
    card.proposal.click()
    settle(page.window())
    assert page.ask.terms.apply(ConsentForm()).proposal

    card.feedback.radio("no").click()
    settle(page.window())
    assert not card.proposal.isEnabled()
    assert not page.ask.terms.apply(ConsentForm()).proposal


def test_what_may_not_be_heard_is_not_called_late(window: MainWindow, worker: Session) -> None:
    """No word about a term of the service, and nothing that is still to come."""
    request_id = sent(worker, consent=replace(FREE, feedback=False))
    answered(worker, request_id, "ontvangen")

    page = shown(window)

    (row,) = page.list.rows.rows()
    assert row.pill == ("ontvangen", "plain")
    assert row.line == "Je hoort er niet meer van, zoals afgesproken"
    assert "Nog te komen" not in "".join(texts(page.view.timeline))
