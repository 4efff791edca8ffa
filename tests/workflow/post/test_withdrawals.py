"""The person stops: what is taken back, what is erased, who is told and what stays in the Logboek."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.ids import MailboxId, RequestId, ThreadId
from fieldapp.errors import InvalidInput
from fieldapp.store.withdrawals import Stopped
from fieldapp.workflow import answer, correcting, post, stopping
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.post.withdrawals import PUSHING
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from sync.protocol import Kind, Receipt, Withdrawal
from sync.protocol.payloads import What
from tests.sync.invented import an_id
from tests.workflow.post.networks import with_member, without_key
from tests.workflow.post.town import Builds, Town, came_of, hears, noted, sealed, sent_of
from tests.workflow.steps.invented import sent

STOP = "persoon_wil_stoppen"
THERE = "gestopt_bij_ontvanger"
TOUCHED = Change.REQUESTS | Change.OUTBOX | Change.LEDGER | Change.CONSENTS


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "balie")


@pytest.fixture
def field(built: Town) -> Session:
    return built.field


def told(session: Session) -> list[tuple[str, Withdrawal]]:
    """The mailboxes that were told, in the order of telling, and what."""
    found = sealed(session, Kind.WITHDRAWAL)
    return [(each.mailbox, Withdrawal.decode(each.payload or b"")) for each in found]


def entries(session: Session, kind: EntryKind) -> list[dict[str, object]]:
    lines = [session.ledger.facts(line.n) for line in session.ledger.entries() if line.kind == kind]
    return [json.loads(line.facts) for line in lines if line is not None]


def stopped(session: Session, request_id: RequestId) -> Stopped:
    found = session.store.withdrawals.get(sent_of(session, request_id).thread)
    assert found is not None
    return found


def test_what_never_left_is_only_removed(field: Session) -> None:
    request_id = sent(field)
    request = sent_of(field, request_id)

    assert post.withdraw(field, request_id, STOP) == TOUCHED

    assert told(field) == []
    assert stopped(field, request_id) == Stopped(
        request.thread, field.now(), STOP, None, left=False, done=True
    )
    assert entries(field, EntryKind.WITHDRAWAL) == [{"request": request_id, "reason": STOP, "left": False}]
    message = field.messages.get(request.mid)
    assert message is not None
    assert message.payload is None
    assert field.messages.is_withdrawn(request.mid)
    assert field.store.withdrawals.waiting() == []
    line = next(line for line in field.ledger.entries() if line.kind == EntryKind.WITHDRAWAL)
    facts = field.ledger.facts(line.n)
    assert facts is not None
    assert (facts.thread, facts.person_id) == (request.thread, request.person_id)


def test_what_left_is_told_to_the_service_with_every_message_of_it(built: Town) -> None:
    field, request_id = built.field, sent(built.field)
    form = replace(correcting.new_correction(request_id), texts=(("vraag", "Iets anders"),))
    shown = correcting.preview(field, form)
    correcting.send(field, shown, shown.digest)
    mids = {bytes.fromhex(each.mid) for each in sealed(field)}
    built.post.carry()
    request = sent_of(field, request_id)

    assert post.withdraw(field, request_id, STOP) == TOUCHED

    ((mailbox, said),) = told(field)
    assert mailbox == request.recipient_mailbox
    assert (said.thread.hex(), set(said.mids), said.reason) == (request.thread, mids, STOP)
    (message,) = sealed(field, Kind.WITHDRAWAL)
    assert message.until == (request.until - date(1970, 1, 1)).days
    facts = noted(field, message)
    assert (facts["reason"], facts["left"], facts["request"]) == (STOP, True, request_id)
    assert len(entries(field, EntryKind.WITHDRAWAL)) == 1
    now = field.now()
    assert stopped(field, request_id) == Stopped(request.thread, now, STOP, now, left=True, done=False)
    assert len(field.outbox.withdrawals(10)) == 2


def test_while_a_push_may_be_under_way_it_may_have_left(field: Session) -> None:
    request_id = sent(field)
    with field.database.transaction():
        field.preferences.set(PUSHING, True)

    post.withdraw(field, request_id, STOP)

    assert len(told(field)) == 1
    assert stopped(field, request_id).left


def test_stopping_does_not_wait_for_a_key_and_tells_when_there_is_one(built: Town) -> None:
    field, request_id = built.field, sent(built.field)
    built.post.carry()
    hears(field, without_key("ocmw", "onthaal"), "veld")

    post.withdraw(field, request_id, STOP)

    assert told(field) == []
    assert entries(field, EntryKind.WITHDRAWAL) == [{"request": request_id, "reason": STOP, "left": True}]
    request = sent_of(field, request_id)
    assert stopped(field, request_id) == Stopped(
        request.thread, field.now(), STOP, None, left=True, done=False
    )
    assert post.tell_again(field) == Change.NONE
    hears(field, built.post.network, "veld")
    assert post.tell_again(field) == Change.OUTBOX | Change.LEDGER
    assert stopped(field, request_id).told_at == field.now()
    assert len(told(field)) == 1


def test_a_service_that_is_no_core_actor_any_more_hears_it_too(built: Town) -> None:
    """It has the request, whatever the address list calls it by now."""
    field, request_id = built.field, sent(built.field)
    built.post.carry()
    hears(field, with_member("ocmw", kind="samenlevingsopbouw"), "veld")

    post.withdraw(field, request_id, STOP)

    assert [mailbox for mailbox, _ in told(field)] == [sent_of(field, request_id).recipient_mailbox]


def test_who_stays_silent_is_told_again_after_four_weeks_and_no_sooner(built: Town) -> None:
    field, request_id = built.field, sent(built.field)
    built.post.carry()
    with field.database.transaction():  # of a thread that is not known here nobody can be told
        unknown = Stopped(
            ThreadId("0" * 32), field.now() - timedelta(days=90), STOP, None, left=True, done=False
        )
        field.store.withdrawals.stop(unknown)
    post.withdraw(field, request_id, STOP)

    built.clock.forward(days=27, hours=23)
    assert post.tell_again(field) == Change.NONE
    built.clock.forward(hours=1)
    assert post.tell_again(field) == Change.OUTBOX | Change.LEDGER
    assert len(told(field)) == 2
    assert told(field)[0] == told(field)[1]
    assert post.tell_again(field) == Change.NONE


def test_twice_is_once_and_what_is_unknown_cannot_be_stopped(built: Town) -> None:
    field, request_id = built.field, sent(built.field)
    built.post.carry()
    post.withdraw(field, request_id, STOP)

    assert post.withdraw(field, request_id, STOP) == Change.NONE
    assert len(told(field)) == 1
    with pytest.raises(InvalidInput, match="request: unknown"):
        post.withdraw(field, RequestId("0" * 32), STOP)
    with pytest.raises(InvalidInput, match="request: unknown"):
        post.stop_here(built.desk, RequestId("0" * 32))


# --- what another device sent -------------------------------------------------------------------------------


def copied(town: Builds) -> tuple[Town, post.KnownThread]:
    """A request that came in, and what a colleague of the team was given to stop it."""
    built = town("laptop", "beheerder", "balie")
    request = sent_of(built.field, sent(built.field))
    queue_copies(built.field)
    built.post.carry()
    kept = built.supervisor.store.stop_copies.get(request.thread)
    assert kept is not None
    copy = kept.copy
    return built, post.KnownThread(
        request.thread, copy.mids, copy.mailbox, copy.sender, copy.until, copy.envelopes
    )


def test_a_colleague_stops_it_at_the_hub_at_the_service_and_at_the_sender(town: Builds) -> None:
    built, known = copied(town)
    supervisor = built.supervisor

    change = post.withdraw_known(supervisor, known, STOP)

    assert change == Change.OUTBOX | Change.LEDGER | Change.REQUESTS
    said = Withdrawal(bytes.fromhex(known.thread), tuple(map(bytes.fromhex, known.mids)), STOP)
    assert told(supervisor) == [(known.mailbox, said), (known.sender_mailbox, said)]
    for message in sealed(supervisor, Kind.WITHDRAWAL):
        facts = noted(supervisor, message)
        assert (facts["reason"], facts["left"], "request" in facts) == (STOP, True, False)
    assert [each.env.hex() for each in supervisor.outbox.withdrawals(10)] == [known.envelopes[0][0]]
    assert all(supervisor.messages.is_withdrawn(mid) for mid in known.mids)
    kept = supervisor.store.stop_copies.get(known.thread)
    assert kept is not None
    assert kept.stopped_at == supervisor.now()


def test_a_colleague_gives_a_code_as_the_reason(town: Builds) -> None:
    built, known = copied(town)

    with pytest.raises(InvalidInput, match="reason: not_a_code"):
        post.withdraw_known(built.supervisor, known, "Vrije tekst!")
    assert told(built.supervisor) == []


def test_a_sender_without_a_mailbox_is_no_reason_to_fail(town: Builds) -> None:
    built, known = copied(town)

    post.withdraw_known(built.supervisor, replace(known, sender_mailbox=MailboxId("")), STOP)
    assert [mailbox for mailbox, _ in told(built.supervisor)] == [known.mailbox]


# --- at the service -----------------------------------------------------------------------------------------


def test_at_the_service_it_is_erased_and_colleagues_and_sender_are_told(built: Town) -> None:
    request_id = sent(built.field)
    built.post.carry()
    desk = built.desk
    request = came_of(desk, request_id)

    change = post.stop_here(desk, request_id)

    assert change == Change.REQUESTS | Change.LEDGER | Change.OUTBOX
    said = Withdrawal(bytes.fromhex(request.thread), (bytes.fromhex(request.mid),), THERE)
    assert told(desk) == [(request.recipient_mailbox, said), (request.sender_mailbox, said)]
    assert entries(desk, EntryKind.ERASURE) == [{"request": request_id, "reason": THERE, "in_dossier": False}]
    assert answered(desk)[-1] == What.ERASED
    assert came_of(desk, request_id).payload == b""
    message = desk.messages.get(request.mid)
    assert message is not None
    assert message.payload is None
    assert desk.messages.is_withdrawn(request.mid)
    assert post.stop_here(desk, request_id) == Change.NONE


def answered(session: Session) -> list[What]:
    """What was said of messages that came in."""
    return [Receipt.decode(each.payload or b"").what for each in sealed(session, Kind.RECEIPT)]


def help_began(session: Session, request_id: RequestId) -> None:
    answer.take_up(session, request_id)
    answer.contact_made(session, request_id)
    answer.close(session, request_id, "hulp_gestart")


def in_dossier(session: Session, request_id: RequestId) -> None:
    stopping.note_dossier(session, request_id, True)


@pytest.mark.parametrize("happens", [help_began, in_dossier])
def test_what_stands_in_the_own_dossier_too_is_told_as_such(
    built: Town, happens: Callable[[Session, RequestId], None]
) -> None:
    request_id = sent(built.field)
    built.post.carry()
    happens(built.desk, request_id)

    post.stop_here(built.desk, request_id)

    assert answered(built.desk)[-1] == What.ERASED_AFTER_TRANSFER
    (entry,) = entries(built.desk, EntryKind.ERASURE)
    assert entry["in_dossier"] is True


def test_what_was_heard_at_the_other_side_is_a_step_of_who_said_it(built: Town) -> None:
    request_id = sent(built.field)
    built.post.carry()
    post.stop_here(built.desk, request_id)
    built.post.carry()

    thread = sent_of(built.field, request_id).thread
    step = next(each for each in built.field.requests.events(thread) if each.code == "ingetrokken")
    brought = next(
        each for each in sealed(built.desk, Kind.WITHDRAWAL) if each.mailbox == an_id("noor").hex()
    )
    said = (str(step.id), str(step.writer), step.by)
    assert said == (brought.mid, built.desk.keys.device_id.hex(), "core_actor")
    assert stopped(built.field, request_id).reason == THERE
