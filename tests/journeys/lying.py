"""Hubs that lie, lose and stumble: a real client with one thing changed on the way."""

import http.server
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from fieldapp.workflow.network import HubFactory, network_of
from fieldapp.workflow.session import Session
from sync.errors import HubUnreachable
from sync.protocol.calls import BatchAnswer
from sync.transport import HubClient


def speaking(kind: type[HubClient], url: str | None = None) -> HubFactory:
    """Clients of this class for the network's own hub, or for what stands at another address."""

    def make(session: Session) -> HubClient:
        hub = network_of(session).directory.root.said.hubs[0]
        return kind(url or hub.url, hub.key, session.keys.net, now=session.now, entropy=secrets.token_bytes)

    return make


class LosesPushReply(HubClient):
    """The hub stores what it is pushed; its answer never arrives."""

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        super().push(envelopes)
        raise HubUnreachable("unknown")


def aborted_before(method: str, then: Callable[[], Any]) -> HubFactory:
    """A client that is aborted just before its first call of this name, as locking the program does."""

    def make(session: Session) -> HubClient:
        client = speaking(HubClient)(session)
        real = getattr(client, method)

        def stop(*arguments: Any, **named: Any) -> Any:
            then()
            client.abort()
            return real(*arguments, **named)

        setattr(client, method, stop)
        return client

    return make


class _Portal(http.server.BaseHTTPRequestHandler):
    """Says yes to everything, in HTML."""

    def _answer(self) -> None:
        body = b"<html><body>Welkom! Klik hier om verder te gaan.</body></html>"
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def __getattr__(self, name: str) -> Any:
        """Whatever the method of the call, `do_GET` to `do_DELETE`."""
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)

    def log_message(self, *_arguments: Any) -> None:
        """Silent."""


@contextmanager
def captive_portal() -> Iterator[str]:
    """The address of something that answers 200 to every call and is no hub."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Portal)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
