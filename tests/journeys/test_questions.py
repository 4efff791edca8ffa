"""A service asks the sender back; the answer comes to every colleague; what no side may set is set aside."""

import json
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from fieldapp.domain.canonical import write_canonical
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, encode_status, fold
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import TABLE
from fieldapp.errors import GuardRefused, InvalidInput
from fieldapp.store.requests import IN
from fieldapp.workflow import advise, answer, disclose, follow_up, inbox, post, questions
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import outgoing
from fieldapp.workflow.post.outgoing import Parcel
from fieldapp.workflow.session import day_number
from fieldapp.workflow.standing import new_event
from sync.protocol import Kind
from tests.journeys.conftest import Town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import a_form, received, send, sent

WORDS = "Best op dinsdag voor de middag, via mij."


def test_a_question_goes_back_and_its_answer_reaches_every_colleague(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague, town.field)
    answer.take_up(town.ocmw.session, request)
    answer.ask(town.ocmw.session, request, "hoe_bereiken")
    sync_all(town.ocmw, town.field, town.colleague)

    asked = questions.question(town.field.session, request)
    assert asked is not None
    assert asked.code == "hoe_bereiken"
    assert [card.kind for card in follow_up.today(town.field.session).cards if card.target == request] == [
        "asked"
    ]
    form = replace(questions.new_answer(request), code="in_woorden", text=WORDS)
    shown = questions.preview(town.field.session, form)
    questions.send(town.field.session, shown, shown.digest)
    sync_all(town.field, town.ocmw, town.colleague, town.field)

    for desk in (town.ocmw, town.colleague):
        (said,) = inbox.detail(desk.session, request).afterwards
        assert said.answer is not None
        assert (said.answer.code, said.answer.text) == ("in_woorden", WORDS)
    views = [
        fold(device.session.requests.events(sent(town.field, request).thread))
        for device in (town.field, town.ocmw, town.colleague)
    ]
    assert {(view.state, view.owner) for view in views} == {("opgenomen", CORE_ACTOR)}
    answers = [view.happened(e.ANSWERED) for view in views]
    assert answers[0] == answers[1] == answers[2] is not None


def test_without_agreement_to_feedback_nothing_is_asked(town: Town) -> None:
    request = send(town.field, feedback=False)
    sync_all(town.field, town.ocmw)
    answer.take_up(town.ocmw.session, request)

    with pytest.raises(InvalidInput, match="not_agreed"):
        answer.ask(town.ocmw.session, request, "hoe_bereiken")


def test_a_first_talk_is_proposed_only_with_the_tick_of_the_person(town: Town) -> None:
    without = send(town.field)
    sync_all(town.field, town.ocmw)
    when = town.ocmw.session.now() + timedelta(days=4)
    answer.take_up(town.ocmw.session, without)
    with pytest.raises(InvalidInput, match="not_agreed"):
        answer.propose(town.ocmw.session, without, when, "bij_de_dienst")

    request = _sent_with_proposal(town.field)
    sync_all(town.field, town.ocmw)
    answer.take_up(town.ocmw.session, request)
    answer.propose(town.ocmw.session, request, when, "op_de_vindplaats")
    sync_all(town.ocmw, town.field)

    heard = follow_up.request(town.field.session, request)
    assert heard.proposal is not None
    assert (heard.proposal.where, heard.state) == ("op_de_vindplaats", "opgenomen")


def test_a_step_that_a_service_may_not_set_is_set_aside(town: Town) -> None:
    """A service with a program of its own: sealed and signed as it must be, and refused by code alone."""
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.field)
    theirs = {row.event for row in TABLE if row.by == CORE_ACTOR} | {e.UNDONE}
    forbidden = [*sorted(e.CODES - theirs), e.WITHDRAWN]
    before = fold(town.field.session.requests.events(sent(town.field, request).thread))

    for code in forbidden:
        _forge(town.ocmw, request, code)
    _forge(town.ocmw, request, e.TAKEN_UP, reason="hoe_bereiken")
    _forge(town.ocmw, request, e.CONTACT_MADE, where="Kerkstraat")
    sync_all(town.ocmw, town.field, town.colleague)

    session = town.field.session
    after = fold(session.requests.events(sent(town.field, request).thread))
    assert (after.state, after.applied, after.refused) == (before.state, before.applied, ())
    set_aside = [line.code for line in session.inbox.quarantined()]
    assert set_aside.count("payload") >= len(forbidden) + 2


def test_nobody_but_the_sender_answers(town: Town) -> None:
    """The answer of another device of the network, on the same thread, is not taken."""
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague, town.field)
    answer.take_up(town.ocmw.session, request)
    answer.ask(town.ocmw.session, request, "nog_akkoord")
    sync_all(town.ocmw, town.field, town.colleague)
    shown = questions.preview(town.field.session, replace(questions.new_answer(request), code="nee"))
    held = received(town.colleague, request)
    assert held is not None
    _post(town.colleague, held.recipient_mailbox, held.thread, shown.payload, Kind.ADDENDUM)

    sync_all(town.colleague, town.ocmw)

    assert fold(town.ocmw.session.requests.events(held.thread)).state == "vraag"


def _sent_with_proposal(device: Device) -> RequestId:
    session = device.session
    form = a_form(session)
    form = replace(form, consent=replace(form.consent, proposal=True))
    advise.save_person_answers(session, form)
    shown = disclose.preview(session, form)
    consent, _ = disclose.record_answer(session, shown, replace(form.consent, read_digest=shown.said))
    return post.seal_and_queue(session, shown, consent)[0]


def _forge(device: Device, request: RequestId, code: str, **carries: str) -> None:
    """A status that the program would never write, from a device that may write one."""
    held = device.session.requests.get(IN, request)
    assert held is not None
    honest = replace(new_event(device.session, held.thread, e.TAKEN_UP, CORE_ACTOR), id=uuid4().hex)  # type: ignore[arg-type]
    whole = json.loads(encode_status(honest)) | {"code": code} | carries
    _post(device, held.sender_mailbox, held.thread, write_canonical(whole), Kind.STATUS)


def _post(device: Device, mailbox: str, thread: str, payload: bytes, kind: Kind) -> None:
    session = device.session
    parcel = Parcel(
        kind=kind,
        mailbox=bytes.fromhex(mailbox),
        thread=bytes.fromhex(thread),
        payload=payload,
        until=day_number(session.now()) + 30,
    )
    try:
        with session.database.transaction():
            outgoing.post(session, network_of(session), parcel)
    except GuardRefused:  # the address list does not even let it be sealed
        assert kind == Kind.ADDENDUM
