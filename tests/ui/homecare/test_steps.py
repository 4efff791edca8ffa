"""The three steps as an aide does them: pictures, an answer, and who hears it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES, Worry, decode
from fieldapp.store.handovers import OUT
from fieldapp.ui.handing.parts import HearPart, NoticePart, WishPart
from fieldapp.ui.handing.wizard import Wizard
from fieldapp.ui.homecare.start_page import StartPage
from fieldapp.ui.homecare.targets import START, WORRY, NewWorry, OpenWorry
from fieldapp.ui.homecare.worry_page import WorryPage
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.handover import giving
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, click, page_of
from tests.ui.homecare.aide import a_form, a_window, an_aide
from tests.ui.homecare.screens import given


@pytest.fixture
def aide() -> Iterator[Session]:
    session = an_aide()
    yield session
    session.close()


@pytest.fixture
def window(aide: Session, dressed: QtWidgets.QApplication) -> MainWindow:
    return a_window(aide)


def wizard(window: MainWindow) -> Wizard:
    return page_of(window, WorryPage).wizard


def at_step(window: MainWindow, session: Session, answer: str, step: int = 3) -> Wizard:
    """The window at the form of Rosa with this answer."""
    form = a_form(session, answer, step)
    giving.autosave(session, form)
    window.go(WORRY, OpenWorry(form.draft_id))
    return wizard(window)


def given_payload(session: Session) -> Worry:
    [line] = session.store.handovers.newest(OUT, "zorg")
    message = session.messages.get(line.mid)
    assert message is not None
    assert message.payload is not None
    found = decode(message.payload)
    assert isinstance(found, Worry)
    return found


def test_a_worry_is_passed_on_by_keyboard_alone_in_few_keys(window: MainWindow, aide: Session) -> None:
    keys = Keys(window)
    keys.press("Ctrl+N")
    keys.until("De post blijft liggen")
    keys.press("Space")
    keys.until("Over wie gaat het?")
    keys.write("Rosa")
    keys.until("Een vrouw")
    keys.press("Space")
    keys.until("Volgende")
    keys.press("Return")
    keys.until("Ja, iemand mag mij bellen of langskomen")
    keys.press("Space")
    keys.until("Volgende")
    keys.press("Return")
    keys.until("Doorgeven")
    keys.press("Return")

    assert isinstance(window.stack.currentWidget(), StartPage)
    assert given_payload(aide).fields["naam"] == "Rosa"
    assert keys.count < 60


def test_what_is_shown_is_what_is_sealed(window: MainWindow, aide: Session) -> None:
    shown = at_step(window, aide, AGREES)
    assert shown.shown is not None
    lines = shown.hear.reads.lines.text()
    payload = shown.shown.payload

    click(shown.next)
    assert given_payload(aide) == decode(payload)
    for text in given_payload(aide).fields.values():
        assert text in lines


def test_the_words_follow_the_person(window: MainWindow, aide: Session) -> None:
    shown = at_step(window, aide, "", 2)
    wish = shown.parts[1]
    assert isinstance(wish, WishPart)
    assert wish.title.text() == "Wat wil Rosa zelf? Vraag het haar."
    assert wish.answers.card(REFUSES).option.line == "Dat mag. We bewaren haar naam niet."

    shown.begin(replace(a_form(aide, "", 2), name="Albert", called="hij"))
    assert wish.title.text() == "Wat wil Albert zelf? Vraag het hem."
    shown.begin(replace(a_form(aide, "", 2), name="", called=""))
    assert wish.title.text() == "Wat wil de persoon zelf? Vraag het de persoon."


def test_nobody_chooses_between_services(window: MainWindow, aide: Session) -> None:
    """Step 3 names the own supervisor and nobody else (practice B1)."""
    for answer in (AGREES, LATER, REFUSES, NOT_ASKED):
        shown = at_step(window, aide, answer)
        texts = [label.text() for label in shown.findChildren(QtWidgets.QLabel)]
        texts += [button.text() for button in shown.findChildren(QtWidgets.QAbstractButton)]
        assert not [text for text in texts if any(name in text for name in ("OCMW", "CAW", "DMW"))]


def test_after_a_no_nothing_is_kept_with_a_name(window: MainWindow, aide: Session) -> None:
    shown = at_step(window, aide, REFUSES)
    assert not shown.hear.reads.isVisible()
    assert shown.hear.print_button.isVisible()
    click(shown.next)

    assert giving.unfinished(aide) == []
    assert giving.given(aide) == []
    assert aide.outbox.waiting() == 0
    assert [count[1:] for count in giving.counts(aide)] == [(REFUSES, 1)]
    body = aide.database.rows("SELECT * FROM draft")
    assert body == []


def test_who_wants_to_think_is_asked_again_and_nothing_leaves(window: MainWindow, aide: Session) -> None:
    click(at_step(window, aide, LATER).next)

    start = page_of(window, StartPage)
    assert aide.outbox.waiting() == 0
    [row] = giving.unfinished(aide)
    assert (row.name, row.later) == ("Rosa", True)
    assert window.nav is not None
    button = next(b for b in start.findChildren(QtWidgets.QPushButton) if b.text() == "Opnieuw vragen")
    click(button)
    assert wizard(window).form is not None
    assert wizard(window).form.step == 2  # type: ignore[union-attr]


def test_who_was_not_asked_is_not_named_and_one_says_why(window: MainWindow, aide: Session) -> None:
    shown = at_step(window, aide, NOT_ASKED)
    hear = shown.parts[2]
    assert isinstance(hear, HearPart)
    assert "Rosa" not in hear.reads.lines.text()
    hear.why.set_value(())
    click(shown.next)
    assert shown.problem.text() == "Kies waarom je het niet kon vragen."
    hear.why.cards[0].click()
    click(shown.next)

    worry = given_payload(aide)
    assert (worry.answer, worry.identified, worry.why_not) == (NOT_ASKED, False, "niet_alleen")


def test_a_name_in_the_words_is_held_back_when_nobody_said_yes(window: MainWindow, aide: Session) -> None:
    shown = at_step(window, aide, NOT_ASKED)
    shown.begin(replace(a_form(aide, NOT_ASKED), words="Rosa durft de brieven niet open te doen."))

    assert shown.shown is None
    assert shown.problem.isVisible()
    click(shown.next)
    assert giving.given(aide) == []


def test_something_must_be_noticed_and_answered(window: MainWindow, aide: Session) -> None:
    window.go(WORRY, NewWorry())
    shown = wizard(window)
    click(shown.next)
    assert shown.problem.text() == "Kies wat je merkt, of schrijf het op."
    notice = shown.parts[0]
    assert isinstance(notice, NoticePart)
    notice.worries.cards[0].click()
    click(shown.next)
    click(shown.next)
    assert shown.problem.text() == "Kies een van de vier antwoorden."


def test_what_is_typed_survives_a_lock(window: MainWindow, aide: Session) -> None:
    window.go(WORRY, NewWorry())
    notice = wizard(window).parts[0]
    assert isinstance(notice, NoticePart)
    notice.worries.cards[2].click()
    notice.said.edit.setPlainText("Er is niets in huis.")
    for save in window.save_forms():
        save(aide)

    [row] = giving.unfinished(aide)
    form = giving.open_form(aide, row.draft_id)
    assert (form.worries, form.words) == (("eten",), "Er is niets in huis.")


def test_without_a_supervisor_in_the_address_list_it_is_kept_and_one_calls(
    dressed: QtWidgets.QApplication,
) -> None:
    session = an_aide(joined=False)
    window = a_window(session)
    shown = at_step(window, session, AGREES)
    assert "Hilde M." in shown.hear.who.text.text()
    click(shown.next)

    assert shown.problem.isVisible()
    assert [row.name for row in giving.unfinished(session)] == ["Rosa"]
    session.close()


def test_danger_is_one_press_away_everywhere(window: MainWindow, aide: Session) -> None:
    click(page_of(window, StartPage).danger)
    window.findChildren(DangerCard)[-1].close_button.click()
    before = len(window.findChildren(DangerCard))

    click(at_step(window, aide, "", 1).danger)
    assert len(window.findChildren(DangerCard)) == before + 1


def test_the_start_says_what_became_of_earlier_worries(window: MainWindow, aide: Session) -> None:
    given(aide, "gelezen", "afgerond_contact")
    window.go(START)

    texts = " ".join(label.text() for label in page_of(window, StartPage).findChildren(QtWidgets.QLabel))
    assert "Jouw signaal telde" in texts
    assert "Rosa" not in texts


def test_the_menu_is_back_on_the_start_page(window: MainWindow) -> None:
    assert window.nav is not None
    window.go(WORRY, NewWorry())
    assert not window.nav.isVisible()
    assert not window.header.isVisible()
    click(wizard(window).back)
    assert window.nav.isVisible()
    assert window.header.isVisible()
