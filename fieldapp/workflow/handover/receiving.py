"""What was handed over to this supervisor or team: read, asked again, followed up, closed.

A supervisor reads only what was handed over (A15). Each step goes back as a code and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fieldapp.domain.handover import (
    AGREES,
    ASKS_AGAIN,
    CLOSED,
    GOES_ON,
    OUTCOMES,
    READ,
    WORRY,
    Worry,
    decode,
)
from fieldapp.domain.ids import DeviceId, DraftId, HandoverId, MailboxId, MessageId, SignalId, ThreadId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.signals import Wish
from fieldapp.errors import InvalidInput
from fieldapp.store.handovers import IN, HandoverLine
from fieldapp.workflow import logbook, record
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover.values import ReceivedDetail, ReceivedRow, WorryForm, WorryPreview
from fieldapp.workflow.logbook import About
from fieldapp.workflow.post import queue_step
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

_NOBODY: Final = ""
SUPERVISOR: Final = "leidinggevende_signaalbeheerder"


def received(session: Session) -> list[ReceivedRow]:
    """What waits first (the oldest on top), then what is closed, the newest first."""
    rows = [_row(line) for line in session.store.handovers.newest(IN, WORRY)]
    waiting = [row for row in rows if row.standing not in CLOSED]
    return [*reversed(waiting), *(row for row in rows if row.standing in CLOSED)]


def waiting(session: Session) -> int:
    """How many nobody read yet."""
    return session.store.handovers.unread()


def detail(session: Session, handover_id: HandoverId) -> ReceivedDetail:
    """One of them, as it was handed over. Raises InvalidInput(handover, unknown)."""
    line = _known(session, handover_id)
    own = session.keys.device_id.hex()
    steps = tuple(
        (step.code, step.at, step.device == own) for step in session.store.handovers.steps(handover_id)
    )
    return ReceivedDetail(_row(line), _worry(line), steps, line.until)


def read(session: Session, handover_id: HandoverId) -> Change:
    """Somebody looked at it: each time a line in the Logboek, and the aide hears "gelezen", once."""
    line = _known(session, handover_id)
    with session.database.transaction():
        about = About(thread=ThreadId(line.id), person_id=line.person_id)
        logbook.enter(session, EntryKind.READ, {"handover": line.id, "identified": line.identified}, about)
        return Change.LEDGER if line.standing else Change.LEDGER | queue_step(session, line, READ)


def ask_again(session: Session, handover_id: HandoverId) -> Change:
    """The supervisor asks the person again, before anything else (row 6)."""
    return _step(session, handover_id, ASKS_AGAIN)


def go_on(session: Session, handover_id: HandoverId) -> tuple[DraftId, Change]:
    """Make it the beginning of a signal of one's own; doing it again opens the same draft."""
    line = _open(session, handover_id)
    worry = _worry(line)
    if worry is None:
        raise InvalidInput("handover", "closed")
    draft_id = DraftId(handover_id)
    if session.drafts.get(draft_id) is None and session.signals.get(SignalId(draft_id)) is None:
        record.autosave(session, _signal(session, worry, draft_id))
    change = _step(session, handover_id, GOES_ON) if line.standing != GOES_ON else Change.NONE
    return draft_id, change | Change.DRAFTS


def close(session: Session, handover_id: HandoverId, outcome: str) -> Change:
    """What became of it, as a code that the aide hears; the content is erased here, the trace stays."""
    if outcome not in OUTCOMES:
        raise InvalidInput("outcome", "unknown_code")
    line = _open(session, handover_id)
    with session.database.transaction():
        change = queue_step(session, line, outcome)
        session.store.handovers.erase_content(IN, handover_id)
        session.messages.erase_content(line.mid)
    return change


def expire_one(session: Session) -> bool:
    """Erase the content of one handover whose last day has passed; True when there was one."""
    line = session.store.handovers.expired(local_day(session.now()))
    if line is None:
        return False
    with session.database.transaction():
        session.store.handovers.erase_content(IN, line.id)
        session.messages.erase_content(line.mid)
    return True


def from_paper(session: Session, form: WorryForm, shown: WorryPreview) -> tuple[HandoverId, Change]:
    """Keep what an aide wrote on a slip; the outcome goes to the aide's own device, if there is one."""
    worry = shown.decoded()
    line = HandoverLine(
        direction=IN,
        id=worry.id,
        what=WORRY,
        mid=MessageId(worry.id),
        mailbox=MailboxId(_NOBODY),
        device=form.aide_device or DeviceId(""),
        name=worry.giver.name,
        role=worry.giver.role,
        made_at=worry.at,
        until=worry.until,
        answer=worry.answer,
        identified=worry.identified,
        paper=form.slip_day,
        payload=shown.payload,
    )
    with session.database.transaction():
        if session.store.handovers.add(line):
            session.store.handovers.count_answer(line.made_at.date().isoformat()[:7], worry.answer)
            queue_step(session, line, READ)
        session.drafts.discard(DraftId(worry.id))
    return worry.id, Change.HANDOVERS | Change.DRAFTS | Change.OUTBOX | Change.LEDGER


def _step(session: Session, handover_id: HandoverId, code: str) -> Change:
    line = _open(session, handover_id)
    with session.database.transaction():
        return queue_step(session, line, code)


def _signal(session: Session, worry: Worry, draft_id: DraftId) -> record.SignalForm:
    """What is known becomes a draft: the place and the kind are the supervisor's to fill in."""
    words = session.taxonomies["worries"]
    seen = [words.label(code) for code in worry.worries]
    role = session.taxonomies["e17"].label(worry.giver.role)
    observation = "\n".join([f"{worry.giver.name} ({role}): " + "; ".join(seen), *_said(worry, "bereikbaar")])
    form = record.new_form(session)
    return replace(
        form,
        draft_id=draft_id,
        own_words=worry.fields.get("vraag", ""),
        observation=observation,
        codename=worry.fields.get("naam", ""),
        wish=Wish.SERVICE if worry.answer == AGREES else "",
        safe_contact=SafeContact(note="; ".join(_said(worry, "bereikbaar", "niet_doen"))),
    )


def _said(worry: Worry, *codes: str) -> list[str]:
    return [worry.fields[code] for code in codes if worry.fields.get(code)]


def _open(session: Session, handover_id: HandoverId) -> HandoverLine:
    line = _known(session, handover_id)
    if line.standing in CLOSED:
        raise InvalidInput("handover", "closed")
    return line


def _known(session: Session, handover_id: HandoverId) -> HandoverLine:
    line = session.store.handovers.get(IN, handover_id)
    if line is None or line.what != WORRY:
        raise InvalidInput("handover", "unknown")
    return line


def _worry(line: HandoverLine) -> Worry | None:
    found = None if line.payload is None else decode(line.payload)
    return found if isinstance(found, Worry) else None


def _row(line: HandoverLine) -> ReceivedRow:
    worry = _worry(line)
    return ReceivedRow(
        id=line.id,
        what=line.what,
        title="" if worry is None else worry.fields.get("naam", ""),
        giver=line.name,
        role=line.role,
        at=line.made_at,
        answer=line.answer,
        standing=line.standing,
        paper=line.paper,
    )
