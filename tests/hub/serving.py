"""A hub in a thread of the test, over real HTTP: with limits of its own, and a clock the test can move."""

import secrets
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn

from sync.hub import retention
from sync.hub.admin import open_service, prepare
from sync.hub.database import Database
from sync.hub.http import create_app
from sync.hub.service import HubService, Limits
from sync.identity import SigningKey
from sync.transport import HubClient


@dataclass
class Clock:
    """A clock that goes on by itself and can be put forward."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        """The time it shows."""
        return datetime.now(UTC) + self.ahead


@dataclass
class Served:
    """A hub of this process; to `Network` it looks like a running one."""

    url: str
    key: bytes
    token: str
    clock: Clock
    service: HubService

    def client(self, net: SigningKey | None = None) -> HubClient:
        """A client whose clock agrees with the hub's."""
        return HubClient(self.url, self.key, net, now=self.clock.now, entropy=secrets.token_bytes)

    def retain(self) -> int:
        """Let the hub forget what is due now."""
        return retention.retain(self.service.database, self.service.hub_time())


@contextmanager
def serving(folder: Path, limits: Limits | None = None, database_url: str | None = None) -> Iterator[Served]:
    """Serve a new hub until the block ends."""
    prepared = prepare(folder, database_url)
    opened = open_service(folder, database_url)
    clock = Clock()
    service = HubService(opened.database, opened.key, now=clock.now, limits=limits or Limits())
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(service), log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.005)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    try:
        yield Served(url, bytes.fromhex(prepared.hub_key), prepared.token, clock, service)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
        service.database.close()


def tables(database: Database) -> dict[str, list[str]]:
    """Every row of every table as text, to search for what must not be there."""
    with database.read() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
        return {
            name: [repr(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")] for name in names
        }
