"""The mailbox, driven as a person drives it: by clicks and keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6 import QtCore, QtWidgets
from PySide6.QtTest import QTest

from fieldapp.errors import DiskFull
from fieldapp.ui.intake import inbox
from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.intake.panels import AttemptPanel, ClosePanel, DayPanel
from fieldapp.ui.intake.workspace import badges, workspace
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow import answer
from fieldapp.workflow.changes import Change
from tests.ui import stand_ins
from tests.ui.intake.mailbox import AnIntakeSession, Mailbox, a_request
from tests.ui.layout_checks import settle, texts

Key = QtCore.Qt.Key


def rows(page: InboxPage) -> list[Row]:
    model = page.list.rows.rows
    return [model.row(at) for at in range(model.rowCount())]


def titles(page: InboxPage) -> list[str]:
    return [row.title for row in rows(page)]


def test_the_list_shows_the_oldest_term_first_and_what_is_mine_below(page: InboxPage) -> None:
    assert titles(page) == [
        "Karel P.",
        "Naam niet gedeeld",
        "Mia Claes",
        "Yusuf",
        "Opgenomen door mij",
        "Nadia B.",
        "Willy",
    ]


def test_rows_say_how_long_the_term_still_runs(page: InboxPage) -> None:
    pills = [row.pill[0] for row in rows(page) if row.pill]

    assert pills == [
        "termijn vandaag",
        "termijn vandaag",
        "nog 2 werkdagen",
        "nog 4 werkdagen",
        "na 1 poging",
        "contact gelegd",
    ]


def test_filters_carry_counts_and_change_the_list(page: InboxPage) -> None:
    chips = page.list.filters

    assert [chips.chip(code).text() for code in ("new", "today", "mine", "all")] == [
        "Nieuw 4",
        "Vandaag 2",
        "Van mij 2",
        "Alle 7",
    ]

    chips.chip("today").click()

    assert titles(page) == ["Karel P.", "Naam niet gedeeld"]


def test_searching_keeps_what_fits_and_says_when_nothing_does(page: InboxPage) -> None:
    page.search("yus")
    QTest.qWait(250)

    assert titles(page)[0] == "Yusuf"

    page.search("nergens")
    QTest.qWait(250)

    assert "Niets gevonden" in texts(page)


def test_a_request_is_shown_whole_with_the_red_line_on_top(page: InboxPage) -> None:
    page.open("m")

    shown = texts(page)
    assert "Mia Claes vraagt een eerste contact" in shown
    assert (
        page.detail.red_line.text.text()
        == "Niet thuis bellen. Bereikbaar via buurthuis De Kring, dinsdag 9–12 u."
    )
    assert page.detail.red_line.property("tone") == "bad"
    assert "Hulp bij ongeopende post en rekeningen" in shown
    assert "Toestemming van Mia Claes, mondeling op 17 november" in shown
    assert "geldig tot 17 februari 2027 · alleen voor het OCMW" in shown
    assert "echt, nagekeken" in shown


def test_the_first_time_that_it_is_read_is_told_once(page: InboxPage, box: Mailbox) -> None:
    page.open("m")
    assert box.calls == []

    QTest.qWait(inbox.READ_AFTER_MS + 200)
    page.open("k")
    page.open("m")
    QTest.qWait(inbox.READ_AFTER_MS + 200)

    assert box.calls == [("opened", "m")]


def test_leafing_past_is_not_reading(page: InboxPage, box: Mailbox) -> None:
    page.list.rows.setFocus()  # the first row
    for _ in range(3):
        QTest.keyClick(page.list.rows, Key.Key_N)

    assert page.request_id() == "y"
    assert box.calls == []


def test_keys_go_to_the_next_and_the_previous_request(page: InboxPage) -> None:
    page.activateWindow()
    page.list.rows.setFocus()

    QTest.keyClick(page.list.rows, Key.Key_N)
    QTest.keyClick(page.list.rows, Key.Key_Down, QtCore.Qt.KeyboardModifier.AltModifier)
    assert page.request_id() == "m"

    QTest.keyClick(page.list.rows, Key.Key_P)
    assert page.request_id() == "n"


def test_only_what_the_state_allows_is_offered(page: InboxPage) -> None:
    page.open("m")
    assert list(page.steps.buttons) == ["opgenomen", "teruggegeven"]

    page.open("w")
    assert next(iter(page.steps.buttons)) == "afronden"
    assert "opgenomen" not in page.steps.buttons

    page.open("r")
    assert page.steps.buttons["opgenomen"].text() == "Overnemen"
    assert "Een collega volgt dit op. Neem je over?" in texts(page.steps)


def test_taking_up_says_so_and_can_be_undone(
    page: InboxPage, box: Mailbox, host: stand_ins.RecordingHost
) -> None:
    page.open("m")

    page.steps.buttons["opgenomen"].click()

    assert box.held["m"].row.state == "opgenomen"
    said, undo = host.said[-1]
    assert said == "Opgenomen. Het staat nu bij Van mij."
    assert "poging" in page.steps.buttons

    assert undo is not None
    undo()

    assert box.calls[-1] == ("undone", "e1")
    assert "opgenomen" in page.steps.buttons


def test_a_double_click_takes_a_step_once(box: Mailbox, dressed: QtWidgets.QApplication) -> None:
    """The second press comes while the first is still being worked on."""
    waiting: list[Callable[[], None]] = []

    class Slow(stand_ins.InstantBackground):
        def _submit(self, *everything: object) -> None:  # type: ignore[override]
            waiting.append(lambda: super(Slow, self)._submit(*everything))  # type: ignore[arg-type]

    slow = Context(AnIntakeSession(), Slow(), stand_ins.RecordingHost())  # type: ignore[arg-type]
    card = inbox.ActionsCard(slow)
    whole = inbox.read_whole(AnIntakeSession(), box.held["m"].row.request_id)  # type: ignore[arg-type]
    card.show_detail(whole.detail, whole.reasons, whole.now)
    button = card.buttons["opgenomen"]

    button.click()
    button.click()
    for work in list(waiting):
        work()

    assert [call for call in box.calls if call[0] == "opgenomen"] == [("opgenomen", "m")]


def test_an_attempt_takes_two_presses(page: InboxPage, box: Mailbox) -> None:
    page.open("b")

    page.steps.buttons["poging"].click()
    assert isinstance(page.steps.panel, AttemptPanel)
    page.steps.panel.buttons["bezoek_niet_thuis"].click()

    assert box.calls[-1] == ("poging", "b")
    assert box.held["b"].steps[-1].detail == "bezoek_niet_thuis"
    assert page.steps.panel is None


def test_the_keyboard_alone_notes_an_attempt(page: InboxPage, box: Mailbox) -> None:
    page.open("b")
    button = page.steps.buttons["poging"]
    button.setFocus()

    QTest.keyClick(button, Key.Key_Return)
    first = page.steps.panel.buttons["bezoek_niet_thuis"]  # type: ignore[union-attr]
    assert first.hasFocus()
    QTest.keyClick(first, Key.Key_Return)

    assert box.calls[-1] == ("poging", "b")


def test_after_a_step_the_focus_stays_with_the_actions(page: InboxPage) -> None:
    page.activateWindow()
    page.open("m")
    button = page.steps.buttons["opgenomen"]
    button.setFocus()

    QTest.keyClick(button, Key.Key_Return)

    assert page.steps.buttons["poging"].hasFocus()


def test_escape_leaves_a_question_without_a_step(page: InboxPage, box: Mailbox) -> None:
    page.open("b")
    page.steps.buttons["pauze"].click()
    assert isinstance(page.steps.panel, DayPanel)

    QTest.keyClick(page.steps.panel, Key.Key_Escape)

    assert page.steps.panel is None
    assert box.calls == []


def test_a_withdrawn_request_says_not_to_make_contact(page: InboxPage, box: Mailbox) -> None:
    box.held["m"].row = replace(box.held["m"].row, state="ingetrokken")

    page.open("m")

    assert not page.steps.buttons
    assert "Dit is ingetrokken. Neem geen contact meer op." in texts(page.steps)


def test_who_is_with_a_colleague_stands_under_all(page: InboxPage) -> None:
    page.list.filters.chip("all").click()

    row = next(row for row in rows(page) if row.title == "Rosa D.")
    assert row.pill == ("collega bezig", "plain")


def test_closing_offers_the_outcomes_that_are_allowed(page: InboxPage, box: Mailbox) -> None:
    page.open("w")
    page.steps.buttons["afronden"].click()
    panel = page.steps.panel
    assert isinstance(panel, ClosePanel)

    panel.choice.card("hulp_gestart").click()
    panel.button.click()

    assert box.held["w"].row.state == "hulp_gestart"
    assert "Hier is niets meer te doen." in texts(page.steps)


def test_taken_up_here_is_not_confirmed_yet(page: InboxPage, box: Mailbox) -> None:
    held = box.held["m"]
    held.row = replace(held.row, state="opgenomen", mine=True)
    held.detail = replace(held.detail, unconfirmed=True)

    page.open("m")

    assert page.detail.state.text() == "opgenomen, nog te bevestigen"


def test_the_timeline_says_what_i_did_and_takes_the_last_step_back(page: InboxPage, box: Mailbox) -> None:
    page.open("m")
    page.steps.buttons["opgenomen"].click()
    settle(page)
    assert "· opgenomen (jij)" in texts(page.detail)

    page.steps.undo_line.button.click()

    assert box.held["m"].row.state == "ontvangen"
    assert page.steps.undo_line.isHidden()


def test_a_request_that_was_erased_leaves_the_screen(page: InboxPage, box: Mailbox, context: Context) -> None:
    page.open("m")
    del box.held["m"]

    context.changed.emit(Change.INBOX)

    assert page.request_id() is None
    assert not page.detail.isVisible()
    assert page.first.isVisible()


def test_an_uncertain_sender_is_said_in_red(page: InboxPage, box: Mailbox) -> None:
    held = box.held["m"]
    held.detail = replace(held.detail, sender=replace(held.detail.sender, verified=False))

    page.open("m")

    assert "niet zeker, vraag het de afzender" in texts(page)


def test_an_empty_mailbox_teaches(context: Context, dressed: QtWidgets.QApplication) -> None:
    with Mailbox().instead():
        shown = InboxPage(context)
        shown.refresh()

        assert "Geen nieuwe contactvragen" in texts(shown)
        assert "Wat outreachwerkers jullie sturen, komt hier vanzelf binnen." in texts(shown)


def test_the_first_request_opens_with_one_press(page: InboxPage) -> None:
    assert page.first.button is not None

    page.first.button.click()

    assert page.request_id() == "k"


def test_a_failing_step_leaves_everything_as_it_was(page: InboxPage, box: Mailbox, context: Context) -> None:
    """The workflow refuses; the buttons work again and nothing is said to be done."""
    seen: list[object] = []
    context.background.failed.connect(seen.append)
    page.open("m")

    def full(session: object, request_id: object) -> Change:
        raise DiskFull

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answer, "take_up", full)
        page.steps.buttons["opgenomen"].click()

    assert [type(error) for error in seen] == [DiskFull]
    assert page.steps.buttons["opgenomen"].isEnabled()


def test_the_workspace_counts_what_nobody_took_up(box: Mailbox, context: Context) -> None:
    space = workspace(context)

    labels = ["Postvak", "Mijn contactvragen", "Case-overleg", "Collega's", "Iemand wil stoppen", "Bladen"]
    labels.append("Logboek")
    assert [page.label for page in space.pages if not page.under] == labels
    assert space.subtitle == "Onthaal · OCMW Noorderhaven"
    assert badges(context.session) == {"inbox": 4, "invited": 0}


def test_an_urgent_request_says_so_first(box: Mailbox, page: InboxPage) -> None:
    box.add(a_request("u", "Ali", urgent=True))

    page.refresh()

    line = next(row.line for row in rows(page) if row.title == "Ali")
    assert line.startswith("dringend · ")
