"""Within the own organisation: what stops a request, witnesses, figures, newcomers, a second pair of eyes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.figures import Counts, Quarter, Table, decode_figures, encode_table
from fieldapp.domain.handover import APPROVAL, StopCopy, decode, name_tag
from fieldapp.domain.ids import DeviceId, EnvelopeId, HandoverId
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.errors import GuardRefused
from fieldapp.store.handovers import OUT
from fieldapp.store.outbox import Outgoing
from fieldapp.workflow import post, secrecy
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day
from sync.protocol import Kind
from tests.practice.worlds import REPRESENTATION, answered
from tests.sync.invented import an_id
from tests.workflow.post.networks import two_administrators, with_one_laptop, without_key, without_mailbox
from tests.workflow.post.town import Builds, hears, in_one, noted, sealed, sent_of, works_as
from tests.workflow.steps.invented import OUTREACH_BG, mia, sent

BOTH = Change.OUTBOX | Change.LEDGER
OWN, TEAMBOX, OFFICE = (an_id(name).hex() for name in ("noor", "team-veld", "beheer-veld"))


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


def boxes(session: Session, kind: Kind) -> list[str]:
    return [each.mailbox for each in sealed(session, kind)]


# --- what it takes to stop a request ------------------------------------------------------------------------


def test_what_stops_a_request_goes_to_the_other_laptop_and_the_team_once(field: Session) -> None:
    request = sent_of(field, sent(field))

    assert queue_copies(field) == BOTH
    assert (boxes(field, Kind.OWN_COPY), boxes(field, Kind.HANDOVER)) == ([OWN], [TEAMBOX])
    for message in (*sealed(field, Kind.OWN_COPY), *sealed(field, Kind.HANDOVER)):
        said = decode(message.payload or b"")
        assert isinstance(said, StopCopy)
        assert (said.id, said.mids, said.mailbox, said.sender) == (
            request.thread, (request.mid,), request.recipient_mailbox, OWN,
        )  # fmt: skip
        assert (said.until, at_day(message.until)) == (request.until, request.until)
        assert said.envelopes == tuple(field.outbox.tokens(request.mid))
        assert said.tag == name_tag(request.thread, "Mia Claes")
        assert noted(field, message)["copy"] == "stoppen"
    assert queue_copies(field) == Change.NONE
    assert len(boxes(field, Kind.OWN_COPY)) == 1


def test_at_most_fifty_go_in_one_round(field: Session) -> None:
    first = sent_of(field, sent(field))
    with field.database.transaction():
        for n in range(50):
            thread = f"{n:032x}"
            copy = replace(first, id=thread, thread=thread, mid=f"{n + 1000:032x}")  # type: ignore[arg-type]
            field.requests.add(copy)
            env = EnvelopeId(f"{n + 2000:032x}")
            field.outbox.queue(
                Outgoing(
                    env,
                    copy.mid,
                    1,
                    copy.thread,
                    first.recipient_mailbox,
                    1,
                    20_800,
                    bytes(32),
                    b"x",
                    field.now(),
                )
            )

    queue_copies(field)
    assert len(boxes(field, Kind.OWN_COPY)) == 50
    queue_copies(field)
    assert len(boxes(field, Kind.OWN_COPY)) == 51


def test_a_worker_without_a_colleague_gives_copies_to_nobody(town: Builds) -> None:
    session = town("laptop").field
    hears(session, without_key("veld", "team-veld", without_mailbox("veld", "noor")), "veld")
    session.refresh()
    sent(session)

    assert queue_copies(session) == Change.NONE
    assert boxes(session, Kind.HANDOVER) == []


def test_a_device_without_a_mailbox_of_its_own_gives_no_copies(town: Builds) -> None:
    """What a colleague sends in its name could not say whose it was."""
    session = town("laptop").field
    hears(session, without_mailbox("veld", "noor"), "veld")
    sent(session)

    assert queue_copies(session) == Change.NONE
    assert boxes(session, Kind.HANDOVER) == []


def test_who_has_one_laptop_and_no_team_gives_copies_to_nobody(town: Builds) -> None:
    """The intake and administration mailboxes of the organisation are no holders either."""
    session = town("laptop").field
    hears(session, without_key("veld", "noor", without_mailbox("veld", "team-veld")), "veld")
    sent(session)

    assert queue_copies(session) == Change.NONE
    assert boxes(session, Kind.OWN_COPY) == []


def test_neither_this_laptop_itself_nor_another_worker_gets_a_copy(town: Builds) -> None:
    session = town("laptop", network=with_one_laptop()).field
    sent(session)
    queue_copies(session)

    assert (boxes(session, Kind.OWN_COPY), boxes(session, Kind.HANDOVER)) == ([], [TEAMBOX])


def test_another_worker_gets_no_copy_of_mine(town: Builds) -> None:
    """A personal mailbox in which this device does not read is somebody else's."""
    session = town("laptop", "beheerder").supervisor
    sent_there = queue_copies(session)

    assert sent_there == Change.NONE


# --- witness ------------------------------------------------------------------------------------------------


def witness(session: Session) -> object:
    return in_one(session, lambda: post.queue_witness(session))


def test_the_administration_witnesses_once_a_week(town: Builds) -> None:
    built = town("laptop")
    field = built.field
    assert witness(field) == Change.NONE
    assert witness(field) == Change.NONE
    built.clock.forward(days=6)
    assert witness(field) == Change.NONE
    built.clock.forward(days=1)
    assert witness(field) == BOTH
    assert boxes(field, Kind.EPOCH_OFFER) == [OFFICE]
    assert at_day(sealed(field)[0].until) == field.now().date() + timedelta(days=59)
    assert witness(field) == Change.NONE


