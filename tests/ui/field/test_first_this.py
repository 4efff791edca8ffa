"""What has to be told before anything may leave is told on the same screen, and then one goes on at once."""

from PySide6 import QtTest

from fieldapp.domain.people import SafeContact
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.shell.window import MainWindow
from tests.ui.field.sending import begun, to_the_ocmw
from tests.ui.field.worker import Keys, click, tick_fields
from tests.ui.layout_checks import settle

_LOOK_MS = 600  # longer than the pause after the last letter


def asked(window: MainWindow) -> PassOnPage:
    """A request of somebody of whom no safe way is known, with one field ticked."""
    page = begun(window, safe_contact=SafeContact())
    to_the_ocmw(page)
    click(page.choose.positions.options._cards[0])
    tick_fields(page, ("waarover:inkomen_schulden",))
    settle(page)
    assert page.choose.blocked.isVisible()
    return page


def told(window: MainWindow, page: PassOnPage) -> None:
    """A safe way and a word more, by keyboard, faster than the screen looks again."""
    keys = Keys(window)
    page.choose.blocked.contact.allowed.take_focus()
    keys.press("Space")
    keys.until("Waar en wanneer")
    keys.write("dinsdag De Kring")
    page.choose.blocked.contact.button.setFocus()
    keys.press("Space")


def test_after_done_nothing_is_in_the_way_and_tab_leads_to_the_button(window: MainWindow) -> None:
    page = asked(window)
    told(window, page)

    assert not page.choose.blocked.isVisible()
    assert page.choose.primary_button.isEnabled()
    Keys(window).until("Vraag het aan")
    QtTest.QTest.qWait(_LOOK_MS)
    assert not page.choose.blocked.isVisible()


def test_the_rules_of_one_person_are_not_taken_for_those_of_the_next(window: MainWindow) -> None:
    told(window, asked(window))

    page = begun(window, codename="Jo", safe_contact=SafeContact())
    to_the_ocmw(page)
    click(page.choose.positions.options._cards[0])
    settle(page)

    assert page.choose.blocked.isVisible()
    assert page.choose.blocked.contact.value() == SafeContact()
    assert not page.choose.primary_button.isEnabled()
