"""Screens of a signal that stays, of the notes, and of asking in other ways than by speaking."""

from collections.abc import Callable

from PySide6 import QtWidgets

from fieldapp.domain.handover import AGREED, NOT_AGREED
from fieldapp.domain.people import SafeContact
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.secrecy.advice_page import AdvicePage
from fieldapp.ui.field.secrecy.note_page import NotePage
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.workflow import secrecy
from fieldapp.workflow.session import Profile
from tests.practice.worlds import REPRESENTATION, answered, represented, supervisor_says
from tests.ui.field.screens import WORDS, agreed, asked, at, chosen, passing
from tests.ui.field.worker import a_window, a_worker, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, OUTREACH_BG, mia

Factory = Callable[[], QtWidgets.QWidget]

QUESTION = (
    "Iemand van rond de 70 doet de post niet meer open en schaamt zich voor de schulden."
    " De familie weet van niets."
    "\n\nHoe begin ik daarover zonder dat zij afhaakt?"
)
_HAND = (
    ((60, 150), (90, 60), (120, 150), (150, 60), (180, 150)),
    ((215, 90), (215, 150)),
    ((260, 150), (250, 100), (300, 90), (310, 150), (330, 150)),
)


def _ways(profile: Profile = FIELD, **changes: object) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = a_worker(profile)
        return at(session, targets.WAYS, targets.ShowWays(mia(session, own_words=WORDS, **changes)))

    return made


def _note(
    kind: str, answers: dict[str, str], *, keep: bool = False, profile: Profile = OUTREACH_BG
) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = a_worker(profile)
        window = at(session, targets.NOTE, targets.NoteSecrecy(kind, None, mia(session)))
        page = page_of(window, NotePage)
        for code, answer in answers.items():
            page.form.fields[code].show_answer(answer)
        if keep:
            page.keep.click()
        settle(window)
        return window

    return made


def _advice(text: str, *, keep: bool = False) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = a_worker()
        window = at(session, targets.ADVICE, targets.AskAdvice("leidinggevende", None, mia(session)))
        page = page_of(window, AdvicePage)
        page.words.edit.setPlainText(text)
        page._look()
        if keep:
            page.keep.click()
        settle(window)
        return window

    return made


def _decisions() -> QtWidgets.QWidget:
    page = agreed(chosen(passing()))
    session, form = page.context.session, page._form
    assert form is not None
    answers = {
        "positie": "refuses",
        "wie_gebeld": "eigen_huisarts",
        "collega_geraadpleegd": "Hilde M.",
        "persoon_ingelicht": "ja",
        "leidinggevende_akkoord": "Hilde M.",
    }
    note = secrecy.begin(session, "noodtoestand", form.person.id, form.signal_id)
    for code, answer in answers.items():
        note = note.answering(code, answer)
    secrecy.record(session, note)
    window = page.window()
    page.context.go(targets.PERSON, targets.ShowPerson(form.person.id, "decisions"))
    settle(window)
    return window


def _asked(change: Callable[[PassOnPage], None]) -> Factory:
    def made() -> QtWidgets.QWidget:
        page = asked(chosen(passing()))
        change(page)
        settle(page)
        return page.window()

    return made


def _sign(page: PassOnPage) -> None:
    page.ask.how.form.radio("geschreven").click()
    page.ask.how.signed.where.chips.chip("scherm").click()
    page.ask.how.signed.pad.set_value(_HAND)


def _interpret(page: PassOnPage) -> None:
    page.ask.how.form.radio("tolk").click()
    page.ask.how.interpreter.chips.chip("familie").click()
    page.ask.how.present.radio("zelf_gekozen").click()


def _represented() -> QtWidgets.QWidget:
    session = a_worker(OUTREACH_BG)
    signal_id, _ = represented(session)
    page = page_of(at(session, targets.PASS_ON, targets.PassOn(signal_id)), PassOnPage)
    page.choose.positions.options.card("cannot_decide").click()
    asked(chosen(page))
    return page.window()


def _waiting(agrees: bool | None) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = a_worker(OUTREACH_BG)
        signal_id = mia(session, safe_contact=SafeContact(("via_place",)))
        note = answered(session, REPRESENTED, REPRESENTATION, signal_id)
        record, _ = secrecy.record(session, note)
        if agrees is not None:
            supervisor_says(session, record.id, AGREED if agrees else NOT_AGREED)
        page = page_of(at(session, targets.PASS_ON, targets.PassOn(signal_id)), PassOnPage)
        page.choose.recipients.options._cards[0].click()
        page.choose.positions.options.card("cannot_decide").click()
        settle(page)
        return page.window()

    return made


def _unrepresented() -> QtWidgets.QWidget:
    page = passing(OUTREACH_BG, safe_contact=SafeContact(("via_place",)))
    page.choose.recipients.options._cards[0].click()
    page.choose.positions.options.card("cannot_decide").click()
    settle(page)
    return page.window()


def _danger() -> QtWidgets.QWidget:
    window = a_window(a_worker())
    window.danger()
    settle(window)
    window.findChildren(DangerCard)[0].note_button.click()
    settle(window)
    return window


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    necessary = {"positie": "refuses", "wie_gebeld": "eigen_huisarts,112", "collega_geraadpleegd": "Hilde M."}
    return [
        ("field-ways", _ways()),
        ("field-ways-bound", _ways(OUTREACH_BG)),
        ("field-ways-minor", _ways(age_class="minderjarig")),
        ("field-note-representative", _note("vertegenwoordiger", REPRESENTATION)),
        ("field-note-necessity", _note("noodtoestand", necessary)),
        ("field-note-necessity-missing", _note("noodtoestand", necessary, keep=True)),
        ("field-note-necessity-blocked", _note("noodtoestand", necessary, keep=True, profile=FIELD)),
        ("field-note-speaking", _note("spreekrecht", {"welke_voorwaarde": "gevaar_persoon"})),
        ("field-note-consultation", _note("casusoverleg", {"grond": "wet"})),
        ("field-advice", _advice(QUESTION, keep=True)),
        ("field-advice-found", _advice(f"Mia belde. {QUESTION}")),
        ("field-advice-empty", _advice("")),
        ("field-person-decisions", _decisions),
        ("field-ask-signature", _asked(_sign)),
        ("field-ask-interpreter", _asked(_interpret)),
        (
            "field-ask-not-understood",
            _asked(lambda page: page.ask.checks.understood.chip("wisselend").click()),
        ),
        ("field-ask-representative", _represented),
        ("field-pass-on-representative", _unrepresented),
        ("field-pass-on-waiting", _waiting(None)),
        ("field-pass-on-not-agreed", _waiting(False)),
        ("field-danger-note", _danger),
    ]
