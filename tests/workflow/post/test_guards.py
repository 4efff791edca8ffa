"""No kind of message passes its guard: what the guard refuses is neither sealed, kept nor put in line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from fieldapp.domain.figures import Counts, Quarter, Table, encode_table
from fieldapp.domain.handover import READ
from fieldapp.domain.ids import DeviceId, PersonId, RequestId
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.domain.requests import events as e
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.errors import GuardRefused
from fieldapp.store.handovers import IN as CAME
from fieldapp.store.requests import OUT
from fieldapp.workflow import answer, correcting, people, post, questions, secrecy, stopping, structural
from fieldapp.workflow.handover import people as moving
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.protocol.payloads import What
from tests.practice.worlds import REPRESENTATION, answered
from tests.sync.invented import an_id
from tests.workflow.post.consulting import a_moment, agreed_to, asked, can_at
from tests.workflow.post.town import (
    Builds,
    Town,
    came_of,
    close_guard,
    in_one,
    open_guards,
    sealed,
    sent_of,
    works_as,
)
from tests.workflow.steps.invented import OUTREACH_BG, a_send_form, agreed, mia, sent
from tests.workflow.steps.patterns import TEXT, arrived
from tests.workflow.steps.two_services import agreed_ladder, ladder_of, two_services

STOP = "persoon_wil_stoppen"
Act = tuple[Session, Callable[[], object]]
CASES: dict[str, list[Callable[[Builds], Act]]] = {}


def of(guard: str) -> Callable[[Callable[[Builds], Act]], Callable[[Builds], Act]]:
    """The act beneath belongs to this guard."""

    def listed(act: Callable[[Builds], Act]) -> Callable[[Builds], Act]:
        CASES.setdefault(guard, []).append(act)
        return act

    return listed


def requested(town: Town) -> RequestId:
    """A request that came in."""
    request = sent(town.field)
    town.post.carry()
    return request


def told(session: Session, request: RequestId, *codes: str, **carries: object) -> None:
    """The service said these steps; the last carries what is given."""
    for code in codes:
        event = new_event(session, sent_of(session, request).thread, code, CORE_ACTOR)
        with session.database.transaction():
            note_event(session, OUT, replace(event, **carries) if code == codes[-1] else event)  # type: ignore[arg-type]


@of("request")
def a_request(town: Builds) -> Act:
    field = town("laptop").field
    ready = agreed(field, a_send_form(field))
    return field, lambda: post.seal_and_queue(field, *ready)


@of("request")
def a_ladder(town: Builds) -> Act:
    field = town("laptop", network=two_services()).field
    steps = agreed_ladder(field)
    return field, lambda: post.seal_ladder(field, steps)


@of("rung")
def a_next_step(town: Builds) -> Act:
    return a_ladder(town)


@of("ladder_status")
def a_step_to_the_team(town: Builds) -> Act:
    built = town("laptop", "beheerder", "balie", network=two_services())
    first, _ = ladder_of(built.field)
    built.post.carry()
    return built.desk, lambda: answer.take_up(built.desk, first)


@of("addendum")
def what_is_put_right(town: Builds) -> Act:
    field = town("laptop").field
    form = correcting.new_correction(sent(field))
    shown = correcting.preview(field, replace(form, texts=(("vraag", "Iets anders"),)))
    return field, lambda: correcting.send(field, shown, shown.digest)


@of("answer")
def an_answer(town: Builds) -> Act:
    field = town("laptop").field
    request = sent(field)
    told(field, request, e.RECEIVED, e.TAKEN_UP, e.QUESTION, reason="hoe_bereiken")
    shown = questions.preview(field, replace(questions.new_answer(request), code="weet_niet"))
    return field, lambda: questions.send(field, shown, shown.digest)


@of("status")
def a_step(town: Builds) -> Act:
    built = town("laptop", "balie")
    request = requested(built)
    return built.desk, lambda: answer.take_up(built.desk, request)


@of("claim")
def a_step_to_colleagues(town: Builds) -> Act:
    return a_step(town)


@of("claim")
def handed_on(town: Builds) -> Act:
    built = town("laptop", "balie", "balie-2")
    thread = came_of(built.desk, requested(built)).thread
    to = DeviceId(built.colleague.keys.device_id.hex())
    return built.desk, lambda: in_one(built.desk, lambda: post.queue_hand_on(built.desk, thread, to, ""))


@of("receipt")
def a_receipt(town: Builds) -> Act:
    built = town("laptop", "balie")
    message = built.desk.messages.get(came_of(built.desk, requested(built)).mid)
    assert message is not None
    network = network_of(built.desk)
    return built.desk, lambda: in_one(
        built.desk, lambda: post.queue_receipt(built.desk, network, message, What.RECEIVED)
    )


@of("withdrawal")
def taken_back(town: Builds) -> Act:
    built = town("laptop", "balie")
    request = requested(built)
    return built.field, lambda: post.withdraw(built.field, request, STOP)


@of("withdrawal")
def stopped_at_the_service(town: Builds) -> Act:
    built = town("laptop", "balie")
    request = requested(built)
    return built.desk, lambda: stopping.stop(built.desk, request)


@of("withdrawal")
def stopped_by_a_colleague(town: Builds) -> Act:
    built = town("laptop", "beheerder")
    request = sent_of(built.field, requested(built))
    known = post.KnownThread(
        request.thread, (request.mid,), request.recipient_mailbox, request.sender_mailbox, request.until
    )
    return built.supervisor, lambda: post.withdraw_known(built.supervisor, known, STOP)


@of("withdrawal")
def told_again(town: Builds) -> Act:
    built = town("laptop", "balie")
    post.withdraw(built.field, requested(built), STOP)
    built.clock.forward(days=28)
    return built.field, lambda: post.tell_again(built.field)


@of("grant")
def a_grant(town: Builds) -> Act:
    built = town("laptop", "beheerder")
    network = network_of(built.supervisor)
    to = built.field.keys.device_id
    return built.supervisor, lambda: in_one(
        built.supervisor, lambda: post.queue_grant(built.supervisor, network, an_id("team-veld"), to)
    )


@of("welcome")
def a_welcome(town: Builds) -> Act:
    session = town("beheerder").supervisor
    network, box = network_of(session), session.keys.box.public
    return session, lambda: in_one(
        session, lambda: post.seal_welcome(session, network, an_id("new"), box, network.own)
    )


@of("epoch_offer")
def a_witness(town: Builds) -> Act:
    built = town("laptop")
    in_one(built.field, lambda: post.queue_witness(built.field))
    built.clock.forward(days=7)
    return built.field, lambda: in_one(built.field, lambda: post.queue_witness(built.field))


@of("counts")
def what_was_counted(town: Builds) -> Act:
    field = town("laptop").field
    network, counts = network_of(field), Counts(Quarter(2026, 3), {"stap.signalen": 1})
    return field, lambda: in_one(field, lambda: post.queue_counts(field, network, counts))


@of("figures")
def a_table(town: Builds) -> Act:
    session = town("regie").coordinator
    network, table = network_of(session), encode_table(Table(Quarter(2026, 3), {"stap.signalen": 5}))
    return session, lambda: in_one(session, lambda: post.queue_table(session, network, table))


@of("handover")
def somebody_moves(town: Builds) -> Act:
    built = town("laptop", "beheerder")
    field = built.field
    form = moving.new_move(field, somebody(field))
    form = replace(form, to=moving.colleagues(field)[0], agreed=True)
    shown = moving.preview(field, form)
    return field, lambda: moving.move(field, shown)


def somebody(field: Session) -> PersonId:
    mia(field)
    return people.page(field).rows[0].id


@of("handover_step")
def a_handover_taken_back(town: Builds) -> Act:
    built = town("laptop", "beheerder")
    field = built.field
    form = replace(moving.new_move(field, somebody(field)), to=moving.colleagues(field)[0], agreed=True)
    handover, _ = moving.move(field, moving.preview(field, form))
    built.post.carry()
    return field, lambda: post.take_back(field, handover)


@of("handover_step")
def what_became_of_a_handover(town: Builds) -> Act:
    built = town("laptop", "beheerder")
    field, supervisor = built.field, built.supervisor
    form = replace(moving.new_move(field, somebody(field)), to=moving.colleagues(field)[0], agreed=True)
    handover, _ = moving.move(field, moving.preview(field, form))
    built.post.carry()
    line = supervisor.store.handovers.get(CAME, handover)
    assert line is not None
    return supervisor, lambda: in_one(supervisor, lambda: post.queue_step(supervisor, line, READ))


@of("approval")
def a_question_to_the_supervisor(town: Builds) -> Act:
    field = town("laptop").field
    works_as(field, OUTREACH_BG)
    note = answered(field, REPRESENTED, REPRESENTATION, mia(field))
    return field, lambda: secrecy.record(field, note)


@of("stop_copy")
def what_it_takes_to_stop(town: Builds) -> Act:
    field = town("laptop").field
    sent(field)
    return field, lambda: queue_copies(field)


@of("consultation")
def an_invitation(town: Builds) -> Act:
    field = town("laptop").field
    said = agreed_to(field)
    return field, lambda: post.send_invitations(field, said)


@of("consultation")
def a_moment_that_is_fixed(town: Builds) -> Act:
    field = town("laptop").field
    said = [a_moment(field, kept) for kept in asked(field)]
    return field, lambda: post.send_step(field, said)


@of("consultation_answer")
def which_moments_one_can(town: Builds) -> Act:
    built = town("laptop", "balie")
    (kept,) = asked(built.field)
    built.post.carry()
    said = can_at(built.desk, kept)
    return built.desk, lambda: post.send_answer_to_moments(built.desk, said)


@of("withdrawal")
def a_partner_that_is_stopped(town: Builds) -> Act:
    built = town("laptop", "balie")
    (kept,) = asked(built.field)
    built.post.carry()
    return built.field, lambda: post.stop_partner(built.field, kept.thread, STOP)


@of("structural")
def a_pattern(town: Builds) -> Act:
    field = town("laptop").field
    form = replace(structural.new_form(field), text=TEXT, types=("werking_organisatie",))
    return field, lambda: structural.send(field, form)


@of("structural_feedback")
def what_became_of_a_pattern(town: Builds) -> Act:
    session = town("regie").coordinator
    theme, _ = structural.bundle(session, [arrived(session, "veld")], title="Afspraak enkel online")
    step = replace(structural.open_step(session, theme), phase="rapporteren", said="Gemeld aan Wonen.")
    structural.plan(session, step)
    return session, lambda: structural.send_planned(session, theme)


@pytest.mark.parametrize(
    ("guard", "begin"),
    [pytest.param(guard, begin, id=begin.__name__) for guard, acts in CASES.items() for begin in acts],
)
def test_what_the_guard_refuses_is_neither_sealed_nor_kept(
    town: Builds, guard: str, begin: Callable[[Builds], Act]
) -> None:
    """With the guard as it is, the very same act does seal something."""
    session, act = begin(town)
    before, waiting = len(sealed(session)), session.outbox.waiting()
    steps = session.database.value("SELECT count(*) FROM event")

    close_guard(session, guard)
    with pytest.raises(GuardRefused) as refused:
        act()

    assert refused.value.reasons == ("recipient_kind",)
    assert (len(sealed(session)), session.outbox.waiting()) == (before, waiting)
    assert session.database.value("SELECT count(*) FROM event") == steps
    open_guards(session)
    act()
    assert len(sealed(session)) > before
