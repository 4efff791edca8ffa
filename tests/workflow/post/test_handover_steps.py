"""What became of a handover: who hears a step, and taking back what nobody took over yet."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.handover import (
    READ,
    TAKEN_BACK,
    Step,
    decode,
)
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId
from fieldapp.errors import GuardRefused, InvalidInput
from fieldapp.store.handovers import IN, HandoverLine
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover.people import Colleague
from fieldapp.workflow.post.withdrawals import PUSHING
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day
from sync.ledger import EntryKind
from sync.protocol import Kind, Withdrawal
from tests.workflow.post.moving import OWN, TEAMBOX, a_move, a_worry, trace
from tests.workflow.post.networks import alone_in_team, without_key, without_mailbox
from tests.workflow.post.town import Builds, Town, hears, in_one, noted, sealed

NUMBER = "85.07.30-033.28"
ALL = Change.HANDOVERS | Change.OUTBOX | Change.LEDGER


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "beheerder")


def without_team_key(session: Session) -> None:
    hears(session, without_key("veld", "team-veld"), "veld")


def without_team(session: Session) -> None:
    hears(session, without_mailbox("veld", "team-veld"), "veld")


# --- what became of it --------------------------------------------------------------------------------------


def received(built: Town, *, worry: bool = False) -> HandoverLine:
    handover, _ = post.give(built.field, a_worry(built.field) if worry else a_move(built.field))
    built.post.carry()
    return trace(built.supervisor, handover, IN)


def step(session: Session, line: HandoverLine, code: str = READ) -> Change:
    change = in_one(session, lambda: post.queue_step(session, line, code))
    assert isinstance(change, Change)
    return change


def steps(session: Session) -> list[tuple[str, str]]:
    """Mailbox and code of every step of ours."""
    found: list[tuple[str, str]] = []
    for each in sealed(session, Kind.HANDOVER):
        said = decode(each.payload or b"")
        if isinstance(said, Step):
            found.append((each.mailbox, said.code))
    return found


def test_a_step_goes_to_who_gave_it_and_to_who_reads_the_team_mailbox(built: Town) -> None:
    line, session = received(built), built.supervisor
    built.clock.forward(seconds=42)

    assert step(session, line) == ALL
    assert steps(session) == [(OWN, READ), (TEAMBOX, READ)]
    for each in sealed(session, Kind.HANDOVER):
        said = decode(each.payload or b"")
        assert isinstance(said, Step)
        assert said.at == session.now().replace(second=0)
        assert at_day(each.until) == session.now().date() + timedelta(days=59)
        assert (noted(session, each)["handover"], noted(session, each)["code"]) == (line.id, READ)
    (kept,) = session.store.handovers.steps(line.id)
    assert (kept.id, kept.code, kept.device) == (
        sealed(session, Kind.HANDOVER)[0].mid, READ, session.keys.device_id.hex(),
    )  # fmt: skip


def test_a_giver_without_a_mailbox_of_its_own_hears_nothing_and_the_team_does(built: Town) -> None:
    aide = DeviceId(built.post.network.organisations["veld"].devices["poets"].device_id.hex())
    line = replace(received(built), device=aide)

    step(built.supervisor, line)
    assert steps(built.supervisor) == [(TEAMBOX, READ)]


@pytest.mark.parametrize("device", ["", "laptop"])
def test_whom_nothing_can_be_sealed_to_hears_nothing(built: Town, device: str) -> None:
    line = received(built)
    hears(built.supervisor, without_key("veld", "noor"), "veld")

    step(built.supervisor, replace(line, device=line.device if device else DeviceId("")))
    assert steps(built.supervisor) == [(TEAMBOX, READ)]


def test_what_came_to_one_colleague_is_not_told_to_the_team(built: Town) -> None:
    """Who gave it has no mailbox of its own: then the step stays here."""
    to = Colleague(DeviceId(built.field.keys.device_id.hex()), "Samira B.", MailboxId(OWN))
    handover, _ = post.give(built.supervisor, a_move(built.supervisor, to))
    built.post.carry()
    line = trace(built.field, handover, IN)

    assert step(built.field, line) == Change.HANDOVERS
    assert steps(built.field) == []
    (kept,) = built.field.store.handovers.steps(handover)
    assert (kept.code, len(kept.id)) == (READ, 32)


def test_who_reads_the_team_mailbox_alone_tells_nobody_beside_the_giver(town: Builds) -> None:
    built = town("laptop", "beheerder", network=alone_in_team())
    line = received(built, worry=True)

    step(built.supervisor, line)
    assert steps(built.supervisor) == [(OWN, READ)]


# --- taking back --------------------------------------------------------------------------------------------


def told(session: Session) -> list[tuple[str, Withdrawal]]:
    return [
        (each.mailbox, Withdrawal.decode(each.payload or b"")) for each in sealed(session, Kind.WITHDRAWAL)
    ]


def entry(session: Session) -> dict[str, object]:
    """What the Logboek says of taking back."""
    (line,) = [line for line in session.ledger.entries() if line.kind == EntryKind.WITHDRAWAL]
    facts = session.ledger.facts(line.n)
    assert facts is not None
    found: dict[str, object] = json.loads(facts.facts)
    return {**found, "of": facts.person_id}


def test_what_never_left_is_only_removed(field: Session) -> None:
    handover, _ = post.give(field, a_move(field))
    line = trace(field, handover)

    assert post.take_back(field, handover) == ALL
    assert told(field) == []
    assert entry(field) == {
        "handover": handover, "reason": "teruggenomen", "left": False, "of": line.person_id,
    }  # fmt: skip
    assert (trace(field, handover).standing, field.outbox.waiting()) == (TAKEN_BACK, 0)
    message = field.messages.get(line.mid)
    assert message is not None
    assert message.payload is None
    (kept,) = field.store.handovers.steps(handover)
    assert (len(kept.id), kept.code) == (32, TAKEN_BACK)
    assert kept.device == field.keys.device_id.hex()
    assert post.take_back(field, handover) == Change.NONE


def pushed(field: Session, _line: HandoverLine) -> None:
    (item,) = field.outbox.pending(10)
    field.outbox.mark_stored(item.env, 1, 0)


def unsure(field: Session, _line: HandoverLine) -> None:
    (item,) = field.outbox.pending(10)
    field.outbox.mark_unknown([item.env])


def tried_once_and_in_line_again(field: Session, _line: HandoverLine) -> None:
    unsure(field, _line)
    with field.database.transaction():
        field.database.execute("UPDATE outbox SET state = 'pending', attempts = 1")


def being_pushed(field: Session, _line: HandoverLine) -> None:
    with field.database.transaction():
        field.preferences.set(PUSHING, True)


def forgotten(field: Session, line: HandoverLine) -> None:
    with field.database.transaction():
        field.database.execute("DELETE FROM outbox WHERE mid = ?", (line.mid,))


@pytest.mark.parametrize("happened", [pushed, unsure, tried_once_and_in_line_again, being_pushed, forgotten])
def test_what_may_have_left_is_taken_back_at_the_receiver_too(
    field: Session, happened: Callable[[Session, HandoverLine], None]
) -> None:
    handover, _ = post.give(field, a_move(field))
    line = trace(field, handover)
    happened(field, line)

    assert post.take_back(field, handover) == ALL
    ((mailbox, said),) = told(field)
    assert mailbox == line.mailbox
    assert (said.thread.hex(), [mid.hex() for mid in said.mids], said.reason) == (
        handover, [line.mid], "teruggenomen",
    )  # fmt: skip
    (message,) = sealed(field, Kind.WITHDRAWAL)
    assert at_day(message.until) == field.now().date() + timedelta(days=59)
    facts = entry(field)
    assert (facts["handover"], facts["left"], facts["of"]) == (handover, True, line.person_id)
    gone = field.messages.get(line.mid)
    assert gone is not None
    assert gone.payload is None
    assert [kept.id for kept in field.store.handovers.steps(handover)] == [message.mid]


def test_once_a_colleague_read_it_it_is_too_late(built: Town) -> None:
    line = received(built)
    step(built.supervisor, line)
    built.post.carry()

    with pytest.raises(InvalidInput, match="handover: too_late"):
        post.take_back(built.field, line.id)
    with pytest.raises(InvalidInput, match="handover: unknown"):
        post.take_back(built.field, HandoverId("0" * 32))
    assert told(built.field) == []


@pytest.mark.parametrize(
    ("happens", "reason"),
    [(without_team_key, "recipient_no_key"), (without_team, "other_organisation")],
)
def test_taking_back_what_left_needs_somebody_to_tell(
    field: Session, happens: Callable[[Session], None], reason: str
) -> None:
    handover, _ = post.give(field, a_move(field))
    pushed(field, trace(field, handover))
    happens(field)

    with pytest.raises(GuardRefused) as refused:
        post.take_back(field, handover)
    assert reason in refused.value.reasons
    assert (trace(field, handover).standing, told(field)) == ("", [])


def test_days_on_the_wire_are_days_since_1970(field: Session) -> None:
    handover, _ = post.give(field, a_move(field))

    assert sealed(field)[0].until == (trace(field, handover).until - date(1970, 1, 1)).days
