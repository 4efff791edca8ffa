"""The screens of the social map for the gallery: found, compared, read in, refused, empty."""

from collections.abc import Callable
from functools import cache

from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import socialmap
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, page_of
from tests.ui.layout_checks import settle
from tests.ui.socialmap.lists import HEAD, ROWS, a_file, read_in
from tests.workflow.steps.invented import mia

Factory = Callable[[], QtWidgets.QWidget]


@cache
def stocked() -> Session:
    """A worker with a list and a remark."""
    session = a_worker()
    read_in(session)
    mia(session)
    socialmap.remark(session, socialmap.find(session, "schuldhulp")[0].id, "Het telefoonnummer klopt niet.")
    return session


@cache
def fresh() -> Session:
    return a_worker()


def at(session: Session, query: str = "", place: str = "") -> MainWindow:
    socialmap.remember_place(session, place)
    socialmap.stop_comparing(session)
    window = a_window(session)
    window.go(targets.SERVICES)
    page = page_of(window, ServicesPage)
    page.finder.text.set_text(query)
    page.refresh(None)
    page._read()
    settle(window)
    return window


def found() -> MainWindow:
    return at(stocked(), "schuld", "Gent")


def nowhere() -> MainWindow:
    return at(stocked(), "", "Oostende")


def strange() -> MainWindow:
    window = at(stocked(), "vet")
    page_of(window, ServicesPage).view.wrong_button.click()
    settle(window)
    return window


def together() -> MainWindow:
    window = at(stocked(), "papierwinkel")
    page = page_of(window, ServicesPage)
    page.view.together_button.click()
    page.together.who.edit.setText("Mi")
    settle(window)
    return window


def compared() -> MainWindow:
    session = stocked()
    window = at(session)
    for row in socialmap.find(session, "")[1:4]:
        socialmap.compare(session, row.id)
    page = page_of(window, ServicesPage)
    page._read()
    page.finder.compare_button.click()
    settle(window)
    return window


def lists() -> MainWindow:
    window = at(stocked())
    page_of(window, ServicesPage).finder.lists_button.click()
    settle(window)
    return window


def mapping() -> MainWindow:
    window = at(fresh())
    page = page_of(window, ServicesPage)
    page.finder.lists.emit()
    page.reading.open_file(a_file("kolom 1;kolom 2;kolom 3\nSchuldhulp;Gent;CAW\n"))
    settle(window)
    return window


def running() -> MainWindow:
    window = at(fresh())
    page = page_of(window, ServicesPage)
    page.finder.lists.emit()
    page.reading.open_file(a_file())
    page.reading.start_button.click()
    page.reading._next.stop()
    page.reading.bar.setValue(430)
    settle(window)
    return window


def refused() -> MainWindow:
    window = at(fresh())
    page = page_of(window, ServicesPage)
    page.finder.lists.emit()
    page.reading.open_file(a_file(HEAD + ROWS + '"nooit gesloten;'))
    page.reading.start_button.click()
    for _ in range(20):
        settle(window)
    return window


def empty() -> MainWindow:
    return at(fresh())


def screens() -> list[tuple[str, Factory]]:
    """Every screen by name."""
    return [
        ("socialmap-found", found),
        ("socialmap-nowhere", nowhere),
        ("socialmap-strange", strange),
        ("socialmap-together", together),
        ("socialmap-compared", compared),
        ("socialmap-lists", lists),
        ("socialmap-mapping", mapping),
        ("socialmap-running", running),
        ("socialmap-refused", refused),
        ("socialmap-empty", empty),
    ]
