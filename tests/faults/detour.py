"""A detour between the devices and their hub that reads every call, and can answer in the hub's place.

    with Detour(hub.url) as line:
        hub.url = line.url                  # who is enrolled from now on speaks through it
        with line.behaving(html): ...       # a fault of this module, for as long as the block lasts

Unlike `wire`, which breaks a line at some byte, this one knows calls and answers: what a captive portal, a
meddling proxy or somebody in the middle does. Loopback calls are plain HTTP, so it needs no certificate.
"""

import http.client
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

REPLY = "Vindplaats-Reply"


@dataclass(frozen=True, slots=True)
class Asked:
    """One call as it came."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Answered:
    """What is given back; `header` is the signature of the hub, if there is one."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def with_header(self, name: str, value: str | None) -> "Answered":
        """With another value of a header, or without it."""
        kept = tuple(pair for pair in self.headers if pair[0].lower() != name.lower())
        return replace(self, headers=kept if value is None else (*kept, (name, value)))

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


Carry = Callable[[Asked], Answered]
Fault = Callable[[Asked, Carry], Answered]


def faithful(asked: Asked, carry: Carry) -> Answered:
    """No fault: the call reaches the hub, and its answer the device."""
    return carry(asked)


def html(_asked: Asked, _carry: Carry) -> Answered:
    """A captive portal: yes to everything, in HTML."""
    page = b"<html><body>Welkom! Klik hier om verder te gaan.</body></html>"
    return Answered(200, (("Content-Type", "text/html"),), page)


def redirect_to(elsewhere: str) -> Fault:
    """Away to another host."""

    def fault(asked: Asked, _carry: Carry) -> Answered:
        return Answered(307, (("Location", elsewhere + asked.path),), b"")

    return fault


def unsigned(asked: Asked, carry: Carry) -> Answered:
    """The hub's own answer without its signature."""
    return carry(asked).with_header(REPLY, None)


def wrongly_signed(asked: Asked, carry: Carry) -> Answered:
    """The hub's own answer with another signature of the right form."""
    said = carry(asked)
    signature = said.header(REPLY)
    other = ("B" if signature[:1] != "B" else "C") + signature[1:]
    return said.with_header(REPLY, other)


def altered(asked: Asked, carry: Carry) -> Answered:
    """The hub's own answer with one bit changed."""
    said = carry(asked)
    return replace(said, body=said.body[:-1] + bytes((said.body[-1] ^ 1,)))


def asked_twice(asked: Asked, carry: Carry) -> Answered:
    """Every call reaches the hub twice; the device hears what the hub said to the second."""
    carry(asked)
    return carry(asked)


class Detour:
    """A proxy to one hub, on a free port of 127.0.0.1, for as long as its block lasts."""

    def __init__(self, hub_url: str) -> None:
        parts = urlsplit(hub_url)
        self._hub = (parts.hostname or "", parts.port or 80)
        self._fault: Fault = faithful
        self.calls: list[Asked] = []
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, name="detour", daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @contextmanager
    def behaving(self, fault: Fault) -> Iterator[None]:
        """Let the line behave like this for a while."""
        self._fault = fault
        try:
            yield
        finally:
            self._fault = faithful

    def carry(self, asked: Asked) -> Answered:
        """Bring a call to the hub and wait for its answer. Raises OSError when there is none."""
        line = http.client.HTTPConnection(*self._hub, timeout=20)
        try:
            line.putrequest(asked.method, asked.path, skip_host=True, skip_accept_encoding=True)
            for name, value in asked.headers:
                line.putheader(name, value)
            line.endheaders(asked.body)
            said = line.getresponse()
            return Answered(said.status, tuple(said.getheaders()), said.read())
        finally:
            line.close()

    def answer(self, asked: Asked) -> Answered:
        self.calls.append(asked)
        return self._fault(asked, self.carry)

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        detour = self

        class Handler(http.server.BaseHTTPRequestHandler):
            """Takes any method."""

            def _serve(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                asked = Asked(self.command, self.path, tuple(self.headers.items()), body)
                try:
                    said = detour.answer(asked)
                except OSError:
                    self.close_connection = True  # no hub behind it: the line closes
                    return
                self.send_response_only(said.status)
                for name, value in said.headers:
                    if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(said.body)))
                self.end_headers()
                self.wfile.write(said.body)

            def __getattr__(self, name: str) -> Any:
                """`do_GET` to `do_DELETE`."""
                if name.startswith("do_"):
                    return self._serve
                raise AttributeError(name)

            def log_message(self, *_arguments: Any) -> None:
                """Silent."""

        return Handler
