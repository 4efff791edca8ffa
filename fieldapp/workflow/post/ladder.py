"""An agreed ladder: the first request leaves, each next one is sealed now and given to who may send it on.

Step 2 lies, sealed to its own service, with step 1 and with the worker's team; step 3 with the team alone.
Each step has an agreement and a decision of its own: who is excluded has no envelope anywhere. None of it is
at the hub before a no or the term, and the worker's laptop may stay off.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.disclosure.guards import LADDER_STATUS, REQUEST, RUNG, GuardCase
from fieldapp.domain.ids import EnvelopeId, MailboxId, MessageId, RequestId, ThreadId
from fieldapp.domain.requests import Event
from fieldapp.domain.requests.status import encode_status
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import ContactRequest
from fieldapp.store.rungs import SENDER
from fieldapp.store.rungs import Rung as Lying
from fieldapp.workflow.agreements.reading import team_hears
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, hub_day, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import (
    Parcel,
    address,
    can_seal_to,
    expect_answers,
    is_own,
    post,
    require,
    seal_parcel,
)
from fieldapp.workflow.post.requests import (
    SEALED_CHANGES,
    already_sealed,
    check_request,
    request_parcel,
    request_record,
    seal_now,
)
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day, days_since_1970
from sync.protocol import Kind, Rung
from sync.sealing import Sealed

Agreed = tuple[Preview, Consent]

# Steps of one ladder. A third would lie with the team alone, and no service tells the team that it took up a
# second: so nobody could know that silence is silence.
MOST: Final = 2
_FIELDS: Final = ("thread", "term", "envelope", "before")


@dataclass(frozen=True, slots=True)
class _Step:
    """One step with what was found in its texts before the transaction began."""

    preview: Preview
    consent: Consent
    found: tuple[str, ...]


def seal_ladder(session: Session, agreed: Sequence[Agreed]) -> tuple[RequestId, Change]:
    """Seal the first request, and each next one into the hands of its holders; all of it or nothing.

    Doing it twice gives one ladder. Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem, and
    InvalidInput(steps) when the steps are not one person's, or name one service twice.
    """
    _check_together(agreed)
    network, known = network_of(session), already_sealed(session, agreed[0][0])
    if known is not None:
        return known, Change.NONE
    steps = [
        _Step(preview, consent, blocking_kinds(preview.decoded().fields.values()))
        for preview, consent in agreed
    ]
    person = steps[0].preview.person_id
    with held_back.noted(session, REQUEST, person), session.database.transaction():
        first = steps[0]
        request_id = seal_now(session, network, first.preview, first.consent, first.found)
        for number, (before, step) in enumerate(pairwise(steps), start=2):
            _hold(session, network, (before, step), number)
    return request_id, SEALED_CHANGES


def _check_together(agreed: Sequence[Agreed]) -> None:
    people = {preview.person_id for preview, _ in agreed}
    mailboxes = {preview.recipient.mailbox for preview, _ in agreed}
    threads = {preview.decoded().thread for preview, _ in agreed}
    if not 1 <= len(agreed) <= MOST or len(people) != 1:
        raise InvalidInput("steps", "not_together")
    if len(mailboxes) != len(agreed) or len(threads) != len(agreed):
        raise InvalidInput("steps", "twice")


def _hold(session: Session, network: Network, steps: tuple[_Step, _Step], number: int) -> None:
    """Seal one further step as an ordinary envelope, keep it here, and give it to its holders."""
    before, step = steps
    payload = step.preview.decoded()
    standing = session.consents.get(step.consent.id)
    case = check_request(session, network, step.preview, standing, step.found)
    ordinary = request_parcel(step.preview, payload)
    held = {**ordinary.facts, "held": True, "step": number}
    parcel = replace(ordinary, chain=secrets.token_bytes(8), facts=held)
    sealed = seal_parcel(session, network, parcel, address(session, network, parcel.mailbox))
    mid = MessageId(parcel.mid.hex())
    expect_answers(session, network, mid, parcel.mailbox)
    session.requests.add(request_record(session, network, step.preview, mid))
    previous = before.preview.decoded()
    session.store.rungs.add(_lying(session, (before, step), sealed))
    rung = Rung(
        thread=parcel.thread,
        term=days_since_1970(previous.term_day),
        envelope=sealed.data,
        before=bytes.fromhex(previous.recipient.mailbox),
    ).encode()
    for mailbox, recipient in _holders(session, network, before.preview, number):
        _give(
            session, network, (mailbox, recipient), replace(case, recipient=recipient), (before, step, rung)
        )


def _holders(session: Session, network: Network, before: Preview, number: int) -> Iterator[tuple[bytes, str]]:
    """Who keeps it besides the worker. The team only if it may hear whether the step before took it up."""
    said = before.decoded()
    if number == 2:
        yield bytes.fromhex(said.recipient.mailbox), "core_actor"
    team = team_of_colleagues(session, network)
    if team is not None and said.consent is not None and said.consent.feedback:
        yield team, "own_team"


def team_of_colleagues(session: Session, network: Network) -> bytes | None:
    """The worker's team mailbox, when somebody else than this device reads it and it can be sealed to."""
    own = network.keys.device_id
    for mailbox in network.own_mailboxes:
        if mailbox.kind == "team" and set(mailbox.members) - {own}:
            return mailbox.id if can_seal_to(session, network, mailbox.id) else None
    return None


