"""The section "What we keep" for the gallery: at rest, and with each of the four questions."""

from collections.abc import Callable
from functools import cache

from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.people import keeping
from fieldapp.ui.field.people.keeping import KeepingSection
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.workflow import people, person_rights, report
from fieldapp.workflow.session import Session
from tests.ui.field.screens import at
from tests.ui.field.worker import a_worker, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import mia, sent

Factory = Callable[[], QtWidgets.QWidget]


@cache
def _worker() -> Session:
    session = a_worker()
    sent(session)
    other, _ = people.add(session, "Rosa")
    mia(session, codename="Rosa", about="bezorgd_om_ander", person_id=other)
    people.change(session, other, {"full_name": "Rosa Lens"})
    return session


def _shown(ask: str = "", codename: str = "Mia") -> Factory:
    def made() -> QtWidgets.QWidget:
        session = _worker()
        person_id = session.people.by_codename(codename)[0].id
        window = at(session, targets.PERSON, targets.ShowPerson(person_id, "keeping"))
        section = page_of(window, PersonPage).widget("keeping")
        assert isinstance(section, KeepingSection)
        section.asks.set_value(ask)
        section._choose(ask)
        if ask == keeping.REPORT:
            section.report.asker.set_value(report.CHOSEN)
            section.report.safe.set_value(("nee",))
            section.report._settle()
        if ask == keeping.CORRECT:
            request = person_rights.kept(session, person_id).told[0].request_id
            section.correct.which.set_value(request)
            section.correct._choose(request)
            section.correct.fields["vraag"].edit.setText("Hulp bij post, schulden zijn er niet")
            section.correct._preview()
        settle(window)
        return window

    return made


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("people-keeping", _shown()),
        ("people-keeping-report", _shown(keeping.REPORT)),
        ("people-keeping-correct", _shown(keeping.CORRECT)),
        ("people-keeping-restrict", _shown(keeping.RESTRICT)),
        ("people-keeping-erase", _shown(keeping.ERASE, "Rosa")),
    ]
