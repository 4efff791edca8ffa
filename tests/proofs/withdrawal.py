"""Stopping reaches everybody: a worker and two intake devices send, open, sync and stop in random order.

Ten requests at a time go their own random way (sent, opened, taken up, stopped at the worker, stopped at the
service, both) while the three devices sync over a real hub in random order. Then each intake device comes
back or stays off, and for every request that was stopped: no byte of it stands in any table of a device that
has synced, none at the worker, none at the hub; and the worker is told exactly how many devices have not
confirmed, which is counted from what each device itself handed to the hub.

The control drops the withdrawal on its way: then what was opened must be found again.
"""

import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from fieldapp.domain.ids import MessageId, RequestId, ThreadId
from fieldapp.store.messages import OUT as SENT
from fieldapp.store.messages import Message
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, post, receipts, stopping
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import withdrawals
from fieldapp.workflow.session import Session
from sync.protocol import Kind, Receipt
from sync.protocol.payloads import What
from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import (
    FIELD,
    OCMW,
    SECOND,
    Device,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)
from tests.journeys.story import send
from tests.proofs import Proof
from tests.proofs.switching import replaced

_SHORT, _FULL, _CONTROL = 20, 200, 10
_BATCH: Final = 10
_A_TOWN: Final = 50  # a hub takes so many calls a minute of one device
_SYNCS: Final = 12
_STOP: Final = "persoon_wil_stoppen"
_WAYS: Final = ("worker", "service", "colleague", "both", "unsent", "goes_on")


def prove(*, full: bool) -> Proof:
    count, wrong, control = (_FULL if full else _SHORT), 0, 0
    for start in range(0, count, _A_TOWN):
        with _town(random.Random(start)) as town:
            for _ in range(start, min(start + _A_TOWN, count), _BATCH):
                wrong += len(town.batch())
            if not control:
                with replaced(withdrawals, "_send", lambda *_: True):  # sealed by nobody, told to nobody
                    control = len(town.batch(ways=("worker",), seen=True))
    return Proof("withdrawal", tried=count, figure=wrong, goal=0, control=control)


@contextmanager
def _town(chance: random.Random) -> Iterator["_Town"]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        hub = stack.enter_context(running_hub(folder))
        coordinator = found_network(folder, hub)
        worker = enrol_organisation(coordinator, folder, FIELD)
        ocmw = enrol_organisation(coordinator, folder, OCMW)
        colleague = enrol_device(ocmw, folder, SECOND)
        sync_all(ocmw, colleague, worker)
        yield _Town(chance, hub, worker, (ocmw, colleague))


@dataclass(frozen=True, slots=True)
class _Way:
    """One request, the name in it that occurs nowhere else, and what is to become of it."""

    request: RequestId
    name: str
    kind: str


