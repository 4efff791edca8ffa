"""Every screen of the coordinator's workspace and the page of devices, for the gallery."""

from collections.abc import Callable

from PySide6 import QtWidgets

from fieldapp.ui.coordination import workspace
from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from tests.ui import stand_ins
from tests.ui.coordination.network import (
    WORDS_UP,
    ACoordinatorSession,
    Network,
    a_full_fleet,
    a_full_network,
    membership,
)
from tests.ui.intake.in_window import in_window

Do = Callable[[MembersPage], object]


def members(network: Network, do: Do | None = None, *, founded: bool = True) -> MembersPage:
    """The page of members, after `do`."""
    session = ACoordinatorSession(membership=membership() if founded else None)
    with network.instead():
        page = MembersPage(stand_ins.context(session))
        page.refresh()
        if do is not None:
            do(page)
    return page


def window(network: Network) -> QtWidgets.QWidget:
    """The page of members in its window, as in the mock-up."""
    with network.instead():
        shown = in_window(ACoordinatorSession(membership=membership()), workspace)
        shown.go("members", "waiting:kind")
        return shown


def devices(
    network: Network, do: Callable[[DevicesPage], object] | None = None, *, admin: bool = True
) -> DevicesPage:
    """The page of devices, after `do`."""
    session = ACoordinatorSession(membership=membership(administrator=admin))
    with network.instead():
        page = DevicesPage(stand_ins.context(session))
        page.refresh()
        if do is not None:
            do(page)
    return page


def type_words(page: MembersPage | DevicesPage, words: tuple[str, ...]) -> None:
    """Type the words and press the button."""
    card = page.arrivals.enrolment
    for edit, word in zip(card.typing.words.edits, words, strict=True):
        edit.setText(word)
    card.typing.words.changed.emit(card.typing.words.words())
    card.typing.add_button.click()


def _half_typed(page: MembersPage) -> None:
    page.open("waiting:kind")
    for edit, word in zip(
        page.arrivals.enrolment.typing.words.edits, ("molen", "kraai", "zan", ""), strict=True
    ):
        edit.setText(word)


def _wrong_words(page: MembersPage) -> None:
    page.open("waiting:kind")
    type_words(page, ("molen", "kraai", "zand", "boot"))


def _right_words(page: MembersPage) -> None:
    page.open("waiting:kind")
    type_words(page, WORDS_UP)


def _invite(page: MembersPage) -> None:
    page.invite_button.click()
    form = page.arrivals.form
    form.name.edit.setText("Huis van het Kind")  # type: ignore[union-attr]
    form.org_class.set_value("huis_vh_kind")  # type: ignore[union-attr]
    form.legal_number.edit.setText("0123.456.749")  # type: ignore[union-attr]


def _invited(page: MembersPage) -> None:
    _invite(page)
    page.arrivals.form.make_button.click()


def _revoking(page: DevicesPage) -> None:
    page.open("d2")
    page.device.revoke_button.click()


def screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """(name, factory) of each."""
    return [
        ("coordination-founding", lambda: members(Network(), founded=False)),
        ("coordination-window", lambda: window(a_full_network())),
        ("coordination-members", lambda: members(a_full_network(), _half_typed)),
        ("coordination-members-nothing-chosen", lambda: members(a_full_network())),
        ("coordination-member", lambda: members(a_full_network(), lambda page: page.open("schakel"))),
        ("coordination-invite", lambda: members(a_full_network(), _invite)),
        ("coordination-invitation", lambda: members(a_full_network(), _invited)),
        ("coordination-wrong-words", lambda: members(a_full_network(), _wrong_words)),
        ("coordination-words-down", lambda: members(a_full_network(), _right_words)),
        ("coordination-devices", lambda: devices(a_full_fleet())),
        ("coordination-device-waits", lambda: devices(a_full_fleet(), lambda page: page.open("waiting:new"))),
        (
            "coordination-invite-device",
            lambda: devices(a_full_fleet(), lambda page: page.invite_button.click()),
        ),
        ("coordination-revoke", lambda: devices(a_full_fleet(), _revoking)),
        ("coordination-devices-read-only", lambda: devices(a_full_fleet(), admin=False)),
    ]
