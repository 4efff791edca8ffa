"""What an opened rung does at who holds it, and what its holders hear of the step before.

A holder cannot read what it holds. It keeps it only when it comes from who sent the step before (at that
service), or from a colleague of the own team; and it believes a no only from that service's own mailbox.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from fieldapp.domain.ids import EnvelopeId, MailboxId, ThreadId
from fieldapp.domain.requests import Event
from fieldapp.domain.requests.events import RECEIVED, STOPPED_THERE, WITHDRAWN
from fieldapp.store.requests import IN
from fieldapp.store.rungs import STEP, TEAM
from fieldapp.store.rungs import Rung as Lying
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import hub_day
from fieldapp.workflow.post import queue_receipt, tell_team
from sync import protocol
from sync.directory import CORE_ACTORS
from sync.errors import Quarantine
from sync.protocol.payloads import What

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival

_FIRST_DAY: Final = date(1970, 1, 1)
_TEAM: Final = "team"


def rung(arrival: Arrival) -> Change:
    """Keep it until the step before says no or nothing."""
    said, message = arrival.opened.content, arrival.message
    if not isinstance(said, protocol.Rung):
        raise Quarantine("payload")
    part = _part(arrival, said)
    _check_inside(arrival, said)
    session = arrival.session
    session.store.rungs.add(_lying(arrival, said, part))
    if session.messages.thread_withdrawn(ThreadId(said.thread.hex())):
        session.store.rungs.drop(ThreadId(said.thread.hex()))
    change = Change.REQUESTS | queue_receipt(session, arrival.network, message, What.RECEIVED)
    return change | (_say_received(arrival) if part == STEP else Change.NONE)


def _part(arrival: Arrival, said: protocol.Rung) -> str:
    """Why it comes here. Raises Quarantine when it has no business here."""
    message, network = arrival.message, arrival.network
    if said.before.hex() == message.mailbox:
        request = arrival.session.requests.of_thread(IN, message.thread)
        if request is None:
            raise Quarantine("thread_unknown")
        if request.recipient_mailbox != message.mailbox or not _is_of(arrival, request.sender_mailbox):
            raise Quarantine("kind_not_allowed")
        return STEP
    known = network.directory.mailbox(bytes.fromhex(message.mailbox))
    own = known is not None and known.organisation == network.own and known.mailbox.kind == _TEAM
    if not own or arrival.opened.organisation != network.own or not _is_intake(arrival, said.before):
        raise Quarantine("kind_not_allowed")
    return TEAM


def _check_inside(arrival: Arrival, said: protocol.Rung) -> None:
    """It leads to another core actor, in a thread of its own, and not in a circle."""
    if said.thread.hex() == arrival.message.thread or not _is_intake(arrival, said.inside.mailbox):
        raise Quarantine("payload")


def _is_intake(arrival: Arrival, mailbox: bytes) -> bool:
    directory = arrival.network.directory
    known = directory.mailbox(mailbox)
    member = None if known is None else directory.root.said.member(known.organisation)
    return (
        known is not None
        and known.mailbox.kind == "intake"
        and member is not None
        and member.kind in CORE_ACTORS
    )


def _lying(arrival: Arrival, said: protocol.Rung, part: str) -> Lying:
    message, inside = arrival.message, said.inside
    return Lying(
        env=EnvelopeId(inside.env.hex()),
        part=part,
        thread=message.thread,
        next=ThreadId(said.thread.hex()),
        before=MailboxId(said.before.hex()),
        mid=message.mid,
        mailbox=MailboxId(inside.mailbox.hex()),
        epoch=inside.epoch,
        expires=inside.expires,
        term=_day(said.term),
        until=_day(message.until),
        got_on=_day(hub_day(arrival.session)),
        envelope=said.envelope,
    )


def _day(number: int) -> date:
    """A day that travelled as a number; one that no calendar has is as far as calendars go."""
    return _FIRST_DAY + timedelta(days=min(number, (date.max - _FIRST_DAY).days))


def _say_received(arrival: Arrival) -> Change:
    """From now on the team counts the term from the day that the step before has the request."""
    session, thread = arrival.session, arrival.message.thread
    request = session.requests.of_thread(IN, thread)
    event = next((each for each in session.requests.events(thread) if each.code == RECEIVED), None)
    if request is None or event is None:
        return Change.NONE
    return tell_team(session, arrival.network, request, event)


# --- what the team hears ------------------------------------------------------------------------------------


def step(arrival: Arrival, event: Event) -> bool:
    """Keep a step of a thread whose next step lies here for the team; False when none does.

    Raises Quarantine when it is not the word of the service that the step before went to.
    """
    session, message = arrival.session, arrival.message
    lying = [rung for rung in session.store.rungs.after(message.thread) if rung.part == TEAM]
    brought = [session.messages.get(rung.mid) for rung in lying]
    if not any(each is not None and each.mailbox == message.mailbox for each in brought):
        return False
    if event.code == WITHDRAWN:
        raise Quarantine("payload")
    if not any(_is_of(arrival, rung.before) for rung in lying):
        raise Quarantine("kind_not_allowed")
    session.requests.add_event(event)
    return True


def _is_of(arrival: Arrival, mailbox: MailboxId) -> bool:
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    return known is not None and arrival.opened.header.from_ in known.mailbox.members


def taken_back(arrival: Arrival, reason: str, *, supervises: bool) -> Change:
    """A ladder that lies here stops. Raises Quarantine for the word of anybody else than who may say so."""
    session, thread = arrival.session, arrival.message.thread
    rungs = session.store.rungs
    lying = [rung for rung in (*rungs.after(thread), *rungs.leading_to(thread)) if rung.part in (STEP, TEAM)]
    if not lying:
        return Change.NONE
    if not all(_may_stop(arrival, rung, reason, supervises=supervises) for rung in lying):
        raise Quarantine("kind_not_allowed")
    rungs.drop(thread)
    return Change.REQUESTS


def _may_stop(arrival: Arrival, rung: Lying, reason: str, *, supervises: bool) -> bool:
    """The worker's side with the team, a supervisor there, or the service to which the person said it."""
    network, brought = arrival.network, arrival.session.messages.get(rung.mid)
    if brought is None:
        return False
    worker, speaker = bytes.fromhex(brought.device), arrival.opened.header.from_
    sender = network.directory.device(worker)
    if reason == STOPPED_THERE:
        return _is_of(arrival, rung.before) or _is_of(arrival, rung.mailbox)
    if sender is None or sender.organisation != arrival.opened.organisation:
        return False
    home = network.personal_mailbox(worker)
    known = None if home is None else network.directory.mailbox(home)
    shares = known is not None and speaker in known.mailbox.members
    team = [box for box in network.directory.member_of(speaker) if box.kind == _TEAM]
    return speaker == worker or shares or supervises or any(worker in box.members for box in team)
