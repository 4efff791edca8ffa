"""What an opened handover does here: kept for the supervisor or colleague, or a step on what went out.

Anything off is set aside. The receiver's program holds the sender's to the same guard as the seal did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fieldapp.domain.disclosure.guards import HANDOVER, GuardCase
from fieldapp.domain.handover import (
    AGREES,
    ANSWERED,
    APPROVAL,
    CLOSED,
    PERSON,
    POSITIONS,
    READ,
    TAKEN_BACK,
    TAKEN_OVER,
    WORRY,
    Approval,
    MovedPerson,
    Step,
    StopCopy,
    Worry,
)
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId
from fieldapp.store.handovers import IN, OUT, HandoverLine, StepLine
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange import approvals, copies
from fieldapp.workflow.handover.letting_go import let_go
from fieldapp.workflow.post import queue_receipt
from sync.errors import Quarantine
from sync.protocol.payloads import What

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival

_TEAM: Final = "team"
_PERSONAL: Final = "personal"


def handover(arrival: Arrival) -> Change:
    """A worry or a person to show, or a step to note."""
    said = arrival.opened.content
    if isinstance(said, StopCopy):
        return copies.keep(arrival, said)
    if not isinstance(said, Worry | MovedPerson | Step | Approval) or said.id != str(arrival.message.thread):
        raise Quarantine("payload")
    if isinstance(said, Step):
        return _step(arrival, said)
    if isinstance(said, Approval):
        return approvals.asked(arrival, said)
    if arrival.session.messages.thread_withdrawn(arrival.message.thread):
        raise Quarantine("withdrawn")
    _check(arrival, said)
    if not arrival.session.store.handovers.add(_line(arrival, said)):
        raise Quarantine("repeated")
    return Change.HANDOVERS | queue_receipt(arrival.session, arrival.network, arrival.message, What.RECEIVED)


def _check(arrival: Arrival, said: Worry | MovedPerson) -> None:
    kind = _kind(arrival, arrival.message.mailbox)
    if isinstance(said, Worry):
        fields, fits = tuple(said.fields), kind == _TEAM
    else:
        own = said.to is None or said.to == arrival.session.keys.device_id.hex()
        fields, fits = (), kind in (_TEAM, _PERSONAL) and own
    case = GuardCase(
        recipient="own_supervisor" if isinstance(said, Worry) else "same_team",
        recipient_key=True,
        same_organisation=arrival.opened.organisation == arrival.network.own,
        basis=said.basis.code,
        fields=fields,
        author=True,
        identified=not isinstance(said, Worry) or said.identified,
        position=POSITIONS[said.answer] if isinstance(said, Worry) else "agrees",
        restricted=False,  # asked of the sender, whose program holds itself to it
    )
    if not fits or arrival.session.policy.guards[HANDOVER].refusals(case):
        raise Quarantine("payload")


def _kind(arrival: Arrival, mailbox: MailboxId) -> str:
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    return "" if known is None or known.organisation != arrival.network.own else known.mailbox.kind


def _line(arrival: Arrival, said: Worry | MovedPerson) -> HandoverLine:
    message = arrival.message
    return HandoverLine(
        direction=IN,
        id=said.id,
        what=WORRY if isinstance(said, Worry) else PERSON,
        mid=message.mid,
        mailbox=message.mailbox,
        device=message.device,
        name=said.giver.name,
        role=said.giver.role,
        made_at=said.at,
        until=said.until,
        answer=said.answer if isinstance(said, Worry) else AGREES,
        identified=not isinstance(said, Worry) or said.identified,
        payload=arrival.opened.payload,
    )


# --- steps --------------------------------------------------------------------------------------------------


def _step(arrival: Arrival, said: Step) -> Change:
    handovers, message = arrival.session.store.handovers, arrival.message
    note = StepLine(said.id, message.mid, said.code, message.device, said.at)
    sent = handovers.get(OUT, said.id)
    if sent is not None and _kind(arrival, message.mailbox) == _PERSONAL:
        _require_reader(arrival, sent.mailbox)
        _require_voice(arrival, sent, said.code)
        handovers.add_step(note)
        if said.code == TAKEN_OVER and sent.what == PERSON:
            return Change.HANDOVERS | let_go(arrival.session, sent)
        return Change.HANDOVERS
    received = handovers.get(IN, said.id)
    if received is not None and message.mailbox == received.mailbox:
        _require_reader(arrival, received.mailbox)
        _require_voice(arrival, received, said.code)
        handovers.add_step(note)
        if said.code in CLOSED:
            handovers.erase_content(IN, said.id)
            arrival.session.messages.erase_content(received.mid)
        return Change.HANDOVERS
    if said.paper is None or said.code in ANSWERED or _kind(arrival, message.mailbox) != _PERSONAL:
        raise Quarantine("thread_unknown")
    return _from_paper(arrival, said, note)


def _require_reader(arrival: Arrival, mailbox: MailboxId) -> None:
    """Only who can read what was handed over may say what became of it."""
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    if known is None or arrival.opened.header.from_ not in known.mailbox.members:
        raise Quarantine("kind_not_allowed")


def _require_voice(arrival: Arrival, line: HandoverLine, code: str) -> None:
    """A question for a second pair of eyes is answered by a supervisor, and nothing else is answered so."""
    asked = line.what == APPROVAL
    if asked != (code in ANSWERED) and not (asked and code == READ):
        raise Quarantine("payload")
    if asked:
        own = arrival.session.keys.device_id.hex()
        approvals.require_supervisor(arrival, own if line.direction == OUT else line.device)


def _from_paper(arrival: Arrival, said: Step, note: StepLine) -> Change:
    """What the supervisor entered from a paper slip: its giver gets a trace with the outcome."""
    sender = arrival.opened.header.from_
    boxes = arrival.network.directory.member_of(sender)
    if arrival.opened.organisation != arrival.network.own or all(box.kind != _TEAM for box in boxes):
        raise Quarantine("kind_not_allowed")
    line = HandoverLine(
        direction=OUT,
        id=said.id,
        what=WORRY,
        mid=arrival.message.mid,
        mailbox=MailboxId(next(box.id for box in boxes if box.kind == _TEAM).hex()),
        device=DeviceId(""),
        name="",
        role="",
        made_at=said.at,
        until=said.at.date(),
        answer=AGREES,
        identified=False,
        paper=said.paper,
    )
    arrival.session.store.handovers.add(line)
    arrival.session.store.handovers.add_step(note)
    return Change.HANDOVERS


def taken_back(arrival: Arrival) -> Change:
    """The giver took it back: what nobody took over yet disappears here too."""
    handovers, message = arrival.session.store.handovers, arrival.message
    line = handovers.get(IN, HandoverId(message.thread))
    if line is None or line.standing == TAKEN_OVER:
        return Change.NONE
    if line.device != message.device:
        raise Quarantine("kind_not_allowed")
    handovers.add_step(StepLine(line.id, message.mid, TAKEN_BACK, message.device, arrival.session.now()))
    handovers.erase_content(IN, line.id)
    arrival.session.messages.erase_content(line.mid)
    return Change.HANDOVERS
