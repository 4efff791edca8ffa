"""Founding, inviting, and the words, driven as a person drives them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest

from fieldapp.errors import FieldAppError, HubProblem
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.ui.coordination.workspace import badges, workspace
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import partnership
from tests.ui import stand_ins
from tests.ui.coordination.network import (
    AGREED,
    CITY,
    TEXT,
    WORDS_DOWN,
    WORDS_UP,
    ACoordinatorSession,
    Network,
    a_full_network,
    agreed_by,
    member,
    membership,
)
from tests.ui.coordination.screens import type_words
from tests.ui.layout_checks import texts

Key = QtCore.Qt.Key


@pytest.fixture
def network() -> Iterator[Network]:
    """The network that the screens work on."""
    with a_full_network().instead() as held:
        yield held


def a_page(host: stand_ins.RecordingHost, session: ACoordinatorSession) -> MembersPage:
    """The page in sight, reading again after every change as the window makes it do."""
    context = stand_ins.context(session, host)
    page = MembersPage(context)
    context.changed.connect(page.refresh)
    page.resize(1150, 712)
    page.show()
    page.refresh()
    return page


@pytest.fixture
def page(network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication) -> MembersPage:
    return a_page(host, ACoordinatorSession(membership=membership()))


def keys(page: MembersPage) -> list[str]:
    return [row.key for row in page.list.list.rows.rows()]


def pill(page: MembersPage, key: str) -> str:
    found = next(row for row in page.list.list.rows.rows() if row.key == key)
    return found.pill[0] if found.pill else ""


def test_without_a_network_one_founds_it(
    host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    with Network().instead() as network:
        page = a_page(host, ACoordinatorSession())
        form = page.founding
        assert form is not None
        assert form.organisation.text() == CITY
        assert not form.button.isEnabled()

        form.network.edit.setText("Noorderhaven")
        form.hub_url.edit.setText("http://127.0.0.1:8470")
        form.hub_key.edit.setText("ab" * 32)
        form.token.edit.setText("start-1234")
        form.button.click()

        assert network.founded[0].network == "Noorderhaven"
        assert network.founded[0].token == "start-1234"
        assert page.founding is None
        assert page.card.title.text() == "1 lid"
        assert host.said[-1][0] == "Het netwerk is er. Nodig de eerste organisatie uit."


def test_a_wrong_address_is_said_at_its_field(
    host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    with Network().instead() as network:
        page = a_page(host, ACoordinatorSession())
        form = page.founding
        assert form is not None
        for field, text in (
            (form.network, "Noorderhaven"),
            (form.hub_url, "nergens"),
            (form.hub_key, "ab"),
            (form.token, "x"),
        ):
            field.edit.setText(text)

        QTest.keyClick(form.token.edit, Key.Key_Return)

        assert network.founded == []
        assert form.hub_url.problem.text() != ""
        assert not form.hub_url.problem.isHidden()
        assert form.button.isEnabled()


def test_newcomers_stand_on_top_and_each_member_says_how_it_stands(page: MembersPage) -> None:
    assert keys(page)[0] == "waiting:kind"
    assert pill(page, "waiting:kind") == "typ de woorden"
    assert pill(page, "ocmw") == "akkoord v7"
    assert pill(page, "linde") == "akkoord v6"
    assert pill(page, "schakel") == "nieuw"
    assert pill(page, "oost") == "niet nagekeken"


def test_devices_are_counted_as_each_organisation_published_them(page: MembersPage) -> None:
    cells = {row.key: row.cells[0] for row in page.list.list.rows.rows()}  # type: ignore[attr-defined]

    assert cells["city"] == "2"
    assert cells["oost"] == "–"


def test_who_has_no_room_says_so_in_the_list(page: MembersPage) -> None:
    lines = {row.key: row.line for row in page.list.list.rows.rows()}

    assert lines["dmw"].endswith("vol tot 30 nov")


def test_inviting_shows_text_and_square_and_how_long_they_last(page: MembersPage, network: Network) -> None:
    page.invite_button.click()
    form = page.arrivals.form
    form.name.edit.setText("Huisartsen Noord")
    form.org_class.combo.setCurrentIndex(form.org_class.combo.findData("huisarts"))
    form.legal_number.edit.setText("0123.456.749")
    form.make_button.click()

    card = page.arrivals.invitation
    assert page.arrivals.shown() is card
    assert network.invited == [("Huisartsen Noord", "huisarts", "0123.456.749")]
    assert card.text.toPlainText() == TEXT
    assert card.valid.text() == "nog 3 dagen geldig"
    assert "waiting:i1" in keys(page)


def test_a_name_that_looks_like_a_member_is_refused_at_the_field(page: MembersPage) -> None:
    page.invite_button.click()
    form = page.arrivals.form
    form.name.edit.setText("caw de brug")
    form.org_class.combo.setCurrentIndex(form.org_class.combo.findData("caw"))
    form.legal_number.edit.setText("0123.456.749")

    form.make_button.click()

    assert form.name.problem.text() == "Dit lijkt te veel op een lid dat er al is."
    assert page.arrivals.shown() is form


def test_an_invitation_can_be_copied_and_the_screen_says_that_it_will_not_linger(page: MembersPage) -> None:
    page.arrivals.invitation.text.setPlainText(TEXT)

    page.arrivals.invitation.copy_button.click()

    assert QtGui.QGuiApplication.clipboard().text() == TEXT
    assert page.arrivals.invitation.told.text() == "Gekopieerd. Het klembord wordt zo meteen leeggemaakt."


def test_words_are_typed_and_the_button_waits_for_all_four(page: MembersPage) -> None:
    page.open("waiting:kind")
    typing = page.arrivals.enrolment.typing
    assert not typing.add_button.isEnabled()

    page.activateWindow()
    typing.words.setFocus()
    for letter in "molen kraai zand ":
        QTest.keyClicks(QtWidgets.QApplication.focusWidget(), letter)
    assert typing.words.edits[3].hasFocus()
    assert not typing.add_button.isEnabled()
    for letter in "fiets":
        QTest.keyClicks(QtWidgets.QApplication.focusWidget(), letter)

    assert typing.words.words() == WORDS_UP
    assert typing.add_button.isEnabled()


def test_the_keyboard_alone_adds_a_member(page: MembersPage, network: Network) -> None:
    """Down to the newcomer, then the words, then Return."""
    page.activateWindow()
    page.list.list.setFocus()
    assert page.list.list.key() == "waiting:kind"

    page.arrivals.enrolment.typing.words.setFocus()
    for letter in " ".join(WORDS_UP):
        QTest.keyClicks(QtWidgets.QApplication.focusWidget(), letter)
    QTest.keyClick(QtWidgets.QApplication.focusWidget(), Key.Key_Return)

    assert network.enrolments[0].state == "welcomed"


def test_right_words_give_four_words_to_read_out(page: MembersPage, network: Network) -> None:
    page.open("waiting:kind")

    type_words(page, WORDS_UP)

    card = page.arrivals.enrolment
    assert card.reading.spoken.words() == WORDS_DOWN
    assert not card.reading.isHidden()
    assert pill(page, "waiting:kind") == "lees voor"


def test_the_words_to_read_out_can_be_looked_up_again(page: MembersPage) -> None:
    page.open("waiting:kind")
    type_words(page, WORDS_UP)
    page.open("ocmw")

    page.open("waiting:kind")

    assert page.arrivals.enrolment.reading.spoken.words() == WORDS_DOWN


def test_wrong_words_say_how_often_one_may_still_try(page: MembersPage) -> None:
    page.open("waiting:kind")

    type_words(page, ("molen", "kraai", "zand", "boot"))

    typing = page.arrivals.enrolment.typing
    assert "De woorden" in texts(typing)
    assert typing.left.text() == "Nog 2 fouten en de uitnodiging vervalt."
    assert typing.words.words() == ("", "", "", "")


def test_the_third_mistake_ends_the_invitation(page: MembersPage, host: stand_ins.RecordingHost) -> None:
    page.open("waiting:kind")

    for _ in range(3):
        type_words(page, ("a", "b", "c", "d"))

    assert host.said[-1][0] == "De uitnodiging is vervallen. Er is niets toegevoegd. Nodig opnieuw uit."
    assert "waiting:kind" not in keys(page)
    assert page.arrivals.shown() is None


def test_words_half_typed_stay_when_the_list_is_read_again(page: MembersPage, network: Network) -> None:
    page.open("waiting:kind")
    page.arrivals.enrolment.typing.words.edits[0].setText("molen")

    page.refresh()

    assert page.arrivals.enrolment.typing.words.words()[0] == "molen"


def test_a_newcomer_that_asks_meanwhile_turns_the_card_to_typing(page: MembersPage, network: Network) -> None:
    network.invite_organisation(None, "Nieuwe vzw", "vwan", "")
    page.refresh()
    page.open("waiting:i1")
    assert not page.arrivals.enrolment.waiting.isHidden()

    network.ask("i1")
    page._poll.ask()

    assert not page.arrivals.enrolment.typing.isHidden()
    assert pill(page, "waiting:i1") == "typ de woorden"


def test_a_hub_out_of_reach_does_not_disturb_who_waits(page: MembersPage, network: Network) -> None:
    seen: list[FieldAppError] = []
    page.context.background.failed.connect(seen.append)
    network.reachable = False
    network.ask("kind")

    page._poll.ask()
    network.reachable = True
    page._poll.ask()

    assert seen == []
    assert network.posted == []


def test_an_invitation_can_be_shown_again(page: MembersPage, network: Network) -> None:
    network.invite_organisation(None, "Nieuwe vzw", "vwan", "")
    page.refresh()
    page.open("waiting:i1")

    page.arrivals.enrolment.waiting.again_button.click()

    assert page.arrivals.invitation.text.toPlainText() == TEXT
    assert page.arrivals.invitation.title.text() == "Uitnodiging voor Nieuwe vzw"


def test_a_newcomer_leaves_the_top_once_its_own_list_is_checked(page: MembersPage, network: Network) -> None:
    page.open("waiting:kind")
    type_words(page, WORDS_UP)
    network.members.append(member("kind", "Huis van het Kind", "huis_vh_kind", days=0, checked=False))
    page.refresh()
    assert keys(page).count("waiting:kind") == 1
    assert "kind" not in keys(page)

    network.members[-1] = replace(network.members[-1], checked=True)
    page.refresh()

    assert "waiting:kind" not in keys(page)
    assert pill(page, "kind") == "nieuw"


def test_an_invitation_can_be_broken_off(page: MembersPage, network: Network) -> None:
    page.open("waiting:kind")

    page.arrivals.enrolment.typing.stop_button.click()

    assert network.enrolments[0].state == "ended"
    assert "waiting:kind" not in keys(page)


def test_a_hub_that_cannot_be_reached_is_told_and_the_words_stay(page: MembersPage) -> None:
    seen: list[FieldAppError] = []
    page.context.background.failed.connect(seen.append)
    page.open("waiting:kind")

    def unreachable(*everything: object) -> None:
        raise HubProblem("unreachable")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(partnership, "answer_words", unreachable)
        type_words(page, WORDS_UP)

    assert [error.code for error in seen] == ["hub-problem"]
    assert page.arrivals.enrolment.typing.words.words() == WORDS_UP
    assert page.arrivals.enrolment.typing.add_button.isEnabled()


def test_who_does_not_coordinate_sees_members_and_no_button(
    network: Network, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    page = a_page(host, ACoordinatorSession(membership=membership(coordinator=False)))

    assert len(keys(page)) == 9
    assert page.invite_button.isHidden()


def test_searching_members(page: MembersPage) -> None:
    page.search("zieken")

    assert keys(page) == ["dmw"]


def test_the_workspace_counts_who_waits_for_words(network: Network, host: stand_ins.RecordingHost) -> None:
    context: Context = stand_ins.context(ACoordinatorSession(membership=membership()), host)

    space = workspace(context)

    assert [found.label for found in space.pages if not found.under] == [
        "Leden",
        "Afspraken",
        "Werkingsgebied",
        "Structurele signalen",
        "Cijfers",
        "Toestellen",
        "Onze organisatie",
        "Logboek",
    ]
    assert space.subtitle == "Regie · Noorderhaven"
    assert badges(context.session) == {
        "members": 1,
        "structural": 0,
        "devices": 0,
        "agreements": 0,
        "figures": 0,
    }


def test_elsewhere_only_what_an_administrator_does_is_counted(
    network: Network, host: stand_ins.RecordingHost
) -> None:
    session = ACoordinatorSession(membership=membership(coordinator=False))

    assert badges(stand_ins.context(session, host).session) == {"devices": 0, "own": 0}
    network.agreed = agreed_by(network, in_force=replace(AGREED, version=6))
    assert badges(stand_ins.context(session, host).session) == {"devices": 0, "own": 1}
