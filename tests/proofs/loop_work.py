"""What a field worker does with one signal, step by step and over again, and what must hold after any kill.

`go_on` looks in the store how far it is and does the rest, as a person would: what was noted is not noted
again, what was sent is not sent again. It tells each step only when the program has said that it is done.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldapp.domain.ids import DraftId, PlaceId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace
from fieldapp.store.requests import IN, OUT
from fieldapp.store.store import open_store
from fieldapp.workflow import advise, disclose, exchange, logbook, post, presence, record
from fieldapp.workflow.session import Rules, Session, lock
from sync.ledger import EntryKind
from tests.journeys.network import wall_clock
from tests.journeys.story import YES
from tests.proofs.forks import Tell

PLACE: Final = PlaceId("b" * 32)
DRAFT, SAVED, AGREED, SEALED, SYNCED, FAULT, HELD = (
    "draft", "saved", "agreed", "sealed", "synced", "fault", "held",
)  # fmt: skip
OPEN: Final = "open"


@dataclass(frozen=True, slots=True)
class Desk:
    """A profile whose raw key is at hand: what is proven here is not the passphrase."""

    folder: Path
    key: bytes
    rules: Rules

    def open(self) -> Session:
        return Session(self.folder, open_store(self.folder, self.key, wall_clock), self.rules)


def note_place(session: Session) -> None:
    """Where it all happens."""
    presence.save_place(session, MeetingPlace(PLACE, "De Kring", "buurthuis_dorpshuis", "Noorderhaven"))


def work(desk: Desk, plan: str, tell: Tell) -> None:
    """Open, record, decide, send, and carry the post."""
    session = desk.open()
    tell(OPEN)
    go_on(session, plan, tell)
    carry(session, tell)
    lock(session)


def carry_at(desk: Desk, tell: Tell) -> None:
    """Only the post."""
    session = desk.open()
    tell(OPEN)
    carry(session, tell)
    lock(session)


def carry(session: Session, tell: Tell) -> None:
    report = exchange.sync_once(session)
    if report.problem is not None:
        tell(f"{FAULT} sync ended with {report.problem.code}")
    tell(SYNCED)


def go_on(session: Session, plan: str, tell: Tell) -> None:
    """Whatever of this plan is not done yet."""
    if session.signals.get(SignalId(plan)) is None:
        _note(session, plan, tell)
    if not _requests_of(session, plan):
        _send(session, plan, tell)


def _note(session: Session, plan: str, tell: Tell) -> None:
    left = {row.draft_id for row in record.drafts(session)}
    if plan in left:
        form = record.open_draft(session, DraftId(plan))
    else:
        form = replace(
            record.new_form(session),
            draft_id=DraftId(plan),
            place_id=PLACE,
            kind="materieel",
            own_words=words_of(plan),
            domains=("inkomen_schulden",),
            wish="dienst",
            codename=f"Mia {plan[:8]}",
            age_class="18plus",
            visit_people="1-4",
            safe_contact=SafeContact(("via_place",), ("home_call",), "dinsdag 9-12 u."),
        )
        record.autosave(session, form)
        tell(f"{DRAFT} {plan}")
    record.save(session, form)
    tell(f"{SAVED} {plan}")


def words_of(plan: str) -> str:
    """What was said, of a length that takes several pages."""
    return f"Over {plan}: " + "ik doe mijn brieven niet meer open. " * 60 + "Punt."


def _send(session: Session, plan: str, tell: Tell) -> None:
    form = replace(advise.start(session, SignalId(plan)), position=advise.AGREES, consent=YES)
    form = replace(form, recipient=advise.recipients(session)[0])
    form = form.with_field("vraag", text="Hulp bij ongeopende post", ticked=True)
    for code in ("naam", "bereikbaar", "niet_doen"):
        form = form.with_field(code, ticked=True)
    advise.save_person_answers(session, form)
    shown = disclose.preview(session, form)
    consent, _ = disclose.record_answer(session, shown, replace(form.consent, read_digest=shown.said))
    tell(AGREED)
    request, _ = post.seal_and_queue(session, shown, consent)
    tell(f"{SEALED} {request}")


# --- what must hold -----------------------------------------------------------------------------------------


def finish(desk: Desk, plan: str, told: list[str], tell: Tell) -> None:
    """Open after a kill: what was said to be done is done; then do the rest, and look again."""
    session = desk.open()
    for fault in (*_lost(session, told), *_unsound(session)):
        tell(f"{FAULT} {fault}")
    go_on(session, plan, lambda _line: None)
    if len(_requests_of(session, plan)) != 1:
        tell(f"{FAULT} {len(_requests_of(session, plan))} requests of one signal")
    for fault in _unsound(session):
        tell(f"{FAULT} after: {fault}")
    lock(session)


def _lost(session: Session, told: list[str]) -> Iterator[str]:
    for line in told:
        step, _, what = line.partition(" ")
        signal = session.signals.get(SignalId(what)) if step in (DRAFT, SAVED) else None
        if step == DRAFT and signal is None and session.drafts.get(DraftId(what)) is None:
            yield "a draft was lost"
        if step == SAVED and (signal is None or signal.own_words != words_of(what)):
            yield "a signal was lost"
        if step == SEALED and what not in _ids(session, "SELECT id FROM request WHERE direction = 'out'"):
            yield "a request was lost"


def _unsound(session: Session) -> Iterator[str]:
    """The file, the Logboek, and what belongs together."""
    database = session.database
    if database.value("PRAGMA integrity_check") != "ok" or database.integrity():
        yield "the store is damaged"
    if database.rows("PRAGMA foreign_key_check"):
        yield "something refers to nothing"
    if not logbook.verify(session).ok:
        yield "the Logboek is broken"
    for name, (one, other) in _ONE_EACH.items():
        left, right = Counter(_ids(session, one)), Counter(_ids(session, other))
        yield from (f"{name}: {each}" for each in ((left - right) + (right - left)))
    for each in _ids(session, "SELECT id FROM request WHERE state = '' OR owner = ''"):
        yield f"a request without a state or an owner: {each}"


_SENT: Final = "SELECT mid FROM message WHERE direction = 'out'"
_ASKED: Final = "FROM request WHERE direction = 'out'"
# What others answered to a message, and that it was erased, are entries about it: not the one that sent it.
_ABOUT: Final = f"{EntryKind.ANSWER:d}, {EntryKind.ERASURE:d}"
_ENTERED: Final = (
    "SELECT mid FROM ledger_fact JOIN ledger_entry USING (n)"
    f" WHERE mid IS NOT NULL AND kind NOT IN ({_ABOUT})"
)
_ONE_EACH: Final = {
    "a message and its entry": (_SENT, _ENTERED),
    "a message and its envelope": (_SENT, "SELECT mid FROM outbox WHERE state <> 'replaced'"),
    "a request and its message": (f"SELECT mid {_ASKED}", f"{_SENT} AND kind = 1"),
    "a request and its step": (
        f"SELECT thread {_ASKED}",
        "SELECT thread FROM event WHERE code = 'verzegeld'",
    ),
}


def _ids(session: Session, query: str) -> list[str]:
    return [value for (value,) in session.database.rows(query)]


def _requests_of(session: Session, plan: str) -> list[str]:
    query = "SELECT id FROM request WHERE direction = 'out' AND signal_id = ?"
    return [value for (value,) in session.database.rows(query, (plan,))]


def hold(desk: Desk, direction: str, tell: Tell) -> None:
    """Tell what is held: each request with what became of it, and how much was not trusted."""
    session = desk.open()
    held = {
        request: [digest, state, sorted(event.code for event in session.requests.events(thread))]
        for request, thread, digest, state in session.database.rows(
            "SELECT id, thread, digest, state FROM request WHERE direction = ?", (direction,)
        )
    }
    for fault in _unsound(session):
        tell(f"{FAULT} {fault}")
    if aside := session.inbox.quarantined():
        tell(f"{FAULT} {len(aside)} envelopes set aside: {aside[0].code}")
    tell(f"{HELD} {json.dumps(held)}")
    lock(session)


SENT, RECEIVED = OUT, IN
