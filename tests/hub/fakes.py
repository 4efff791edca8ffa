"""Behaving stand-ins: an outbox and an inbox in memory, hubs that misbehave, and servers that are no hub."""

import socket
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice

from sync.engine import START, Cursor, Hub, OutItem, Withdrawal
from sync.errors import HubUnreachable
from sync.protocol.calls import BatchAnswer, Page


@dataclass
class MemoryOutbox:
    """An outbox that remembers what was done to it."""

    items: dict[bytes, OutItem] = field(default_factory=dict)
    state: dict[bytes, str] = field(default_factory=dict)
    open: set[bytes] = field(default_factory=set)
    wts: dict[bytes, bytes] = field(default_factory=dict)
    taken: set[bytes] = field(default_factory=set)
    codes: dict[bytes, str] = field(default_factory=dict)
    stored_at: dict[bytes, int] = field(default_factory=dict)

    def add(self, env: bytes, envelope: bytes) -> None:
        """Queue one envelope."""
        self.items[env] = OutItem(env, envelope)
        self.requeue(env)

    def take_back(self, env: bytes, wt: bytes) -> None:
        """Queue a withdrawal."""
        self.wts[env] = wt

    def envs(self, state: str) -> list[bytes]:
        """The ids in one state."""
        return [env for env, found in self.state.items() if found == state]

    def pending(self, limit: int, skip: Collection[bytes]) -> Sequence[OutItem]:
        waiting = (item for env, item in self.items.items() if env in self.open and env not in skip)
        return list(islice(waiting, limit))

    def mark_stored(self, env: bytes, position: int, hub_time: int) -> None:
        self.state[env] = "stored"
        self.open.discard(env)
        self.stored_at[env] = hub_time

    def mark_refused(self, env: bytes, code: str) -> None:
        self.state[env] = "refused"
        self.open.discard(env)
        self.codes[env] = code

    def mark_unknown(self, envs: Sequence[bytes]) -> None:
        for env in envs:
            self.state[env] = "unknown"
            self.items[env] = replace(self.items[env], attempts=self.items[env].attempts + 1)

    def withdrawals(self, limit: int) -> Sequence[Withdrawal]:
        waiting = [Withdrawal(env, wt) for env, wt in self.wts.items() if env not in self.taken]
        return waiting[:limit]

    def mark_withdrawn(self, env: bytes, hub_time: int) -> None:
        self.taken.add(env)

    def left(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        ids = sorted(env for env in self.envs("stored") if env not in self.wts)
        return [env for env in ids if after is None or env > after][:limit]

    def requeue(self, env: bytes) -> None:
        self.state[env] = "pending"
        self.open.add(env)

    def taken_back(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        return [env for env in sorted(self.taken) if after is None or env > after][:limit]

    def requeue_withdrawal(self, env: bytes) -> None:
        self.taken.discard(env)


@dataclass
class MemoryInbox:
    """An inbox that keeps each envelope once, and never forgets a withdrawal."""

    kept: dict[bytes, bytes] = field(default_factory=dict)
    gone: set[bytes] = field(default_factory=set)
    cursors: dict[bytes, Cursor] = field(default_factory=dict)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        yield

    def cursor(self, mailbox: bytes) -> Cursor:
        return self.cursors.get(mailbox, START)

    def keep(self, mailbox: bytes, position: int, env: bytes, envelope: bytes) -> bool:
        fresh = env not in self.kept
        self.kept.setdefault(env, envelope)
        return fresh

    def withdrawn(self, mailbox: bytes, env: bytes) -> None:
        self.gone.add(env)

    def advance(self, mailbox: bytes, cursor: Cursor) -> None:
        self.cursors[mailbox] = cursor


@dataclass
class LossyHub:
    """Passes everything on to a real hub, and loses the answers to the next pushes."""

    hub: Hub
    lose: int = 0
    pushes: list[int] = field(default_factory=list)

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        self.pushes.append(len(envelopes))
        answer = self.hub.push(envelopes)
        if self.lose:
            self.lose -= 1
            raise HubUnreachable("unknown")
        return answer

    def look_up(self, envs: Sequence[bytes]) -> BatchAnswer:
        return self.hub.look_up(envs)

    def withdraw(self, env: bytes, wt: bytes) -> int:
        return self.hub.withdraw(env, wt)

    def pull(self, mailbox: bytes, after: int, limit: int) -> Page:
        return self.hub.pull(mailbox, after, limit)


@dataclass
class ChokingHub(LossyHub):
    """Breaks the line at every batch that holds the poison."""

    poison: bytes = b""

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        if self.poison in envelopes:
            self.pushes.append(len(envelopes))
            raise HubUnreachable("unknown")
        return super().push(envelopes)


@dataclass(frozen=True)
class Canned:
    """What a server that is no hub answers to everything."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    missing: int = 0  # so many bytes of the stated length never come


@contextmanager
def answering(answer: Canned | Callable[[str], Canned]) -> Iterator[tuple[str, list[str]]]:
    """A server on a free port that answers like this; yields its url and the lines it was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            asked.append(f"{self.command} {self.path}")
            self.rfile.read(int(self.headers.get("content-length", "0")))
            given = answer if isinstance(answer, Canned) else answer(self.path)
            self.send_response(given.status)
            for name, value in given.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(given.body) + given.missing))
            self.end_headers()
            self.wfile.write(given.body)
            self.close_connection = bool(given.missing)

        def __getattr__(self, name: str) -> Callable[[], None]:
            if name.startswith("do_"):
                return self._answer
            raise AttributeError(name)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def line_to(
    url: str, keep: Callable[[bytes], bytes] = lambda answer: answer, seen: list[bytes] | None = None
) -> Iterator[str]:
    """A line to the hub at `url`, a call a connection: `keep` gets the answer and says what arrives of it.

    The calls that passed are appended to `seen`, byte for byte.
    """
    host, port = url.removeprefix("http://").split(":")
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            with near, socket.create_connection((host, int(port))) as far:
                call = whole_message(near)
                if seen is not None:
                    seen.append(call)
                far.sendall(call)
                near.sendall(keep(whole_message(far)))

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def whole_message(line: socket.socket) -> bytes:
    """One HTTP message: head, and as many bytes of body as the head states."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += line.recv(65536)
    head, _, rest = data.partition(b"\r\n\r\n")
    fields = dict(field.lower().split(b": ", 1) for field in head.split(b"\r\n")[1:])
    while len(rest) < int(fields.get(b"content-length", b"0")):
        rest += line.recv(65536)
    return head + b"\r\n\r\n" + rest
