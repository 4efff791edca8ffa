"""The least an HTTP hub can do, as a process: take a batch of blobs, commit them durably, answer.

    python -m tests.bench.floor FILE SIZE    prints its port; POST /batch takes blobs of SIZE bytes

Starlette and uvicorn, one worker; SQLite in WAL mode with synchronous=FULL, one transaction per request. No
signatures, ids, limits or answers per item: what a real hub adds is measured against this.
"""

import socket
import sqlite3
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


class Floor(uvicorn.Server):
    """Prints its port once it listens."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for each in sockets or []:
            print(each.getsockname()[1], flush=True)


def application(path: str, size: int) -> Starlette:
    """The floor over one database file."""
    database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE blob (position INTEGER PRIMARY KEY, body BLOB)")

    async def batch(request: Request) -> Response:
        body = await request.body()
        database.execute("BEGIN IMMEDIATE")
        rows = [(body[at : at + size],) for at in range(0, len(body), size)]
        database.executemany("INSERT INTO blob (body) VALUES (?)", rows)
        database.execute("COMMIT")
        return Response(b"ok", 201)

    return Starlette(routes=[Route("/batch", batch, methods=["POST"])])


def main(path: str, size: str) -> None:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(application(path, int(size)), access_log=False, log_level="warning")
    Floor(config).run(sockets=[listener])


if __name__ == "__main__":
    main(*sys.argv[1:])
