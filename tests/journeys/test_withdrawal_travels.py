"""Stopping reaches everybody who may have it, over a real hub: whoever says it, whoever is off."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import RequestId
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, follow_up, logbook, partnership, post, receipts, stopping
from fieldapp.workflow.post import KnownThread
from sync.protocol.payloads import What
from tests.journeys.conftest import Town, a_town
from tests.journeys.lying import LosesPushReply, speaking
from tests.journeys.network import FIELD, SECOND, Device, enrol_device, sync_all, wall_clock, with_role
from tests.journeys.story import received, send, sent, state

STOP = "persoon_wil_stoppen"
NAME = "Odette Vandevelde"


class MovedClock:
    """A device's clock that a test moves on."""

    def __init__(self) -> None:
        self.off = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.off


@dataclass(slots=True)
class Place:
    """The town, with clocks that can be moved."""

    field: Device
    ocmw: Device
    colleague: Device
    clock: MovedClock


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town of its own: who has answered, and what nobody trusted, is counted to the last."""
    with a_town(tmp_path_factory.mktemp("stopping")) as built:
        yield built


@pytest.fixture(scope="module")
def place(town: Town) -> Iterator[Place]:
    clock, devices = MovedClock(), (town.field, town.ocmw, town.colleague)
    for device in devices:
        device.clock = clock
        device.reopen()
    yield Place(*devices, clock)
    for device in devices:
        device.clock = wall_clock
        device.reopen()


@pytest.fixture(autouse=True)
def _on_time(place: Place) -> None:
    place.clock.off = timedelta()


def holds(device: Device, *texts: str) -> list[str]:
    """Tables (shadow tables too) of a device in which one of these texts stands."""
    found = []
    database = device.session.database
    for (table,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in database.rows(f'SELECT * FROM "{table}"'):
            whole = b"\0".join(
                cell if isinstance(cell, bytes) else str(cell).encode() for cell in row if cell is not None
            ).lower()
            if any(text.lower().encode() in whole for text in texts):
                found.append(table)
                break
    return found


def told(device: Device, request: RequestId) -> receipts.Answers:
    return receipts.answers(device.session, sent(device, request))


def test_opened_by_two_it_is_erased_by_both_and_nothing_of_it_is_found(place: Place) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    answer.take_up(place.ocmw.session, request)
    answer.attempt(place.ocmw.session, request, "gebeld")
    sync_all(place.ocmw, place.colleague, place.field)
    assert (told(place.field, request).received, told(place.field, request).waiting) == (2, 0)
    assert holds(place.ocmw, NAME)
    assert holds(place.colleague, NAME)

    post.withdraw(place.field.session, request, STOP)
    assert told(place.field, request).waiting == 2
    asked = told(place.field, request).devices  # a device that was revoked since stays counted
    sync_all(place.field, place.ocmw, place.colleague, place.field)

    for device in (place.ocmw, place.colleague):
        assert state(device, IN, request) == "ingetrokken"
        assert _of_thread(device, request) == (None, b"", "")
    answers = told(place.field, request)
    assert (answers.devices, answers.received, answers.erased, answers.waiting) == (asked, 2, 2, 0)
    waiting = [stopped.thread for stopped in place.field.session.store.withdrawals.waiting()]
    assert sent(place.field, request).thread not in waiting
    assert _payload(place.field, request) == (None, b"")
    assert all(logbook.verify(device.session).ok for device in (place.field, place.ocmw))


def test_after_the_last_stop_the_name_is_in_no_table_of_the_service(place: Place) -> None:
    """Lists, index, notes: everything; what the worker noted of the person is the worker's own."""
    assert holds(place.ocmw, NAME) == []
    assert holds(place.colleague, NAME) == []


def test_a_receipt_is_kept_as_the_whole_signed_message_and_found_in_the_logbook(place: Place) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.field)

    session, mid = place.field.session, sent(place.field, request).mid
    (receipt,) = session.messages.receipts(mid)
    kept = session.messages.get(receipt.message)
    assert kept is not None
    assert kept.signature
    assert kept.payload
    assert receipt.what == What.RECEIVED
    facts = session.database.rows("SELECT facts FROM ledger_fact WHERE mid = ?", (mid,))
    assert any(b'"what":"received"' in bytes(written) for (written,) in facts)
    post.withdraw(session, request, STOP)
    sync_all(place.field, place.ocmw, place.colleague, place.field)


