"""To whom, why, and what: every tick starts off, every block says what one can do."""

import pytest
from PySide6 import QtCore

from fieldapp.domain.people import SafeContact
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import record
from fieldapp.workflow.session import Session
from tests.ui.field.sending import (
    begun,
    ready,
    to_the_ocmw,
    write,
)
from tests.ui.field.worker import Keys, a_window, a_worker, click, tick_fields
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import CLEANER, NIGHT, mia


def test_every_field_starts_off(window: MainWindow) -> None:
    page = begun(window)

    assert not any(line.tick.isChecked() for line in page.choose.exactly.fields.lines.values())
    assert not page.choose.primary_button.isEnabled()


def test_a_prohibition_that_stays_behind_is_said_at_its_field_and_before_the_question(
    window: MainWindow,
) -> None:
    page = begun(window, safe_contact=SafeContact(("via_place",), ("home_call",)))
    exactly = page.choose.exactly
    line = exactly.fields.line("niet_doen")
    to_the_ocmw(page)
    assert not exactly.unsaid.isVisible(), "nothing goes along yet"

    tick_fields(page, ("naam", "bereikbaar"))
    settle(page)
    assert not line.tick.isChecked(), "it stays the worker's choice"
    assert line.warning.isVisible()
    assert line.warning.text() == "Het OCMW weet dit dan niet."
    assert exactly.unsaid.text.text() == "Je liet ‘Niet thuis bellen’ weg. Het OCMW weet dat dan niet."
    assert page.choose.primary_button.isEnabled()
    above = exactly.unsaid.mapTo(page, QtCore.QPoint(0, exactly.unsaid.height())).y()
    assert above <= page.choose.primary_button.mapTo(page, QtCore.QPoint(0, 0)).y()


def test_meenemen_ticks_the_prohibition_and_unticking_undoes_it(window: MainWindow) -> None:
    page = begun(window, safe_contact=SafeContact(("via_place",), ("home_call", "voicemail")))
    exactly = page.choose.exactly
    to_the_ocmw(page)
    tick_fields(page, ("naam", "bereikbaar"))
    settle(page)

    assert exactly.unsaid.take_along.text() == "Meenemen"
    click(exactly.unsaid.take_along)
    settle(page)
    line = exactly.fields.line("niet_doen")
    assert line.tick.isChecked()
    assert line.tick.hasFocus()
    assert not exactly.unsaid.isVisible()
    assert not line.warning.isVisible()
    assert page._sight is not None
    assert page._sight.preview is not None
    assert ("niet_doen", "Niet thuis bellen; Geen voicemail") in page._sight.preview.rows()

    Keys(window).press("Space")
    assert not line.tick.isChecked()
    assert exactly.unsaid.isVisible()


@pytest.mark.parametrize("position", ["refuses", "cannot_decide", "goes_self"])
def test_every_answer_without_a_yes_says_what_one_can_do(window: MainWindow, position: str) -> None:
    page = begun(window)

    click(page.choose.positions.options.card(position))
    settle(page)

    assert not page.choose.exactly.isVisible()
    shown = texts(page.choose)
    assert "Er vertrekt niets." in shown
    noted = position in ("refuses", "goes_self")
    assert page.choose.primary_button.isVisible() == noted
    assert noted or "Wat je kan doen:" in shown


def test_that_someone_goes_alone_is_noted_with_the_signal(window: MainWindow, worker: Session) -> None:
    page = begun(window)
    click(page.choose.positions.options.card("goes_self"))

    click(page.choose.primary_button)

    assert page.outcome.words.text() == "Mia gaat zelf. Er vertrekt niets."
    assert record.page(worker).rows[0].wish == "zelf"


def test_age_and_safe_contact_are_asked_only_now(window: MainWindow, worker: Session) -> None:
    page = begun(window, age_class="onbekend", safe_contact=SafeContact())
    to_the_ocmw(page)
    assert page.choose.blocked.age.isVisible()
    assert page.choose.blocked.age.caption.text() == "Is Mia 18 of ouder?"

    click(page.choose.blocked.age.chips.chip("18plus"))
    settle(page)
    assert page.choose.blocked.contact.isVisible()
    click(page.choose.blocked.contact.allowed.chips.chip("via_place"))
    page._look()
    settle(page)
    assert page.choose.blocked.isVisible(), "one can go on picking rules"
    click(page.choose.blocked.contact.forbidden.chips.chip("voicemail"))
    click(page.choose.blocked.contact.button)
    page._look()
    settle(page)

    assert not page.choose.blocked.isVisible()
    assert page.choose.exactly.fields.line("niet_doen").choice.text == "Geen voicemail"


