"""`fieldapp revoke-slip`: stop a lost device with its slip, from any machine. Needs no profile."""

from __future__ import annotations

import argparse
import secrets
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from fieldapp.errors import InvalidInput

_STDIN: Final = "-"
_KEY_BYTES: Final = 32


def add(commands: Any) -> None:
    """The command, on the subparsers of `fieldapp`."""
    line = "stop a lost device with its slip for the night"
    command = commands.add_parser("revoke-slip", help=line, description=line, allow_abbrev=False)
    command.add_argument(
        "file",
        nargs="?",
        default=_STDIN,
        metavar="FILE",
        help="file with the letters; - or none: standard input",
    )
    command.add_argument("--hub", required=True, metavar="URL", help="address on the slip")
    command.add_argument("--hub-key", required=True, metavar="HEX", help="key on the slip, 64 characters")
    command.set_defaults(run=revoke_slip)


def revoke_slip(arguments: argparse.Namespace) -> int:
    """Hand the slip to the hub; its signed answer says that the device is stopped."""
    from fieldapp.workflow.network import hub_problem
    from fieldapp.workflow.night_slip import read
    from sync.errors import HubError
    from sync.identity import SigningKey
    from sync.transport import HubClient

    slip = read(_text(arguments.file))
    key, nobody = _key(arguments.hub_key), SigningKey.generate(secrets.token_bytes)
    client = HubClient(arguments.hub, key, nobody, now=_now, entropy=secrets.token_bytes)
    try:
        client.hand_in_slip(slip.encode())
    except HubError as error:
        raise hub_problem(error) from error
    print("Het toestel is gestopt. Bel nu je leidinggevende en je beheerder.")
    return 0


def _text(file: str) -> str:
    return sys.stdin.read() if file == _STDIN else Path(file).read_text(encoding="utf-8")


def _key(text: str) -> bytes:
    try:
        key = bytes.fromhex("".join(text.split()))
    except ValueError as error:
        raise InvalidInput("slip", "malformed") from error
    if len(key) != _KEY_BYTES:
        raise InvalidInput("slip", "malformed")
    return key


def _now() -> datetime:
    return datetime.now(UTC)