def test_one_that_is_off_for_weeks_is_named_after_the_term_and_confirms_when_it_comes_back(
    place: Place,
) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    post.withdraw(place.field.session, request, STOP)
    sync_all(place.field, place.ocmw, place.field)

    assert _cards(place.field, request) == []  # the term has not passed
    place.clock.off = timedelta(days=20)
    ((card, recipient, count),) = _cards(place.field, request)
    assert (card, count) == ("not_erased", 1)
    assert "OCMW" in recipient
    assert holds(place.colleague, NAME)

    place.clock.off = timedelta(days=21)
    sync_all(place.colleague, place.colleague, place.field)  # the hub's clock stood still: learn that first
    assert _cards(place.field, request) == []
    assert holds(place.colleague, NAME) == []
    assert told(place.field, request).erased == 2


def test_a_sender_that_is_off_for_weeks_stops_it_when_it_comes_back(place: Place) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    post.withdraw(place.field.session, request, STOP)
    place.clock.off = timedelta(days=40)
    sync_all(place.ocmw, place.colleague)
    assert state(place.ocmw, IN, request) == "ontvangen"

    sync_all(place.field, place.ocmw, place.colleague, place.field)

    assert state(place.ocmw, IN, request) == "ingetrokken"
    assert told(place.field, request).is_complete


def test_who_stays_silent_is_told_again_before_the_hub_lets_go(place: Place) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    post.withdraw(place.field.session, request, STOP)
    sync_all(place.field, place.ocmw, place.field)
    before = _withdrawals(place.field, request)

    sync_all(place.field)
    assert _withdrawals(place.field, request) == before
    place.clock.off = timedelta(days=29)
    sync_all(place.field, place.field)
    assert _withdrawals(place.field, request) == before + 1
    sync_all(place.colleague, place.colleague, place.field)
    place.clock.off = timedelta(days=58)
    sync_all(place.field)
    assert _withdrawals(place.field, request) == before + 1  # everybody confirmed


def test_when_the_withdrawal_comes_first_the_request_is_never_shown(place: Place) -> None:
    """The hub keeps the envelope against its duty, and gives it after the withdrawal."""
    request = send(place.field, name=NAME)
    session = place.field.session
    post.withdraw(session, request, STOP)  # it had not left: so only what follows can bring it
    other = send(place.field, name=NAME)
    sync_all(place.field)
    post.withdraw(session, other, STOP)
    with session.database.transaction():
        session.database.execute("DELETE FROM withdrawal WHERE hub_time IS NULL")
    sync_all(place.field, place.ocmw, place.field)

    assert received(place.ocmw, request) is None
    assert received(place.ocmw, other) is None
    answers = told(place.field, other)
    assert (answers.received, answers.never_had, answers.waiting) == (0, 1, 1)
    sync_all(place.colleague, place.field)
    assert told(place.field, other).never_had == 2
    assert not told(place.field, request).left
    assert told(place.field, request).is_complete


def test_a_revoked_device_owes_nothing_any_more(place: Place, tmp_path: Path) -> None:
    third = enrol_device(place.ocmw, tmp_path, with_role(SECOND, name="Lien D.", label="onthaal 3"))
    sync_all(place.ocmw, third, place.field)
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague, third)
    post.withdraw(place.field.session, request, STOP)
    sync_all(place.field, place.ocmw, place.colleague, place.field)
    assert told(place.field, request).waiting == 1

    row = next(each for each in partnership.devices(place.ocmw.session) if each.label == "onthaal 3")
    partnership.revoke_device(place.ocmw.session, row.device_id)
    sync_all(place.ocmw, place.field)

    answers = told(place.field, request)
    assert (answers.devices, answers.erased, answers.ended, answers.waiting) == (3, 2, 1, 0)


