"""B2: retention counts from the last contact, is longer when the person says yes, is announced before leave.

A two-week holiday must not lose people who asked for help.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.workflow import follow_up, logbook, record, retain, upkeep
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, KRING, Clock, a_session, join, mia


class Week:
    """A field worker whose laptop hears the hub's time on each day of work."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.session = a_session(folder / "field", FIELD, self.clock)
        join(self.session, a_network(), "veld", "laptop")

    def on_day(self, day: int) -> Session:
        """The laptop opens on this day, syncs, and has a quiet moment."""
        self.clock.at = Clock().at + timedelta(days=day)
        session = self.session
        with session.database.transaction():
            logbook.enter(session, EntryKind.EXPORT, {})
            newest = session.ledger.newest_anchor()
            assert newest is not None
            session.ledger.witness(newest.value, int(self.clock.at.timestamp()), bytes(64))
        self.rest()
        return session

    def rest(self) -> None:
        """Nobody works for a while."""
        while upkeep.rest(self.session):
            pass

    def meet(self) -> None:
        """Mia tells something, on the first day."""
        mia(self.on_day(0))
        self.rest()

    def look(self) -> list[str]:
        """The worker opens the list; what stands on it."""
        rows = retain.overview(self.session).rows
        retain.mark_seen(self.session, [(row.object, row.ref) for row in rows])
        return [row.who for row in rows]

    def people(self) -> list[str]:
        return [person.codename for person in self.session.people.all()]


@pytest.fixture
def week(tmp_path: Path) -> Week:
    return Week(tmp_path)


def test_a_holiday_over_the_announcement_and_the_last_day_loses_nobody(week: Week) -> None:
    """Away from day 22 to day 38, over announcement and last day: afterwards everybody is still there."""
    week.meet()
    week.on_day(21)
    assert week.look() == []

    week.on_day(38)
    assert week.people() == ["Mia"]
    assert week.look() == ["Mia"]
    week.on_day(40)
    assert week.people() == ["Mia"]


def test_back_from_holiday_one_button_keeps_them(week: Week) -> None:
    week.meet()
    session = week.on_day(38)
    (row,) = retain.overview(session).rows
    week.look()
    retain.keep_longer(session, row.object, row.ref, "nog_niet_bereikt")
    week.on_day(50)

    assert week.people() == ["Mia"]


def test_before_leave_the_card_on_vandaag_says_what_will_go(week: Week) -> None:
    week.meet()
    session = week.on_day(23)

    card = next(card for card in follow_up.today(session).cards if card.kind == "retention")
    assert (card.count, card.days, card.button) == (1, 7, "bekijken")


def test_it_counts_from_the_last_contact_not_the_first(week: Week) -> None:
    session = week.on_day(0)
    signal = session.signals.get(mia(session))
    week.rest()
    assert signal is not None
    session = week.on_day(20)
    form = record.new_form_of(session, PersonId(signal.person_id or ""))
    record.save(session, replace(form, place_id=KRING, kind="zorg"))
    for day in (21, 43, 45):
        week.on_day(day)
        week.look()
    assert week.people() == ["Mia"]

    week.on_day(52)
    assert week.people() == []


def test_a_yes_of_the_person_keeps_much_longer(week: Week) -> None:
    week.meet()
    session = week.on_day(24)
    (row,) = retain.overview(session).rows
    retain.keep_longer(session, row.object, row.ref, "persoon_zegt_ja")
    for day in (60, 120, 180):
        week.on_day(day)
        week.look()
    assert week.people() == ["Mia"]


def test_who_never_looks_keeps_them_longer_than_any_holiday_but_not_for_ever(week: Week) -> None:
    week.meet()
    for day in (24, 45, 51):
        week.on_day(day)
    assert week.people() == ["Mia"]

    week.on_day(53)
    assert week.people() == []