def test_a_clock_that_was_put_back_does_not_stop_the_witness(town: Builds) -> None:
    built = town("laptop")
    witness(built.field)
    built.clock.forward(days=-3)

    assert witness(built.field) == BOTH


def test_who_administers_alone_has_no_witness(town: Builds) -> None:
    built = town("beheerder")
    witness(built.supervisor)
    built.clock.forward(days=8)

    assert witness(built.supervisor) == Change.NONE
    assert sealed(built.supervisor) == []


# --- figures ------------------------------------------------------------------------------------------------


def test_what_was_counted_goes_to_the_administration_for_two_months_at_most(field: Session) -> None:
    counts = Counts(Quarter(2026, 3), {"stap.signalen": 1})
    given = in_one(field, lambda: post.queue_counts(field, network_of(field), counts))

    (message,) = sealed(field)
    assert (given, message.mailbox) == (True, OFFICE)
    assert decode_figures(message.payload or b"") == counts
    assert at_day(message.until) == field.now().date() + timedelta(days=59)
    assert (noted(field, message)["what"], noted(field, message)["quarter"]) == (
        "counts",
        counts.quarter.code,
    )


def test_who_is_the_administration_gives_its_counts_to_nobody(town: Builds) -> None:
    session, counts = town("beheerder").supervisor, Counts(Quarter(2026, 3), {"stap.signalen": 1})

    assert in_one(session, lambda: post.queue_counts(session, network_of(session), counts)) is False
    assert sealed(session) == []


def test_a_table_goes_to_colleagues_and_the_coordinator_for_five_years(town: Builds) -> None:
    session = town("beheerder", network=two_administrators()).supervisor
    payload = encode_table(Table(Quarter(2026, 3), {"stap.signalen": 5, "stap.wil_contact": 10}))
    mid = in_one(session, lambda: post.queue_table(session, network_of(session), payload))

    first, second = sealed(session)
    assert (first.mailbox, second.mailbox, mid) == (OFFICE, an_id("regie").hex(), second.mid)
    for message in (first, second):
        assert message.payload == payload
        assert at_day(message.until) == session.now().date() + timedelta(days=1830)
        facts = noted(session, message)
        assert (facts["what"], facts["basis"], facts["cells"]) == ("table", "ANON", 2)


# --- newcomers ----------------------------------------------------------------------------------------------


def grant(session: Session, mailbox: str, device: bytes) -> object:
    network = network_of(session)
    return in_one(session, lambda: post.queue_grant(session, network, an_id(mailbox), device))


def test_a_reader_gives_a_newcomer_the_seeds_of_a_mailbox(town: Builds) -> None:
    session = town("beheerder").supervisor
    to = network_of(session).own_document.devices[2].id

    assert grant(session, "team-veld", to) is True
    (message,) = sealed(session)
    assert (message.kind, message.mailbox) == (Kind.GRANT, to.hex())
    assert at_day(message.until) == session.now().date() + timedelta(days=59)
    assert noted(session, message)["granted"] == TEAMBOX


@pytest.mark.parametrize("mailbox", ["noor", "nobody"])
def test_who_does_not_read_a_mailbox_gives_nobody_its_seeds(town: Builds, mailbox: str) -> None:
    session = town("beheerder").supervisor
    with session.database.transaction():  # it read it once, or the list forgot it
        session.directory.add_seed(an_id(mailbox).hex(), 1, bytes(32))  # type: ignore[arg-type]

    assert grant(session, mailbox, session.keys.device_id) is False
    assert sealed(session) == []


def test_a_device_of_another_organisation_gets_no_seeds(town: Builds) -> None:
    built = town("beheerder", "balie")

    with pytest.raises(GuardRefused) as refused:
        grant(built.supervisor, "team-veld", built.desk.keys.device_id)
    assert refused.value.reasons == ("other_organisation",)
    assert sealed(built.supervisor) == []


def test_without_the_seeds_nothing_is_granted(town: Builds) -> None:
    session = town("beheerder").supervisor
    with session.database.transaction():
        session.database.execute("DELETE FROM mailbox_seed")

    assert grant(session, "team-veld", session.keys.device_id) is False


def test_a_welcome_waits_as_long_as_anything_else(town: Builds) -> None:
    session = town("beheerder").supervisor
    network, box = network_of(session), session.keys.box.public
    in_one(session, lambda: post.seal_welcome(session, network, an_id("new"), box, network.own))

    (message,) = sealed(session)
    assert at_day(message.until) == session.now().date() + timedelta(days=59)
    assert session.outbox.waiting() == 0


# --- a second pair of eyes ----------------------------------------------------------------------------------


def test_a_question_to_the_supervisor_leaves_a_trace_that_names_nobody(field: Session) -> None:
    works_as(field, OUTREACH_BG)
    made, _ = secrecy.record(field, answered(field, REPRESENTED, REPRESENTATION, mia(field)))

    (message,) = sealed(field)
    line = field.store.handovers.get(OUT, HandoverId(made.id))
    assert line is not None
    assert (line.what, line.mid, line.mailbox, line.device) == (APPROVAL, message.mid, TEAMBOX, DeviceId(""))
    assert (line.identified, line.answer, line.person_id) == (False, REPRESENTED, made.person_id)
    assert (line.signals, line.payload) == ((made.signal_id,), None)
    assert (message.mailbox, at_day(message.until)) == (TEAMBOX, line.until)
    assert noted(field, message)["asks"] == REPRESENTED
