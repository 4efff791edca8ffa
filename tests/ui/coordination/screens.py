"""Every screen of the coordinator's workspace and the page of devices, for the gallery."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6 import QtWidgets

from fieldapp.errors import InvalidInput
from fieldapp.ui.coordination import workspace
from fieldapp.ui.coordination.agreed.area_page import AreaPage
from fieldapp.ui.coordination.agreed.page import AgreementsPage
from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.ui.coordination.own.offices_page import OfficesPage
from fieldapp.ui.coordination.own.page import OwnPage
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow.capacity import Room
from tests.ui import stand_ins
from tests.ui.coordination.network import (
    AGREED,
    LAW,
    WORDS_UP,
    ACoordinatorSession,
    Network,
    a_full_fleet,
    a_full_network,
    agreed_by,
    an_area,
    member,
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


def other(
    page: type[PageWidget],
    network: Network,
    do: Callable[[Any], object] | None = None,
    *,
    coordinator: bool = True,
    administrator: bool = True,
) -> PageWidget:
    """Another page of the coordinator's or administrator's, after `do`."""
    own = membership(coordinator=coordinator, administrator=administrator)
    with network.instead():
        shown = page(stand_ins.context(ACoordinatorSession(membership=own)))
        shown.refresh()
        if do is not None:
            do(shown)
    return shown


def _partner() -> Network:
    """As an OCMW sees it that still reads."""
    network = a_full_network()
    before = replace(AGREED, version=6)
    network.agreed = agreed_by(
        network, in_force=before, own_class="ocmw", may_write=False, newest=replace(AGREED, law=LAW)
    )
    return network


def _writing(page: AgreementsPage) -> None:
    page.write()


def _writing_law(page: AgreementsPage) -> None:
    page.write()
    page.form.law.on.setChecked(True)
    page.form._refused(InvalidInput("law.article", "missing"))


def _room(until: date | None) -> Network:
    network = a_full_network()
    network.rooms = [Room("m2", until)]
    return network


def _successor() -> Network:
    network = _room(None)
    network.members.append(replace(member("new", "CAW De Brug", "caw", days=2), succeeds="caw"))
    return network


def _came_back() -> Network:
    """The own organisation itself lost its keys and came back."""
    network = _room(None)
    network.members[0] = replace(network.members[0], succeeds="before")
    return network


def _leaving(page: OwnPage) -> None:
    page.leaving.leave_button.click()


def _changing(page: OfficesPage) -> None:
    card = page.cards["administration"]
    card.change_link.click()
    card.typed.set_text("VPO-AAAA")
    card._refused(InvalidInput("paper", "group_1"))


def agreements_screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """Agreements, area, the own organisation and who signs."""
    no_area = Network()
    no_area.area = replace(an_area(), municipalities=(), begun=False)
    return [
        ("agreements-none", lambda: other(AgreementsPage, Network())),
        ("agreements", lambda: other(AgreementsPage, a_full_network())),
        ("agreements-partner", lambda: other(AgreementsPage, _partner(), coordinator=False)),
        ("agreements-write", lambda: other(AgreementsPage, a_full_network(), _writing)),
        ("agreements-law", lambda: other(AgreementsPage, a_full_network(), _writing_law)),
        ("area-none", lambda: other(AreaPage, no_area)),
        ("area", lambda: other(AreaPage, a_full_network(), lambda page: page.open("2"))),
        ("own-room", lambda: other(OwnPage, _room(None), coordinator=False)),
        ("own-full", lambda: other(OwnPage, _room(date(2027, 1, 12)), _leaving, coordinator=False)),
        ("own-successor", lambda: other(OwnPage, _successor(), coordinator=False)),
        ("own-came-back", lambda: other(OwnPage, _came_back(), coordinator=False)),
        ("own-coordinator", lambda: other(OwnPage, a_full_network())),
        ("offices", lambda: other(OfficesPage, a_full_network())),
        ("offices-change", lambda: other(OfficesPage, a_full_network(), _changing)),
    ]


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


def _without_mailboxes() -> Network:
    """An organisation that has neither intake nor team mailbox."""
    network = a_full_fleet()
    network.mailboxes = [box for box in network.mailboxes if box.kind != "intake"]
    network.missing = ["intake", "team"]
    return network


def _ended() -> Network:
    network = a_full_network()
    network.members[2] = replace(network.members[2], left=date(2026, 11, 20), ended=True)
    return network


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
        ("coordination-mailboxes-missing", lambda: devices(_without_mailboxes())),
        ("coordination-devices-read-only", lambda: devices(a_full_fleet(), admin=False)),
        ("coordination-member-ended", lambda: members(_ended(), lambda page: page.open("caw"))),
        *agreements_screens(),
    ]
