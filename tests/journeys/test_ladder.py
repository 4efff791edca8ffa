"""A ladder over a real hub, the worker's laptop off: first the OCMW, and if that fails the CAW."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.ids import EnvelopeId, MessageId, RequestId
from fieldapp.domain.requests import CORE_ACTOR, encode_status
from fieldapp.domain.requests.events import GIVEN_BACK
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import (
    answer,
    documents,
    follow_up,
    ladder,
    logbook,
    person_rights,
    post,
    stopping,
    stopping_sent,
)
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange import effects
from fieldapp.workflow.network import hub_day, network_of
from fieldapp.workflow.post.outgoing import Parcel
from fieldapp.workflow.post.outgoing import post as seal_for
from fieldapp.workflow.standing import new_event, whole_minute
from sync.ledger import EntryKind
from sync.protocol import Kind
from tests.journeys.network import Device, sync_all
from tests.journeys.stairs import StairsTown, a_stairs_town, agree_ladder, send_ladder
from tests.journeys.story import received, send, sent, state

STOP = "persoon_wil_stoppen"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StairsTown]:
    with a_stairs_town(tmp_path_factory.mktemp("stairs")) as built:
        yield built


@pytest.fixture
def ladder_sent(town: StairsTown) -> tuple[RequestId, RequestId]:
    """Everybody who may hold something of it has it; nobody did anything."""
    sent_now = send_ladder(town.field)
    sync_all(town.field, town.ocmw, town.colleague, town.mate, town.caw)
    return sent_now


def all_but_the_worker(town: StairsTown, times: int = 2) -> None:
    for _ in range(times):
        sync_all(town.ocmw, town.mate, town.colleague, town.caw)


def test_nothing_of_the_second_step_is_at_the_hub_and_the_first_cannot_read_it(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent

    assert (town.at_hub(town.field, first), town.at_hub(town.field, second)) == ("bytes", "")
    assert state(town.ocmw, IN, first) == "ontvangen"
    assert received(town.caw, second) is None
    assert ladder.has_next(town.ocmw.session, first)
    assert ladder.has_next(town.colleague.session, first)
    (rung,) = town.ocmw.session.store.rungs.after(sent(town.field, first).thread)
    assert rung.part == "step"
    assert rung.envelope is not None
    assert b"Mia" not in rung.envelope
    (own,) = ladder.following(town.field.session, first)
    assert (own.number, own.stands, own.with_step, own.with_team) == (2, "waits", True, True)
    assert "CAW" in own.recipient
    post.withdraw(town.field.session, first, STOP)
    sync_all(town.field)


def test_each_service_reads_only_what_was_ticked_for_it(town: StairsTown) -> None:
    first, second = send_ladder(town.field)

    one, other = (dict(follow_up.request(town.field.session, each).knows) for each in (first, second))
    assert "waarover" in one
    assert "waarover" not in other
    assert one["vraag"] == other["vraag"]
    post.withdraw(town.field.session, first, STOP)
    sync_all(town.field)


def test_given_back_with_the_worker_off_it_goes_on_after_the_moment_to_undo(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    answer.give_back(town.ocmw.session, first, "niet_bevoegd")
    all_but_the_worker(town)
    assert town.at_hub(town.field, second) == ""

    town.later(minutes=31)
    all_but_the_worker(town)

    assert state(town.caw, IN, second) == "ontvangen"
    assert state(town.ocmw, IN, first) == "doorgegeven"
    sync_all(town.field, town.caw, town.field)
    assert state(town.field, OUT, first) == "doorgegeven"
    assert state(town.field, OUT, second) == "ontvangen"
    assert [step.stands for step in ladder.following(town.field.session, first)] == ["gone"]
    assert all(logbook.verify(each.session).ok for each in (town.field, town.ocmw, town.mate))


def test_a_wrong_click_that_was_undone_sends_nothing_on(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    answer.give_back(town.ocmw.session, first, "niet_bevoegd")
    sync_all(town.ocmw, town.mate)
    given_back = town.ocmw.session.requests.events(sent(town.field, first).thread)[-1]
    answer.undo(town.ocmw.session, first, given_back.id)
    town.later(minutes=40)
    all_but_the_worker(town)

    assert town.at_hub(town.field, second) == ""
    assert ladder.has_next(town.ocmw.session, first)
    post.withdraw(town.field.session, first, STOP)
    sync_all(town.field)


def test_the_team_sends_it_on_when_the_first_service_is_silent_and_off(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    town.later(days=4)
    sync_all(town.mate)
    assert town.at_hub(town.field, second) == ""

    town.later(days=12)
    sync_all(town.mate, town.caw)

    assert state(town.caw, IN, second) == "ontvangen"
    sync_all(town.ocmw, town.colleague, town.caw)
    assert state(town.ocmw, IN, first) == "doorgegeven"
    assert _times(town.caw, second) == 1
    sync_all(town.field)
    assert state(town.field, OUT, second) == "ontvangen"


def test_taken_up_the_term_says_nothing_and_help_lets_go_of_the_next_step(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    answer.take_up(town.ocmw.session, first)
    all_but_the_worker(town)
    town.later(days=20)
    all_but_the_worker(town)
    assert town.at_hub(town.field, second) == ""

    answer.contact_made(town.ocmw.session, first)
    answer.close(town.ocmw.session, first, "hulp_gestart")
    all_but_the_worker(town)
    town.later(days=2)
    all_but_the_worker(town)
    sync_all(town.field, town.field)

    assert not ladder.has_next(town.ocmw.session, first)
    assert [step.stands for step in ladder.following(town.field.session, first)] == ["ended"]
    assert sent(town.field, second).payload == b""
    assert received(town.caw, second) is None


def test_passed_on_by_hand_it_leaves_at_once(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    ladder.pass_on(town.ocmw.session, first)
    ladder.pass_on(town.ocmw.session, first)
    sync_all(town.ocmw, town.caw)

    assert state(town.caw, IN, second) == "ontvangen"
    sync_all(town.mate, town.colleague, town.caw, town.field)
    assert _times(town.caw, second) == 1
    assert state(town.field, OUT, first) == "doorgegeven"


def test_all_send_it_on_and_it_has_one_effect(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    answer.give_back(town.ocmw.session, first, "geen_capaciteit")
    sync_all(town.ocmw)
    town.later(minutes=31)
    sync_all(town.mate, town.field, town.colleague, town.ocmw, town.caw, town.field)

    assert _times(town.caw, second) == 1
    assert state(town.field, OUT, second) == "ontvangen"
    assert town.caw.session.inbox.quarantined() == []


def test_stopping_reaches_every_holder_and_the_hub_takes_nothing_in(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    answer.give_back(town.ocmw.session, first, "niet_bevoegd")
    sync_all(town.ocmw, town.mate)  # they know of the no, and wait for the moment to undo
    post.withdraw(town.field.session, first, STOP)
    sync_all(town.field)
    town.later(minutes=45)
    with _deaf_to_withdrawals(town.mate):
        all_but_the_worker(town)
    assert received(town.caw, second) is None
    assert town.at_hub(town.field, second) != "bytes"
    all_but_the_worker(town)

    for device in (town.ocmw, town.colleague, town.mate):
        (rung,) = device.session.store.rungs.after(sent(town.field, first).thread)
        assert (rung.state, rung.envelope) == ("dropped", None)
    assert state(town.field, OUT, first) == state(town.field, OUT, second) == "ingetrokken"
    sync_all(town.field, town.field)
    assert town.field.session.store.withdrawals.waiting() == []


def test_said_at_the_service_with_the_worker_off_the_team_stops_too(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    stopping.stop(town.ocmw.session, first)
    town.later(days=30)
    all_but_the_worker(town)
    assert town.at_hub(town.field, second) == ""
    (rung,) = town.mate.session.store.rungs.after(sent(town.field, first).thread)
    assert rung.state == "dropped"

    sync_all(town.field, town.field)
    assert state(town.field, OUT, second) == "ingetrokken"


def test_after_it_went_on_stopping_erases_at_the_second_service(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    ladder.pass_on(town.ocmw.session, first)
    sync_all(town.ocmw, town.caw)
    assert state(town.caw, IN, second) == "ontvangen"

    post.withdraw(town.field.session, first, STOP)
    sync_all(town.field, town.caw)

    assert state(town.caw, IN, second) == "ingetrokken"


def test_the_last_step_comes_back_to_the_worker(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    ladder.pass_on(town.ocmw.session, first)
    sync_all(town.ocmw, town.caw)
    answer.give_back(town.caw.session, second, "niet_bevoegd")
    sync_all(town.caw, town.field)

    cards = {(card.kind, card.target) for card in follow_up.today(town.field.session).cards}
    assert ("returned", second) in cards
    assert ("returned", first) not in cards


def test_without_feedback_the_team_holds_nothing_for_it_could_not_know(town: StairsTown) -> None:
    first, second = send_ladder(town.field, feedback=False)
    all_but_the_worker(town)
    sync_all(town.field)
    all_but_the_worker(town)
    (own,) = ladder.following(town.field.session, first)
    assert (own.with_step, own.with_team) == (True, False)

    answer.give_back(town.ocmw.session, first, "niet_bevoegd")
    sync_all(town.ocmw)
    town.later(minutes=31)
    sync_all(town.ocmw, town.caw)
    assert state(town.caw, IN, second) == "ontvangen"


def _times(device: Device, request: RequestId) -> int:
    """How often a request stands at a service, and how many messages brought it."""
    found = received(device, request)
    assert found is not None
    kinds = [m.kind for m in device.session.messages.of_thread(found.thread) if m.direction == IN]
    return kinds.count(1)


@contextmanager
def _deaf_to_withdrawals(device: Device) -> Iterator[None]:
    """This holder reads its mail before the withdrawal came in: the engine of its round finds none."""
    kept = dict(effects._EFFECTS)
    del effects._EFFECTS[Kind.WITHDRAWAL]
    try:
        yield
    finally:
        effects._EFFECTS.update(kept)


def test_a_colleague_of_the_team_stops_all_of_it_with_the_worker_off(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    answer.give_back(town.ocmw.session, first, "niet_bevoegd")
    sync_all(town.ocmw, town.mate)
    thread = sent(town.field, first).thread
    stopping_sent.stop(town.mate.session, thread)
    sync_all(town.mate)
    town.later(minutes=45)
    all_but_the_worker(town)

    assert town.at_hub(town.field, second) != "bytes"
    assert received(town.caw, second) is None
    for device in (town.ocmw, town.colleague, town.mate):
        (rung,) = device.session.store.rungs.after(thread)
        assert (rung.state, rung.envelope) == ("dropped", None)
    sync_all(town.field, town.field)
    assert state(town.field, OUT, second) == "ingetrokken"


def test_who_asks_that_nothing_is_used_further_is_sent_on_by_no_holder(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    person = sent(town.field, first).person_id
    assert person is not None
    person_rights.restrict(town.field.session, person, "juistheid_betwist")
    sync_all(town.field, town.ocmw, town.mate)
    assert not ladder.has_next(town.ocmw.session, first)
    answer.give_back(town.ocmw.session, first, "niet_bevoegd")
    sync_all(town.ocmw)
    town.later(minutes=45)
    all_but_the_worker(town)

    assert town.at_hub(town.field, second) != "bytes"
    assert received(town.caw, second) is None
    assert state(town.ocmw, IN, first) == "teruggegeven"


def test_neither_a_fast_clock_nor_a_hub_that_lies_makes_a_term_pass(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    off = town.clock.off
    town.clock.off = off + timedelta(days=20)  # every laptop is wrong; the hub is not
    sync_all(town.mate, town.mate)
    assert town.at_hub(town.field, second) == ""
    town.clock.off = off
    town.hub.move(days=(off + timedelta(days=20)) / timedelta(days=1))
    sync_all(town.mate, town.mate)
    assert town.at_hub(town.field, second) == ""

    town.later(days=20)
    sync_all(town.mate, town.mate)
    assert town.at_hub(town.field, second) == "bytes"
    assert state(town.ocmw, IN, first) == "ontvangen"


def test_a_service_that_got_it_late_has_its_days_all_the_same(town: StairsTown) -> None:
    first, second = send_ladder(town.field)
    town.later(days=30)  # the worker had no connection all that time
    sync_all(town.field, town.ocmw, town.colleague, town.mate)
    all_but_the_worker(town)
    assert town.at_hub(town.field, second) == ""
    assert state(town.ocmw, IN, first) == "ontvangen"

    town.later(days=9)
    all_but_the_worker(town)
    assert state(town.caw, IN, second) == "ontvangen"


def test_who_said_no_to_the_second_has_an_envelope_nowhere(town: StairsTown) -> None:
    """Each step stands on its own yes: without the second nothing at all is sealed."""
    (one, yes), (other, second_yes) = agree_ladder(town.field)
    session = town.field.session
    with session.database.transaction():
        session.consents.withdraw(second_yes.id, session.now())

    with pytest.raises(GuardRefused):
        post.seal_ladder(session, [(one, yes), (other, second_yes)])

    assert session.requests.get(OUT, one.decoded().request) is None
    assert session.store.rungs.after(one.decoded().thread) == []
    with pytest.raises(StaleConsent):
        post.seal_ladder(session, [(one, yes), (other, yes)])
    with pytest.raises(InvalidInput, match="twice"):
        post.seal_ladder(session, [(one, yes), (one, yes)])


def test_sealed_twice_it_is_one_ladder_with_its_lines_in_the_logboek(town: StairsTown) -> None:
    steps, session = agree_ladder(town.field), town.field.session
    before = len(list(session.ledger.entries()))
    request, _ = post.seal_ladder(session, steps)
    again, change = post.seal_ladder(session, steps)

    kinds = [EntryKind(line.kind) for line in list(session.ledger.entries())[before:]]
    assert (again, change) == (request, Change.NONE)
    assert kinds.count(EntryKind.DISCLOSURE) == 2
    assert kinds.count(EntryKind.LADDER) == 2  # with the service, and with the team
    post.withdraw(session, request, STOP)
    assert session.outbox.waiting([1, 8]) == 0


def test_a_second_step_that_never_leaves_is_no_gap(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, _ = ladder_sent
    post.withdraw(town.field.session, first, STOP)
    plain = send(town.field, to="CAW")
    sync_all(town.field, town.caw)

    assert state(town.caw, IN, plain) == "ontvangen"
    missing = {mailbox for _, mailbox, _ in town.caw.session.messages.missing()}
    assert sent(town.field, plain).recipient_mailbox not in missing


def test_who_holds_nothing_of_it_may_not_say_how_it_stands(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    """The team believes a no only from the mailbox that the request went to."""
    first, second = ladder_sent
    thread = sent(town.field, first).thread
    session = town.caw.session
    network = network_of(session)
    lie = replace(new_event(session, thread, GIVEN_BACK, CORE_ACTOR), at=whole_minute(session.now()))
    with session.database.transaction():
        parcel = Parcel(
            Kind.STATUS,
            bytes.fromhex(town.field.mailboxes["team"]),
            bytes.fromhex(thread),
            encode_status(lie),
            30_000,
        )
        seal_for(session, network, parcel)
    sync_all(town.caw)
    town.later(minutes=45)
    sync_all(town.mate)

    assert town.at_hub(town.field, second) == ""
    assert "kind_not_allowed" in {line.code for line in town.mate.session.inbox.quarantined()}
    post.withdraw(town.field.session, first, STOP)
    sync_all(town.field)


def _close_the_epoch(device: Device) -> None:
    """A new key for its intake mailbox, and the old one revoked: what was sealed to that is refused."""
    session, network = device.session, network_of(device.session)
    said, today = network.own_document, hub_day(device.session)
    box = next(each for each in said.mailboxes if each.kind == "intake")
    renewed = documents.new_epoch(box, today)
    old, new = renewed.mailbox.epochs
    closed = replace(renewed.mailbox, epochs=(replace(old, revoked=today), new))
    boxes = tuple(closed if each.id == box.id else each for each in said.mailboxes)
    with session.database.transaction():
        documents.keep_seeds(session, [renewed])
        directory = documents.next_organisation(session, network.directory, mailboxes=boxes)
        documents.keep_to_publish(session, directory, documents.ACCESS, documents.ORG)
    sync_all(device)


def test_a_closed_mailbox_is_told_and_the_worker_seals_it_anew(
    town: StairsTown, ladder_sent: tuple[RequestId, RequestId]
) -> None:
    first, second = ladder_sent
    _close_the_epoch(town.caw)
    ladder.pass_on(town.ocmw.session, first)
    sync_all(town.ocmw, town.mate)

    assert town.at_hub(town.field, second) == ""
    (card,) = [card for card in follow_up.today(town.mate.session).cards if card.kind == "ladder_stuck"]
    assert "CAW" in card.recipient
    ladder.seen(town.mate.session, EnvelopeId(card.target))
    assert ladder.stuck(town.mate.session) == ()

    sync_all(town.field, town.caw)
    session = town.field.session
    answers = {receipt.code for mid in _carriers(town, first) for receipt in session.messages.receipts(mid)}
    assert "undeliverable" in answers
    assert state(town.caw, IN, second) == "ontvangen"


def _carriers(town: StairsTown, first: RequestId) -> list[MessageId]:
    return town.field.session.store.rungs.carriers(sent(town.field, first).thread)