def test_stopping_twice_from_both_sides_at_once_ends_the_same(place: Place) -> None:
    before = [len(device.session.inbox.quarantined()) for device in (place.field, place.ocmw)]
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)

    post.withdraw(place.field.session, request, STOP)
    assert not post.withdraw(place.field.session, request, STOP)
    stopping.stop(place.ocmw.session, request)
    assert not stopping.stop(place.ocmw.session, request)
    sync_all(place.ocmw, place.field, place.colleague, place.ocmw, place.field)

    assert state(place.field, OUT, request) == state(place.colleague, IN, request) == "ingetrokken"
    assert told(place.field, request).is_complete
    assert [len(device.session.inbox.quarantined()) for device in (place.field, place.ocmw)] == before


def test_a_lost_reply_changes_nothing(place: Place) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    post.withdraw(place.field.session, request, STOP)

    assert place.field.sync(speaking(LosesPushReply)).sent == 0
    assert place.ocmw.sync(speaking(LosesPushReply)).sent == 0
    sync_all(place.field, place.ocmw, place.colleague, place.field)

    assert told(place.field, request).erased == 2
    assert len(place.field.session.messages.receipts(sent(place.field, request).mid)) == 4


def test_what_moved_into_the_own_dossier_is_told_honestly(place: Place) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    answer.take_up(place.ocmw.session, request)
    stopping.note_dossier(place.ocmw.session, request, True)

    post.withdraw(place.field.session, request, STOP)
    sync_all(place.field, place.ocmw, place.colleague, place.field)

    answers = told(place.field, request)
    assert (answers.erased, answers.in_dossier, answers.waiting) == (1, 1, 0)
    assert holds(place.ocmw, NAME) == []


def test_only_those_of_the_thread_can_stop_it(place: Place, town: Town, tmp_path: Path) -> None:
    """Another organisation may not, not even its supervisor; the worker's own supervisor may."""
    chief = replace(FIELD, name="Greet T.", role="leidinggevende_signaalbeheerder", label="Greet T.")
    supervisor = enrol_device(place.field, tmp_path, chief, ())
    sync_all(place.field, supervisor, town.coordinator, town.caw, place.ocmw, place.colleague)
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)

    for stranger in (town.caw, town.coordinator):
        post.withdraw_known(stranger.session, _known(place.field, request), STOP)
        sync_all(stranger, place.ocmw)
        assert state(place.ocmw, IN, request) == "ontvangen"
    post.withdraw_known(supervisor.session, _known(place.field, request), STOP)
    sync_all(supervisor, place.ocmw, place.colleague)
    assert state(place.ocmw, IN, request) == "ingetrokken"
    assert holds(place.colleague, NAME) == []

    sync_all(place.field, place.ocmw, place.colleague, place.field)
    assert state(place.field, OUT, request) == "ingetrokken"
    assert told(place.field, request).is_complete


def _known(device: Device, request: RequestId) -> KnownThread:
    whole = sent(device, request)
    return KnownThread(whole.thread, (whole.mid,), whole.recipient_mailbox, whole.sender_mailbox, whole.until)


def _of_thread(device: Device, request: RequestId) -> tuple[bytes | None, bytes, str]:
    whole = received(device, request)
    assert whole is not None
    message = device.session.messages.get(whole.mid)
    assert message is not None
    assert message.salt is None
    return message.payload, whole.payload, whole.title


def _payload(device: Device, request: RequestId) -> tuple[bytes | None, bytes]:
    whole = sent(device, request)
    message = device.session.messages.get(whole.mid)
    assert message is not None
    return message.payload, whole.payload


def _cards(device: Device, request: RequestId) -> list[tuple[str, str, int]]:
    return [
        (card.kind, card.recipient, card.count)
        for card in follow_up.today(device.session).cards
        if card.kind == "not_erased" and card.target == request
    ]


def _withdrawals(device: Device, request: RequestId) -> int:
    thread = sent(device, request).thread
    return sum(message.kind == 4 for message in device.session.messages.of_thread(thread))
