"""Carries out one call: who calls, once, in one transaction, and an answer signed by the hub.

What each call does stands in `mail`, `directory` and `enrolment`; how it arrives over HTTP in `http`.
"""

import asyncio
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol, TypeVar

import pydantic
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from sync.hub import gate
from sync.hub.database import Database, Transaction
from sync.hub.gate import Asked, Refused, Signed
from sync.hub.mailstore import MailStore
from sync.hub.metrics import Metrics
from sync.hub.registry import Device, Registry
from sync.protocol import bodies, calls
from sync.protocol.calls import Code

DAY = 86_400
M = TypeVar("M", bound=bodies.Body)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the hub takes. Per device and day, but for the mailbox quota and the calls a minute."""

    envelopes: int = 1000
    tombstones: int = 200
    invitations: int = 200
    documents: int = 200
    enrolments: int = 20
    mailbox: int = 20_000
    calls_a_minute: int = 600


@dataclass(frozen=True, slots=True)
class Incoming:
    """One call as it arrived: its head, what it says of its caller, its body and the ids in its path.

    `content` is what the operation read out of the body before its transaction.
    """

    asked: Asked
    signed: Signed
    body: bytes
    path: Mapping[str, str]
    content: object = None

    def id(self, name: str) -> bytes:
        """A 16-byte id out of the path."""
        value = self.path.get(name, "")
        if len(value) != 2 * calls.ID_SIZE or value.strip("0123456789abcdef"):
            raise Refused(404, Code.NOT_FOUND)
        return bytes.fromhex(value)

    def model(self, model: type[M]) -> M:
        """The JSON body, strictly."""
        try:
            return model.model_validate_json(self.body)
        except pydantic.ValidationError as error:
            raise Refused(400, Code.MALFORMED) from error


@dataclass(frozen=True, slots=True)
class Reply:
    """Status and body; the hub's signature comes on top."""

    status: int
    body: bytes
    content_type: str = calls.JSON_TYPE


@dataclass(frozen=True, slots=True)
class Desk:
    """What a call works with, inside its transaction. `device` is None for calls without a known device.

    `careful`: the call was tried before and something of it was here already. The first try may leave out
    looking, because the database refuses what is there twice.
    """

    registry: Registry
    mail: MailStore
    limits: Limits
    metrics: Metrics
    hub_time: int
    careful: bool
    device: Device | None = None

    @property
    def today(self) -> int:
        """Days since 1970, by the hub's clock."""
        return self.hub_time // DAY

    @property
    def caller(self) -> Device:
        """The device that signed the call."""
        if self.device is None:
            raise Refused(401, Code.UNKNOWN_DEVICE)
        return self.device

    def done(self, status: int = 200) -> Reply:
        """Carried out, and nothing else to tell."""
        return json_reply(bodies.DoneBody(hub_time=self.hub_time), status)


def json_reply(body: bodies.Body, status: int = 200) -> Reply:
    """A reply with a JSON body."""
    return Reply(status, body.model_dump_json().encode("utf-8"))


class Handler(Protocol):
    """What one call does."""

    def __call__(self, desk: Desk, incoming: Incoming, /) -> Reply: ...


class Identify(Protocol):
    """Who makes a call: checks its signature or MAC; Refused, or the device if there is a known one."""

    def __call__(self, desk: Desk, incoming: Incoming, /) -> Device | None: ...


def by_device(desk: Desk, incoming: Incoming) -> Device:
    """A device that an access list names and nothing ended."""
    signed = incoming.signed
    device = desk.registry.device(signed.net_id) if signed.net_id else None
    if device is None:
        raise Refused(401, Code.UNKNOWN_DEVICE)
    gate.check_signature(signed, device.key)
    if not device.active:
        raise Refused(403, Code.REVOKED)
    return device


@dataclass(frozen=True, slots=True)
class Operation:
    """One kind of call: what it does, whether it writes, and who may make it.

    `parse` reads the body before the transaction begins: one writer at a time is what limits a hub.
    """

    handler: Handler
    writes: bool
    identify: Identify = by_device
    largest: int = calls.MAX_BODY
    parse: Callable[[bytes], object] | None = None


