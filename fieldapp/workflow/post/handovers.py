"""Handovers inside the own organisation: a worry, a person, a step back. One transaction each.

What was shown is what is sealed; of what went out a trace without content stays.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

from fieldapp.domain.disclosure.guards import HANDOVER, HANDOVER_STEP, GuardCase
from fieldapp.domain.handover import (
    AGREES,
    PERSON,
    POSITIONS,
    TAKEN_BACK,
    WORRY,
    MovedPerson,
    Step,
    Worry,
    decode,
    encode,
)
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId, MessageId, PersonId, SignalId
from fieldapp.errors import InvalidInput, StaleConsent
from fieldapp.store.handovers import OUT, HandoverLine, StepLine
from fieldapp.store.outbox import PENDING
from fieldapp.workflow import conflicts, logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import Network, hub_day, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import LIFE_DAYS, PUSHING, Parcel, can_seal_to, is_own, post, require
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970, whole_minute
from sync.directory import Mailbox
from sync.ledger import EntryKind
from sync.protocol import Kind, Withdrawal

_TAKEN_BACK: Final = "teruggenomen"
LARGEST: Final = 120_000
"""Bytes of one handover: what fits into the largest envelope."""


@dataclass(frozen=True, slots=True)
class Sealable:
    """Bytes that were shown, and where they go. `fields` are the codes that leave, `found` what a scan found.

    `name`: how the receiver is called here; `device` the colleague it is meant for, if it is one.
    """

    payload: bytes = field(repr=False)
    mailbox: MailboxId
    name: str
    fields: tuple[str, ...]
    device: DeviceId | None = None
    person_id: PersonId | None = None
    signals: tuple[SignalId, ...] = ()
    position: str = "agrees"
    found: tuple[str, ...] = ()


def team_mailbox(network: Network) -> Mailbox | None:
    """The team mailbox of the own organisation, if it has one."""
    return next((box for box in network.own_document.mailboxes if box.kind == "team"), None)


def give(session: Session, sealable: Sealable) -> tuple[HandoverId, Change]:
    """Seal what was shown and keep a trace without content; doing it twice gives one handover.

    Raises GuardRefused, NotConnected, DirectoryProblem, InvalidInput; then nothing happened.
    """
    said = decode(sealable.payload)
    if not isinstance(said, Worry | MovedPerson):
        raise InvalidInput("payload", "unknown_kind")
    if len(sealable.payload) > LARGEST:
        raise InvalidInput("signals", "too_long")
    network = network_of(session)
    found = tuple(dict.fromkeys((*blocking_kinds(_words(said)), *sealable.found)))
    with held_back.noted(session, HANDOVER, sealable.person_id), session.database.transaction():
        known = session.store.handovers.get(OUT, said.id)
        if known is not None:
            return known.id, Change.NONE
        _check(session, network, sealable, said, found)
        mid = post(session, network, _parcel(sealable, said))
        session.store.handovers.add(_trace(session, sealable, said, mid))
        if isinstance(said, MovedPerson):
            conflicts.part(session, said.person_id)
    return said.id, Change.HANDOVERS | Change.OUTBOX | Change.LEDGER


def _words(said: Worry | MovedPerson) -> list[str]:
    """Every text that somebody typed: ids and moments may look like a number by chance."""
    if isinstance(said, Worry):
        return [*said.fields.values(), said.asked]
    beside = [text for text in said.beside.values() if isinstance(text, str)]
    return [
        *said.texts.values(),
        *beside,
        *(text for each in said.signals for text in (each.own_words, each.place)),
    ]


def _check(
    session: Session, network: Network, sealable: Sealable, said: Worry | MovedPerson, found: tuple[str, ...]
) -> None:
    """The guard looks again, at the bytes and the address list."""
    profile = session.profile
    case = GuardCase(
        recipient="own_supervisor" if isinstance(said, Worry) else "same_team",
        recipient_key=can_seal_to(session, network, bytes.fromhex(sealable.mailbox)),
        same_organisation=is_own(network, bytes.fromhex(sealable.mailbox)),
        basis=said.basis.code,
        fields=sealable.fields,
        found=found,
        author=(said.giver.name, said.giver.role) == (profile.name, profile.role),
        identified=not isinstance(said, Worry) or said.identified,
        position=POSITIONS[said.answer] if isinstance(said, Worry) else sealable.position,
        restricted=_is_held(session, sealable, said),
    )
    if isinstance(said, Worry) and not set(said.fields).issubset(sealable.fields):
        raise StaleConsent
    require(session, HANDOVER, case)


def _is_held(session: Session, sealable: Sealable, said: Worry | MovedPerson) -> bool:
    """Whether the person asked to use nothing further; of a worry nobody is known here by name."""
    person = sealable.person_id if isinstance(said, Worry) else said.person_id
    return person is not None and bool(session.store.person_rights.hold(person))


def _parcel(sealable: Sealable, said: Worry | MovedPerson) -> Parcel:
    facts: dict[str, object] = {
        "handover": said.id,
        "basis": said.basis.code,
        "row": said.basis.row,
        "policy": said.basis.policy,
        "fields": list(sealable.fields),
    }
    if isinstance(said, Worry):
        facts |= {"answer": said.answer, "exacte_woorden": said.asked, "waarom_niet_gevraagd": said.why_not}
    else:
        facts |= {"person": said.person_id, "signals": len(said.signals)}
    return Parcel(
        kind=Kind.HANDOVER,
        mailbox=bytes.fromhex(sealable.mailbox),
        thread=bytes.fromhex(said.id),
        payload=sealable.payload,
        until=days_since_1970(said.until),
        facts=facts,
        person_id=sealable.person_id,
    )


def _trace(session: Session, sealable: Sealable, said: Worry | MovedPerson, mid: MessageId) -> HandoverLine:
    return HandoverLine(
        direction=OUT,
        id=said.id,
        what=WORRY if isinstance(said, Worry) else PERSON,
        mid=mid,
        mailbox=sealable.mailbox,
        device=sealable.device or DeviceId(""),
        name=sealable.name,
        role="",
        made_at=session.now(),
        until=said.until,
        answer=said.answer if isinstance(said, Worry) else AGREES,
        identified=said.identified if isinstance(said, Worry) else True,
        person_id=sealable.person_id,
        signals=sealable.signals,
    )


# --- steps --------------------------------------------------------------------------------------------------


def queue_step(session: Session, line: HandoverLine, code: str) -> Change:
    """A step on what came in: kept, sealed to who gave it and to colleagues; in the caller's transaction."""
    network = network_of(session)
    step = Step(line.id, code, whole_minute(session.now()), line.paper)
    payload = encode(step)
    mids = [
        _seal_step(session, network, line, (mailbox, recipient), payload, code)
        for mailbox, recipient in _hearers(session, network, line)
    ]
    mid = mids[0] if mids else MessageId(secrets.token_hex(16))
    device = DeviceId(session.keys.device_id.hex())
    session.store.handovers.add_step(StepLine(line.id, mid, code, device, step.at))
    return Change.HANDOVERS | (Change.OUTBOX | Change.LEDGER if mids else Change.NONE)


