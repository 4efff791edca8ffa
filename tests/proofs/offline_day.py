"""A worker and three devices of one intake mailbox, with real stores and real seals, and a hub in memory.

Simulated: the hub (a list of envelopes; it may hand them out in any order) and the clock. Real: SQLCipher
stores, the address list, seals and signatures, the guards, what every message does when it is opened.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from fieldapp.domain.ids import MailboxId, RequestId
from fieldapp.domain.requests import CORE_ACTOR, Event, allowed
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN
from fieldapp.store.store import open_store
from fieldapp.workflow import answer, inbox, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange.reading import Reader
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.protocol import Envelope
from tests.sync.invented import NOW, Network, a_network, an_organisation
from tests.workflow.steps.invented import (
    FIELD,
    FREE,
    INTAKE,
    RULES,
    Clock,
    a_send_form,
    a_session,
    agreed,
    join,
)

DESKS: Final = ("balie", "balie-2", "balie-3")
_KEY: Final = bytes(range(32))
_CLOSING: Final = (e.CLOSED_HELP, e.CLOSED_NO_HELP, e.GIVEN_BACK, e.NOT_REACHED)


def three_desks() -> Network:
    """The invented network, with a third device in the mailbox of the OCMW."""
    network = a_network()
    roles = dict.fromkeys(DESKS, "onthaalmedewerker_kernactor") | {"regie": "beheer"}
    boxes = {
        "onthaal": ("intake", DESKS),
        "beheer-ocmw": ("administration", ("regie",)),
        "regie": ("coordination", ("regie",)),
    }
    ocmw = an_organisation("ocmw", network.root.net, roles, boxes)  # type: ignore[arg-type]
    network.organisations["ocmw"] = ocmw
    return network


@dataclass
class Hub:
    """Every envelope that left somebody, by mailbox, in the order it came."""

    held: dict[bytes, list[tuple[bytes, bytes]]] = field(default_factory=dict)

    def collect(self, session: Session) -> int:
        """Take what waits to leave; the device hears that it is stored."""
        items = list(session.outbox.pending(10_000))
        for item in items:
            mailbox = self.held.setdefault(Envelope.decode(item.envelope).mailbox, [])
            mailbox.append((item.env, item.envelope))
            session.outbox.mark_stored(item.env, len(mailbox), NOW * 60)
        return len(items)

    def hand_out(self, session: Session, order: Callable[[list[int]], Iterable[Sequence[int]]]) -> None:
        """Give the device all of its mailboxes, in parts: each part is read before the next comes."""
        waiting = [
            (mailbox.id, at)
            for mailbox in network_of(session).own_mailboxes
            for at in range(len(self.held.get(mailbox.id, ())))
        ]
        for part in order(list(range(len(waiting)))):
            with session.database.transaction():
                for mailbox, at in (waiting[n] for n in part):
                    env, envelope = self.held[mailbox][at]
                    session.inbox.keep(mailbox, at + 1, env, envelope)
            Reader(session, lambda: None).read()


def in_turn(numbers: list[int]) -> Iterator[Sequence[int]]:
    """As the hub has them, all at once."""
    yield numbers


def shuffled(dice: random.Random) -> Callable[[list[int]], Iterator[Sequence[int]]]:
    """In any order, in up to four parts, some of it twice."""

    def order(numbers: list[int]) -> Iterator[Sequence[int]]:
        mixed = dice.sample(numbers, len(numbers))
        cuts = sorted(dice.sample(range(len(mixed) + 1), k=min(3, len(mixed))))
        parts = [mixed[a:b] for a, b in zip([0, *cuts], [*cuts, len(mixed)], strict=True)]
        yield from parts
        yield mixed[: len(mixed) // 5]

    return order


@dataclass
class Day:
    """The devices, the requests, and what the hub holds."""

    clock: Clock
    hub: Hub
    worker: Session
    desks: list[Session]
    requests: list[RequestId]
    moves: list[str] = field(default_factory=list)

    @property
    def devices(self) -> list[Session]:
        return [self.worker, *self.desks]

    def close(self) -> None:
        for session in self.devices:
            session.close()


def begin(folder: Path, count: int) -> Day:
    """So many requests, sent, received and opened at every desk."""
    clock, network, hub = Clock(), three_desks(), Hub()
    worker = _member(a_session(folder / "worker", FIELD, clock), network, "veld", "laptop")
    desks = [_member(a_session(folder / label, INTAKE, clock), network, "ocmw", label) for label in DESKS]
    requests = []
    for n in range(count):
        consent = replace(FREE, feedback=n % 4 != 3, proposal=n % 2 == 0)
        shown, agreement = agreed(worker, a_send_form(worker, consent=consent, codename=f"Mia {n}"))
        requests.append(post.seal_and_queue(worker, shown, agreement)[0])
    hub.collect(worker)
    for desk in desks:
        hub.hand_out(desk, in_turn)
        hub.collect(desk)
    hub.hand_out(worker, in_turn)
    return Day(clock, hub, worker, desks, requests)


def _member(session: Session, network: Network, organisation: str, device: str) -> Session:
    """A device of the network that can read its mailboxes."""
    join(session, network, organisation, device)
    seeds = network.organisations[organisation].seeds
    with session.database.transaction():
        for box in network_of(session).own_mailboxes:
            session.directory.add_seed(MailboxId(box.id.hex()), 1, seeds[box.id].to_bytes())
    return session


def offline(day: Day, dice: random.Random, moves: int) -> None:
    """Everybody works on, and nobody hears of the others: so many steps that the table offers there."""
    while len(day.moves) < moves:
        desk, request_id = dice.choice(day.desks), dice.choice(day.requests)
        day.clock.forward(minutes=dice.randint(0, 4))
        made = _a_move(desk, request_id, dice)
        if made:
            day.moves.append(made)
    for session in day.devices:
        day.hub.collect(session)


def _a_move(desk: Session, request_id: RequestId, dice: random.Random) -> str:
    """One step that may be set now at this desk; its code, or nothing when there is none."""
    _, state = inbox.received(desk, request_id)
    codes = [*allowed(state.state, CORE_ACTOR)]
    codes += [e.TAKEN_UP] if codes and dice.random() < 0.2 else []
    codes = [code for code in codes if code not in _CLOSING or dice.random() < 0.12]
    if state.applied and dice.random() < 0.15:
        codes = [e.UNDONE]
    if not codes:
        return ""
    code = dice.choice(codes)
    try:
        return code if _set(desk, request_id, code, dice) else ""
    except InvalidInput:  # not offered for a reason of its own: no feedback agreed, too late to undo
        return ""


def _set(desk: Session, request_id: RequestId, code: str, dice: random.Random) -> Change:
    day = local_day(desk.now())
    until = day + timedelta(days=dice.randint(2, 40))
    questions = desk.taxonomies["questions"].codes
    spots = desk.taxonomies["meeting_spots"].codes
    steps: dict[str, Callable[[], Change]] = {
        e.TAKEN_UP: lambda: answer.take_up(desk, request_id),
        e.ATTEMPT: lambda: answer.attempt(desk, request_id, "gebeld"),
        e.CONTACT_MADE: lambda: answer.contact_made(desk, request_id),
        e.PAUSED: lambda: answer.pause(desk, request_id, until),
        e.RESUMED: lambda: answer.resume(desk, request_id),
        e.RELEASED: lambda: answer.release(desk, request_id),
        e.REFERRED: lambda: answer.refer(desk, request_id, "ldc", until),
        e.AFTERCARE: lambda: answer.aftercare(desk, request_id, until),
        e.NOT_REACHED: lambda: answer.not_reached(desk, request_id),
        e.GIVEN_BACK: lambda: answer.give_back(desk, request_id, "niet_bevoegd", alternative="ldc"),
        e.CLOSED_HELP: lambda: answer.close(desk, request_id, "hulp_gestart"),
        e.CLOSED_NO_HELP: lambda: answer.close(desk, request_id, "geen_hulp_gewenst"),
        e.QUESTION: lambda: answer.ask(desk, request_id, dice.choice(questions)),
        e.PROPOSED: lambda: answer.propose(
            desk, request_id, desk.now() + timedelta(days=dice.randint(1, 20)), dice.choice(spots)
        ),
        e.UNDONE: lambda: answer.undo(desk, request_id, inbox.received(desk, request_id)[1].applied[-1].id),
    }
    return steps[code]()


def again(day: Day, folder: Path) -> Day:
    """The same stores once more, as they were: copies of the closed files."""
    shutil.copytree(day.worker.folder, folder / "worker")
    sessions = [_reopened(folder / "worker", day.clock)]
    for desk in day.desks:
        shutil.copytree(desk.folder, folder / desk.folder.name)
        sessions.append(_reopened(folder / desk.folder.name, day.clock))
    return replace(day, worker=sessions[0], desks=sessions[1:])


def _reopened(folder: Path, clock: Clock) -> Session:
    return Session(folder, open_store(folder, _KEY, clock), RULES)


def events_of(session: Session, direction: str = IN) -> dict[RequestId, list[Event]]:
    """Every step that this device knows, by request."""
    lines = session.requests.newest(direction, limit=10_000)
    return {line.id: session.requests.events(line.thread) for line in lines}
