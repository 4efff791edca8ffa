"""What the devices of a service answered about one request: received, opened, erased, refused.

One receipt per device that held it, each kept as a whole signed message. Screens say how many devices, never
whose: a count tells the person and the DPO enough, a name would tell who works when.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.calendar import add_working_days
from fieldapp.domain.ids import DeviceId, RequestId, ThreadId
from fieldapp.errors import NotConnected
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.store.withdrawals import Stopped
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind
from sync.protocol import Kind
from sync.protocol.payloads import What

WORDS: Final[Mapping[What, str]] = {
    What.RECEIVED: "received",
    What.OPENED: "opened",
    What.ERASED: "erased",
    What.ERASED_AFTER_TRANSFER: "erased_in_dossier",
    What.REFUSED: "refused",
}
_HELD: Final = frozenset({What.RECEIVED, What.OPENED})
_GONE: Final = frozenset({What.ERASED, What.ERASED_AFTER_TRANSFER, What.REFUSED})


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to one request as counts of devices of the service.

    `devices` could read it. `never_had`: told that it stopped before it came. `ended`: revoked without an
    answer, which counts no more. `waiting` owes an answer: that it came, or once stopped that it is gone.
    `stopped`: since which day; `due`: until when the answers may take; `left`: whether it ever left.
    """

    service: str
    devices: int = 0
    received: int = 0
    opened: int = 0
    erased: int = 0
    in_dossier: int = 0
    never_had: int = 0
    refused: int = 0
    ended: int = 0
    waiting: int = 0
    stopped: date | None = None
    due: date | None = None
    left: bool = True

    @property
    def is_complete(self) -> bool:
        """Each device has answered or was revoked."""
        return self.waiting == 0


NO_ANSWERS: Final = Answers("")


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A stopped request that a service has not confirmed by the term: whom to call, and about whom."""

    request_id: RequestId
    who: str
    service: str
    devices: int
    due: date


def answers(session: Session, request: ContactRequest) -> Answers:
    """What is known of the devices that could read a request of ours."""
    withdrawals = session.store.withdrawals
    stopped = withdrawals.get(request.thread)
    heard = withdrawals.answers(request.thread)
    said = {device: _Said.of(what) for device, what in heard.items()}
    could = withdrawals.expected(request.mid) | {device for device, one in said.items() if one.about_request}
    silent = could - {device for device in could if _settled(said.get(device, _Said()), stopped)}
    ended = {device for device in silent if _is_ended(session, device)}
    if stopped is not None and not stopped.left:
        silent, ended = frozenset(), set()
    ones = [said[device] for device in could if device in said]
    return Answers(
        service=request.recipient_name,
        devices=len(could),
        received=sum(bool(one.request & (_HELD | _GONE)) for one in ones),
        opened=sum(What.OPENED in one.request for one in ones),
        erased=sum(What.ERASED in one.request for one in ones),
        in_dossier=sum(What.ERASED_AFTER_TRANSFER in one.request for one in ones),
        never_had=sum(one.was_told and not one.request for one in ones) if stopped else 0,
        refused=sum(What.REFUSED in one.request for one in ones),
        ended=len(ended),
        waiting=len(silent) - len(ended),
        stopped=local_day(stopped.at) if stopped else None,
        due=_due(session, stopped),
        left=stopped is None or stopped.left,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What one device said: about the request, and whether it was told that it stopped."""

    request: frozenset[What] = frozenset()
    was_told: bool = False

    @classmethod
    def of(cls, answers: set[tuple[int, int]]) -> _Said:
        about = frozenset(What(what) for kind, what in answers if kind == Kind.REQUEST)
        return cls(about, any(kind == Kind.WITHDRAWAL for kind, _ in answers))

    @property
    def about_request(self) -> bool:
        return bool(self.request)


def _settled(said: _Said, stopped: Stopped | None) -> bool:
    """Whether a device owes nothing: an answer, or once it stopped the word that it is gone or never came."""
    if stopped is None:
        return said.about_request
    if said.request & _GONE:
        return True
    return said.was_told and not said.request & _HELD


def _is_ended(session: Session, device: DeviceId) -> bool:
    """Revoked by its organisation, or no longer in its document."""
    try:
        known = network_of(session).directory.device(bytes.fromhex(device))
    except NotConnected:
        return False
    return known is None or known.device.revoked is not None


def _due(session: Session, stopped: Stopped | None) -> date | None:
    if stopped is None or not stopped.left:
        return None
    return add_working_days(local_day(stopped.at), session.terms.confirm_erasure, session.holidays)


def unconfirmed(session: Session) -> Iterator[Unconfirmed]:
    """Every stopped request whose term to confirm has passed, the oldest first."""
    today = local_day(session.now())
    for stopped in session.store.withdrawals.waiting():
        request = session.requests.of_thread(OUT, stopped.thread)
        if request is None:
            continue
        told = answers(session, request)
        if told.waiting and told.due is not None and told.due < today:
            yield Unconfirmed(request.id, request.title, told.service, told.waiting, told.due)


def settle(session: Session, thread: ThreadId) -> Change:
    """Close what stopped once nobody owes an answer any more, in the caller's transaction."""
    stopped = session.store.withdrawals.get(thread)
    request = session.requests.of_thread(OUT, thread)
    if stopped is None or stopped.done or request is None:
        return Change.NONE
    told = answers(session, request)
    if not told.is_complete:
        return Change.NONE
    session.store.withdrawals.finish(thread)
    facts = {
        "request": request.id,
        "confirmed": {
            "erased": told.erased,
            "in_dossier": told.in_dossier,
            "never_had": told.never_had,
            "refused": told.refused,
            "ended": told.ended,
        },
    }
    logbook.enter(session, EntryKind.ANSWER, facts, About(request.mid, thread, request.person_id))
    return Change.REQUESTS | Change.LEDGER
