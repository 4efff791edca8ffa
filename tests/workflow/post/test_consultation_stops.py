"""The end of a case-overleg: what is taken back, who is told, what is erased and what the Logboek says."""

from __future__ import annotations

import json

import pytest

from fieldapp.domain.ids import PersonId, ThreadId
from fieldapp.domain.requests.events import STOPPED_THERE
from fieldapp.errors import InvalidInput
from fieldapp.store.consultations import IN, Kept
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.consultation_stops import end_thread
from fieldapp.workflow.post.outgoing import PUSHING
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from sync.protocol import Kind, Receipt, Withdrawal
from sync.protocol.payloads import What
from tests.sync.invented import an_id
from tests.workflow.post.consulting import a_moment, asked, came_to, sent_to
from tests.workflow.post.networks import without_key
from tests.workflow.post.town import Builds, Town, hears, in_one, noted, sealed
from tests.workflow.steps.two_services import two_services

STOP = "persoon_wil_niet"
TOUCHED = Change.CONSULTATIONS | Change.OUTBOX | Change.LEDGER | Change.CONSENTS
ONTHAAL, NOOR = an_id("onthaal").hex(), an_id("noor").hex()


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop", network=two_services()).field


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "balie", network=two_services())


def told(session: Session) -> list[tuple[str, Withdrawal]]:
    found = sealed(session, Kind.WITHDRAWAL)
    return [(each.mailbox, Withdrawal.decode(each.payload or b"")) for each in found]


def entries(session: Session) -> list[tuple[dict[str, object], str | None, str | None]]:
    """What the Logboek says of withdrawals: the facts, the thread and the person."""
    lines = [
        session.ledger.facts(line.n) for line in session.ledger.entries() if line.kind == EntryKind.WITHDRAWAL
    ]
    return [(json.loads(line.facts), line.thread, line.person_id) for line in lines if line is not None]


def only_noted(session: Session, kept: Kept, *, left: bool) -> None:
    """Nobody was told, and the one line says whether it left."""
    facts = {"consultation": kept.consultation, "reason": STOP, "left": left}
    assert told(session) == []
    assert entries(session) == [(facts, kept.thread, kept.person_id)]


def test_what_never_left_is_taken_back_and_its_yes_ends(field: Session) -> None:
    (kept,) = asked(field)

    assert post.stop_partner(field, kept.thread, STOP) == TOUCHED
    assert post.stop_partner(field, kept.thread, STOP) == Change.NONE

    only_noted(field, kept, left=False)
    now = sent_to(field, kept.thread)
    assert (now.stopped_at, now.payload) == (field.now(), b"")
    assert field.messages.is_withdrawn(kept.mid)
    waits = field.database.value(
        "SELECT count(*) FROM outbox WHERE mid = ? AND state = 'pending'", (kept.mid,)
    )
    assert waits == 0
    consent = field.consents.get(kept.consent_id) if kept.consent_id else None
    assert consent is not None
    assert consent.withdrawn_at == field.now()


def test_what_left_is_told_to_the_partner_with_every_message_of_it(built: Town) -> None:
    field = built.field
    (kept,) = asked(field)
    built.post.carry()
    post.send_step(field, [a_moment(field, kept)])
    mids = {bytes.fromhex(each.mid) for each in sealed(field, Kind.CONSULTATION)}
    assert len(mids) == 2

    assert post.stop_partner(field, kept.thread, STOP) == TOUCHED

    ((mailbox, said),) = told(field)
    assert (mailbox, said.reason, set(said.mids)) == (ONTHAAL, STOP, mids)
    assert said.thread.hex() == kept.thread
    assert len(entries(field)) == 1
    facts = noted(field, sealed(field, Kind.WITHDRAWAL)[0])
    assert (facts["consultation"], facts["reason"], facts["left"]) == (kept.consultation, STOP, True)


def test_while_something_is_being_pushed_the_partner_is_told(field: Session) -> None:
    (kept,) = asked(field)
    with field.database.transaction():
        field.preferences.set(PUSHING, True)

    post.stop_partner(field, kept.thread, STOP)
    assert [mailbox for mailbox, _ in told(field)] == [ONTHAAL]


def test_a_partner_without_a_key_cannot_be_told_and_the_line_says_it_left(built: Town) -> None:
    (kept,) = asked(built.field)
    built.post.carry()
    hears(built.field, without_key("ocmw", "onthaal", two_services()), "veld")

    post.stop_partner(built.field, kept.thread, STOP)
    only_noted(built.field, kept, left=True)


