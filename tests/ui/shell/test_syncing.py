"""Sync that runs by itself, and what the pill says of it."""

from datetime import UTC, datetime

import pytest

from fieldapp.errors import HubProblem, NotConnected
from fieldapp.ui.shell.syncing import Syncing
from fieldapp.workflow import exchange
from fieldapp.workflow.changes import Change
from tests.ui.shell import sample
from tests.ui.stand_ins import context

OK = datetime(2026, 11, 24, 8, 1, tzinfo=UTC)


class Wire:
    """Stands in for the exchange: what the next rounds answer, and how the store stands."""

    def __init__(self) -> None:
        self.rounds = 0
        self.status = exchange.SyncStatus(True, 0, OK)
        self.answer = exchange.SyncReport(0, 0, 0, 0, None, Change.NONE)

    def sync_once(self, session, **given):
        assert session == "twin"
        self.rounds += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def wire(monkeypatch):
    made = Wire()
    monkeypatch.setattr(exchange, "sync_once", made.sync_once)
    monkeypatch.setattr(exchange, "status", lambda session: made.status)
    return made


@pytest.fixture
def syncing(qtbot, wire, dressed):
    held = sample.session()
    held.twin = lambda: "twin"
    made = Syncing(context(held))
    made.pills = []
    made.told.connect(lambda text, tone, more: made.pills.append((text, tone)))
    yield made
    made._clock.stop()


@pytest.mark.parametrize(
    ("status", "pill"),
    [
        (exchange.SyncStatus(True, 3, OK, "unreachable"), ("Offline · 3 klaar om te versturen", "off")),
        (exchange.SyncStatus(True, 0, OK, "unreachable"), ("Offline", "off")),
        (exchange.SyncStatus(True, 2, OK), ("2 klaar om te versturen", "off")),
        (exchange.SyncStatus(True, 0, None), ("Nog niet verbonden", "off")),
        (exchange.SyncStatus(False, 0, None), ("Nog geen netwerk", "plain")),
        (
            exchange.SyncStatus(True, 0, OK, "clock"),
            ("De klok van dit toestel loopt anders dan die van het netwerk.", "bad"),
        ),
        (
            exchange.SyncStatus(True, 0, OK, "not_genuine"),
            ("Iets tussen jou en het netwerk antwoordt in zijn plaats.", "bad"),
        ),
    ],
)
def test_the_pill_says_how_it_stands(syncing, wire, status, pill):
    wire.status = status

    syncing._show()

    assert syncing.pills == [pill]


def test_a_whole_round_is_told_with_its_time(syncing, wire):
    syncing.now()

    local = OK.astimezone().strftime("%H:%M")
    assert syncing.pills == [("bezig…", "info"), (f"Bijgewerkt om {local}", "ok")]


def test_what_a_round_changed_is_announced(syncing, wire):
    wire.answer = exchange.SyncReport(1, 2, 0, 0, None, Change.INBOX)
    heard = []
    syncing._context.changed.connect(heard.append)

    syncing.now()

    assert heard == [Change.INBOX]


def test_it_begins_by_itself_and_again_after_something_was_queued(syncing, wire, qtbot, monkeypatch):
    monkeypatch.setattr("fieldapp.ui.shell.syncing._FIRST_MS", 10)
    monkeypatch.setattr("fieldapp.ui.shell.syncing._SOON_MS", 10)

    syncing.start()
    qtbot.waitUntil(lambda: wire.rounds == 1)
    syncing._context.changed.emit(Change.SIGNALS)
    syncing._context.changed.emit(Change.OUTBOX | Change.REQUESTS)

    qtbot.waitUntil(lambda: wire.rounds == 2)


def test_after_a_whole_round_a_quarter_of_an_hour_passes(syncing, wire):
    syncing.now()

    assert syncing._clock.interval() == 15 * 60_000


def test_after_failures_it_tries_sooner_then_slower_never_on_the_beat(syncing, wire):
    wire.answer = exchange.SyncReport(0, 0, 0, 0, HubProblem("unreachable"), Change.NONE)
    waits = []
    for _ in range(10):
        syncing.now()
        waits.append(syncing._clock.interval())

    assert 10_000 <= waits[0] <= 20_000
    assert all(wait <= 15 * 60_000 for wait in waits)
    assert waits[-1] >= 7 * 60_000
    assert len(set(waits)) > 5


def test_a_round_asked_for_during_a_round_follows_it(syncing, wire):
    syncing._running = True
    syncing.now()
    assert wire.rounds == 0

    syncing._done(wire.answer)

    assert syncing._clock.interval() == 1200


def test_a_failed_round_ends_the_round(syncing, wire):
    wire.answer = HubProblem("refused")

    syncing.now()

    assert not syncing._running
    assert syncing._clock.isActive()


def test_who_is_in_no_network_is_not_asked_to_connect(qtbot, wire, dressed):
    syncing = Syncing(context(sample.session(member=False)))

    syncing.now()
    syncing._failed(NotConnected())
    syncing._clock.stop()

    assert wire.rounds == 0
