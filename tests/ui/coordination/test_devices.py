"""Devices of the own organisation: inviting, mailboxes, taking one out in two steps."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.coordination.devices import DevicesPage
from tests.ui import stand_ins
from tests.ui.coordination.network import ACoordinatorSession, Network, a_full_fleet, membership
from tests.ui.layout_checks import settle, texts


@pytest.fixture
def network() -> Iterator[Network]:
    """The organisation that the screens work on."""
    with a_full_fleet().instead() as held:
        yield held


def a_page(host: stand_ins.RecordingHost, session: ACoordinatorSession) -> DevicesPage:
    context = stand_ins.context(session, host)
    page = DevicesPage(context)
    context.changed.connect(page.refresh)
    page.resize(1150, 712)
    page.show()
    page.refresh()
    return page


@pytest.fixture
def page(network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication) -> DevicesPage:
    return a_page(host, ACoordinatorSession(membership=membership()))


def test_devices_show_what_is_done_on_them_and_how_they_stand(page: DevicesPage) -> None:
    rows = {row.key: row for row in page.list.list.rows.rows()}

    assert list(rows) == ["waiting:new", "d1", "d2", "d3", "d4"]
    assert rows["d1"].pill == ("dit toestel", "ok")
    assert rows["d3"].line == "onthaalmedewerker van een kernactor"
    assert rows["d4"].pill == ("ingetrokken", "bad")


def test_shared_mailboxes_say_who_can_open_them(page: DevicesPage) -> None:
    settle(page)

    assert texts(page.mailboxes).splitlines() == [
        "Onthaal",
        "Laptop van Piet, Laptop onthaal",
        "Beheer",
        "Laptop van Lotte",
        "Regie",
        "Laptop van Lotte",
    ]


def test_inviting_a_device_names_its_work_and_mailboxes(page: DevicesPage, network: Network) -> None:
    page.invite_button.click()
    page.form.label.edit.setText("Laptop van Eva")
    page.form.role.combo.setCurrentIndex(page.form.role.combo.findData("onthaalmedewerker_kernactor"))
    intake = next(tick for tick in page.form._boxes if tick.code == "m2")
    intake.click()

    page.form.make_button.click()

    assert network.invited == [("Laptop van Eva", ("onthaalmedewerker_kernactor",), ("m2",))]
    assert page.arrivals.shown() is page.arrivals.invitation
    assert "waiting:i1" in [row.key for row in page.list.list.rows.rows()]


def test_a_personal_mailbox_is_never_offered_to_another_device(page: DevicesPage) -> None:
    assert [tick.code for tick in page.form._boxes] == ["m2", "m3", "m4"]


def test_taking_a_device_out_asks_first(
    page: DevicesPage, network: Network, host: stand_ins.RecordingHost
) -> None:
    page.open("d2")
    page.device.revoke_button.click()
    assert network.revoked == []
    assert "Zeker?" in texts(page.device)

    page.device.no_button.click()
    assert page.device.yes_button.isHidden()

    page.device.revoke_button.click()
    page.device.yes_button.click()

    assert network.revoked == ["d2"]
    assert host.said[-1][0] == "Laptop van Piet doet niet meer mee."


@pytest.mark.parametrize("key", ["d1", "d4"])
def test_the_own_device_and_a_revoked_one_cannot_be_taken_out(page: DevicesPage, key: str) -> None:
    page.open(key)

    assert page.device.revoke_button.isHidden()


def test_who_does_not_manage_devices_only_looks(
    network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    page = a_page(host, ACoordinatorSession(membership=membership(administrator=False)))

    assert page.invite_button.isHidden()
    page.open("d2")
    assert page.device.revoke_button.isHidden()
    assert "Kwijt of gestolen? Bel meteen je beheerder." in texts(page.device)


def test_without_a_network_the_page_says_what_will_stand_here(
    network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    page = a_page(host, ACoordinatorSession())

    assert "Je zit nog niet in een netwerk." in texts(page)


def _shown(page: DevicesPage) -> list[str]:
    return [kind for kind, button in page.missing.buttons.items() if not button.isHidden()]


def test_a_mailbox_that_is_not_there_yet_is_opened_and_then_offered_no_more(
    network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    network.mailboxes = [box for box in network.mailboxes if box.kind != "intake"]
    network.missing = ["intake", "team"]
    page = a_page(host, ACoordinatorSession(membership=membership()))
    assert _shown(page) == ["intake", "team"]
    assert "Je hebt nog geen onthaalpostvak." in texts(page.missing)
    assert page.missing.buttons["team"].accessibleDescription()

    page.missing.buttons["intake"].click()

    assert _shown(page) == ["team"]
    assert "new-intake" in [tick.code for tick in page.form._boxes]
    assert host.said[-1][0].startswith("Het onthaalpostvak is open.")
    page.missing.buttons["team"].click()
    assert page.missing.isHidden()


def test_who_has_every_mailbox_or_is_no_administrator_is_offered_none(
    page: DevicesPage, network: Network, host: stand_ins.RecordingHost
) -> None:
    assert page.missing.isHidden()

    network.missing = ["team"]
    other = a_page(host, ACoordinatorSession(membership=membership(administrator=False)))
    assert other.missing.isHidden()


def test_one_that_somebody_else_opened_meanwhile_is_said_so(
    network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    network.missing = ["team"]
    page = a_page(host, ACoordinatorSession(membership=membership()))
    network.missing = []

    page.missing.buttons["team"].click()

    assert "Dit postvak is er al" in texts(page.missing)
    assert page.missing.buttons["team"].isEnabled()
