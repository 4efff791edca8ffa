"""Figures without persons: devices give, organisations send their frozen table, the coordinator reads."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from fieldapp.domain.figures import Counts, Quarter, Table, decode_figures, encode_table
from fieldapp.domain.ids import MessageId
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.figures import IN, KEPT, MADE, SENT
from fieldapp.workflow import answer, figures, logbook, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures import RUNNING, WAITING
from fieldapp.workflow.network import network_of
from sync.protocol import Kind
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import Device, sync_all, wall_clock
from tests.journeys.story import received, send

_REQUESTS = 14


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Town]:
    """A town of its own: what a table says depends on all that happened in it."""
    with a_town(tmp_path) as built:
        yield built


@pytest.fixture
def quarter() -> Quarter:
    """The one that runs now."""
    return Quarter.of(wall_clock().astimezone().date())


@pytest.fixture
def after(quarter: Quarter) -> date:
    """A day on which it is over."""
    return quarter.next.first + timedelta(days=4)


def busy(town: Town) -> None:
    """Requests from the field to the OCMW, most of them taken up by two colleagues."""
    ids = [send(town.field) for _ in range(_REQUESTS)]
    sync_all(town.field, town.ocmw)
    for at, request_id in enumerate(ids[:12]):
        device = town.ocmw if at % 2 else town.colleague
        if at == 1:
            town.colleague.sync()
        if received(device, request_id) is None:
            device.sync()
        answer.take_up(device.session, request_id)
    sync_all(town.ocmw, town.colleague, town.field, town.ocmw, town.colleague)


def give(day: date, *devices: Device) -> None:
    for device in devices:
        figures.give_counts(device.session, day)
    sync_all(*devices)


def sums(device: Device, quarter: Quarter) -> dict[str, int]:
    return {cell: n for cell, n in device.session.store.figures.sums(quarter.code).items() if n}


def test_two_organisations_send_and_the_coordinator_reads(fresh: Town, quarter: Quarter, after: date) -> None:
    busy(fresh)
    give(after, fresh.colleague, fresh.field, fresh.ocmw)
    _counted_together(fresh, quarter)
    for device in (fresh.field, fresh.ocmw):
        assert figures.own_quarters(device.session, after)[1].state == WAITING
        assert figures.make_table(device.session, quarter, after) == Change.FIGURES
        assert figures.own_quarters(device.session, after)[1].state == MADE
        figures.send_table(device.session, quarter)
        assert figures.send_table(device.session, quarter) == Change.NONE
    sync_all(fresh.field, fresh.ocmw, fresh.coordinator)

    read = figures.network_figures(fresh.coordinator.session)
    steps = {each.code: each.n for each in read.steps}
    for step, n in (("signalen", 14), ("doorgegeven", 14), ("ontvangen", 14), ("opgenomen", 12)):
        assert abs(steps[step] - n) <= 40, step  # the key is another in every run; a move of 40 never comes
    assert (read.sent, read.members) == (2, 4)
    assert read.missing == ("CAW De Brug", "Lokaal bestuur Noorderhaven")
    assert not read.answering  # nobody agreed to show who is past the term
    _sealed_as_shown(fresh, quarter, after)
    _once_per_quarter(fresh, quarter)


def _counted_together(town: Town, quarter: Quarter) -> None:
    """One device tells for the whole mailbox; what a device gave is erased where it was added up (A16)."""
    assert not any(_given_by(town.colleague).cells.values())  # she took up six of them
    assert sums(town.ocmw, quarter)["stap.ontvangen"] == _REQUESTS
    assert sums(town.ocmw, quarter)["stap.opgenomen"] == 12
    kept = _messages(town.ocmw, "in")
    assert kept
    assert all(payload is None for _, payload in kept)


def _sealed_as_shown(town: Town, quarter: Quarter, after: date) -> None:
    came = {str(table.org): table for table in town.coordinator.session.store.figures.tables(IN)}
    for device in (town.field, town.ocmw):
        shown, membership = figures.own_quarters(device.session, after)[1], device.session.membership
        assert membership is not None
        assert came[membership.org_id].payload == shown.payload
        assert shown.cells is not None
        assert all(n % 5 == 0 for n in shown.cells.values())
        assert logbook.page(device.session).lines[0].kind == "counts"


def _once_per_quarter(town: Town, quarter: Quarter) -> None:
    """Also a program that was tampered with cannot make the coordinator look twice."""
    desk, before = town.coordinator.session, town.coordinator.session.store.figures.tables(IN)
    other = encode_table(Table(quarter, {"stap.signalen": 500}))
    with town.field.session.database.transaction():
        post.queue_table(town.field.session, network_of(town.field.session), other)
    sync_all(town.field, town.coordinator)
    assert desk.store.figures.tables(IN) == before
    assert [line.code for line in desk.inbox.quarantined()] == ["repeated"]


def test_what_comes_late_waits_and_nothing_is_given_twice(fresh: Town, quarter: Quarter, after: date) -> None:
    for _ in range(3):
        send(fresh.field)
    sync_all(fresh.field, fresh.ocmw)
    give(after, fresh.colleague)
    sync_all(fresh.ocmw)
    figures.make_table(fresh.ocmw.session, quarter, after)
    frozen = figures.own_quarters(fresh.ocmw.session, after)[1]
    figures.give_counts(fresh.ocmw.session, after)  # late, and the one that counts for the mailbox
    assert figures.own_quarters(fresh.ocmw.session, after)[1] == frozen
    assert sums(fresh.ocmw, quarter) == {}
    assert sums(fresh.ocmw, quarter.next)["stap.ontvangen"] == 3
    with pytest.raises(InvalidInput, match="frozen"):
        figures.make_table(fresh.ocmw.session, quarter, after)
    assert figures.give_counts(fresh.ocmw.session, after) == Change.NONE
    figures.give_counts(fresh.ocmw.session, quarter.next.next.first)
    assert sums(fresh.ocmw, quarter.next)["stap.ontvangen"] == 3


def test_a_table_may_stay_and_may_leave_later_as_it_is(fresh: Town, quarter: Quarter, after: date) -> None:
    assert not _messages(fresh.field, "out")  # the first round of a device gives nothing: counting begins
    assert fresh.field.session.store.figures.last_turn("") == quarter.previous.code
    give(after, fresh.field, fresh.coordinator)
    for device in (fresh.field, fresh.coordinator):
        figures.make_table(device.session, quarter, after)
    figures.keep_back(fresh.field.session, quarter)
    before = figures.own_quarters(fresh.field.session, after)[1]
    assert before.state == KEPT
    sync_all(fresh.field, fresh.coordinator)
    assert fresh.coordinator.session.store.figures.tables(IN) == []
    figures.send_table(fresh.field.session, quarter)
    later = figures.own_quarters(fresh.field.session, after)[1]
    assert (later.state, later.payload) == (SENT, before.payload)
    figures.send_table(fresh.coordinator.session, quarter)  # who coordinates has an organisation as well
    sync_all(fresh.field, fresh.coordinator)
    assert len(fresh.coordinator.session.store.figures.tables(IN)) == 2
    assert figures.network_figures(fresh.coordinator.session).sent == 2
    _nobody_else(fresh, quarter, after)


def _nobody_else(town: Town, quarter: Quarter, after: date) -> None:
    """Nobody freezes what runs, what nobody gave, or what is not theirs."""
    assert figures.own_quarters(town.caw.session)[0].state == RUNNING
    with pytest.raises(InvalidInput, match="running"):
        figures.make_table(town.caw.session, quarter)
    with pytest.raises(InvalidInput, match="nothing"):
        figures.make_table(town.field.session, quarter.previous, after)
    with pytest.raises(NotConnected):
        figures.make_table(town.colleague.session, quarter, after)


def _given_by(device: Device) -> Counts:
    payloads = [payload for _, payload in _messages(device, "out")]
    assert len(payloads) == 1
    assert payloads[0] is not None
    found = decode_figures(payloads[0])
    assert isinstance(found, Counts)
    return found


def _messages(device: Device, direction: str) -> list[tuple[MessageId, bytes | None]]:
    return device.session.database.rows(
        "SELECT mid, payload FROM message WHERE direction = ? AND kind = ?", (direction, int(Kind.COUNTS))
    )