def test_someone_younger_than_18_is_never_passed_on(window: MainWindow) -> None:
    page = begun(window, age_class="minderjarig")

    shown = [page.choose.positions.options.card(code).isEnabled() for code in ("agrees", "agrees_shared")]

    assert shown == [False, False]
    assert "1712" in texts(page.choose)
    assert not page.choose.primary_button.isVisible()


def test_a_worry_about_someone_else_says_to_ask_that_person(window: MainWindow) -> None:
    page = begun(window, about="bezorgd_om_ander")

    card = page.choose.positions.options.card("agrees")

    assert not card.isEnabled()
    assert "Vraag het eerst aan die persoon" in card.option.line


def test_a_cleaner_can_only_go_to_the_own_supervisor(dressed: object) -> None:
    window = a_window(a_worker(CLEANER))
    page = begun(window)

    card = page.choose.positions.options.card("agrees")

    assert not card.isEnabled()
    assert "leidinggevende" in card.option.line


def test_shared_secrecy_cannot_be_chosen_by_a_base_actor_and_says_why(window: MainWindow) -> None:
    page = begun(window)

    card = page.choose.positions.options.card("agrees_shared")

    assert not card.isEnabled()
    assert card.option.line.startswith("Kan niet vanuit Buurtwerk Noord.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rijksregister 85.07.30-033.28", "Dat mag nooit mee."),
        ("Rekening BE68 5390 0754 7034", "Dat mag nooit mee."),
    ],
)
def test_a_number_that_may_never_leave_blocks_until_it_is_out(
    window: MainWindow, text: str, said: str
) -> None:
    page = ready(window, question=f"Hulp bij post. {text}")

    (note,) = page.choose.exactly._shown
    assert said in note.text.text()
    assert not note.keep.isVisible()
    assert not page.choose.primary_button.isEnabled()
    click(note.leave_out)
    settle(page)

    assert page.choose.primary_button.isEnabled()
    assert page.choose.exactly.fields.line("vraag").text.text().startswith("Hulp bij post.")


def test_a_name_is_decided_on_and_can_be_put_back(window: MainWindow, worker: Session) -> None:
    mia(worker, codename="Sofie", person_id=None)
    page = ready(window, question="Hulp bij post, Sofie weet ervan")
    (note,) = page.choose.exactly._shown
    assert "de naam Sofie" in note.text.text()

    click(note.leave_out)
    settle(page)
    assert page.choose.exactly.removed.text.text() == "Je liet de naam Sofie weg uit ‘Vraag’."
    assert "Sofie" not in page.choose.exactly.fields.line("vraag").choice.text
    click(page.choose.exactly.restore)
    settle(page)

    assert "Sofie" in page.choose.exactly.fields.line("vraag").choice.text
    assert page.choose.exactly._shown == []
    assert page.choose.primary_button.isEnabled()


def test_a_place_that_reveals_is_not_named(window: MainWindow) -> None:
    page = begun(window, place_id=NIGHT)
    to_the_ocmw(page)

    line = page.choose.exactly.fields.line("bereikbaar")
    assert line.choice.text.startswith("via Samira B., Buurtwerk Noord")
    write(page, "bereikbaar", "in Het Nachtschip")
    tick_fields(page, ["bereikbaar"])

    assert line.problem.text().startswith("Deze plaats zegt iets over wie er komt")


def test_an_empty_field_that_is_ticked_is_explained(window: MainWindow) -> None:
    page = begun(window)
    to_the_ocmw(page)

    tick_fields(page, ["vraag"])

    assert page.choose.exactly.fields.line("vraag").problem.text() == "Vul dit in, of vink het uit."
    assert not page.choose.primary_button.isEnabled()


def test_the_line_about_residence_stands_before_a_request_to_an_ocmw(window: MainWindow) -> None:
    page = begun(window)
    assert not page.choose.recipients.residence.isVisible()

    to_the_ocmw(page)

    assert "Tijdelijk of onzeker verblijf?" in page.choose.recipients.residence.text.text()


def test_what_stays_is_named(window: MainWindow) -> None:
    page = ready(window)

    shown = page.choose.stays.line.text()

    assert "Eigen woorden" in shown
    assert "wat jij zag" in shown
    assert "waarover het nog gaat" in shown


def test_without_a_network_it_says_what_one_can_do(dressed: object) -> None:
    page = begun(a_window(a_worker(joined=False)))

    assert "Noteren en meegaan kan wel" in texts(page.choose.recipients)
    assert not page.choose.primary_button.isEnabled()
