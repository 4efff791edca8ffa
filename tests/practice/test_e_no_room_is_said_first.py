"""E ("geen_capaciteit" → "Geen plaats tot …"): who sends sees it before choosing, and can still ask.

Whether there is room is the core actor's own word; it ends by itself on its day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.places import MeetingPlace
from fieldapp.ui import labels
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.widgets.options import OptionCard
from fieldapp.workflow import advise, capacity, presence
from fieldapp.workflow.network import network_of
from fieldapp.workflow.standing import local_day
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import sync_all
from tests.practice.worlds import looking, mia
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import KRING


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with a_town(tmp_path_factory.mktemp("room")) as built:
        yield built


def said_before_choosing(town: Town) -> list[str]:
    """What is said of each service when none is chosen yet, by name."""
    session = town.field.session
    presence.save_place(session, MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis"))
    signal_id = mia(session)
    with looking(session) as window:
        window.go(targets.PASS_ON, targets.PassOn(signal_id))
        settle(window)
        options = page_of(window, PassOnPage).choose.recipients.options
        cards = options.findChildren(OptionCard)
        assert options.value() == "", "nothing is chosen yet"
        assert all(card.isEnabled() for card in cards), "one can still ask"
        return sorted(card.accessibleName() for card in cards)


def test_vol_tot_stands_on_the_card_before_anything_is_chosen(
    dressed: QtWidgets.QApplication, town: Town
) -> None:
    (room,) = capacity.rooms(town.ocmw.session)
    until = local_day(town.ocmw.session.now()) + timedelta(days=20)
    assert not any("Geen plaats tot" in name for name in said_before_choosing(town))

    capacity.set_full(town.ocmw.session, room.mailbox_id, until)
    sync_all(town.ocmw, town.field)

    caw, ocmw = said_before_choosing(town)
    assert f"Geen plaats tot {labels.long_day(until)}" in ocmw
    assert "Geen plaats tot" not in caw


def test_it_ends_on_its_day_and_when_there_is_room_again(town: Town) -> None:
    (room,) = capacity.rooms(town.ocmw.session)
    until = local_day(town.ocmw.session.now()) + timedelta(days=3)
    capacity.set_full(town.ocmw.session, room.mailbox_id, until)
    sync_all(town.ocmw, town.field)
    directory, box = network_of(town.field.session).directory, bytes.fromhex(room.mailbox_id)

    assert capacity.full_until(directory, box, until) == until
    assert capacity.full_until(directory, box, until + timedelta(days=1)) is None
    capacity.set_full(town.ocmw.session, room.mailbox_id, None)
    sync_all(town.ocmw, town.field)
    assert {each.full_until for each in advise.recipients(town.field.session)} == {None}
