"""The gallery's pictures of a ladder: choosing a second service, asking about both, what became of it."""

from dataclasses import replace

from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.workflow.session import Session
from tests.store.values import a_message, a_rung
from tests.ui.field.screens import WORDS, Factory, agreed, asked, at, ticked
from tests.ui.field.worker import a_worker, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, join, mia
from tests.workflow.steps.two_services import two_services


def between_two(device: str = "laptop") -> Session:
    """A worker who can choose; `tweede` is a device without a team."""
    session = a_worker(replace(FIELD, name="Samira Bouali"), joined=False)
    join(session, two_services(), "veld", device)
    return session


def at_two(session: Session | None = None) -> PassOnPage:
    """The sending screen of a signal of Mia, the OCMW chosen and ticked."""
    session = session or between_two()
    signal_id = mia(session, own_words=WORDS)
    page = page_of(at(session, targets.PASS_ON, targets.PassOn(signal_id)), PassOnPage)
    page.choose.recipients.options._cards[1].click()
    settle(page)
    return ticked(page)


def laddered(page: PassOnPage, *, same: bool = True) -> PassOnPage:
    """First the OCMW, then another; with everything ticked for that one too, or nothing yet."""
    choice = page.choose.recipients.then.choice
    choice.combo.setCurrentIndex(1)
    settle(page)
    if same:
        page.choose.then.same_button.click()
        settle(page)
        page.choose.then.tick("waarover", "inkomen_schulden").click()
        settle(page)
    return page


def _sealed() -> QtWidgets.QWidget:
    page = agreed(laddered(at_two()))
    page.choose.primary_button.click()
    settle(page)
    return page.window()


def ladder_sent(session: Session) -> None:
    """A ladder of Mia, sealed through the screens."""
    page = agreed(laddered(at_two(session)))
    page.choose.primary_button.click()
    settle(page)
    page.window().close()


def _detail() -> QtWidgets.QWidget:
    session = between_two()
    ladder_sent(session)
    return at(session, targets.REQUESTS)


def stuck() -> QtWidgets.QWidget:
    """Vandaag of a colleague whose team keeps a next step that the CAW's mailbox does not take."""
    session = between_two("beheerder")
    caw = two_services().organisations["caw"].document.mailboxes[0].id.hex()
    worker = two_services().organisations["veld"].devices["laptop"].device_id.hex()
    rung = a_rung(mailbox=caw, state="refused", code="epoch_closed")
    message = a_message(mid=rung.mid, device=worker)
    with session.database.transaction():
        session.messages.add(message)
        session.store.rungs.add(rung)
    return at(session, targets.TODAY)


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("field-ladder-begin", lambda: laddered(at_two(), same=False).window()),
        ("field-ladder-chosen", lambda: laddered(at_two()).window()),
        ("field-ladder-ask", lambda: asked(laddered(at_two())).window()),
        ("field-ladder-agreed", lambda: agreed(laddered(at_two())).window()),
        ("field-ladder-sealed", _sealed),
        ("field-ladder-request", _detail),
        ("field-ladder-stuck", stuck),
    ]
