"""A second pair of eyes: the worker asks the own supervisor through the team mailbox, who answers yes or no.

The question holds codes: which kind of representative, what was done to involve the person. Nobody's name is
in it; who wants to know more telephones the colleague. Only a device that the own organisation lists as a
supervisor's can answer, never the one that asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from fieldapp.domain.handover import AGREED, APPROVAL, CLOSED, NOT_AGREED, READ, Approval, Giver, decode
from fieldapp.domain.ids import HandoverId, MailboxId, SignalId, ThreadId
from fieldapp.domain.secrecy import REPRESENTED, SEVERAL, SecrecyRecord
from fieldapp.errors import InvalidInput
from fieldapp.store.handovers import IN, OUT, HandoverLine
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover.giving import KEPT_DAYS, hearers
from fieldapp.workflow.handover.values import Hearer, ReceivedRow
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import queue_step, team_mailbox
from fieldapp.workflow.post.approvals import Asking, ask_approval
from fieldapp.workflow.post.outgoing import can_seal_to
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, whole_minute
from sync.ledger import EntryKind

_ASKED_FOR: Final = (REPRESENTED,)


@dataclass(frozen=True, slots=True)
class AskedApproval:
    """A question of a colleague; `asked` is None once it was answered."""

    row: ReceivedRow
    asked: Approval | None


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question of one's own: whom it went to, when, and how it stands (a step, or empty)."""

    to: str
    at: datetime
    standing: str


def supervisors(session: Session) -> list[Hearer]:
    """Who can be asked for a second pair of eyes: supervisors that read the team mailbox, oneself never."""
    if session.membership is None:
        return []
    network = network_of(session)
    team = team_mailbox(network)
    if team is None or not can_seal_to(session, network, team.id):
        return []
    return [hearer for hearer in hearers(session) if hearer.supervises]


def ask(session: Session, record: SecrecyRecord) -> Change:
    """Put the question for a record, in the caller's transaction; asking twice asks once."""
    asked = supervisors(session)
    if record.kind not in _ASKED_FOR or not asked:
        return Change.NONE
    if session.store.handovers.get(OUT, HandoverId(record.id)) is not None:
        return Change.NONE
    network = network_of(session)
    team = team_mailbox(network)
    assert team is not None
    now, profile = whole_minute(session.now()), session.profile
    question = Approval(
        id=HandoverId(record.id),
        giver=Giver(profile.organisation, profile.role, profile.name),
        asks=record.kind,
        codes={code: tuple(said.split(SEVERAL)) for code, said in _told(record).items()},
        at=now,
        until=local_day(now) + timedelta(days=KEPT_DAYS),
    )
    to = ", ".join(hearer.label for hearer in asked)
    signals: tuple[SignalId, ...] = () if record.signal_id is None else (record.signal_id,)
    return ask_approval(session, Asking(question, MailboxId(team.id.hex()), to, record.person_id, signals))


def _told(record: SecrecyRecord) -> dict[str, str]:
    """The answers that are codes, without how one thinks to have asked the supervisor."""
    return {code: said for code, said in record.codes().items() if code != "vier_ogen_hoe"}


def own_question(session: Session, record: SecrecyRecord) -> OwnQuestion | None:
    """What was asked for a record, if anything was."""
    line = session.store.handovers.get(OUT, HandoverId(record.id))
    return None if line is None else OwnQuestion(line.name, line.made_at, line.standing)


# --- at the supervisor --------------------------------------------------------------------------------------


def asked_of_me(session: Session) -> list[ReceivedRow]:
    """Questions for this supervisor: those that wait first, the oldest on top."""
    lines = session.store.handovers.newest(IN, APPROVAL)
    rows = [_row(line) for line in lines if line.payload is not None or line.standing]
    waiting = [row for row in rows if row.standing not in CLOSED]
    return [*reversed(waiting), *(row for row in rows if row.standing in CLOSED)]


def detail(session: Session, handover_id: HandoverId) -> AskedApproval:
    """One of them. Raises InvalidInput(handover, unknown)."""
    line = _known(session, handover_id)
    return AskedApproval(_row(line), _asked(line))


def read(session: Session, handover_id: HandoverId) -> Change:
    """The supervisor looked at it: a line in the Logboek, and the colleague hears "gelezen", once."""
    line = _known(session, handover_id)
    with session.database.transaction():
        about = About(thread=ThreadId(line.id))
        logbook.enter(session, EntryKind.READ, {"handover": line.id, "identified": False}, about)
        return Change.LEDGER if line.standing else Change.LEDGER | queue_step(session, line, READ)


def answer(session: Session, handover_id: HandoverId, *, agrees: bool) -> Change:
    """Yes or no, once, signed here and sealed to who asked. Raises InvalidInput(handover, closed)."""
    line = _known(session, handover_id)
    if line.standing in CLOSED or line.payload is None:
        raise InvalidInput("handover", "closed")
    with session.database.transaction():
        change = queue_step(session, line, AGREED if agrees else NOT_AGREED)
        session.store.handovers.erase_content(IN, handover_id)
        session.messages.erase_content(line.mid)
    return change


def _known(session: Session, handover_id: HandoverId) -> HandoverLine:
    line = session.store.handovers.get(IN, handover_id)
    if line is None or line.what != APPROVAL:
        raise InvalidInput("handover", "unknown")
    return line


def _asked(line: HandoverLine) -> Approval | None:
    found = None if line.payload is None else decode(line.payload)
    return found if isinstance(found, Approval) else None


def _row(line: HandoverLine) -> ReceivedRow:
    return ReceivedRow(
        line.id, line.what, "", line.name, line.role, line.made_at, line.answer, line.standing, None
    )
