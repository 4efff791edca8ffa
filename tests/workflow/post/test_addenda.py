"""What is added to a request that was sent: looked at again as it is sealed, against the first words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from fieldapp.domain.disclosure.addendum import Addendum, AddendumPreview, encode_addendum
from fieldapp.domain.ids import AddendumId, RequestId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.domain.requests import events as e
from fieldapp.errors import GuardRefused, InvalidInput, NotConnected, StaleConsent
from fieldapp.store.requests import OUT
from fieldapp.workflow import correcting, person_rights, post, questions
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.protocol import Kind
from tests.workflow.post.networks import with_member, without_key, without_mailbox
from tests.workflow.post.town import Builds, hears, noted, sealed, sent_of
from tests.workflow.steps.invented import FREE, sent

RIGHT = "Hulp bij post; schulden zijn er niet"
BOTH = Change.REQUESTS | Change.OUTBOX | Change.LEDGER


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


@pytest.fixture
def request_id(field: Session) -> RequestId:
    return sent(field)


def corrected(field: Session, request_id: RequestId, text: str = RIGHT) -> AddendumPreview:
    form = replace(correcting.new_correction(request_id), texts=(("vraag", text),))
    return correcting.preview(field, form)


def answered(field: Session, request_id: RequestId, code: str = "ja", text: str = "") -> AddendumPreview:
    """The service asks, and this would be the answer."""
    thread = sent_of(field, request_id).thread
    for step, reason in ((e.RECEIVED, ""), (e.TAKEN_UP, ""), (e.QUESTION, "hoe_bereiken")):
        with field.database.transaction():
            note_event(field, OUT, replace(new_event(field, thread, step, CORE_ACTOR), reason=reason))
    form = replace(questions.new_answer(request_id), code=code, text=text)
    return questions.preview(field, form)


def other(shown: AddendumPreview, **changes: object) -> AddendumPreview:
    """Bytes that the program itself would not make."""
    said: Addendum = replace(shown.decoded(), **changes)  # type: ignore[arg-type]
    return replace(shown, payload=encode_addendum(said))


def correct(field: Session, shown: AddendumPreview) -> Change:
    return post.send_addendum(field, shown, shown.digest)[1]


def answer(field: Session, shown: AddendumPreview) -> Change:
    return post.send_answer(field, shown, shown.digest)[1]


Made = Callable[[Session, RequestId], AddendumPreview]
Sends = Callable[[Session, AddendumPreview], Change]
WAYS = [pytest.param(corrected, correct, id="correction"), pytest.param(answered, answer, id="answer")]


@pytest.mark.parametrize(("make", "send"), WAYS)
def test_it_goes_once_with_its_line_to_the_mailbox_of_the_request(
    field: Session, request_id: RequestId, make: Made, send: Sends
) -> None:
    shown = make(field, request_id)
    first = send(field, shown)
    again = send(field, shown)

    assert (first, again) == (BOTH, Change.NONE)
    (message,), request = sealed(field, Kind.ADDENDUM), sent_of(field, request_id)
    assert (message.mailbox, message.thread, message.payload) == (
        request.recipient_mailbox, request.thread, shown.payload,
    )  # fmt: skip
    assert message.until == (request.until - date(1970, 1, 1)).days
    (kept,) = field.store.person_rights.addenda(OUT, request.thread)
    assert (kept.id, kept.mid, kept.payload) == (shown.decoded().id, message.mid, shown.payload)
    assert noted(field, message)["digest"] == shown.digest


def test_both_say_which_message_it_was(field: Session, request_id: RequestId) -> None:
    shown = corrected(field, request_id)

    assert post.send_addendum(field, shown, shown.digest)[0] == shown.decoded().id
    asked = answered(field, request_id)
    assert post.send_answer(field, asked, asked.digest)[0] == asked.decoded().id
    first, second = sealed(field, Kind.ADDENDUM)
    assert (noted(field, first)["act"], noted(field, second)["act"]) == ("addendum", "answer")
    assert noted(field, second)["code"] == "ja"


def test_a_second_thing_that_is_put_right_goes_too(field: Session, request_id: RequestId) -> None:
    correct(field, corrected(field, request_id))
    second = correct(field, corrected(field, request_id, "Nog iets anders"))

    assert second == BOTH
    assert len(sealed(field, Kind.ADDENDUM)) == 2


@pytest.mark.parametrize(("make", "send"), WAYS)
@pytest.mark.parametrize("name", ["request", "thread"])
def test_of_a_request_that_was_not_sent_from_here_nothing_goes(
    field: Session, request_id: RequestId, make: Made, send: Sends, name: str
) -> None:
    wrong = {"request": RequestId("e" * 32), "thread": ThreadId("e" * 32)}[name]
    shown = other(make(field, request_id), **{name: wrong})

    with pytest.raises(InvalidInput, match="request: unknown"):
        send(field, shown)
    assert sealed(field, Kind.ADDENDUM) == []


@pytest.mark.parametrize(("make", "send"), WAYS)
def test_of_a_request_whose_words_are_erased_nothing_goes(
    field: Session, request_id: RequestId, make: Made, send: Sends
) -> None:
    shown = make(field, request_id)
    post.withdraw(field, request_id, "persoon_wil_stoppen")

    with pytest.raises(InvalidInput, match="request: unknown"):
        send(field, shown)


@pytest.mark.parametrize(("make", "send"), WAYS)
def test_other_words_than_were_read_aloud_do_not_go(
    field: Session, request_id: RequestId, make: Made, send: Sends
) -> None:
    shown = make(field, request_id)

    with pytest.raises(StaleConsent):
        (post.send_addendum if send is correct else post.send_answer)(field, shown, "0" * 64)
    assert sealed(field, Kind.ADDENDUM) == []


def test_an_answer_is_no_correction_nor_the_reverse(field: Session, request_id: RequestId) -> None:
    with pytest.raises(InvalidInput, match="answer: missing"):
        answer(field, corrected(field, request_id))
    with pytest.raises(InvalidInput, match="fields: missing"):
        correct(field, answered(field, request_id))
    assert sealed(field, Kind.ADDENDUM) == []


def withdrawn(session: Session, request_id: RequestId) -> None:
    consent = sent_of(session, request_id).consent_id
    assert consent is not None
    with session.database.transaction():
        session.consents.withdraw(consent, session.now())


def gone(session: Session, request_id: RequestId) -> None:
    with session.database.transaction():
        session.database.execute("UPDATE request SET consent_id = NULL WHERE id = ?", (request_id,))


def somebody_else(session: Session, _request_id: RequestId) -> None:
    session.profile = replace(session.profile, name="Iemand Anders")


def in_another_role(session: Session, _request_id: RequestId) -> None:
    session.profile = replace(session.profile, role="outreach_kernactor")


def no_core_actor(session: Session, _request_id: RequestId) -> None:
    hears(session, with_member("ocmw", kind="samenlevingsopbouw"), "veld")


def it_left(session: Session, _request_id: RequestId) -> None:
    hears(session, with_member("ocmw", left=20_700), "veld")


def no_key(session: Session, _request_id: RequestId) -> None:
    hears(session, without_key("ocmw", "onthaal"), "veld")


@pytest.mark.parametrize(("make", "send"), WAYS)
@pytest.mark.parametrize(
    ("happens", "reason"),
    [
        (withdrawn, "consent_withdrawn"),
        (gone, "consent_absent"),
        (somebody_else, "not_author"),
        (in_another_role, "not_author"),
        (no_core_actor, "recipient_kind"),
        (it_left, "recipient_inactive"),
        (no_key, "recipient_no_key"),
    ],
)
def test_the_guard_looks_at_how_it_stands_now(
    field: Session,
    request_id: RequestId,
    make: Made,
    send: Sends,
    happens: Callable[[Session, RequestId], None],
    reason: str,
) -> None:
    shown = make(field, request_id)
    happens(field, request_id)

    with pytest.raises(GuardRefused) as refused:
        send(field, shown)
    assert reason in refused.value.reasons
    assert sealed(field, Kind.ADDENDUM) == []
    assert field.store.person_rights.addenda(OUT, sent_of(field, request_id).thread) == []


def test_a_mailbox_that_was_closed_gets_nothing(field: Session, request_id: RequestId) -> None:
    shown = corrected(field, request_id)
    hears(field, without_mailbox("ocmw", "onthaal"), "veld")

    with pytest.raises(GuardRefused) as refused:
        correct(field, shown)
    assert {"recipient_kind", "recipient_inactive", "recipient_no_key"} <= set(refused.value.reasons)


@pytest.mark.parametrize("text", ["haar nummer is 85.07.30-033.28", "op BE68 5390 0754 7034"])
def test_no_number_leaves_this_way(field: Session, request_id: RequestId, text: str) -> None:
    shown = other(corrected(field, request_id), fields={"vraag": text})
    with pytest.raises(GuardRefused) as refused:
        correct(field, shown)
    assert refused.value.reasons[0].startswith("text_")

    asked = answered(field, request_id)
    said = asked.decoded().answer
    assert said is not None
    with pytest.raises(GuardRefused) as again:
        answer(field, other(asked, answer=replace(said, text=text)))
    assert again.value.reasons[0].startswith("text_")


def test_what_family_heard_being_agreed_does_not_go(field: Session, request_id: RequestId) -> None:
    with pytest.raises(GuardRefused) as refused:
        correct(field, other(corrected(field, request_id), present="familie"))
    assert refused.value.reasons == ("position",)


def test_a_field_that_had_not_gone_is_no_correction(field: Session, request_id: RequestId) -> None:
    with pytest.raises(GuardRefused) as refused:
        correct(field, other(corrected(field, request_id), fields={"adres": "Kaai 12"}))
    assert refused.value.reasons == ("not_sent_before",)


def test_without_agreement_to_feedback_no_answer_is_sealed(field: Session) -> None:
    request_id = sent(field, consent=replace(FREE, feedback=False))

    with pytest.raises(GuardRefused) as refused:
        answer(field, answered(field, request_id))
    assert refused.value.reasons == ("code_not_listed",)


def test_while_nothing_may_be_used_no_answer_goes(field: Session, request_id: RequestId) -> None:
    shown = answered(field, request_id)
    person = sent_of(field, request_id).person_id
    assert person is not None
    person_rights.restrict(field, person, "juistheid_betwist")

    with pytest.raises(GuardRefused) as refused:
        answer(field, shown)
    assert refused.value.reasons == ("restricted",)


def test_what_says_nothing_of_the_person_goes_without_being_read_aloud(
    field: Session, request_id: RequestId
) -> None:
    assert answer(field, answered(field, request_id, "weet_niet")) == BOTH


def test_words_in_an_answer_go_when_they_were_read_aloud(field: Session, request_id: RequestId) -> None:
    assert answer(field, answered(field, request_id, "in_woorden", "Op dinsdag, via De Kring.")) == BOTH


def test_an_answer_is_a_step_of_this_device(field: Session, request_id: RequestId) -> None:
    shown = answered(field, request_id, "in_woorden", "Op dinsdag.")
    answer(field, shown)

    said, own = shown.decoded().answer, field.membership
    assert said is not None
    assert own is not None
    step = next(
        event
        for event in field.requests.events(sent_of(field, request_id).thread)
        if event.code == e.ANSWERED
    )
    assert (step.id, step.of, step.seq, step.reason) == (said.event, said.question, said.seq, "in_woorden")
    assert (step.writer, step.by, step.at) == (own.device_id, "worker", field.now())


def test_a_device_that_stands_nowhere_answers_nothing(field: Session, request_id: RequestId) -> None:
    shown = answered(field, request_id)
    field.membership = None

    with pytest.raises(NotConnected):
        answer(field, shown)
    assert sealed(field, Kind.ADDENDUM) == []


def test_two_answers_to_one_question_are_not_both_sent(field: Session, request_id: RequestId) -> None:
    shown = answered(field, request_id)
    answer(field, shown)

    with pytest.raises(InvalidInput, match="event: not_allowed"):
        answer(field, other(shown, id=AddendumId("d" * 32)))
    assert len(sealed(field, Kind.ADDENDUM)) == 1
