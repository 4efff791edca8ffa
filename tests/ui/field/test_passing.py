"""Passing on through the window: nothing leaves that was not shown, read aloud and agreed."""

import pytest

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.people import SafeContact
from fieldapp.store.requests import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import follow_up, record
from fieldapp.workflow.session import Session
from tests.ui.field.worker import Keys, a_window, a_worker, click, page_of, saw, tick_fields
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import CLEANER, NIGHT, OUTREACH_BG, mia

FIELDS = ("naam", "bereikbaar", "niet_doen", "vraag", "waarover:inkomen_schulden")
QUESTION = "Hulp bij ongeopende post"


def begun(window: MainWindow, **changes: object) -> PassOnPage:
    """The sending screen of a signal of Mia."""
    signal_id = mia(window.context.session, **changes)
    window.go(targets.PASS_ON, targets.PassOn(signal_id))
    settle(window)
    return page_of(window, PassOnPage)


def to_the_ocmw(page: PassOnPage) -> None:
    click(page.choose.recipients.options._cards[0])
    settle(page)


def write(page: PassOnPage, code: str, text: str) -> None:
    line = page.choose.exactly.fields.line(code)
    line.begin_editing()
    line.edit.setPlainText(text)
    page._look()


def ready(window: MainWindow, question: str = QUESTION, **changes: object) -> PassOnPage:
    """Everything chosen, five fields ticked."""
    page = begun(window, **changes)
    to_the_ocmw(page)
    write(page, "vraag", question)
    tick_fields(page, FIELDS)
    settle(page)
    return page


def checked(page: PassOnPage) -> None:
    for code in ("free_to_speak", "own_words_back", "only_needed"):
        click(page.ask.checks.ticks[code])
    settle(page)


def said_yes(page: PassOnPage) -> None:
    click(page.choose.primary_button)
    settle(page)
    checked(page)
    click(page.ask.yes)
    settle(page)


def sealed_bytes(session: Session) -> list[bytes]:
    """What was sealed, as the store keeps it."""
    rows = follow_up.requests(session).rows
    found = [session.requests.get(OUT, row.id) for row in rows]
    return [request.payload for request in found if request is not None and request.payload]


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


def test_every_field_starts_off(window: MainWindow) -> None:
    page = begun(window)

    assert not any(line.tick.isChecked() for line in page.choose.exactly.fields.lines.values())
    assert not page.choose.primary_button.isEnabled()


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

    assert not page.choose.blocked.isVisible()


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


def test_markup_in_a_field_is_shown_and_sealed_letter_by_letter(window: MainWindow, worker: Session) -> None:
    strange = "<b>vet</b> & <img src=x> \u202eomgekeerd\u202c مرحبا 👩‍👧"
    page = ready(window, question=strange)
    said_yes(page)
    assert page.choose.exactly.fields.line("vraag").text.text() == strange

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
    keys.until("Mia zegt ja")
    keys.press("Return")
    keys.until("Verzegelen en versturen")
    keys.press("Return")

    (payload,) = sealed_bytes(worker)
    assert dict(decode_request(payload).fields) == {"naam": "Mia", "vraag": "Hulp bij post"}
