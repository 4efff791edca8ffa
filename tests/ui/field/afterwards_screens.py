"""Pictures of the question to a person some weeks after a request was closed."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.domain.people import SafeContact
from fieldapp.store.requests import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import afterwards
from fieldapp.workflow.session import Session
from tests.ui.field.worker import AFTERNOON, a_window, answered, network, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, Clock, a_session, join, sent

Factory = Callable[[], QtWidgets.QWidget]
HELP = ("ontvangen", "opgenomen", "contact_gelegd", "afgerond_hulp_gestart")


def closed_before(days: int, *names: str, safe: SafeContact | None = None) -> Session:
    """A worker whose requests were closed with help, so many days ago."""
    clock = Clock(AFTERNOON - timedelta(days=days))
    session = a_session(Path(tempfile.mkdtemp()) / "profile", FIELD, clock)
    join(session, network(), "veld", "laptop")
    for name in names or ("Mia",):
        request_id = sent(session, codename=name)
        answered(session, request_id, *HELP)
        request = session.requests.get(OUT, request_id)
        assert request is not None
        assert request.person_id is not None
        person = session.people.get(request.person_id)
        assert person is not None
        if safe is not None:
            with session.database.transaction():
                session.people.save(replace(person, safe_contact=safe))
    clock.at = AFTERNOON
    return session


def at_request(session: Session) -> tuple[MainWindow, RequestsPage]:
    """The page of requests, at the closed one."""
    window = a_window(session)
    window.go(targets.REQUESTS)
    settle(window)
    page = page_of(window, RequestsPage)
    page.filters.chip("closed").click()
    settle(window)
    return window, page


def _today() -> QtWidgets.QWidget:
    session = closed_before(33, "Mia", "Omar", "Rosa")
    for question in afterwards.due(session)[1:]:
        afterwards.answer(session, question.request_id, {"geholpen": "ja"})
    sent(session, codename="Achmed")
    window = a_window(session)
    window.go(targets.TODAY)
    settle(window)
    return window


def _asking() -> QtWidgets.QWidget:
    safe = SafeContact(("via_place", "mobile"), ("home_call", "voicemail"))
    window, page = at_request(closed_before(33, safe=safe))
    card = page.view.afterwards
    card.questions["geholpen"].chip("deels").click()
    settle(window)
    return window


def _asked() -> QtWidgets.QWidget:
    session = closed_before(33)
    request_id = afterwards.due(session)[0].request_id
    afterwards.answer(session, request_id, {"geholpen": "deels", "respect": "ja", "verder": "nee"})
    return at_request(session)[0]


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("field-today-afterwards", _today),
        ("field-requests-afterwards", _asking),
        ("field-requests-afterwards-waits", lambda: at_request(closed_before(4))[0]),
        ("field-requests-afterwards-said", _asked),
    ]
