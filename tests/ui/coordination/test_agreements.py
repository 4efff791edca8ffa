"""Agreements, room, area, offices and leaving through their screens, on real stores and a real hub."""

from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtWidgets
from PySide6.QtTest import QTest

from fieldapp.ui.coordination.agreed.area_page import AreaPage
from fieldapp.ui.coordination.agreed.page import AgreementsPage
from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.ui.coordination.own.offices_page import OfficesPage
from fieldapp.ui.coordination.own.page import OwnPage
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import advise, agreements, partnership
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import COORDINATOR, Device, enrol_device, sync_all, with_role
from tests.ui import stand_ins
from tests.ui.layout_checks import settle, texts

Key = QtCore.Qt.Key


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with a_town(tmp_path_factory.mktemp("screens")) as built:
        yield built


def shown(kind: type[PageWidget], device: Device) -> PageWidget:
    """The page of a device in sight, reading again after every change."""
    context = stand_ins.context(device.session, stand_ins.RecordingHost())
    page = kind(context)
    context.changed.connect(page.refresh)
    page.resize(1150, 712)
    page.show()
    page.refresh()
    return page


def focused(page: PageWidget) -> QtWidgets.QWidget | None:
    """Where the next key goes."""
    return page.window().focusWidget()


def said(page: PageWidget) -> list[str]:
    host = page.context._host
    assert isinstance(host, stand_ins.RecordingHost)
    return [text for text, _ in host.said]


def press(widget: QtWidgets.QWidget, key: Key = Key.Key_Space) -> None:
    """With the keyboard alone: whatever has the focus gets the key."""
    widget.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
    assert widget.isEnabled()
    assert widget.isVisible()
    QTest.keyClick(widget, key)


