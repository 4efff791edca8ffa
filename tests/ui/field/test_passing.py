"""Passing on through the window: nothing leaves that was not shown, read aloud and agreed."""

from fieldapp.domain.disclosure import decode_request
from fieldapp.ui import visible
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.widgets.text import Text
from fieldapp.workflow import follow_up
from fieldapp.workflow.session import Session
from tests.ui.field.sending import FIELDS, QUESTION, begun, checked, ready, said_yes, sealed_bytes, write
from tests.ui.field.worker import Keys, a_window, a_worker, click, page_of, saw, tick_fields
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import OUTREACH_BG


def test_what_is_sealed_is_what_was_shown_and_read_aloud(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    said_yes(page)
    assert page._sight is not None
    assert page._sight.preview is not None
    shown = {code: page.choose.exactly.fields.line(code).text.text() for code in FIELDS[:-1]}
    previewed = page._sight.preview.payload
    assert page.choose.primary_button.text() == "Verzegelen en versturen"

    click(page.choose.primary_button)

    (payload,) = sealed_bytes(worker)
    assert payload == previewed
    fields = dict(decode_request(payload).fields)
    assert fields.pop("waarover") == "inkomen, schulden, papieren"
    assert fields == shown
    assert page.outcome.words.text() == "Verzegeld. Vertrekt zodra er verbinding is."


def test_the_text_to_read_is_made_of_the_ticked_fields_and_nothing_else(
    window: MainWindow, worker: Session
) -> None:
    page = ready(window)
    click(page.choose.primary_button)
    settle(page)

    shown = texts(page.ask)

    assert QUESTION in shown
    assert "via De Kring, dinsdag 9-12 u." in shown
    assert "Ik doe mijn brieven niet meer open." not in shown
    assert "Had een tas vol dichte brieven bij." not in shown
    assert "psychisch welzijn" not in shown
    assert window.header.title.text() == "Samen met Mia: mag het OCMW contact opnemen?"


def test_sending_takes_three_screens(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    seen = [page.views.currentWidget()]
    page.views.currentChanged.connect(lambda at: seen.append(page.views.currentWidget()))

    said_yes(page)
    assert seen == [page.choose, page.ask, page.choose]
    click(page.choose.primary_button)

    assert page.views.currentWidget() is page.outcome
    assert len(sealed_bytes(worker)) == 1


def test_a_field_changed_after_the_yes_voids_it_and_says_so(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    said_yes(page)
    assert page.choose.exactly.read_pill.isVisible()

    tick_fields(page, ["taal"])
    settle(page)

    assert not page.choose.exactly.read_pill.isVisible()
    assert page.choose.exactly.void.isVisible()
    assert "Het ja van Mia telt hiervoor niet meer" in texts(page)
    assert page.choose.primary_button.text() == "Vraag het aan Mia"
    click(page.choose.primary_button)
    assert sealed_bytes(worker) == []
    assert page.views.currentWidget() is page.ask
    assert not page.ask.checks.ticks["own_words_back"].isChecked(), "it has to be said back again"


def test_a_word_typed_after_the_yes_voids_it_before_anything_can_be_pressed(
    window: MainWindow, worker: Session
) -> None:
    page = ready(window)
    said_yes(page)
    line = page.choose.exactly.fields.line("vraag")
    line.begin_editing()
    line.edit.setPlainText("Iets anders")

    click(page.choose.primary_button)
    settle(page)

    assert sealed_bytes(worker) == []


def test_changing_it_back_to_the_letter_makes_the_yes_count_again(
    window: MainWindow, worker: Session
) -> None:
    page = ready(window)
    said_yes(page)

    tick_fields(page, ["taal"])
    tick_fields(page, ["taal"])
    click(page.choose.primary_button)

    assert len(sealed_bytes(worker)) == 1


def test_two_clicks_seal_once(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    said_yes(page)

    page.choose.primary.emit("seal")
    page.choose.primary.emit("seal")

    assert len(sealed_bytes(worker)) == 1


def test_the_text_that_changes_while_reading_must_be_said_back_again(window: MainWindow) -> None:
    page = ready(window)
    click(page.choose.primary_button)
    settle(page)
    checked(page)

    click(page.ask.terms.forbidden.chips.chip("voicemail"))
    page._look()
    settle(page)

    assert page.ask.read.changed_note.isVisible()
    assert not page.ask.checks.ticks["own_words_back"].isChecked()
    assert "Geen voicemail" in texts(page.ask.read)


def test_a_yes_with_family_present_does_not_count(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    click(page.choose.primary_button)
    settle(page)
    checked(page)
    click(page.ask.how.present.radio("familie"))

    click(page.ask.yes)

    assert "Vraag het nog eens alleen" in page.ask.how.problem.text()
    assert page._consent is None


def test_a_check_left_open_is_explained(window: MainWindow) -> None:
    page = ready(window)
    click(page.choose.primary_button)
    settle(page)
    click(page.ask.checks.ticks["free_to_speak"])

    click(page.ask.yes)

    assert page.ask.checks.problem.text().startswith("Vink aan wat klopt")


def test_a_no_leaves_nothing_and_keeps_no_identity(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    write(page, "naam", "Mia Claes")
    click(page.choose.primary_button)
    settle(page)

    click(page.ask.no)

    assert page.outcome.words.text() == "Mia zei nee. Er vertrekt niets."
    assert sealed_bytes(worker) == []
    assert [person.full_name for person in worker.people.all()] == [""]


def test_later_leaves_nothing(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    click(page.choose.primary_button)
    settle(page)

    click(page.ask.later)

    assert page.outcome.words.text() == "Later. Er vertrekt niets."
    assert sealed_bytes(worker) == []


def test_shared_secrecy_asks_five_conditions_and_seals_on_that_basis(dressed: object) -> None:
    session = a_worker(OUTREACH_BG)
    page = ready(a_window(session))
    click(page.choose.positions.options.card("agrees_shared"))
    click(page.choose.primary_button)
    settle(page)
    assert page.ask.shared.isVisible()

    for tick in page.ask.shared.ticks.values():
        click(tick)
    checked(page)
    click(page.ask.yes)
    settle(page)
    click(page.choose.primary_button)

    (payload,) = sealed_bytes(session)
    assert decode_request(payload).basis.code == "GEDEELD_BG"


def test_four_conditions_are_not_shared_secrecy(dressed: object) -> None:
    session = a_worker(OUTREACH_BG)
    page = ready(a_window(session))
    click(page.choose.positions.options.card("agrees_shared"))
    click(page.choose.primary_button)
    settle(page)

    for tick in list(page.ask.shared.ticks.values())[:4]:
        click(tick)
    checked(page)
    click(page.ask.yes)
    settle(page)
    click(page.choose.primary_button)

    (payload,) = sealed_bytes(session)
    assert decode_request(payload).basis.code == "TOESTEMMING"


def test_markup_in_a_field_is_shown_and_sealed_letter_by_letter(window: MainWindow, worker: Session) -> None:
    strange = "<b>vet</b> & <img src=x> \u202eomgekeerd\u202c مرحبا 👩‍👧"
    page = ready(window, question=strange)
    said_yes(page)
    line = page.choose.exactly.fields.line("vraag")
    assert line.text.text() == visible.shown(strange)
    assert "<b>vet</b> & <img src=x> ‹draait de tekst om 202E›omgekeerd" in line.text.text()
    assert line.warning.isVisible()
    assert "‹draait de tekst om 202E›" in " ".join(label.text() for label in page.findChildren(Text))

    click(page.choose.primary_button)

    (payload,) = sealed_bytes(worker)
    assert decode_request(payload).fields["vraag"] == strange


def test_after_sealing_the_request_is_followed_under_requests(window: MainWindow, worker: Session) -> None:
    page = ready(window)
    said_yes(page)
    click(page.choose.primary_button)

    click(page.outcome.onward_button)

    shown = page_of(window, RequestsPage)
    assert shown.list.key() == follow_up.requests(worker).rows[0].id
    assert "Mia → OCMW Lindenhoek" in texts(shown)


def test_the_lock_keeps_the_name_that_was_asked_only_now(window: MainWindow, worker: Session) -> None:
    page = begun(window)
    write(page, "naam", "Mia Claes")

    for save in window.save_forms():
        save(worker)

    assert [person.full_name for person in worker.people.all()] == ["Mia Claes"]


def test_from_a_new_signal_to_a_sealed_request_by_keyboard_alone(worker: Session, dressed: object) -> None:
    """No mouse: note, pass on, tick, read aloud, yes, seal."""
    saw(worker)
    window = a_window(worker)
    keys = Keys(window)
    keys.press("Ctrl+N", "Space", "Tab")
    keys.write("Ik doe mijn brieven niet meer open.")
    keys.until("Inkomen, schulden")
    keys.press("Space")
    keys.until("Roepnaam")
    keys.write("Mia")
    keys.until("Leeftijd")
    keys.press("Up", "Up", "Up")
    keys.until("Afspraken noteren")
    keys.press("Return")
    keys.press("Space")
    page_of(window, SignalPage)
    keys.until("Zelf bellen of samen gaan")
    keys.press("Down", "Space")
    keys.until("Doorgeven aan een dienst")
    keys.press("Return")

    page = page_of(window, PassOnPage)
    keys.until("OCMW Lindenhoek")
    keys.press("Return")
    keys.until("Naam", exact=True)
    keys.press("Space")
    keys.until("Vraag", exact=True)
    keys.write("Hulp bij post")
    keys.press("Tab")
    assert keys.name() == "Vraag"
    keys.press("Space")
    page._look()
    keys.until("Vraag het aan Mia")
    keys.press("Return")
    for name in ("kon vrij spreken", "zei in eigen woorden", "Alleen wat nodig is"):
        keys.until(name)
        keys.press("Space")
    keys.until("Ja", exact=True)
    keys.press("Space")
    keys.until("Mia zegt ja")
    keys.press("Return")
    keys.until("Verzegelen en versturen")
    keys.press("Return")

    (payload,) = sealed_bytes(worker)
    assert dict(decode_request(payload).fields) == {"naam": "Mia", "vraag": "Hulp bij post"}