def _hearers(session: Session, network: Network, line: HandoverLine) -> list[tuple[bytes, str]]:
    """The giver's personal mailbox, and the team mailbox it came by when others read that too."""
    found: list[tuple[bytes, str]] = []
    personal = network.personal_mailbox(bytes.fromhex(line.device)) if line.device else None
    if personal is not None and can_seal_to(session, network, personal):
        found.append((personal, "original_signaller"))
    team = team_mailbox(network)
    if team is not None and team.id.hex() == line.mailbox and len(team.members) > 1:
        found.append((team.id, "own_mailbox"))
    return found


def _seal_step(
    session: Session,
    network: Network,
    line: HandoverLine,
    to: tuple[bytes, str],
    payload: bytes,
    code: str,
) -> MessageId:
    mailbox, recipient = to
    case = GuardCase(
        recipient=recipient,
        recipient_key=True,
        same_organisation=is_own(network, mailbox),
        fields=("handover", "code", "at", "paper"),
        code=code,
    )
    require(session, HANDOVER_STEP, case)
    parcel = Parcel(
        kind=Kind.HANDOVER,
        mailbox=mailbox,
        thread=bytes.fromhex(line.id),
        payload=payload,
        until=hub_day(session) + LIFE_DAYS,
        facts={"handover": line.id, "code": code},
    )
    return post(session, network, parcel)


# --- taking back --------------------------------------------------------------------------------------------


def take_back(session: Session, handover_id: HandoverId) -> Change:
    """Undo a handover that nobody took over yet: removed here and at the hub, and the receiver is told.

    Raises InvalidInput(handover: unknown, too_late).
    """
    network = network_of(session)
    with session.database.transaction():
        line = session.store.handovers.get(OUT, handover_id)
        if line is None:
            raise InvalidInput("handover", "unknown")
        if line.standing == TAKEN_BACK:
            return Change.NONE
        if line.standing:
            raise InvalidInput("handover", "too_late")
        sent = session.outbox.of_message(line.mid)
        untouched = sent is not None and sent.state == PENDING and sent.attempts == 0
        left = not untouched or bool(session.preferences.get(PUSHING, False))
        session.outbox.withdraw(line.mid)
        session.messages.erase_content(line.mid)
        mid = _tell(session, network, line) if left else _enter(session, line)
        device = DeviceId(session.keys.device_id.hex())
        session.store.handovers.add_step(StepLine(line.id, mid, TAKEN_BACK, device, session.now()))
    return Change.HANDOVERS | Change.OUTBOX | Change.LEDGER


def _tell(session: Session, network: Network, line: HandoverLine) -> MessageId:
    thread = bytes.fromhex(line.id)
    parcel = Parcel(
        kind=Kind.WITHDRAWAL,
        mailbox=bytes.fromhex(line.mailbox),
        thread=thread,
        payload=Withdrawal(thread, (bytes.fromhex(line.mid),), _TAKEN_BACK).encode(),
        until=hub_day(session) + LIFE_DAYS,
        facts={"handover": line.id, "reason": _TAKEN_BACK, "left": True},
        person_id=line.person_id,
    )
    case = GuardCase(
        recipient="own_mailbox",
        recipient_key=can_seal_to(session, network, parcel.mailbox),
        same_organisation=is_own(network, parcel.mailbox),
        fields=("handover",),
        code=TAKEN_BACK,
    )
    require(session, HANDOVER_STEP, case)
    return post(session, network, parcel)


def _enter(session: Session, line: HandoverLine) -> MessageId:
    facts = {"handover": line.id, "reason": _TAKEN_BACK, "left": False}
    logbook.enter(session, EntryKind.WITHDRAWAL, facts, About(person_id=line.person_id))
    return MessageId(secrets.token_hex(16))
