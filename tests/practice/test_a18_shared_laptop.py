"""A18: on a shared laptop neither the list of profiles nor the lock screen tells who works here; addresses
are hidden until asked for, and lists can be searched without anybody's words in sight.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtWidgets

import fieldapp
from fieldapp.domain.contact import CALL, VISIT, WRITE, warned
from fieldapp.domain.people import SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Heading, Printable
from fieldapp.ui.field import targets
from fieldapp.ui.labels import local_now
from fieldapp.ui.printing import output
from fieldapp.ui.printing.pages import pages
from fieldapp.ui.shell.unlock import UnlockWindow
from fieldapp.workflow import people
from fieldapp.workflow.session import NewProfile, Profile, Session, create_profile
from tests.practice.worlds import looking, mia, person_of, working
from tests.ui.conftest import dressed as dressed
from tests.ui.layout_checks import settle, texts

STREET = "Lindestraat 12"
WHO = Profile("Samira Benali", "outreach_basisactor", "Buurtwerk Noord")


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


def at_home(session: Session) -> Any:
    """Mia, whose address is known."""
    person = person_of(session, mia(session))
    people.change(session, person.id, {"address": STREET, "full_name": "Mia Claes"})
    return person


@pytest.mark.parametrize("label", ["Samira", "werk van BENALI", "Buurtwerk", "noord 2"])
def test_a_profile_is_not_called_after_who_works_with_it(tmp_path: Path, label: str) -> None:
    with pytest.raises(InvalidInput, match="label: names_somebody"):
        create_profile(tmp_path, NewProfile(WHO, label, "boek wolk tram zout egel"), now=local_now)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("dressed")
def test_the_lock_screen_names_neither_worker_nor_organisation() -> None:
    window = UnlockWindow()
    window.offer(["Werkprofiel", "Reserve"])
    window.show()
    settle(window)

    shown = texts(window)
    assert "Iemand anders" in shown
    assert not any(word in shown for word in ("Samira", "Buurtwerk", "Noorderhaven"))
    assert window.windowTitle() == "Vindplaats"
    window.close()


@pytest.mark.usefixtures("dressed")
def test_a_home_address_stands_on_no_page_and_in_no_search_until_it_is_asked_for(worker: Session) -> None:
    person = at_home(worker)
    with looking(worker) as window:
        assert window._workspace is not None
        for page in window._workspace.pages:
            if page.key not in (targets.SIGNAL, targets.PASS_ON, targets.SLIP):
                window.go(page.key)
                settle(window)
                assert STREET not in texts(window), page.key
        window.go(targets.PERSON, targets.ShowPerson(person.id))
        settle(window)
        assert STREET not in texts(window)
        window.search("Linde")
        settle(window)
        assert STREET not in texts(window._search)


@pytest.mark.usefixtures("dressed")
def test_no_window_dialog_or_print_job_is_called_after_anybody(worker: Session) -> None:
    """Titles go to taskbars, task switchers and window lists; the name of a print job to a shared printer."""
    at_home(worker)
    told: set[str] = set()
    with looking(worker) as window:
        assert window._workspace is not None
        for page in window._workspace.pages:
            window.go(page.key)
            settle(window)
            told |= titles()
        for opens in (window.show_settings, window.show_help, window.show_own_terms, window.show_leaving):
            opens()
            settle(window)
            told |= titles()
        printer = output.printer_for(pages(Printable("Mia Claes", (Heading("Mia Claes"),))))
        told.add(printer.docName())

    assert not any(word in title for title in told for word in ("Mia", "Claes", "Samira", "Buurtwerk"))
    assert "Vindplaats" in told


def test_nothing_is_told_to_the_desktop_that_it_would_keep() -> None:
    """No notifications and no entries in lists of recent files: nothing here asks for them."""
    known = ("QSystemTrayIcon", "SHAddToRecentDocs", "RecentDocument", "notify-send")
    sources = [path.read_text("utf-8") for path in Path(fieldapp.__file__).parent.rglob("*.py")]

    assert [word for word in known for text in sources if word in text] == []


def titles() -> set[str]:
    """Of everything that has a window of its own, shown or not."""
    over = QtWidgets.QApplication.topLevelWidgets()
    return {widget.windowTitle() for widget in over} | {widget.windowIconText() for widget in over}


@pytest.mark.parametrize(
    ("way", "agreed", "never"),
    [
        (CALL, SafeContact(forbidden=("home_call",)), ("home_call",)),
        (CALL, SafeContact(forbidden=("voicemail", "letter")), ("voicemail",)),
        (WRITE, SafeContact(forbidden=("letter",)), ("letter",)),
        (WRITE, SafeContact(forbidden=("home_call",)), None),
        (VISIT, SafeContact(("via_place",), ("home_call",)), ("home_call",)),
        (VISIT, SafeContact(("via_place",)), ()),
        (VISIT, SafeContact(("home_visit",)), None),
        (CALL, SafeContact(("mobile",)), None),
        (CALL, SafeContact(), None),
    ],
)
def test_safe_contact_warns_of_what_was_not_agreed(
    way: str, agreed: SafeContact, never: tuple[str, ...] | None
) -> None:
    warning = warned(agreed, way)

    assert (None if warning is None else warning.never) == never
