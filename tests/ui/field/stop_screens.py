"""Somebody wants to stop, at the worker's organisation: found here, found of a colleague, stopped."""

from collections.abc import Callable
from datetime import timedelta

from PySide6 import QtWidgets

from fieldapp.domain.handover import StopCopy, name_tag
from fieldapp.domain.ids import EnvelopeId, HandoverId, MailboxId, MessageId, ThreadId
from fieldapp.ui.field import targets
from fieldapp.ui.field.stop_page import FieldStopPage
from fieldapp.ui.field.workspace import workspace
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, whole_minute
from tests.sync.invented import an_id
from tests.ui.field.worker import a_window as a_worker_window
from tests.ui.field.worker import a_worker, page_of
from tests.ui.homecare.aide import a_window
from tests.ui.homecare.supervisor import a_supervisor
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import sent

Factory = Callable[[], QtWidgets.QWidget]
THREAD = ThreadId("5" * 32)
NAME = "Mia Claes"


def a_copy(session: Session) -> None:
    """What it takes to stop what a colleague sent, as it came to this laptop."""
    at = whole_minute(session.now())
    copy = StopCopy(
        id=HandoverId(THREAD),
        at=at - timedelta(days=12),
        mids=(MessageId("4" * 32),),
        mailbox=MailboxId(an_id("onthaal").hex()),
        sender=MailboxId(an_id("noor").hex()),
        until=local_day(at) + timedelta(days=60),
        envelopes=((EnvelopeId("3" * 32), bytes(32), 30_000),),
        tag=name_tag(THREAD, NAME),
    )
    with session.database.transaction():
        session.store.stop_copies.keep(copy)


def page(session: Session, typed: str = "", *, stop: bool = False) -> FieldStopPage:
    """The page, with something looked for, and stopped."""
    supervises = session.profile.role == "leidinggevende_signaalbeheerder"
    window = a_window(session, workspace) if supervises else a_worker_window(session)
    window.go(targets.STOP, targets.ShowStop())
    found = page_of(window, FieldStopPage)
    found.asked.set_text(typed)
    if typed:
        found.find_button.click()
    settle(window)
    if stop:
        found.yes_button.click()
        settle(window)
    return found


def _own(*, stop: bool = False) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = a_worker()
        sent(session)
        return page(session, "Mia", stop=stop).window()

    return made


def _of_a_colleague(typed: str = NAME, *, stop: bool = False) -> Factory:
    def made() -> QtWidgets.QWidget:
        session = a_supervisor()
        a_copy(session)
        return page(session, typed, stop=stop).window()

    return made


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("field-stop", lambda: page(a_worker()).window()),
        ("field-stop-nothing", _of_a_colleague("Z9-999")),
        ("field-stop-own", _own()),
        ("field-stopped-own", _own(stop=True)),
        ("field-stop-colleague", _of_a_colleague()),
        ("field-stopped-colleague", _of_a_colleague(stop=True)),
    ]
