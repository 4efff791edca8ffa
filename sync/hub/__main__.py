"""`fieldhub`: prepare a hub and serve it."""

import argparse
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import uvicorn

from sync.hub.admin import HubAdminError, open_service, prepare
from sync.hub.http import create_app

LOCAL = "127.0.0.1"


class _Server(uvicorn.Server):
    """Says where it listens once it does, in one line that a script can read."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for each in sockets or []:
            host, port = each.getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            print(f"listening on http://{shown}:{port}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; 0 done, 1 failed with one line on standard error, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    os.umask(0o077)
    try:
        if options.command == "init":
            _init(options)
        else:
            _serve(options)
    except HubAdminError as error:
        print(f"fieldhub: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fieldhub", description="The relay of a Vindplaats network: it carries what it cannot read."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    init = commands.add_parser(
        "init", help="prepare a hub; prints its key and a token to found a network with"
    )
    serve = commands.add_parser("serve", help="serve a prepared hub until it is told to stop")
    for command in (init, serve):
        command.add_argument("--data", type=Path, required=True, metavar="DIR", help="the hub's own folder")
        command.add_argument(
            "--database-url", metavar="URL", help="postgresql+psycopg://… instead of the folder"
        )
    serve.add_argument("--host", default=LOCAL, help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=int, default=8470, help="port, 0 for a free one (default: %(default)s)")
    return parser


def _init(options: argparse.Namespace) -> None:
    prepared = prepare(options.data, options.database_url)
    print(f"hub key: {prepared.hub_key}")
    print(f"founding token: {prepared.token}")


def _serve(options: argparse.Namespace) -> None:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("sync.hub").setLevel(logging.INFO)
    service = open_service(options.data, options.database_url)
    try:
        listener = _listen(options.host, options.port)
        # uvicorn stops cleanly on SIGTERM and then raises it again: this turns it into a plain exit.
        signal.signal(signal.SIGTERM, _leave)
        config = uvicorn.Config(
            create_app(service),
            access_log=False,
            log_config=None,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=10,
        )
        # What is loaded now stays, and a call's values die with it: the collector has little to look for.
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000)
        _Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        pass
    finally:
        service.database.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP: asyncio turns Nagle's waiting off only then, and answers would come 40 ms late.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise HubAdminError(f"cannot listen on {host} port {port}") from error
    return listener


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main())
