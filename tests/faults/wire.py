"""The line between a device and its hub: a TCP relay that keeps every byte, and that can go bad.

    with Wire(hub.url) as wire:
        hub.url = wire.url                # who is enrolled from now on speaks through it
        wire.cut_answers_after = 40       # new connections break after 40 bytes of answers
        wire.silent = True                # new connections are taken, read, and never answered
    wire.streams()                        # what went over each connection, in either direction

One thread carries all connections. Loopback calls are plain HTTP, so what is kept is what TLS would hide:
if nothing stands in it, nothing stands on the line.
"""

import contextlib
import selectors
import socket
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

_CHUNK: Final = 65_536
_PATIENCE: Final = 10.0


@dataclass(slots=True, eq=False)
class _Line:
    """One connection: both ends, what went either way, and when it is to break."""

    device: socket.socket
    hub: socket.socket | None
    cut_after: int | None
    asked: bytearray = field(default_factory=bytearray)
    answered: bytearray = field(default_factory=bytearray)

    def carry(self, end: socket.socket) -> bool:
        """Pass on what one end says; False when the line is to be closed."""
        try:
            data = end.recv(_CHUNK)
            if end is self.device:
                self.asked += data
                return bool(data) and self._send(self.hub, data)
            return self._answer(data)
        except OSError:
            return False

    def _answer(self, data: bytes) -> bool:
        room = None if self.cut_after is None else self.cut_after - len(self.answered)
        passed = data[:room]
        self.answered += passed
        return bool(data) and self._send(self.device, passed) and passed == data

    def _send(self, end: socket.socket | None, data: bytes) -> bool:
        if end is not None:
            end.sendall(data)
        return True

    def ends(self) -> list[socket.socket]:
        return [self.device] if self.hub is None else [self.device, self.hub]


class Wire:
    """A relay to one hub, on a free port of 127.0.0.1, for as long as its block lasts."""

    def __init__(self, hub_url: str) -> None:
        parts = urlsplit(hub_url)
        self._target = (parts.hostname or "", parts.port or 80)
        self.cut_answers_after: int | None = None
        self.silent = False
        self.url = ""
        self._lines: list[_Line] = []
        self._stop, self._stopped = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="wire")

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every connection; what went over them stays."""
        self._stop.close()
        self._thread.join()

    def streams(self) -> dict[str, bytes]:
        """What went over the line so far, by connection and direction."""
        found = {}
        for number, line in enumerate(list(self._lines), start=1):
            found[f"connection {number}, to the hub"] = bytes(line.asked)
            found[f"connection {number}, from the hub"] = bytes(line.answered)
        return found

    def _run(self) -> None:
        with selectors.DefaultSelector() as selector, self._listener, self._stopped:
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._stopped, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    if key.fileobj is self._stopped:
                        self._close_all(selector)
                        return
                    self._serve(selector, key)

    def _serve(self, selector: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
        line = key.data
        if line is None:
            self._accept(selector)
            return
        end = key.fileobj
        closed = not isinstance(end, socket.socket) or end.fileno() < 0  # with the other end, a moment ago
        if not closed and not line.carry(end):
            self._close(selector, line)

    def _accept(self, selector: selectors.BaseSelector) -> None:
        device, _ = self._listener.accept()
        device.settimeout(_PATIENCE)
        try:
            hub = None if self.silent else socket.create_connection(self._target, _PATIENCE)
        except OSError:
            device.close()
            return
        line = _Line(device, hub, self.cut_answers_after)
        self._lines.append(line)
        for end in line.ends():
            selector.register(end, selectors.EVENT_READ, line)

    def _close(self, selector: selectors.BaseSelector, line: _Line) -> None:
        for end in line.ends():
            with contextlib.suppress(KeyError, ValueError):
                selector.unregister(end)
            end.close()

    def _close_all(self, selector: selectors.BaseSelector) -> None:
        for line in self._lines:
            self._close(selector, line)
