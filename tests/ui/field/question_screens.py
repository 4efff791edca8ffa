"""Pictures of a question of the service, its answer, a proposed first talk, aftercare and passing on."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.ui.field import targets
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.session import Session
from tests.ui.field.worker import AFTERNOON, a_window, a_worker, answered, network, page_of, places, told
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, FREE, Clock, a_session, join, sent

Factory = Callable[[], QtWidgets.QWidget]
WORDS = "Best op dinsdag voor de middag, in De Kring. Vraag naar mij."


@cache
def _asked() -> Session:
    """A worker whose services ask, propose, refer on, agree on aftercare and pass on."""
    session = a_worker()
    places(session)
    now = session.now()
    begun = ("ontvangen", "opgenomen")
    asked = _begun(session, "Mia", *begun)
    told(session, asked, "vraag", reason="hoe_bereiken")
    proposed = _begun(session, "Omar", *begun)
    told(session, proposed, "voorstel", when=now + timedelta(days=6), where="op_de_vindplaats")
    referred = _begun(session, "Rosa", *begun, "contact_gelegd")
    told(session, referred, "doorverwezen", until=date(2026, 12, 18))
    cared = _begun(session, "Fatma", *begun, "contact_gelegd")
    told(session, cared, "nazorg", until=date(2027, 1, 15))
    back = _begun(session, "J.", *begun)
    told(session, back, "teruggegeven", reason="niet_bevoegd", alternative="caw")
    _begun(session, "Achmed", *begun, "losgelaten")
    _begun(session, "De tuinier", "ontvangen", "doorgegeven")
    return session


def _begun(session: Session, name: str, *codes: str) -> RequestId:
    request_id = sent(session, codename=name)
    answered(session, request_id, *codes)
    return request_id


def _page(name: str, which: str = "") -> tuple[MainWindow, RequestsPage]:
    window = a_window(_asked())
    window.go(targets.REQUESTS)
    settle(window)
    page = page_of(window, RequestsPage)
    if which:
        page.filters.chip(which).click()
        settle(window)
    page.list.choose(next(key for key, row in page._rows.items() if row.codename == name))
    settle(window)
    return window, page


def _of(name: str, which: str = "") -> Factory:
    return lambda: _page(name, which)[0]


def _answering(text: str, *, code: str = "in_woorden") -> Factory:
    def made() -> QtWidgets.QWidget:
        window, page = _page("Mia")
        card = page.view.answer_card
        card.choice.chip(code).click()
        card.text.edit.setPlainText(text)
        card.show_button.click()
        settle(window)
        if card.read_aloud.isVisible():
            card.read_aloud.click()
        settle(window)
        return window

    return made


def _silent() -> QtWidgets.QWidget:
    """Nothing more may be heard of it, and its term is past: ask the person, then choose."""
    clock = Clock(AFTERNOON - timedelta(days=12))
    session = a_session(Path(tempfile.mkdtemp()) / "profile", FIELD, clock)
    join(session, network(), "veld", "laptop")
    answered(session, sent(session, consent=replace(FREE, feedback=False)), "ontvangen")
    clock.at = AFTERNOON
    window = a_window(session)
    window.go(targets.TODAY)
    settle(window)
    return window


def _silent_choice() -> QtWidgets.QWidget:
    window = _silent()
    next(b for b in window.findChildren(QtWidgets.QPushButton) if b.text() == "Hoe verder?").click()
    settle(window)
    return window


def _today() -> QtWidgets.QWidget:
    window = a_window(_asked())
    window.go(targets.TODAY)
    settle(window)
    return window


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("field-today-asked", _today),
        ("field-today-silent", _silent),
        ("field-requests-silent", _silent_choice),
        ("field-requests-asked", _of("Mia")),
        ("field-requests-answer", _answering(WORDS)),
        ("field-requests-answer-silent", _answering("", code="weet_niet")),
        ("field-requests-answer-found", _answering("Bel haar op 0470 12 34 56, of haar broer Jan Claes.")),
        ("field-requests-proposal", _of("Omar")),
        ("field-requests-referred", _of("Rosa")),
        ("field-requests-aftercare", _of("Fatma")),
        ("field-requests-alternative", _of("J.")),
        ("field-requests-let-go", _of("Achmed")),
        ("field-requests-passed-on", _of("De tuinier", "closed")),
    ]
