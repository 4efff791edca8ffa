"""Practice A12: stopping does not depend on the worker.

The citizen stops at the core actor, or by telephone with the number on the sheet; intake finds the request by
number or name and starts the withdrawal; another laptop of the worker, a colleague of the team and the
supervisor can too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import EventId, RequestId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, WORKER
from fieldapp.domain.stopping import stop_number
from fieldapp.errors import GuardRefused, InvalidInput
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, follow_up, people, post, receipts, sheets, stopping, stopping_sent
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import KnownThread
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.session import Session
from tests.practice.carrying import Post
from tests.sync.invented import Network, a_network
from tests.workflow.steps.invented import FIELD, FREE, INTAKE, Clock, a_session, sent, state

STOP = "persoon_wil_stoppen"


@dataclass
class Town:
    """A worker with two laptops, the supervisor, and two at intake."""

    field: Session
    second: Session
    supervisor: Session
    desk: Session
    colleague: Session
    aide: Session
    post: Post

    def sent(self, *, feedback: bool = True) -> RequestId:
        request = sent(self.field, consent=replace(FREE, feedback=feedback))
        queue_copies(self.field)
        self.post.carry()
        return request


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path, a_network()) as town:
        yield town


@pytest.fixture
def colleagues(tmp_path: Path) -> Iterator[Town]:
    """The same, where nobody is a supervisor."""
    network = a_network()
    own = network.organisations["veld"]
    plain = [replace(device, roles=("outreach_basisactor",)) for device in own.document.devices]
    own.document = replace(own.document, devices=tuple(plain))
    with a_town(tmp_path, network) as town:
        yield town


@contextmanager
def a_town(tmp_path: Path, network: Network) -> Iterator[Town]:
    clock, supervisor = Clock(), replace(FIELD, role="leidinggevende_signaalbeheerder")
    who = {
        ("veld", "laptop"): FIELD,
        ("veld", "tweede"): FIELD,
        ("veld", "beheerder"): supervisor,
        ("ocmw", "balie"): INTAKE,
        ("ocmw", "balie-2"): INTAKE,
        ("veld", "poets"): replace(FIELD, role="huishoudhulp_poetshulp"),
    }
    sessions = {key: a_session(tmp_path / key[1], profile, clock) for key, profile in who.items()}
    carried = Post(network, sessions)
    yield Town(*sessions.values(), carried)
    for session in sessions.values():
        session.close()


@pytest.mark.parametrize("feedback", [True, False])
def test_at_the_service_by_the_number_on_the_sheet(town: Town, feedback: bool) -> None:
    """Whether or not the person agreed to feedback: that somebody stopped is no news of the help."""
    request = town.sent(feedback=feedback)
    answer.take_up(town.desk, request)
    town.post.carry()
    number = sheets.number_of(town.field, people.page(town.field).rows[0].id)

    (line,) = stopping.find(town.desk, number)
    assert (line.request_id, line.title, line.open) == (request, "Mia Claes", True)
    stopping.stop(town.desk, request)
    town.post.carry()

    for desk in (town.desk, town.colleague):
        whole = desk.requests.get(IN, request)
        assert whole is not None
        assert (state(desk, request), whole.title, whole.payload) == ("ingetrokken", "", b"")
    assert state(town.field, request, OUT) == "ingetrokken"
    event = next(e for e in follow_up.request(town.field, request).timeline if e.text_code == "ingetrokken")
    assert event.by == CORE_ACTOR
    (found,) = stopping.find(town.desk, number)  # the number says it was stopped; the name is gone
    assert (found.is_stopped, found.title) == (True, "")


def test_the_senders_program_takes_back_everything_too(town: Town) -> None:
    request = town.sent()
    stopping.stop(town.desk, request)
    town.post.carry()

    whole = town.field.requests.get(OUT, request)
    assert whole is not None
    assert whole.payload == b""
    assert whole.consent_id is not None
    consent = town.field.consents.get(whole.consent_id)
    assert consent is not None
    assert consent.withdrawn_at is not None
    told = receipts.answers(town.field, whole)
    assert (told.erased, told.waiting) == (2, 0)


def test_by_name_and_only_what_fits(town: Town) -> None:
    request = town.sent()

    assert [line.request_id for line in stopping.find(town.desk, "claes")] == [request]
    assert stopping.find(town.desk, "Mia Peeters") == ()
    with pytest.raises(InvalidInput, match="too_short"):
        stopping.find(town.desk, "M")
    stopping.stop(town.desk, request)
    assert stopping.find(town.desk, "Claes") == ()


def test_what_the_intake_is_told_about_its_own_devices(town: Town) -> None:
    request = town.sent()
    town.post.off.add("balie-2")
    stopping.stop(town.desk, request)
    town.post.carry()
    before = stopping.outcome(town.desk, request)
    town.post.off.clear()
    town.post.carry()
    after = stopping.outcome(town.desk, request)

    assert (before.devices, before.erased, before.sender_told, before.in_dossier) == (2, 1, True, False)
    assert after.erased == 2


def test_a_step_cannot_say_it(town: Town) -> None:
    """Who may set it: the mailbox that has it, by a withdrawal; as a mere step it is not believed."""
    request = town.sent()
    event = next(e for e in town.desk.requests.events(_known(town, request).thread) if e.by == CORE_ACTOR)
    step = replace(event, id=EventId("f" * 32), code="ingetrokken", seq=9)
    with town.desk.database.transaction():
        post.queue_status(town.desk, event.thread, step)
    town.post.carry()

    assert state(town.field, request, OUT) == "ontvangen"
    assert [line.code for line in town.field.inbox.quarantined()] == ["payload"]


def number_of(town: Town, request: RequestId) -> str:
    whole = town.field.requests.get(OUT, request)
    assert whole is not None
    return stop_number(whole.thread)


def test_another_laptop_of_the_worker_can_stop_it(town: Town) -> None:
    """By the number on the sheet; the copy it has of it (kind 6) names nobody."""
    request = town.sent()
    (line,) = stopping_sent.find(town.second, number_of(town, request))
    assert (line.title, line.service, line.mine, line.open) == ("", "OCMW Lindenhoek", False, True)
    stopping_sent.stop(town.second, line.thread)
    assert stopping_sent.stop(town.second, line.thread) == Change.NONE
    town.post.carry()

    assert state(town.desk, request) == state(town.field, request, OUT) == "ingetrokken"
    event = next(e for e in follow_up.request(town.field, request).timeline if e.text_code == "ingetrokken")
    assert event.by == WORKER


def test_the_supervisor_can_stop_it_while_the_worker_is_away(town: Town) -> None:
    request = town.sent()
    town.post.off.add("laptop")
    (line,) = stopping_sent.find(town.supervisor, "MIA  claes")
    stopping_sent.stop(town.supervisor, line.thread)
    town.post.carry()
    assert stopping_sent.line(town.supervisor, line.thread).stopped
    assert state(town.desk, request) == state(town.colleague, request) == "ingetrokken"

    town.post.off.clear()
    town.post.carry()
    assert state(town.field, request, OUT) == "ingetrokken"


def test_a_colleague_of_the_team_can_stop_it_too(colleagues: Town) -> None:
    """Not only a supervisor: whoever shares the team mailbox, when the worker is away."""
    town = colleagues
    request = town.sent()
    town.post.off.add("laptop")
    (line,) = stopping_sent.find(town.supervisor, number_of(town, request))
    stopping_sent.stop(town.supervisor, line.thread)
    town.post.carry()
    assert state(town.desk, request) == "ingetrokken"


def test_who_shares_no_team_mailbox_knows_nothing_and_is_not_believed(town: Town) -> None:
    request = town.sent()
    assert stopping_sent.find(town.aide, number_of(town, request)) == ()
    with pytest.raises(InvalidInput):
        stopping_sent.stop(town.aide, ThreadId("0" * 32))
    with pytest.raises(GuardRefused):
        post.withdraw_known(town.aide, _known(town, request), STOP)
    town.post.carry()
    assert state(town.desk, request) == state(town.field, request, OUT) == "ontvangen"


@pytest.mark.parametrize("typed", ["Mia", "Claes", "Mia Claesen", "A1-000"])
def test_a_part_of_a_name_or_another_number_finds_nothing_of_a_colleague(town: Town, typed: str) -> None:
    town.sent()
    assert stopping_sent.find(town.supervisor, typed) == ()


def test_the_copies_hold_no_name_and_go_after_the_last_day(town: Town) -> None:
    town.sent()
    for session in (town.second, town.supervisor):
        (kept,) = session.store.stop_copies.all()
        whole = " ".join(map(str, session.database.rows("SELECT * FROM stop_copy")))
        assert "mia" not in whole.lower()
        assert "claes" not in whole.lower()
        held = [m for m in session.messages.of_thread(ThreadId(kept.copy.id)) if m.payload]
        assert held == []
        assert not session.store.stop_copies.expire(kept.copy.until)
        assert session.store.stop_copies.expire(kept.copy.until + timedelta(days=1))
        assert session.store.stop_copies.all() == []


def test_what_did_not_leave_yet_is_deleted_at_the_hub_with_the_tokens(town: Town) -> None:
    """The copy came by another way than the request: the colleague's laptop can delete it at the hub."""
    request = town.sent()
    whole = town.field.requests.get(OUT, request)
    assert whole is not None
    tokens = town.field.outbox.tokens(whole.mid)
    stopping_sent.stop(town.second, whole.thread)
    waiting = {(each.env.hex(), each.wt) for each in town.second.outbox.withdrawals(10)}
    assert waiting == {(env, wt) for env, wt, _ in tokens}


def test_nobody_says_for_the_service_that_the_person_stopped_there(town: Town) -> None:
    request = town.sent()
    post.withdraw_known(town.supervisor, _known(town, request), "gestopt_bij_ontvanger")
    town.post.carry()

    assert state(town.desk, request) == state(town.field, request, OUT) == "ontvangen"


def _known(town: Town, request: RequestId) -> KnownThread:
    whole = town.field.requests.get(OUT, request)
    assert whole is not None
    return KnownThread(whole.thread, (whole.mid,), whole.recipient_mailbox, whole.sender_mailbox, whole.until)
