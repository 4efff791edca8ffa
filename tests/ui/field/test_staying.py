"""A signal that stays: what one can do, advice without a name, a signature, decisions of a person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui, QtTest

from fieldapp.domain.consent import NOT_UNDERSTOOD
from fieldapp.domain.disclosure import decode_request
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.places.agenda_page import AgendaPage
from fieldapp.ui.field.secrecy.advice_page import AdvicePage
from fieldapp.ui.field.secrecy.note_page import NotePage
from fieldapp.ui.field.secrecy.way_lines import About, WayLines, _doors, way_button
from fieldapp.ui.field.secrecy.ways_page import WaysPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import secrecy, ways
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.ui.field.sending import checked, ready, said_yes, sealed_bytes
from tests.ui.field.worker import a_window, a_worker, click, page_of
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import CLEANER, OUTREACH_BG, mia


def at_ways(window: MainWindow, **changes: object) -> WaysPage:
    signal_id = mia(window.context.session, **changes)
    window.go(targets.WAYS, targets.ShowWays(signal_id))
    settle(window)
    return page_of(window, WaysPage)


def at_advice(window: MainWindow, to: str = "leidinggevende", text: str = "") -> AdvicePage:
    signal_id = mia(window.context.session)
    window.go(targets.ADVICE, targets.AskAdvice(to, None, signal_id))
    settle(window)
    page = page_of(window, AdvicePage)
    page.words.edit.setPlainText(text)
    page._look()
    settle(page)
    return page


def test_from_the_signal_one_comes_to_what_one_can_do(window: MainWindow, worker: Session) -> None:
    signal_id = mia(worker)
    window.go(targets.SIGNALS, targets.ShowSignal(signal_id))
    settle(window)

    click(page_of(window, SignalsPage).signal.ways_button)
    settle(window)

    page = page_of(window, WaysPage)
    assert window.header.title.text() == "Hoe verder? Signaal van Mia"
    assert "toestemming die nu geldt" in texts(page)
    for code in ("vraag_het_eerst", "raad_zonder_naam", "leidinggevende_zonder_naam", "later_terugkomen"):
        assert page.lines.buttons[code].isVisible()


def test_each_way_of_the_table_has_a_button_that_leads_somewhere(window: MainWindow, worker: Session) -> None:
    """But those that are done by talking, and the card that has its own place."""
    signal_id = mia(worker)
    about = About(signal_id, None)
    talk = {"onthaal_meldt_terug", "kaart_iemand_vraagt"}

    for code in worker.taxonomies["can_do"].codes:
        assert bool(way_button(code)) == (code in _doors(window.context, about)) == (code not in talk), code


def test_a_way_leads_where_it_says(window: MainWindow) -> None:
    page = at_ways(window)
    click(page.lines.buttons["later_terugkomen"])
    settle(window)
    assert isinstance(window.stack.currentWidget(), AgendaPage)

    page = at_ways(window)
    click(page.lines.buttons["leidinggevende_zonder_naam"])
    settle(window)
    assert page_of(window, AdvicePage).to.value() == ("leidinggevende",)


def test_what_needs_professional_secrecy_is_closed_with_the_reason(window: MainWindow) -> None:
    page = at_ways(window)

    assert set(page.note_buttons) == {"vertegenwoordiger", "noodtoestand"}
    assert "Niet met jouw rol. Wat ontbreekt: beroepsgeheim" in texts(page)


def test_who_is_bound_may_note_all_of_it() -> None:
    session = a_worker(OUTREACH_BG)
    window = a_window(session)
    page = at_ways(window)
    assert set(page.note_buttons) == {"vertegenwoordiger", "noodtoestand", "spreekrecht", "casusoverleg"}

    click(page.note_buttons["casusoverleg"])
    settle(window)
    note = page_of(window, NotePage)
    assert "Dit is niet het case-overleg met partners" in texts(note)
    note.form.fields["grond"].show_answer("wet")
    note.form.fields["protocol"].show_answer("P-7")
    click(note.keep)
    settle(window)
    assert isinstance(window.stack.currentWidget(), PersonPage)
    assert "Wettelijk casusoverleg" in texts(window)
    assert [line.kind for line in session.ledger.entries()] == [EntryKind.RECORDED]
    session.close()


def test_of_somebody_younger_than_18_youth_help_comes_first(window: MainWindow) -> None:
    page = at_ways(window, age_class="minderjarig")

    assert "jeugdhulp" in page.lines.buttons
    assert "noodtoestand" not in page.note_buttons
    assert "vraag_het_eerst" not in page.lines.buttons


def test_with_discretion_only_there_is_always_something_to_do() -> None:
    session = a_worker(replace(CLEANER, workspace="field"))
    found = ways.ways(session, mia(session))

    assert found.can_do
    assert found.records == ()
    assert {closed.kind for closed in found.closed} == {
        "vertegenwoordiger",
        "noodtoestand",
        "spreekrecht",
        "casusoverleg",
    }
    session.close()


# advice without a name


@pytest.mark.parametrize(
    "text",
    [
        "Mia doet haar post niet open.",
        "bel 0470 12 34 56",
        "Ze woont in de Kerkstraat 12.",
        "mevrouw Peeters",
    ],
)
def test_advice_cannot_be_taken_out_while_somebody_is_in_it(window: MainWindow, text: str) -> None:
    page = at_advice(window, text=f"Iemand van 70, {text}")

    assert page.found.isVisible()
    assert not page.keep.isEnabled()
    assert not page.copy.isEnabled()
    assert page.reads.text() == "…"


def test_advice_is_noted_before_it_can_be_copied(window: MainWindow, worker: Session) -> None:
    text = "Iemand van rond de 70 doet de post niet meer open. Hoe begin ik daarover?"
    page = at_advice(window, text=text)
    assert page.reads.text() == text
    assert not page.copy.isEnabled()

    click(page.keep)
    settle(page)
    click(page.copy)

    assert QtGui.QGuiApplication.clipboard().text() == text
    (made,) = secrecy.newest(worker)
    assert (made.row, made.basis, made.answers["persoonsvrije_tekst"]) == (7, "LIJN", text)
    assert [line.kind for line in worker.ledger.entries()] == [EntryKind.RECORDED]
    assert sealed_bytes(worker) == []


def test_other_words_are_another_question(window: MainWindow, worker: Session) -> None:
    page = at_advice(window, text="Iemand doet de post niet open.")
    click(page.keep)
    settle(page)

    page.words.edit.setPlainText("Iemand doet de post niet open, en Mia helpt.")
    page._look()
    settle(page)

    assert not page.copy.isEnabled()
    assert not page.keep.isEnabled()
    page.words.edit.setPlainText("Iemand doet de post niet open. Wat nu?")
    page._look()
    settle(page)
    click(page.keep)
    settle(page)
    assert len(secrecy.newest(worker)) == 2


def test_whom_one_asks_must_be_chosen(window: MainWindow, worker: Session) -> None:
    page = at_advice(window, to="", text="Iemand doet de post niet open.")

    click(page.keep)
    settle(page)

    assert "Kies aan wie je raad vraagt." in texts(page)
    assert secrecy.newest(worker) == ()


def test_a_question_that_was_begun_is_still_there(window: MainWindow, worker: Session) -> None:
    page = at_advice(window, text="Iemand van 70")
    note = page._note
    assert note is not None
    for save in page.save_forms():
        save(worker)

    window.go(targets.ADVICE, targets.AskAdvice("", None, note.signal_id))
    settle(window)

    assert page_of(window, AdvicePage).words.text() == "Iemand van 70"


# asking


def test_a_signature_drawn_on_the_screen_is_kept_here_and_leaves_nowhere(
    window: MainWindow, worker: Session
) -> None:
    page = ready(window)
    click(page.choose.primary_button)
    settle(page)
    checked(page)
    click(page.ask.how.form.radio("geschreven"))
    click(page.ask.how.signed.where.chips.chip("scherm"))
    settle(page)
    click(page.ask.yes)
    settle(page)
    assert "Laat tekenen op het scherm" in texts(page.ask)

    pad = page.ask.how.signed.pad
    left = QtCore.Qt.MouseButton.LeftButton
    QtTest.QTest.mousePress(pad, left, pos=QtCore.QPoint(30, 40))
    QtTest.QTest.mouseMove(pad, QtCore.QPoint(90, 70))
    QtTest.QTest.mouseMove(pad, QtCore.QPoint(160, 30))
    QtTest.QTest.mouseRelease(pad, left, pos=QtCore.QPoint(160, 30))
    settle(page)
    checked_again = page.ask.checks.ticks["own_words_back"].isChecked()
    assert checked_again, "a signature changes nothing of what was read"
    click(page.ask.yes)
    settle(page)
    click(page.choose.primary_button)

    (payload,) = sealed_bytes(worker)
    (consent,) = [each for each in _consents(worker) if each.answer == "ja"]
    assert consent.signed_on == "scherm"
    assert len(consent.signature[0]) >= 2
    assert b"signature" not in payload
    said = decode_request(payload).consent
    assert said is not None
    assert said.form == "geschreven"


def _consents(session: Session) -> list:  # type: ignore[type-arg]
    return [consent for person in session.people.all() for consent in session.consents.of_person(person.id)]


def test_the_whole_record_stands_with_the_person(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    said_yes(page)
    (consent,) = _consents(worker)

    window.go(targets.PERSON, targets.ShowPerson(consent.person_id, "decisions"))
    settle(window)

    shown = texts(window)
    for words in (
        "Toestemming: OCMW Lindenhoek",
        "Samira B.",
        "Gesproken",
        "Niemand anders",
        "24 februari 2027",
        "Thuis bellen",
    ):
        assert words in shown
    assert (consent.asked_role, consent.understood, consent.sheet) == (
        "outreach_basisactor",
        "ja",
        "2026-11-24.2",
    )
    assert [line.kind for line in worker.ledger.entries()] == [EntryKind.CONSENT]


def test_saying_it_again_asks_again_whether_it_was_understood(window: MainWindow) -> None:
    page = ready(window)
    said_yes(page)
    page.choose.exactly.fields.line("taal").tick.click()
    settle(page)
    click(page.choose.primary_button)
    settle(page)

    assert page.ask.checks.understood.value() == ()
    click(page.ask.checks.understood.chip(NOT_UNDERSTOOD))
    settle(page)
    assert page.ask.checks.doubt.isVisible()


@pytest.mark.parametrize("notes", ["residence", "young", "fund"])
def test_the_primary_button_is_in_sight_also_with_extra_notes(window: MainWindow, notes: str) -> None:
    page = ready(window)
    shown = page.choose.recipients
    for note in (shown.residence, getattr(shown, notes)):
        note.show()
    page.choose.settle()
    settle(window)

    for button in (page.choose.primary_button, page.choose.back_button, page.choose.danger_button):
        where = QtCore.QRect(button.mapTo(window, QtCore.QPoint(0, 0)), button.size())
        assert window.rect().contains(where)
        assert not button.visibleRegion().isEmpty()


def test_ways_are_drawn_anew_only_when_they_change(window: MainWindow) -> None:
    lines = WayLines()
    lines.show_ways(("raad_zonder_naam",))
    first = lines.buttons["raad_zonder_naam"]
    lines.show_ways(("raad_zonder_naam",))

    assert lines.buttons["raad_zonder_naam"] is first
    assert lines.text() == "Vraag raad zonder naam."