def type_in(edit: QtWidgets.QLineEdit, text: str) -> None:
    edit.setFocus(QtCore.Qt.FocusReason.TabFocusReason)
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_agreements_are_written_proposed_and_answered_by_keyboard_alone(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    page = shown(AgreementsPage, town.coordinator)
    assert isinstance(page, AgreementsPage)
    assert page.empty.isVisible()
    assert page.empty.button is not None
    press(page.empty.button)
    form = page.form
    assert focused(page) is form.terms.grid.fields["klaar"]
    type_in(form.terms.grid.fields["ontvangen"], "7")
    type_in(form.terms.attempts, "4")
    press(form.data.fields.chip("adres"))
    press(form.propose_button)
    assert not form.isVisible()
    assert page.text.title.text() == "Samenwerkingsafspraken versie 1"
    assert "binnen 7 werkdagen" in texts(page)

    sync_all(town.coordinator, town.ocmw)
    theirs = shown(AgreementsPage, town.ocmw)
    assert isinstance(theirs, AgreementsPage)
    assert not theirs.text.write_button.isVisible()
    assert not theirs.answer.yes_button.isEnabled(), "an OCMW says first whose mailbox it is"
    press(theirs.answer.service)
    press(theirs.answer.yes_button)
    assert town.ocmw.session.terms.take_up == 7
    assert theirs.answer.said.text.text().startswith("OCMW Noorderhaven zei ja.")

    sync_all(town.ocmw, town.coordinator)
    page.refresh()
    assert page.partners.count.text() == "1 van 4"
    press(theirs.answer.back_button)
    assert town.ocmw.session.terms.take_up == 5


def test_a_number_that_is_not_right_is_marked_and_has_the_focus(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    page = shown(AgreementsPage, town.coordinator)
    assert isinstance(page, AgreementsPage)
    page.open("write")
    form = page.form
    type_in(form.terms.grid.fields["poging"], "0")
    press(form.propose_button)

    assert form.isVisible()
    assert focused(page) is form.terms.grid.fields["poging"]
    assert form.wrong.text.text() == "Een aantal dagen: 1 tot 366."
    press(form.drop_button)


def test_a_law_without_its_article_is_not_proposed(dressed: QtWidgets.QApplication, town: Town) -> None:
    page = shown(AgreementsPage, town.coordinator)
    assert isinstance(page, AgreementsPage)
    page.open("write")
    law = page.form.law
    press(law.on)
    type_in(law.version.edit, "2026-01-01")
    press(page.form.propose_button)

    assert law.article.problem.text() == "Zonder dit blijft de schakelaar uit."
    assert focused(page) is law.article.edit
    assert agreements.is_begun(town.coordinator.session), "what was typed is kept"
    press(page.form.drop_button)
    assert not agreements.is_begun(town.coordinator.session)


def test_what_is_being_written_is_kept_when_the_program_locks(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    page = shown(AgreementsPage, town.coordinator)
    assert isinstance(page, AgreementsPage)
    page.open("write")
    page.form.besides.text.edit.setPlainText("Half geschreven")
    (work,) = page.save_forms()
    work(town.coordinator.session)

    assert agreements.draft(town.coordinator.session).text == "Half geschreven"
    agreements.drop(town.coordinator.session)


def test_vol_tot_is_said_in_three_keys_and_taken_back_in_one(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    page = shown(OwnPage, town.ocmw)
    assert isinstance(page, OwnPage)
    assert page.room.state.text.text().startswith("Er is plaats.")
    press(page.room.weeks.chip("4"))
    press(page.room.full_button)
    sync_all(town.ocmw, town.field)

    full = [each.full_until for each in advise.recipients(town.field.session) if each.full_until]
    assert len(full) == 1
    assert page.room.state.text.text().startswith("Geen plaats tot ")
    press(page.room.room_button)
    sync_all(town.ocmw, town.field)
    assert [each.full_until for each in advise.recipients(town.field.session)] == [None, None]


def test_leaving_asks_once_more_and_begins_on_the_safe_side(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    page = shown(OwnPage, town.caw)
    assert isinstance(page, OwnPage)
    press(page.leaving.leave_button)
    assert focused(page) is page.leaving.no_button
    press(page.leaving.no_button)
    press(page.leaving.leave_button)
    press(page.leaving.yes_button)
    assert page.leaving.back_button.isVisible()
    sync_all(town.caw, town.coordinator)

    members = shown(MembersPage, town.coordinator)
    assert isinstance(members, MembersPage)
    assert members.card.title.text() == "3 leden"
    caw = town.caw.session.membership
    assert caw is not None
    members.open(caw.org_id)
    settle(members)
    assert "op eigen woord" in texts(members.member)
    press(page.leaving.back_button)
    sync_all(town.caw, town.coordinator)
    members.refresh()
    assert members.card.title.text() == "4 leden"


def test_the_coordinator_ends_and_lets_back(dressed: QtWidgets.QApplication, town: Town) -> None:
    page = shown(MembersPage, town.coordinator)
    assert isinstance(page, MembersPage)
    caw = town.caw.session.membership
    assert caw is not None
    page.open(caw.org_id)
    press(page.member.end_button)
    press(page.member.yes_button)
    assert page.card.title.text() == "3 leden"
    page.open(caw.org_id)
    press(page.member.back_button)
    assert page.card.title.text() == "4 leden"
    city = town.coordinator.session.membership
    assert city is not None
    page.open(city.org_id)
    assert not page.member.end_button.isVisible()


def test_a_municipality_is_taken_in_and_its_white_spots_show(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    page = shown(AreaPage, town.coordinator)
    assert isinstance(page, AreaPage)
    assert page.empty.isVisible()
    type_in(page.add_card.edit, "Nergenshuizen")
    press(page.add_card.add_button)
    assert page.add_card.name.problem.isVisible()
    type_in(page.add_card.edit, "Gent")
    QTest.keyClick(page.add_card.edit, Key.Key_Return)
    assert page.white.text() == "3 witte vlekken"
    page.open("44021")
    settle(page)
    ocmw = next(tick for tick in page.town.ticks if tick.text() == "OCMW Noorderhaven")
    press(ocmw)
    assert page.white.text() == "2 witte vlekken"
    assert page.begun.isVisible()
    press(page.town.remove_button)
    assert page.empty.isVisible()
    agreements.drop(town.coordinator.session)


def test_a_second_coordinator_and_the_paper(dressed: QtWidgets.QApplication, town: Town) -> None:
    second = enrol_device(
        town.coordinator, town.folder, with_role(COORDINATOR, name="Piet V.", label="regie 2")
    )
    page = shown(OfficesPage, town.coordinator)
    assert isinstance(page, OfficesPage)
    card = page.cards[partnership.COORDINATION]
    assert second.session.membership is not None
    card.second.set_value(second.session.membership.device_id)
    card.second.changed.emit(card.second.value())
    press(card.give_button)
    sync_all(town.coordinator, second)
    assert second.session.membership.is_coordinator
    settle(page)
    assert "Lotte D., regie 2" in texts(card)

    printed = partnership.paper(town.coordinator.session, partnership.COORDINATION)
    card.typed.edit.setPlainText(printed[:-1])
    press(card.check_button)
    assert card.typed.problem.isVisible()
    card.typed.edit.setPlainText(printed.replace("-", " ").lower())
    press(card.check_button)
    assert not card.print_button.isVisible()
    press(card.change_link)
    card.typed.edit.setPlainText(printed)
    press(card.change_button)
    assert card.print_button.isVisible(), "the next one has to be printed"
    assert said(page)[-1].startswith("De sleutels zijn veranderd.")


def test_who_reads_a_mailbox_is_chosen_with_the_device(dressed: QtWidgets.QApplication, town: Town) -> None:
    page = shown(DevicesPage, town.ocmw)
    assert isinstance(page, DevicesPage)
    colleague = town.colleague.session.membership
    assert colleague is not None
    page.open(colleague.device_id)
    work = page.device.work
    intake = next(tick for tick in work.ticks if tick.text() == "Onthaal")
    assert intake.isChecked()
    assert not work.keep_button.isEnabled()
    press(intake)
    press(work.keep_button)
    readers = {row.kind: row.members for row in partnership.mailboxes(town.ocmw.session)}
    assert colleague.device_id not in readers["intake"]
