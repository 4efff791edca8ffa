"""What intake asks of the sender, and what goes on between colleagues, driven as a person drives it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6 import QtCore, QtWidgets
from PySide6.QtTest import QTest

from fieldapp.domain.ids import RequestId
from fieldapp.ui.intake.inbox import READ_AFTER_MS, InboxPage
from fieldapp.ui.intake.panels import AttemptPanel, DayPanel
from fieldapp.ui.intake.panels_ask import AskPanel, ProposePanel
from fieldapp.ui.intake.panels_on import HandOnPanel
from fieldapp.ui.intake.team_page import TeamPage
from fieldapp.ui.shell.context import Context
from fieldapp.workflow.inbox import MaybeSame
from tests.ui import stand_ins
from tests.ui.intake.mailbox import NOW, AnIntakeSession, Mailbox
from tests.ui.layout_checks import settle, texts

Key = QtCore.Qt.Key


def pressed(page: InboxPage, key: str, code: str) -> QtWidgets.QWidget:
    """The question of one step."""
    page.open(key)
    if page.steps.more_button.isVisible():
        page.steps.more_button.click()
    page.steps.buttons[code].click()
    assert page.steps.panel is not None
    return page.steps.panel


def test_a_question_is_a_code_and_the_term_stands_still(page: InboxPage, box: Mailbox) -> None:
    panel = pressed(page, "b", "vraag")
    assert isinstance(panel, AskPanel)

    panel.choice.chip("nog_akkoord").click()
    said = panel.note.text.text()
    panel.button.click()

    assert (
        said == "Samira leest: ‘Wil deze persoon het nog altijd?’ Tot het antwoord staat jullie termijn stil."
    )
    assert box.held["b"].row.state == "vraag"
    assert "Samira heeft je vraag. Jullie termijn staat stil." in texts(page.steps)
    assert "vraag" not in page.steps.buttons, "one question at a time"


def test_without_agreed_feedback_a_question_is_explained_and_not_asked(page: InboxPage, box: Mailbox) -> None:
    held = box.held["b"]
    held.detail = replace(held.detail, feedback=False)

    panel = pressed(page, "b", "vraag")

    assert isinstance(panel, AskPanel)
    assert panel.button.isHidden()
    assert panel.choice.isHidden()
    assert "Geef het dan terug" in panel.note.text.text()
    assert panel.back_button.hasFocus() or not page.isActiveWindow()


def test_a_first_talk_is_offered_only_with_the_tick_of_the_person(page: InboxPage, box: Mailbox) -> None:
    page.open("b")
    assert "voorstel" not in page.steps.buttons

    held = box.held["b"]
    held.detail = replace(held.detail, offer=replace(held.detail.offer, proposal=True))
    page.refresh()
    panel = pressed(page, "b", "voorstel")
    assert isinstance(panel, ProposePanel)
    assert not panel.button.isEnabled()
    panel.where.chip("buurthuis").click()
    panel.button.click()

    [(_, when, where)] = [call for call in box.calls if call[0] == "proposed"]
    assert (when[:10], where) == ("2026-12-01", "buurthuis")
    assert box.held["b"].row.state == "poging", "a proposal changes no state"


def test_a_moment_that_has_passed_is_not_proposed(page: InboxPage, box: Mailbox) -> None:
    held = box.held["b"]
    held.detail = replace(held.detail, offer=replace(held.detail.offer, proposal=True))
    panel = pressed(page, "b", "voorstel")
    assert isinstance(panel, ProposePanel)
    panel.where.chip("telefoon").click()

    panel.when.set_value(NOW - timedelta(hours=1))
    panel.when.changed.emit(panel.when.value())

    assert not panel.button.isEnabled()
    assert not panel.past.isHidden()


def test_aftercare_has_a_day(page: InboxPage, box: Mailbox) -> None:
    page.open("w")
    page.steps.buttons["nazorg"].click()
    panel = page.steps.panel
    assert isinstance(panel, DayPanel)
    panel.choice.chip("4").click()
    panel.button.click()

    assert ("until", "2026-12-22") in box.calls
    assert box.held["w"].row.state == "nazorg"


def test_what_the_person_asked_not_to_do_stands_last_and_says_why(page: InboxPage, box: Mailbox) -> None:
    held = box.held["b"]
    held.detail = replace(held.detail, offer=replace(held.detail.offer, forbidden=("gebeld",)))
    page.open("b")
    page.steps.buttons["poging"].click()
    panel = page.steps.panel
    assert isinstance(panel, AttemptPanel)

    assert list(panel.buttons)[-1] == "gebeld"
    assert panel.warning.text.text() == (
        "De persoon vroeg: Niet thuis bellen. Kies dit alleen als het toch gebeurd is."
    )


def test_an_attempt_of_yesterday(page: InboxPage, box: Mailbox) -> None:
    page.open("b")
    page.steps.buttons["poging"].click()
    panel = page.steps.panel
    assert isinstance(panel, AttemptPanel)
    panel.day.chip("1").click()
    panel.buttons["via_plaats"].click()

    assert ("on", "2026-11-23") in box.calls


# --- between colleagues -------------------------------------------------------------------------------------


def test_a_request_is_let_go_or_handed_on(page: InboxPage, box: Mailbox) -> None:
    panel = pressed(page, "b", "losgelaten")
    assert isinstance(panel, HandOnPanel)
    assert panel.explained.text() == "Samira hoort geen naam van een collega."

    panel.choice.chip("d2").click()
    assert panel.note.text.text() == "Lien ziet het bovenaan. Wie het opneemt, heeft het."
    panel.button.click()

    assert ("to", "d2") in box.calls
    assert box.held["b"].row.state == "ontvangen"


def test_once_there_is_contact_it_stays_mine_until_a_colleague_takes_it_up(page: InboxPage) -> None:
    panel = pressed(page, "w", "losgelaten")
    assert isinstance(panel, HandOnPanel)

    panel.choice.chip("d2").click()

    assert panel.note.text.text() == "Lien ziet het bovenaan. Tot iemand het opneemt, blijft het van jou."


def test_who_hands_it_on_to_me_is_said(page: InboxPage, box: Mailbox) -> None:
    held = box.held["m"]
    held.row, held.detail = replace(held.row, handed_by="Lien"), replace(held.detail, handed_by="Lien")
    page.refresh()

    page.open("m")

    assert "Lien draagt dit aan jou over. Neem het op, dan heb jij het." in texts(page.detail)
    row = page.list.rows.rows.row(page.list.rows.rows.find("m"))
    assert row.pill == ("voor jou", "info")


def test_of_a_colleague_who_is_away_it_is_said_that_it_is_free(page: InboxPage, box: Mailbox) -> None:
    held = box.held["r"]
    until = date(2026, 12, 1)
    held.row = replace(held.row, away=until, who="Lien")
    held.detail = replace(held.detail, away=until, who="Lien", colleague=True)

    page.open("r")
    page.list.filters.chip("all").click()

    assert page.detail.state.text() == "Lien is afwezig tot en met 1 december"
    assert "Je collega is afwezig. Neem je over?" in texts(page.steps)
    row = page.list.rows.rows.row(page.list.rows.rows.find("r"))
    assert row.pill == ("vrij", "off")
    assert row.line.endswith("Lien is afwezig tot en met 1 december")


@pytest.fixture
def team(box: Mailbox, context: Context, dressed: QtWidgets.QApplication) -> TeamPage:
    shown = TeamPage(context)
    context.changed.connect(shown.refresh)
    shown.resize(1150, 712)
    shown.show()
    shown.refresh()
    return shown


def test_a_colleague_is_noted_as_away_and_as_back(team: TeamPage, box: Mailbox) -> None:
    team.list.choose("d2")
    team.until.chip("7").click()

    assert box.calls[-1] == ("away", "d2", "2026-12-01")
    assert "Lien is afwezig tot en met 1 december" in texts(team)
    assert "Dit staat alleen op dit toestel." in texts(team)

    team.back_button.click()

    assert box.calls[-1] == ("away", "d2", "")
    assert team.back_button.isHidden()


def test_before_leave_everything_is_let_go_and_what_stays_is_named(
    team: TeamPage, box: Mailbox, host: stand_ins.RecordingHost
) -> None:
    team.leave_button.click()

    assert box.calls[-1] == ("released all",)
    assert host.said[-1][0] == "1 contactvraag losgelaten. Ze staat bij Nieuw."
    assert "1 blijft van jou" in team.stays.text.text()


# --- who may be the same ------------------------------------------------------------------------------------


def test_who_may_be_the_same_is_shown_and_can_be_looked_at(page: InboxPage, box: Mailbox) -> None:
    box.same = (
        MaybeSame(RequestId("k"), "Mia Claas", "Wijkgezondheidscentrum", NOW, "opgenomen", "Lien", False, ()),
    )

    page.open("m")
    QTest.qWait(READ_AFTER_MS + 200)
    assert "Misschien dezelfde persoon." in texts(page.detail)
    [link] = page.detail.same.links
    assert link.text() == "Mia Claas, van Wijkgezondheidscentrum, ontvangen op 24 november: opgenomen (Lien)."

    link.click()

    assert page.request_id() == "k"
    assert page.detail.same.isHidden()


# --- ten minutes --------------------------------------------------------------------------------------------


def test_a_wrong_click_is_in_sight_for_ten_minutes(box: Mailbox, dressed: QtWidgets.QApplication) -> None:
    session = AnIntakeSession()
    page = InboxPage(stand_ins.context(session))
    page.context.changed.connect(page.refresh)
    page.show()
    page.refresh()
    page.open("m")
    page.steps.buttons["opgenomen"].click()

    line = page.steps.undo_line
    assert line.text.text().startswith("Opgenomen, om ")
    assert line.text.text().endswith("Je kan dit nog 11 minuten ongedaan maken.")  # the box is a minute ahead
    session.at = NOW + timedelta(minutes=10, seconds=30)
    line.look()
    assert line.text.text().endswith("Je kan dit nog 1 minuut ongedaan maken.")
    session.at = NOW + timedelta(minutes=12)
    line.look()

    assert line.isHidden()


# --- by keyboard alone --------------------------------------------------------------------------------------


def test_the_whole_way_by_keyboard_alone(page: InboxPage, box: Mailbox) -> None:
    """From the list to a request, taken up, tried, handed on: no mouse."""
    page.activateWindow()
    page.list.rows.setFocus()
    for _ in range(2):  # the first row has the focus already
        QTest.keyClick(page.list.rows, Key.Key_N)
    assert page.request_id() == "m"

    take = page.steps.buttons["opgenomen"]
    tab_to(page, take)
    QTest.keyClick(take, Key.Key_Return)
    attempt = page.steps.buttons["poging"]
    assert attempt.hasFocus()
    QTest.keyClick(attempt, Key.Key_Return)
    panel = page.steps.panel
    assert isinstance(panel, AttemptPanel)
    QTest.keyClick(panel.buttons["bezoek_niet_thuis"], Key.Key_Return)
    assert box.held["m"].row.state == "poging"

    tab_to(page, page.steps.more_button)
    QTest.keyClick(page.steps.more_button, Key.Key_Return)
    hand_on = page.steps.buttons["losgelaten"]
    tab_to(page, hand_on)
    QTest.keyClick(hand_on, Key.Key_Return)
    on = page.steps.panel
    assert isinstance(on, HandOnPanel)
    first = on.choice.chip("anybody")
    assert first.hasFocus()
    QTest.keyClick(first, Key.Key_Space)
    tab_to(page, on.button)
    QTest.keyClick(on.button, Key.Key_Return)

    assert box.held["m"].row.state == "ontvangen"


def tab_to(page: InboxPage, wanted: QtWidgets.QWidget) -> None:
    """Press Tab until `wanted` has the focus."""
    settle(page)
    for _ in range(60):
        focus = QtWidgets.QApplication.focusWidget()
        if focus is wanted:
            return
        QTest.keyClick(focus or page, Key.Key_Tab)
    raise AssertionError("Tab never came there")
