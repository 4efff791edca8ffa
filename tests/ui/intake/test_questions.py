"""Steps that ask something first: until when, to whom, why it is given back."""

from dataclasses import replace

from PySide6 import QtCore
from PySide6.QtTest import QTest

from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.intake.panels import DayPanel
from fieldapp.ui.intake.panels_on import GiveBackPanel, ReferPanel
from fieldapp.ui.shell.context import Context
from fieldapp.workflow.changes import Change
from tests.ui import stand_ins
from tests.ui.intake.mailbox import Mailbox
from tests.ui.layout_checks import texts

Key = QtCore.Qt.Key


def test_a_pause_asks_until_when(page: InboxPage, box: Mailbox) -> None:
    page.open("b")
    page.steps.buttons["pauze"].click()
    panel = page.steps.panel
    assert isinstance(panel, DayPanel)
    assert not panel.button.isEnabled()

    panel.choice.chip("2").click()
    panel.button.click()

    assert ("until", "2026-12-08") in box.calls


def test_referring_keeps_the_kind_here(page: InboxPage, box: Mailbox) -> None:
    page.open("b")
    page.steps.buttons["doorverwezen"].click()
    panel = page.steps.panel
    assert isinstance(panel, ReferPanel)

    panel.choice.chip("cgg").click()
    said = panel.note.text.text()
    panel.days.chip("8").click()
    panel.button.click()

    assert said.startswith("Alleen je collega's zien welke soort. Samira hoort: doorverwezen.")
    assert box.calls[-2:] == [("kind", "cgg", "2027-01-19"), ("doorverwezen", "b")]


def referring(page: InboxPage, key: str, kind: str) -> ReferPanel:
    page.open(key)
    page.steps.buttons["doorverwezen"].click()
    panel = page.steps.panel
    assert isinstance(panel, ReferPanel)
    panel.choice.unfold()
    panel.choice.chip(kind).click()
    return panel


def test_another_core_actor_goes_back_so_that_the_person_is_asked(page: InboxPage, box: Mailbox) -> None:
    """The agreement was with this service only."""
    panel = referring(page, "b", "caw")
    said = panel.note.text.text()

    panel.button.click()

    assert "sprak niet af dat deze dienst het mag weten" in said
    assert box.calls[-2:] == [("given back", "niet_bevoegd", "", "False", "caw"), ("teruggegeven", "b")]


def test_the_service_that_was_agreed_on_gets_it_at_once(page: InboxPage, box: Mailbox) -> None:
    held = box.held["b"]
    held.detail = replace(held.detail, offer=replace(held.detail.offer, next_step=True))
    panel = referring(page, "b", "next")

    assert panel.button.text() == "Doorgeven"
    panel.button.click()

    assert box.calls[-1] == ("doorgegeven", "b")
    assert "De volgende dienst heeft het nu." in texts(page.steps)


def giving_back(page: InboxPage, key: str, reason: str) -> GiveBackPanel:
    page.open(key)
    page.steps.buttons["teruggegeven"].click()
    panel = page.steps.panel
    assert isinstance(panel, GiveBackPanel)
    panel.choice.chip(reason).click()
    return panel


def test_a_neutral_reason_travels_and_the_screen_says_so(page: InboxPage, box: Mailbox) -> None:
    panel = giving_back(page, "m", "buiten_werkingsgebied")
    assert panel.agree.isHidden()
    assert panel.reads.text.text() == "Samira leest: teruggegeven, buiten ons werkingsgebied."

    panel.note.edit.setText("Woont in Zuiddorp")
    panel.button.click()

    assert ("given back", "buiten_werkingsgebied", "Woont in Zuiddorp", "False", "") in box.calls


def test_what_could_be_tried_instead_travels_with_the_reason(page: InboxPage, box: Mailbox) -> None:
    panel = giving_back(page, "m", "niet_bevoegd")
    panel.instead.chip("caw").click()

    assert panel.reads.text.text() == (
        "Samira leest: teruggegeven, niet bevoegd. En: probeer Centrum Algemeen Welzijnswerk."
    )
    panel.button.click()
    assert ("given back", "niet_bevoegd", "", "False", "caw") in box.calls


def test_the_no_of_the_person_is_not_among_the_reasons_of_the_service(page: InboxPage) -> None:
    page.open("b")
    page.steps.buttons["teruggegeven"].click()
    panel = page.steps.panel
    assert isinstance(panel, GiveBackPanel)

    assert "De persoon wil het niet" not in texts(panel)
    assert panel.explained.text() == "Wil de persoon zelf geen hulp? Kies dan Afronden."


def test_a_reason_that_reveals_stays_here_unless_there_is_a_separate_yes(
    page: InboxPage, box: Mailbox
) -> None:
    panel = giving_back(page, "m", "reeds_in_begeleiding")
    assert not panel.agree.isHidden()
    assert not panel.agree.isChecked()
    assert panel.reads.text.text() == "Samira leest: terug bij de afzender. Geen reden."

    panel.agree.click()
    assert panel.reads.text.text() == "Samira leest: teruggegeven, is hier al in begeleiding."

    panel.choice.chip("dubbel_verzoek").click()
    assert not panel.agree.isChecked(), "a yes is for one reason"
    panel.button.click()

    assert ("given back", "dubbel_verzoek", "", "False", "") in box.calls


def test_without_agreed_feedback_no_reason_travels_at_all(page: InboxPage, box: Mailbox) -> None:
    held = box.held["m"]
    held.detail = replace(held.detail, feedback=False)

    panel = giving_back(page, "m", "buiten_werkingsgebied")

    assert panel.reads.text.text() == "Samira leest: terug bij de afzender. Geen reden."
    assert "wil niet dat de afzender hoort hoe het gaat" in page.steps.sees.text()


def test_what_the_sender_heard_for_good_is_not_offered_for_undo(
    page: InboxPage, box: Mailbox, host: stand_ins.RecordingHost
) -> None:
    held = box.held["m"]
    held.detail = replace(held.detail, feedback=False)

    giving_back(page, "m", "buiten_werkingsgebied").button.click()

    assert host.said[-1] == ("Teruggegeven.", None)
    assert page.steps.undo_line.isHidden()


def test_a_question_stays_open_when_post_comes_in_meanwhile(page: InboxPage, context: Context) -> None:
    panel = giving_back(page, "m", "geen_capaciteit")
    panel.note.edit.setText("half getypt")

    context.changed.emit(Change.INBOX)

    assert page.steps.panel is panel
    assert panel.note.text() == "half getypt"


def test_letters_typed_in_a_field_do_not_leaf_on(page: InboxPage) -> None:
    panel = giving_back(page, "m", "anders")
    page.activateWindow()
    panel.note.edit.setFocus()

    QTest.keyClicks(panel.note.edit, "np")

    assert panel.note.text() == "np"
    assert page.request_id() == "m"