def _give(
    session: Session,
    network: Network,
    to: tuple[bytes, str],
    case: GuardCase,
    what: tuple[_Step, _Step, bytes],
) -> None:
    (mailbox, recipient), (before, step, payload) = to, what
    first, request = before.preview.decoded(), step.preview.decoded()
    known = network.directory.mailbox(mailbox)
    member = None if known is None else network.directory.active(known.organisation)
    checked = replace(
        case,
        recipient=recipient,
        recipient_active=member is not None,
        recipient_key=can_seal_to(session, network, mailbox),
        same_organisation=is_own(network, mailbox),
        fields=_FIELDS,
        found=(),
    )
    require(session, RUNG, checked)
    parcel = Parcel(
        kind=Kind.RUNG,
        mailbox=mailbox,
        thread=bytes.fromhex(first.thread),
        payload=payload,
        until=days_since_1970(request.until),
        facts={"act": "held", "request": request.request, "organisation": request.recipient.org},
        person_id=step.preview.person_id,
    )
    post(session, network, parcel)


def _lying(session: Session, steps: tuple[_Step, _Step], sealed: Sealed) -> Lying:
    """The worker's own copy: enough to send it, and to take it back."""
    before, step = steps[0].preview.decoded(), steps[1].preview.decoded()
    envelope = sealed.envelope
    return Lying(
        env=EnvelopeId(envelope.env.hex()),
        part=SENDER,
        thread=before.thread,
        next=step.thread,
        before=before.recipient.mailbox,
        mid=MessageId(sealed.kept.header.mid.hex()),
        mailbox=MailboxId(envelope.mailbox.hex()),
        epoch=envelope.epoch,
        expires=envelope.expires,
        term=before.term_day,
        until=step.until,
        got_on=at_day(hub_day(session)),
        envelope=sealed.data,
        wt=sealed.wt,
    )


# --- at the step before: what the worker's team must hear ---------------------------------------------------


def tell_team(session: Session, network: Network, request: ContactRequest, event: Event) -> Change:
    """The bare code of a step to the worker's team, in the caller's transaction.

    While a next step lies here: the team holds it too, and must not send it on while somebody works on this
    one, though the worker is away; and always when both organisations agreed on it, so that an absence leaves
    no gap. Only with feedback agreed with the person, without reason, day or place.
    """
    guard = session.policy.guards[LADDER_STATUS]
    lying = any(rung.state != "dropped" for rung in session.store.rungs.after(request.thread))
    hears = lying or team_hears(session, request.sender_org)
    team = _team_of(network, request) if hears and request.feedback and event.code in guard.codes else None
    if team is None or not can_seal_to(session, network, team):
        return Change.NONE
    case = GuardCase(recipient="sender_team", recipient_key=True, feedback=True, code=event.code)
    require(session, LADDER_STATUS, case)
    bare = replace(event, reason="", until=None, when=None, where="", alternative="")
    parcel = Parcel(
        kind=Kind.STATUS,
        mailbox=team,
        thread=bytes.fromhex(request.thread),
        payload=encode_status(bare),
        until=days_since_1970(request.until),
        facts={"code": event.code, "event": event.id},
    )
    post(session, network, parcel)
    return Change.OUTBOX | Change.LEDGER


def _team_of(network: Network, request: ContactRequest) -> bytes | None:
    sender = bytes.fromhex(request.sender_device)
    for mailbox in network.directory.member_of(sender):
        if mailbox.kind == "team" and set(mailbox.members) - {sender}:
            return mailbox.id
    return None


def sender_team(network: Network, request: ContactRequest) -> MailboxId:
    """The team of the worker that sent a request; empty when it has none besides that worker."""
    team = _team_of(network, request)
    return MailboxId("" if team is None else team.hex())


def whole_ladder(session: Session, thread: ThreadId) -> list[ThreadId]:
    """Every thread of the ladder that a thread is part of, as far as it is known here, but itself."""
    rungs, found = session.store.rungs, [thread]
    for each in found:
        beside = [rung.next for rung in rungs.after(each)] + [rung.thread for rung in rungs.leading_to(each)]
        found += [other for other in dict.fromkeys(beside) if other not in found]
    return found[1:]
