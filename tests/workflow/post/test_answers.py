"""What goes back: to the sender as much as may travel, to the colleagues all of it, and receipts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.ids import DeviceId, RequestId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, Event, decode_status
from fieldapp.domain.requests import events as e
from fieldapp.errors import GuardRefused, InvalidInput
from fieldapp.store.messages import Message
from fieldapp.workflow import answer, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session, minute_number
from fieldapp.workflow.standing import at_day, new_event
from sync.protocol import Claim, Kind, Receipt
from sync.protocol.payloads import What
from tests.sync.invented import an_id
from tests.workflow.post.networks import on_another_laptop, with_member, without_key
from tests.workflow.post.town import Builds, Town, came_of, hears, in_one, noted, sealed
from tests.workflow.steps.invented import FREE, sent

BOTH = Change.OUTBOX | Change.LEDGER
DESK, OWN = an_id("onthaal").hex(), an_id("noor").hex()


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "balie")


@pytest.fixture
def desk(built: Town) -> Session:
    return built.desk


@pytest.fixture
def request_id(built: Town) -> RequestId:
    return arrived(built)


def arrived(built: Town, **consent: object) -> RequestId:
    request = sent(built.field, consent=replace(FREE, **consent))  # type: ignore[arg-type]
    built.post.carry()
    return request


def step(desk: Session, request_id: RequestId, code: str, **carries: object) -> Event:
    event = new_event(desk, came_of(desk, request_id).thread, code, CORE_ACTOR)
    return replace(event, **carries)  # type: ignore[arg-type]


def status(desk: Session, event: Event, *, reveal: bool = False) -> object:
    return in_one(desk, lambda: post.queue_status(desk, event.thread, event, reveal=reveal))


def claim(desk: Session, event: Event) -> object:
    return in_one(desk, lambda: post.queue_claim(desk, event.thread, event))


def heard(desk: Session, mailbox: str = OWN) -> list[Event]:
    """Steps that were sealed to a mailbox."""
    return [
        decode_status(each.payload or b"", each.device)
        for each in sealed(desk, Kind.STATUS)
        if each.mailbox == mailbox
    ]


# --- to the sender ------------------------------------------------------------------------------------------


def test_a_step_goes_to_who_sent_the_request(desk: Session, request_id: RequestId) -> None:
    event = step(desk, request_id, e.TAKEN_UP)

    assert status(desk, event) == BOTH
    (message,) = sealed(desk, Kind.STATUS)
    request = came_of(desk, request_id)
    assert (message.mailbox, message.thread, at_day(message.until)) == (OWN, request.thread, request.until)
    assert (noted(desk, message)["code"], noted(desk, message)["event"]) == (e.TAKEN_UP, event.id)
    assert heard(desk) == [replace(event, writer=message.device)]


@pytest.mark.parametrize(
    ("code", "goes"), [(e.TAKEN_UP, []), (e.GIVEN_BACK, [e.BACK_TO_SENDER]), (e.RECEIVED, [e.RECEIVED])]
)
def test_without_agreement_to_feedback_only_two_codes_go(built: Town, code: str, goes: list[str]) -> None:
    request_id = arrived(built, feedback=False)
    change = status(built.desk, step(built.desk, request_id, code, reason=""))

    assert [event.code for event in heard(built.desk)] == goes
    assert change == (BOTH if goes else Change.NONE)


def test_a_step_that_needs_no_feedback_travels_as_it_is(desk: Session, request_id: RequestId) -> None:
    """It carries no reason, so there is nothing to leave out."""
    event = step(desk, request_id, e.BACK_TO_SENDER)
    status(desk, event)

    assert [each.code for each in heard(desk)] == [e.BACK_TO_SENDER]


@pytest.mark.parametrize(("reveal", "code"), [(True, e.GIVEN_BACK), (False, e.BACK_TO_SENDER)])
def test_a_reason_that_says_they_are_known_there_goes_only_when_agreed(
    desk: Session, request_id: RequestId, reveal: bool, code: str
) -> None:
    status(desk, step(desk, request_id, e.GIVEN_BACK, reason="reeds_in_begeleiding"), reveal=reveal)

    (event,) = heard(desk)
    assert (event.code, event.reason) == (code, "reeds_in_begeleiding" if reveal else "")


def test_a_reason_of_no_list_never_goes(desk: Session, request_id: RequestId) -> None:
    with pytest.raises(GuardRefused) as refused:
        status(desk, step(desk, request_id, e.GIVEN_BACK, reason="zomaar"), reveal=True)
    assert refused.value.reasons == ("reason_not_agreed",)


@pytest.mark.parametrize(("proposal", "goes"), [(True, 1), (False, 0)])
def test_a_first_talk_is_proposed_only_with_the_tick_for_it(built: Town, proposal: bool, goes: int) -> None:
    request_id = arrived(built, proposal=proposal)
    when = built.desk.now().replace(second=0, microsecond=0) + timedelta(days=3)
    event = step(built.desk, request_id, e.PROPOSED, when=when, where="op_de_vindplaats")

    assert status(built.desk, event) == (BOTH if goes else Change.NONE)
    assert len(heard(built.desk)) == goes


def test_once_the_words_are_erased_nothing_is_proposed(built: Town) -> None:
    request_id = arrived(built, proposal=True)
    when = built.desk.now().replace(second=0, microsecond=0) + timedelta(days=3)
    event = step(built.desk, request_id, e.PROPOSED, when=when, where="op_de_vindplaats")
    with built.desk.database.transaction():
        built.desk.database.execute("UPDATE request SET payload = x''")

    assert status(built.desk, event) == Change.NONE


def left(desk: Session) -> None:
    hears(desk, with_member("veld", left=20_700), "ocmw")


def without_mailbox_of_the_sender(desk: Session) -> None:
    with desk.database.transaction():
        desk.database.execute("UPDATE request SET sender_mailbox = ''")


@pytest.mark.parametrize("happens", [left, without_mailbox_of_the_sender])
def test_who_is_gone_hears_nothing_more_and_the_colleagues_do(
    desk: Session, request_id: RequestId, happens: Callable[[Session], None]
) -> None:
    event = step(desk, request_id, e.TAKEN_UP)
    happens(desk)

    assert status(desk, event) == Change.NONE
    assert claim(desk, event) == BOTH
    assert (heard(desk), len(heard(desk, DESK))) == ([], 1)


# --- to the colleagues --------------------------------------------------------------------------------------


def test_colleagues_hear_the_whole_step_and_the_claim_under_one_id(
    desk: Session, request_id: RequestId
) -> None:
    answer.take_up(desk, request_id)

    request = came_of(desk, request_id)
    event = desk.requests.events(request.thread)[-1]
    assert [each.id for each in heard(desk, DESK)] == [event.id]
    (message,) = sealed(desk, Kind.CLAIM)
    said = Claim.decode(message.payload or b"")
    assert (str(message.mid), message.mailbox, at_day(message.until)) == (event.id, DESK, request.until)
    assert (said.thread.hex(), said.request.hex()) == (request.thread, request.mid)
    assert (said.minute, said.replaces) == (minute_number(event.at), None)
    assert said.head == desk.inbox.cursor(bytes.fromhex(DESK)).head
    assert noted(desk, message)["code"] == e.TAKEN_UP


def test_only_taking_up_is_a_claim(desk: Session, request_id: RequestId) -> None:
    assert claim(desk, step(desk, request_id, e.CONTACT_MADE)) == BOTH
    assert sealed(desk, Kind.CLAIM) == []
    assert [each.code for each in heard(desk, DESK)] == [e.CONTACT_MADE]


def test_who_takes_over_says_which_claim_that_was(town: Builds) -> None:
    built = town("laptop", "balie", "balie-2")
    request_id = arrived(built)
    answer.take_up(built.desk, request_id)
    (first,) = sealed(built.desk, Kind.CLAIM)
    built.post.carry()
    answer.take_up(built.colleague, request_id)
    built.post.carry()
    answer.take_up(built.desk, request_id)

    (second,) = sealed(built.colleague, Kind.CLAIM)
    assert (Claim.decode(second.payload or b"").replaces or b"").hex() == first.mid
    third = sealed(built.desk, Kind.CLAIM)[-1]
    assert (Claim.decode(third.payload or b"").replaces or b"").hex() == second.mid


def test_colleagues_of_another_organisation_are_none(desk: Session, request_id: RequestId) -> None:
    event = step(desk, request_id, e.TAKEN_UP)
    with desk.database.transaction():
        desk.database.execute("UPDATE request SET recipient_org = ?", ("a" * 32,))

    with pytest.raises(GuardRefused) as refused:
        claim(desk, event)
    assert refused.value.reasons == ("other_organisation",)
    assert sealed(desk, Kind.CLAIM) == []


def test_a_claim_is_confirmed_once_the_hub_has_it(desk: Session, request_id: RequestId) -> None:
    event = step(desk, request_id, e.TAKEN_UP)
    assert not post.claim_confirmed(desk, event.id)
    claim(desk, event)
    assert not post.claim_confirmed(desk, event.id)

    for item in desk.outbox.pending(100):
        desk.outbox.mark_stored(item.env, 9, 0)
    assert post.claim_confirmed(desk, event.id)


def test_a_claim_that_a_colleague_answered_is_confirmed_too(desk: Session, request_id: RequestId) -> None:
    event = step(desk, request_id, e.TAKEN_UP)
    claim(desk, event)
    with desk.database.transaction():
        desk.database.execute("UPDATE outbox SET answered = 1 WHERE mid = ?", (event.id,))

    assert post.claim_confirmed(desk, event.id)


UNKNOWN = ThreadId("0" * 32)


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, event: post.queue_status(desk, UNKNOWN, event),
        lambda desk, event: post.queue_claim(desk, UNKNOWN, event),
        lambda desk, event: post.queue_opened(desk, UNKNOWN),
        lambda desk, event: post.queue_hand_on(desk, UNKNOWN, event.writer, ""),
        lambda desk, event: post.queue_how(desk, replace(event, thread=UNKNOWN), "gebeld", event.at.date()),
    ],
)
def test_of_a_thread_that_did_not_come_in_nothing_goes(
    desk: Session, request_id: RequestId, act: Callable[[Session, Event], object]
) -> None:
    event, before = step(desk, request_id, e.TAKEN_UP), len(sealed(desk))

    with pytest.raises(InvalidInput, match="thread: unknown"):
        in_one(desk, lambda: act(desk, event))
    assert len(sealed(desk)) == before


# --- what only colleagues hear ------------------------------------------------------------------------------


def test_how_somebody_was_looked_for_stays_with_the_colleagues(desk: Session, request_id: RequestId) -> None:
    event = step(desk, request_id, e.ATTEMPT)
    change = in_one(desk, lambda: post.queue_how(desk, event, "gebeld", desk.now().date()))

    request, (message,) = came_of(desk, request_id), sealed(desk, Kind.CLAIM)
    said = Claim.decode(message.payload or b"")
    assert change == BOTH
    assert said.how == (bytes.fromhex(event.id), "gebeld", 20_781)
    assert (said.thread.hex(), said.request.hex(), said.to) == (request.thread, request.mid, None)
    assert (said.minute, message.mailbox) == (minute_number(desk.now()), DESK)
    assert (at_day(message.until), noted(desk, message)["says"]) == (request.until, "how")


@pytest.mark.parametrize("taken_up", [False, True])
def test_handing_on_names_the_colleague_and_the_claim_it_was(town: Builds, taken_up: bool) -> None:
    built = town("laptop", "balie", "balie-2")
    desk, request = built.desk, came_of(built.desk, arrived(built))
    if taken_up:
        answer.take_up(desk, request.id)
    before = "".join(each.mid for each in sealed(desk, Kind.CLAIM))
    to = built.colleague.keys.device_id
    device = noted_device(built.colleague)
    change = in_one(desk, lambda: post.queue_hand_on(desk, request.thread, device, before))

    message = sealed(desk, Kind.CLAIM)[-1]
    said = Claim.decode(message.payload or b"")
    assert change == BOTH
    assert (said.to, (said.replaces or b"").hex()) == (to, before)
    assert noted(desk, message)["says"] == "to"
    kept = desk.store.intake.handed_on(request.thread)
    assert kept is not None
    assert (kept.mid, kept.n, kept.claim) == (message.mid, message.n, before)
    assert (kept.by_device, kept.at) == (noted_device(desk), desk.now().replace(second=0))


def noted_device(session: Session) -> DeviceId:
    return DeviceId(session.keys.device_id.hex())


# --- receipts -----------------------------------------------------------------------------------------------


def message_of(session: Session, request_id: RequestId) -> Message:
    found = session.messages.get(came_of(session, request_id).mid)
    assert found is not None
    return found


def receipt(session: Session, message: Message, what: What = What.RECEIVED, **rest: object) -> object:
    network = network_of(session)
    return in_one(session, lambda: post.queue_receipt(session, network, message, what, **rest))  # type: ignore[arg-type]


def test_a_receipt_names_the_message_and_its_place_in_the_chain(desk: Session, request_id: RequestId) -> None:
    message = message_of(desk, request_id)
    assert receipt(desk, message, What.REFUSED, code="payload") == BOTH

    made = sealed(desk, Kind.RECEIPT)[-1]
    said = Receipt.decode(made.payload or b"")
    assert said == Receipt(
        bytes.fromhex(message.mid), message.chain, What.REFUSED, minute_number(desk.now()), "payload"
    )
    assert (made.mailbox, made.thread) == (OWN, message.thread)
    assert at_day(made.until) == desk.now().date() + timedelta(days=59)
    assert (noted(desk, made)["of"], noted(desk, made)["what"]) == (message.mid, "refused")


def test_that_it_was_opened_is_told_only_with_agreement_to_feedback(built: Town) -> None:
    loud, quiet = arrived(built), arrived(built, feedback=False)
    desk = built.desk

    assert opened(desk, loud) == BOTH
    last = Receipt.decode(sealed(desk, Kind.RECEIPT)[-1].payload or b"")
    assert (last.what, last.code) == (What.OPENED, None)
    before = len(sealed(desk))
    assert opened(desk, quiet) == Change.NONE
    with pytest.raises(GuardRefused) as refused:
        receipt(desk, message_of(desk, quiet), What.OPENED)
    assert refused.value.reasons == ("code_not_listed",)
    assert len(sealed(desk)) == before


def opened(desk: Session, request_id: RequestId) -> object:
    return in_one(desk, lambda: post.queue_opened(desk, came_of(desk, request_id).thread))


def test_of_a_request_whose_message_is_gone_no_opening_is_told(desk: Session, request_id: RequestId) -> None:
    with desk.database.transaction():
        desk.database.execute("UPDATE request SET mid = ?", ("9" * 32,))

    assert opened(desk, request_id) == Change.NONE


def test_the_worker_on_another_laptop_is_answered_in_the_mailbox_the_request_came_from(
    desk: Session, request_id: RequestId
) -> None:
    hears(desk, on_another_laptop(), "ocmw")
    before = len(sealed(desk, Kind.RECEIPT))

    assert receipt(desk, message_of(desk, request_id)) == BOTH
    assert len(sealed(desk, Kind.RECEIPT)) == before + 1
    assert sealed(desk, Kind.RECEIPT)[-1].mailbox == OWN


def test_what_is_no_request_of_a_device_that_is_gone_is_not_answered(
    desk: Session, request_id: RequestId
) -> None:
    hears(desk, on_another_laptop(), "ocmw")
    other = replace(message_of(desk, request_id), mid="9" * 32)  # type: ignore[arg-type]

    assert receipt(desk, other) == Change.NONE


def test_a_request_of_ones_own_is_not_answered(built: Town, request_id: RequestId) -> None:
    field = built.field
    hears(field, on_another_laptop(), "veld")
    own = sealed(field, Kind.REQUEST)[0]

    assert receipt(field, own) == Change.NONE
    assert sealed(field, Kind.RECEIPT) == []


def test_whom_nothing_can_be_sealed_to_is_not_answered(desk: Session, request_id: RequestId) -> None:
    hears(desk, without_key("veld", "noor"), "ocmw")
    before = len(sealed(desk))

    assert receipt(desk, message_of(desk, request_id)) == Change.NONE
    assert len(sealed(desk)) == before