def test_a_partner_that_said_so_itself_is_not_told(built: Town) -> None:
    field = built.field
    (kept,) = asked(field)
    built.post.carry()
    network = network_of(field)

    assert in_one(field, lambda: end_thread(field, network, kept, STOP, tell=False)) == TOUCHED
    only_noted(field, kept, left=True)


def test_a_thread_without_a_yes_here_ends_too(field: Session) -> None:
    (kept,) = asked(field)
    with field.database.transaction():
        field.database.execute("UPDATE consultation SET consent_id = NULL")

    assert post.stop_partner(field, kept.thread, STOP) == TOUCHED


def ended(session: Session, kept: Kept, mailbox: str = "") -> object:
    person = kept.person_id
    assert person is not None
    return in_one(session, lambda: post.end_with(session, person, STOP, mailbox))


def test_with_one_mailbox_only_what_was_asked_there_ends(field: Session) -> None:
    first, second = asked(field, 2)

    assert ended(field, first, first.mailbox) == TOUCHED
    assert sent_to(field, first.thread).stopped_at is not None
    assert sent_to(field, second.thread).stopped_at is None
    assert ended(field, first) == TOUCHED
    assert sent_to(field, second.thread).stopped_at is not None
    assert ended(field, first) == Change.NONE
    assert len(entries(field)) == 2


def test_in_no_network_nothing_ends(field: Session) -> None:
    (kept,) = asked(field)
    field.membership = None

    assert ended(field, kept) == Change.NONE
    assert in_one(field, lambda: post.end_with(field, PersonId("e" * 32), STOP)) == Change.NONE
    assert sent_to(field, kept.thread).stopped_at is None


# --- at a partner -------------------------------------------------------------------------------------------


def invited(built: Town) -> Kept:
    (kept,) = asked(built.field)
    built.post.carry()
    return came_to(built.desk, kept.thread)


def confirmed(session: Session) -> list[What]:
    return [Receipt.decode(each.payload or b"").what for each in sealed(session, Kind.RECEIPT)]


def is_gone(session: Session, kept: Kept) -> bool:
    message = session.messages.get(kept.mid)
    assert message is not None
    return (came_to(session, kept.thread).payload, message.payload) == (b"", None)


def test_stopped_at_the_partner_both_sides_are_told_and_it_is_erased(built: Town) -> None:
    kept, desk = invited(built), built.desk

    assert post.stop_consultation_here(desk, kept.thread) == TOUCHED | Change.OUTBOX
    assert post.stop_consultation_here(desk, kept.thread) == Change.NONE

    assert is_gone(desk, kept)
    assert came_to(desk, kept.thread).stopped_at == desk.now()
    assert confirmed(desk)[-1] == What.ERASED
    assert [mailbox for mailbox, _ in told(desk)] == [NOOR, ONTHAAL]
    for _, said in told(desk):
        assert (said.thread.hex(), said.reason) == (kept.thread, STOPPED_THERE)
        assert said.mids == (bytes.fromhex(kept.mid),)


def test_whom_nothing_can_be_sealed_to_hears_nothing_and_it_is_erased_all_the_same(built: Town) -> None:
    kept, desk = invited(built), built.desk
    hears(desk, without_key("veld", "noor", two_services()), "ocmw")

    post.stop_consultation_here(desk, kept.thread)
    assert is_gone(desk, kept)
    assert [mailbox for mailbox, _ in told(desk)] == [ONTHAAL]


def test_what_never_came_cannot_stop_here(field: Session) -> None:
    with pytest.raises(InvalidInput, match="thread: unknown"):
        post.stop_consultation_here(field, ThreadId("e" * 32))


def test_after_its_last_day_it_is_erased_and_nobody_stopped(built: Town) -> None:
    kept, desk = invited(built), built.desk
    network = network_of(desk)

    change = in_one(desk, lambda: post.erase_invited(desk, network, kept, stopped=False))
    assert change == Change.OUTBOX | Change.LEDGER
    assert is_gone(desk, kept)
    assert came_to(desk, kept.thread).stopped_at is None
    assert confirmed(desk)[-1] == What.ERASED


def test_without_the_message_there_is_nothing_to_confirm(built: Town) -> None:
    kept, desk = invited(built), built.desk
    network, before = network_of(desk), confirmed(desk)
    with desk.database.transaction():
        desk.database.execute("DELETE FROM message WHERE mid = ? AND direction = ?", (kept.mid, IN))

    assert in_one(desk, lambda: post.erase_invited(desk, network, kept)) == Change.NONE
    assert confirmed(desk) == before