@dataclass(slots=True)
class _Town:
    chance: random.Random
    hub: RunningHub
    worker: Device
    desks: tuple[Device, Device]

    def batch(self, ways: tuple[str, ...] = _WAYS, *, seen: bool = False) -> set[str]:
        """Names of the requests of one batch with which something was wrong."""
        sent = [self._sent(self.chance.choice(ways)) for _ in range(_BATCH)]
        if seen:  # everybody has it before anything happens
            sync_all(self.worker, *self.desks)
        acts = [partial(self._stop, way) for way in sent] + [partial(self._open, way) for way in sent]
        acts += [partial(self._sync, self._anybody()) for _ in range(_SYNCS)]
        self.chance.shuffle(acts)
        for act in acts:
            act()
        off = self.chance.choice((None, *self.desks))
        on = [desk for desk in self.desks if desk is not off]
        sync_all(*(self.worker, *on) * 2, self.worker)
        return self._wrong(sent, on)

    def _sync(self, device: Device) -> None:
        sync_all(device)

    def _anybody(self) -> Device:
        return self.chance.choice((self.worker, *self.desks))

    def _sent(self, kind: str) -> _Way:
        name = " ".join("".join(self.chance.choices("bcdfghjklmnpqrstvwxz", k=14)).title() for _ in range(2))
        way = _Way(send(self.worker, name=name, feedback=self.chance.random() < 0.6), name, kind)
        if kind == "unsent":
            post.withdraw(self.worker.session, way.request, _STOP)
        return way

    # --- what happens -----------------------------------------------------------------------------------

    def _open(self, way: _Way) -> None:
        session = self.chance.choice(self.desks).session
        if _state(session, IN, way.request) == "ontvangen":
            answer.opened(session, way.request)
            answer.take_up(session, way.request)

    def _stop(self, way: _Way) -> None:
        if way.kind in ("worker", "both"):
            post.withdraw(self.worker.session, way.request, _STOP)
        desk = {"service": self.desks[0], "colleague": self.desks[1], "both": self.desks[0]}.get(way.kind)
        if desk is not None and _state(desk.session, IN, way.request):
            stopping.stop(desk.session, way.request)

    # --- what is found ----------------------------------------------------------------------------------

    def _wrong(self, ways: list[_Way], on: list[Device]) -> set[str]:
        stood = {id(desk): _everything(desk.session) for desk in self.desks}
        return {
            way.name
            for way in ways
            if self._kept_somewhere(way, on, stood) or self._named_wrongly(way) or self._lost(way, on, stood)
        }

    def _kept_somewhere(self, way: _Way, on: list[Device], stood: dict[int, bytes]) -> bool:
        """Bytes of a stopped request where they may not be any more."""
        stopped = _state(self.worker.session, OUT, way.request) == "ingetrokken"
        for desk in self.desks:
            erased = _state(desk.session, IN, way.request) == "ingetrokken"
            if (erased or (stopped and desk in on)) and _stands(way.name, stood[id(desk)]):
                return True
        return stopped and (self._at_worker(way) or self._at_hub(way))

    def _at_worker(self, way: _Way) -> bool:
        request = self.worker.session.requests.get(OUT, way.request)
        assert request is not None
        message = self.worker.session.messages.get(request.mid)
        line = self.worker.session.outbox.of_message(request.mid)
        assert message is not None
        assert line is not None
        waits = self.worker.session.outbox.envelope(line.env) is not None
        return bool(request.payload) or message.payload is not None or message.salt is not None or waits

    def _at_hub(self, way: _Way) -> bool:
        request = self.worker.session.requests.get(OUT, way.request)
        assert request is not None
        envs = self.worker.session.database.rows("SELECT env FROM outbox WHERE mid = ?", (request.mid,))
        database = sqlite3.connect(f"{(self.hub.folder / 'hub.db').as_uri()}?mode=ro", uri=True)
        try:
            asked = "SELECT count(*) FROM envelope WHERE env = ? AND data IS NOT NULL"
            return any(database.execute(asked, (bytes.fromhex(env),)).fetchone()[0] for (env,) in envs)
        finally:
            database.close()

    def _named_wrongly(self, way: _Way) -> bool:
        """As many devices wait as have not said so themselves, to their own knowledge."""
        request = self.worker.session.requests.get(OUT, way.request)
        assert request is not None
        told = receipts.answers(self.worker.session, request)
        if told.stopped is None:
            return False
        if not told.left:
            return bool(told.waiting)
        return told.waiting != sum(
            not _said_so(desk.session, way.request, request.thread) for desk in self.desks
        )

    def _lost(self, way: _Way, on: list[Device], stood: dict[int, bytes]) -> bool:
        """Nobody stopped it, and yet it is gone."""
        if way.kind != "goes_on":
            return False
        return any(not _stands(way.name, stood[id(desk)]) for desk in on)


def _said_so(session: Session, request: RequestId, thread: ThreadId) -> bool:
    """Whether the hub has this device's word to the worker: erased, or told before it came."""
    had = session.requests.get(IN, request) is not None
    for message in session.messages.of_thread(thread):
        line = session.outbox.of_message(message.mid)
        if (
            message.kind != Kind.RECEIPT
            or message.direction != SENT
            or line is None
            or line.state != "stored"
        ):
            continue
        said = Receipt.decode(message.payload or b"")
        if said.what in (What.ERASED, What.ERASED_AFTER_TRANSFER):
            return True
        about = session.messages.get(MessageId(said.mid.hex()))
        withdrawal = about is not None and about.kind == Kind.WITHDRAWAL
        if withdrawal and not had and message.mailbox == _home(session, about):
            return True
    return False


def _home(session: Session, about: Message | None) -> str:
    """The worker's own mailbox, when the worker told; what a colleague told is answered to the colleague."""
    network = network_of(session)
    sender = None if about is None else network.directory.device(bytes.fromhex(about.device))
    if about is None or sender is None or sender.organisation == network.own:
        return ""
    return (network.personal_mailbox(bytes.fromhex(about.device)) or b"").hex()


def _everything(session: Session) -> bytes:
    """Every cell of every table, the index's own among them, and every word of the index."""
    database, cells = session.database, []
    for (table,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in database.rows(f'SELECT * FROM "{table}"'):
            cells += [cell if isinstance(cell, bytes) else str(cell).encode() for cell in row if cell]
    return b"\0".join(cells).lower()


def _stands(name: str, everything: bytes) -> bool:
    return any(part.lower().encode() in everything for part in name.split())


def _state(session: Session, direction: str, request: RequestId) -> str:
    standing = session.requests.standing(direction, request)
    return "" if standing is None else standing.state