@dataclass(slots=True)
class Throttle:
    """Calls per minute and caller, in this process: a brake on loops, not a protection of secrets."""

    most: int
    _minute: int = 0
    _counts: dict[bytes, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def admit(self, who: bytes, hub_time: int) -> bool:
        """Count one call; False when there were too many this minute."""
        with self._lock:
            if self._minute != hub_time // 60:
                self._minute = hub_time // 60
                self._counts.clear()
            self._counts[who] = self._counts.get(who, 0) + 1
            return self._counts[who] <= self.most


class HubService:
    """The hub over its database. `now` is its clock, `key` signs its answers."""

    def __init__(
        self,
        database: Database,
        key: Ed25519PrivateKey,
        *,
        now: Callable[[], datetime],
        limits: Limits,
    ) -> None:
        self.database = database
        self.metrics = Metrics()
        self.turn = asyncio.Lock()
        """Held by whoever writes to an embedded database, in the process that serves."""
        self.key = key
        self._now = now
        self._limits = limits
        self._throttle = Throttle(limits.calls_a_minute)

    def hub_time(self) -> int:
        """The hub's clock in seconds since 1970."""
        return int(self._now().timestamp())

    def sign(self, base: bytes, reply: Reply) -> bytes:
        """The hub's word on this answer to this call."""
        return self.key.sign(calls.reply_bytes(base, reply.status, reply.body))

    def witness(self, anchor: bytes, seen: int) -> bytes:
        """The hub's word on when it saw an anchor."""
        return self.key.sign(calls.witness_bytes(anchor, seen))

    def refuse(self, status: int, code: Code) -> Reply:
        """A refusal of a whole call, with the hub's time so that a wrong clock can be corrected."""
        return json_reply(bodies.RefusalBody(code=code.value, hub_time=self.hub_time()), status)

    def carry_out(self, operation: Operation, incoming: Incoming) -> Reply:
        """The answer to a call; what it changed is durable when this returns."""
        parsed = self.parse(operation, incoming)
        try:
            return self._alone(operation, parsed, careful=False)
        except IntegrityError:
            # Something of it was here before, or another replica was quicker: look before writing.
            return self._alone(operation, parsed, careful=True)

    def join(self, transaction: Transaction, operation: Operation, parsed: Incoming) -> Reply:
        """Do a parsed call inside a transaction that others share: all of it, or nothing but a refusal.

        Its reply must not leave before the transaction is durable.
        """
        try:
            return self._part(transaction, operation, parsed, careful=False)
        except IntegrityError:
            return self._part(transaction, operation, parsed, careful=True)

    def parse(self, operation: Operation, incoming: Incoming) -> Incoming:
        """Read the body as far as that needs no transaction."""
        if operation.parse is None:
            return incoming
        return replace(incoming, content=operation.parse(incoming.body))

    def _alone(self, operation: Operation, parsed: Incoming, *, careful: bool) -> Reply:
        begin = self.database.write if operation.writes else self.database.read
        try:
            with begin() as connection:
                return self._answer(self._desk(connection, careful), operation, parsed)
        except Refused as refusal:
            return self.refuse(refusal.status, refusal.code)

    def _part(
        self, transaction: Transaction, operation: Operation, parsed: Incoming, *, careful: bool
    ) -> Reply:
        try:
            with transaction.part():
                return self._answer(self._desk(transaction.connection, careful), operation, parsed)
        except Refused as refusal:
            return self.refuse(refusal.status, refusal.code)

    def _desk(self, connection: Connection, careful: bool) -> Desk:
        registry, mail = Registry(connection), MailStore(connection)
        return Desk(registry, mail, self._limits, self.metrics, self.hub_time(), careful)

    def _answer(self, desk: Desk, operation: Operation, incoming: Incoming) -> Reply:
        signed = incoming.signed
        device = operation.identify(desk, incoming)
        gate.check_time(signed, desk.hub_time)
        if not self._throttle.admit(signed.net_id or incoming.asked.path.encode(), desk.hub_time):
            raise Refused(429, Code.BUSY)
        if operation.writes:
            if desk.careful and desk.registry.is_spent(signed.once):
                raise Refused(409, Code.REPLAYED)
            desk.registry.spend(signed.once, desk.hub_time)
        return operation.handler(replace(desk, device=device), incoming)
