"""A handover inside the own organisation: what is looked at, who hears a step, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.handover import (
    AGREES,
    NOT_ASKED,
    PERSON,
    READ,
    TAKEN_BACK,
    WORRY,
    MovedPerson,
    MovedSignal,
    Step,
    Worry,
    decode,
    encode,
)
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId, PersonId, SignalId
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.store.handovers import IN, OUT, HandoverLine
from fieldapp.workflow import people, person_rights, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover import people as moving
from fieldapp.workflow.handover.people import Colleague
from fieldapp.workflow.post import Sealable
from fieldapp.workflow.post.withdrawals import PUSHING
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day
from sync.ledger import EntryKind
from sync.protocol import Kind, Withdrawal
from tests.sync.invented import an_id
from tests.workflow.post.networks import alone_in_team, without_key, without_mailbox
from tests.workflow.post.town import Builds, Town, hears, in_one, noted, sealed
from tests.workflow.steps.invented import mia
from tests.workflow.steps.test_handover import filled

TEAMBOX, OWN = an_id("team-veld").hex(), an_id("noor").hex()
NUMBER = "85.07.30-033.28"
ALL = Change.HANDOVERS | Change.OUTBOX | Change.LEDGER


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "beheerder")


def person(session: Session) -> PersonId:
    if not people.page(session).rows:
        mia(session)
    return people.page(session).rows[0].id


def a_move(session: Session, to: Colleague | None = None) -> Sealable:
    """Mia, who agrees, to the whole team unless told otherwise."""
    form = moving.new_move(session, person(session))
    to = to or Colleague(None, "", MailboxId(TEAMBOX))
    return moving.preview(session, replace(form, to=to, agreed=True)).sealable


def a_worry(session: Session, answer: str = AGREES, **changes: object) -> Sealable:
    found = giving.preview(session, filled(session, answer, **changes)).sealable
    assert found is not None
    return found


def moved(sealable: Sealable, **changes: object) -> Sealable:
    """Bytes of somebody who moves that the program itself would not make."""
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    return replace(sealable, payload=encode(replace(said, **changes)))  # type: ignore[arg-type]


def worried(sealable: Sealable, **changes: object) -> Sealable:
    said = decode(sealable.payload)
    assert isinstance(said, Worry)
    return replace(sealable, payload=encode(replace(said, **changes)))  # type: ignore[arg-type]


def trace(session: Session, handover: HandoverId, direction: str = OUT) -> HandoverLine:
    line = session.store.handovers.get(direction, handover)
    assert line is not None
    return line


# --- giving -------------------------------------------------------------------------------------------------


def test_of_somebody_who_moves_a_trace_without_content_stays(field: Session) -> None:
    sealable = a_move(field)
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    handover, change = post.give(field, sealable)

    (message,) = sealed(field)
    line = trace(field, handover)
    assert change == ALL
    assert (handover, line.what, line.mid, line.answer) == (said.id, PERSON, message.mid, AGREES)
    assert (line.identified, line.payload, line.person_id) == (True, None, said.person_id)
    assert (line.device, line.until, line.signals) == ("", said.until, sealable.signals)
    assert (message.kind, message.mailbox, at_day(message.until)) == (Kind.HANDOVER, TEAMBOX, said.until)
    facts = noted(field, message)
    assert (facts["person"], facts["signals"], facts["row"]) == (said.person_id, 1, said.basis.row)
    assert field.store.conflicts.parted(said.person_id) is not None


def test_of_a_worry_the_words_of_the_question_stand_in_the_logbook(field: Session) -> None:
    handover, _ = post.give(field, a_worry(field, asked="Mag ik dit zeggen?"))

    line, (message,) = trace(field, handover), sealed(field)
    assert (line.what, line.answer, line.identified) == (WORRY, AGREES, True)
    facts = noted(field, message)
    assert (facts["answer"], facts["exacte_woorden"]) == (AGREES, "Mag ik dit zeggen?")
    assert "person" not in facts


def test_a_worry_about_nobody_is_kept_as_such(field: Session) -> None:
    handover, _ = post.give(field, a_worry(field, NOT_ASKED))

    assert (trace(field, handover).identified, trace(field, handover).answer) == (False, NOT_ASKED)
    assert noted(field, sealed(field)[0])["waarom_niet_gevraagd"] == "geen_moment"


def test_twice_is_one_handover(field: Session) -> None:
    sealable = a_move(field)
    handover, _ = post.give(field, sealable)

    assert post.give(field, sealable) == (handover, Change.NONE)
    assert len(sealed(field)) == 1


def test_a_step_is_nothing_to_hand_over(field: Session) -> None:
    step = encode(Step(HandoverId("a" * 32), READ, field.now().replace(second=0, microsecond=0)))

    with pytest.raises(InvalidInput, match="payload: unknown_kind"):
        post.give(field, replace(a_move(field), payload=step))
    assert sealed(field) == []


def test_what_fits_into_no_envelope_is_refused_before_anything_is_kept(field: Session) -> None:
    sealable = a_move(field)
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    (one,) = said.signals
    many = tuple(replace(one, id=SignalId(f"{n:032x}"), own_words="a" * 1_900) for n in range(100))

    with pytest.raises(InvalidInput, match="signals: too_long"):
        post.give(field, moved(sealable, signals=many))
    assert sealed(field) == []


def test_a_colleagues_device_is_kept_with_the_trace(built: Town) -> None:
    to = Colleague(DeviceId(built.field.keys.device_id.hex()), "Samira B.", MailboxId(OWN))
    handover, _ = post.give(built.supervisor, a_move(built.supervisor, to))

    line = trace(built.supervisor, handover)
    assert (line.device, line.mailbox, line.name) == (to.device_id, OWN, "Samira B.")


def in_signal(sealable: Sealable, **changes: str) -> Sealable:
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    signals: tuple[MovedSignal, ...] = tuple(replace(each, **changes) for each in said.signals)  # type: ignore[arg-type]
    return moved(sealable, signals=signals)


@pytest.mark.parametrize(
    "tampered",
    [
        lambda field: moved(a_move(field), texts={"full_name": "", "codename": NUMBER}),
        lambda field: moved(a_move(field), beside={"lead_actor": NUMBER}),
        lambda field: in_signal(a_move(field), own_words=NUMBER),
        lambda field: in_signal(a_move(field), place=NUMBER),
        lambda field: worried(a_worry(field), fields={"naam": "Rosa", "vraag": NUMBER}),
        lambda field: worried(a_worry(field), asked=NUMBER),
        lambda field: replace(a_move(field), found=("nn",)),
    ],
)
def test_no_national_number_moves_in_any_text(
    field: Session, tampered: Callable[[Session], Sealable]
) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.give(field, tampered(field))
    assert refused.value.reasons == ("text_nn",)
    assert sealed(field) == []
    assert [line.kind for line in field.ledger.entries()] == [EntryKind.BLOCKED]


def without_team_key(session: Session) -> None:
    hears(session, without_key("veld", "team-veld"), "veld")


def without_team(session: Session) -> None:
    hears(session, without_mailbox("veld", "team-veld"), "veld")


def in_another_name(session: Session) -> None:
    session.profile = replace(session.profile, name="Iemand Anders")


def in_another_role(session: Session) -> None:
    session.profile = replace(session.profile, role="outreach_kernactor")


@pytest.mark.parametrize("make", [a_move, a_worry])
@pytest.mark.parametrize(
    ("happens", "reason"),
    [
        (without_team_key, "recipient_no_key"),
        (without_team, "other_organisation"),
        (in_another_name, "not_author"),
        (in_another_role, "not_author"),
    ],
)
def test_the_guard_looks_again_when_it_is_handed_over(
    field: Session, make: Callable[[Session], Sealable], happens: Callable[[Session], None], reason: str
) -> None:
    sealable = make(field)
    happens(field)

    with pytest.raises(GuardRefused) as refused:
        post.give(field, sealable)
    assert reason in refused.value.reasons
    assert sealed(field) == []


def test_of_whom_nothing_may_be_used_nobody_moves_and_no_worry_goes(field: Session) -> None:
    move, worry = a_move(field), a_worry(field)
    about = decode(move.payload)
    assert isinstance(about, MovedPerson)
    person_rights.restrict(field, about.person_id, "juistheid_betwist")

    for sealable in (replace(move, person_id=None), replace(worry, person_id=about.person_id)):
        with pytest.raises(GuardRefused) as refused:
            post.give(field, sealable)
        assert refused.value.reasons == ("restricted",)
    post.give(field, worry)


def test_somebody_who_refuses_does_not_move(field: Session) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.give(field, replace(a_move(field), position="refuses"))
    assert refused.value.reasons == ("position",)


def test_a_worry_against_a_no_is_not_sealed(field: Session) -> None:
    sealable = a_worry(field)

    with pytest.raises((GuardRefused, InvalidInput)):
        post.give(field, worried(sealable, answer="nee"))
    assert sealed(field) == []


def test_what_names_somebody_counts_as_naming_somebody(field: Session) -> None:
    """Who was not asked is named nowhere: not in a field that was shown either."""
    sealable = a_worry(field, NOT_ASKED)

    with pytest.raises(GuardRefused) as refused:
        post.give(field, replace(sealable, fields=("vraag", "gemeente", "naam")))
    assert refused.value.reasons == ("names_somebody",)


def test_a_field_that_was_not_shown_is_not_sealed(field: Session) -> None:
    with pytest.raises(StaleConsent):
        post.give(field, replace(a_worry(field), fields=("vraag",)))
    assert sealed(field) == []


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
    found = []
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
