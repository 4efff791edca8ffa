"""The screens of rights for the gallery: with a person, alone, before what an OCMW gives, nothing found."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.rights import RightNote
from fieldapp.ui.field import targets
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import rights
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, mia

Factory = Callable[[], QtWidgets.QWidget]
LONG = "<b>vet</b> مرحبا بك 👩‍👧 " + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 4

_NOTED = (
    ("verhoogde_tegemoetkoming", "uitgelegd", ("kent_recht_niet",), "Ze wil het samen met Samira vragen."),
    ("sociaal_tarief_energie", "loopt_al", (), ""),
    ("igo", "aanvraag_samen", (), ""),
    ("sociaal_internet", "wil_niet", (), ""),
    ("groeipakket", "toegekend", (), ""),
    ("huurpremie", "geweigerd", ("onterecht_geweigerd",), ""),
    ("uitpas", "aangevraagd", (), ""),
    ("pensioen", "mogelijk_recht", (), ""),
)


def person(session: Session, codename: str = "Mia") -> PersonId:
    """Somebody known by this codename."""
    mia(session, codename=codename)
    return session.people.by_codename(codename)[0].id


@cache
def looked() -> tuple[Session, PersonId]:
    """A worker who looked at rights with Mia. Only looked at."""
    session = a_worker(replace(FIELD, name="Samira Bouali"))
    known = person(session)
    for code, status, reasons, decision in _NOTED:
        rights.note(session, RightNote(known, code, status, session.now(), reasons, (), decision))
    return session, known


def at(code: str = "verhoogde_tegemoetkoming", *, alone: bool = False) -> MainWindow:
    """The window at one right."""
    session, known = looked()
    window = a_window(session)
    window.go(targets.RIGHTS, targets.RightsWith(None if alone else known, code))
    settle(window)
    return window


def _income() -> MainWindow:
    window = at()
    page_of(window, RightsPage).finder.domains.chip("inkomen_schulden").click()
    settle(window)
    return window


def _unfolded() -> MainWindow:
    window = at()
    page = page_of(window, RightsPage)
    page.noting.more.click()
    page.noting.reasons.unfold()
    page.finder.domains.unfold()
    settle(window)
    return window


def _nothing() -> MainWindow:
    window = at()
    page = page_of(window, RightsPage)
    page.finder.query.setText("zzz")
    page.finder.narrowed.emit()
    settle(window)
    return window


def _strange() -> MainWindow:
    session = a_worker()
    known = person(session, LONG[:110])
    noted = RightNote(known, "zorgbudget_handicap", "geweigerd", session.now(), ("taal",), (), LONG * 4)
    rights.note(session, noted)
    window = a_window(session)
    window.go(targets.RIGHTS, targets.RightsWith(known, "zorgbudget_handicap"))
    settle(window)
    return window


def _on_the_page_of_a_person(codename: str) -> Factory:
    def made() -> MainWindow:
        session, known = looked()
        if codename != "Mia":
            known = person(session, codename)
        window = a_window(session)
        window.go(targets.PERSON, targets.ShowPerson(known, "rights"))
        settle(window)
        return window

    return made


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("rights", _income),
        ("rights-ocmw", lambda: at("leefloon")),
        ("rights-alone", lambda: at("leefloon", alone=True)),
        ("rights-unfolded", _unfolded),
        ("rights-nothing-found", _nothing),
        ("rights-strange", _strange),
        ("rights-of-a-person", _on_the_page_of_a_person("Mia")),
        ("rights-of-a-person-empty", _on_the_page_of_a_person("Omar")),
    ]
