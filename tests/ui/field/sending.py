"""Steps on the sending screens, as several tests take them."""

from fieldapp.store.requests import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import follow_up
from fieldapp.workflow.session import Session
from tests.ui.field.worker import click, page_of, tick_fields
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import mia

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
    click(page.ask.checks.understood.chip("ja"))
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
