"""`fieldapp policy`: try the rules on facts, and read them in Dutch. Needs no profile and touches none."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from fieldapp.domain.disclosure import Decision, Facts, Policy, decide, wording
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import InvalidInput
from resources import load_taxonomies, load_toml

_STDIN: Final = "-"
_REASONS: Final = {
    "missing": "ontbreekt",
    "unknown_fact": "is geen feit van de tabel",
    "unknown_value": "heeft een waarde die niet in de lijst staat",
    "wrong_type": "heeft een waarde van een verkeerde soort",
    "doubled": "staat er twee keer",
}
# In the order of the contract: row, outcome, basis, fields_max, must_record, missing, can_do, policy_version.
_KEYS: Final = tuple(Decision.__slots__)


class LineRefused(Exception):
    """A line of facts that cannot be decided on; `str()` is the line to show."""


def add(commands: Any) -> None:
    """The command with its two parts, on the subparsers of `fieldapp`."""
    line = "try the rules of disclosure, or print them"
    command = commands.add_parser("policy", help=line, description=line, allow_abbrev=False)
    parts = command.add_subparsers(required=True, metavar="part")
    line = "read JSON lines of facts, print JSON lines of decisions in the same order"
    explaining = parts.add_parser("explain", help=line, description=line, allow_abbrev=False)
    explaining.add_argument(
        "file", nargs="?", default=_STDIN, metavar="FILE", help="file with facts; - or none: standard input"
    )
    explaining.set_defaults(run=explain_file)
    line = "print the rules in Dutch"
    printing = parts.add_parser("table", help=line, description=line, allow_abbrev=False)
    printing.set_defaults(run=print_table)


def explain_file(arguments: argparse.Namespace) -> int:
    """Decide on every line; the first that cannot be decided on ends it, named by fact and line."""
    policy = Policy.from_data(load_toml("policy/disclosure.toml"))
    try:
        with _opened(arguments.file) as lines:
            for line in explain(policy, lines):
                sys.stdout.write(line + "\n")
    except LineRefused as refused:
        sys.stdout.flush()
        print(refused, file=sys.stderr)
        return 1
    return 0


def print_table(_arguments: argparse.Namespace) -> int:
    """The rules in Dutch."""
    policy = Policy.from_data(load_toml("policy/disclosure.toml"))
    sys.stdout.write(wording.table(policy, Taxonomies.from_data(load_taxonomies())))
    return 0


def explain(policy: Policy, lines: Iterable[bytes]) -> Iterator[str]:
    """A decision as JSON for each line of facts; empty lines are passed over. Raises LineRefused."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    said_before: dict[Decision, str] = {}  # there are many situations and few decisions
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            facts = Facts.from_data(_read(line))
        except InvalidInput as error:
            said = _REASONS.get(error.reason, error.reason)
            raise LineRefused(f"Regel {number}: {error.field} {said}.") from None
        except (ValueError, RecursionError):
            raise LineRefused(f"Regel {number} is geen JSON-object met feiten.") from None
        decision = decide(policy, facts)
        if decision not in said_before:
            said_before[decision] = encode({key: getattr(decision, key) for key in _KEYS})
        yield said_before[decision]


def _read(line: bytes) -> Mapping[str, Any]:
    data = _DECODER.decode(line.decode("utf-8-sig"))
    if not isinstance(data, dict):
        raise ValueError("no object")
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise InvalidInput(next(name for name in names if names.count(name) > 1), "doubled")
    return found


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_once)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == _STDIN:
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield file
