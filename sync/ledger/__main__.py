"""`python -m sync.ledger FILE`: check an exported ledger, without the program that made it.

Exit codes: 0 it holds, 1 it does not (one line says from which number on), 2 wrong usage or no such file.
What is said is Dutch: it is for a lawyer, a data-protection officer or the person; `--help` is English.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sync.ledger.archive import FileReport, verify_file

WHAT: Final = {
    "malformed": "die regel is geen regel",
    "number": "er ontbreekt een regel, of er staat er een te veel of op de verkeerde plaats",
    "prev": "de regel past niet op de vorige",
    "signature": "de handtekening hoort niet bij de regel",
    "pruned": "het begin ontbreekt, en geen regel zegt dat het opgeruimd werd",
    "cut": "het einde ontbreekt",
    "anchor": "een getuige bewaarde iets anders",
    "head": "dit is geen logboek, of de eerste bladzijde is veranderd",
    "witness": "de regels kloppen, maar wat de getuigen zeiden is veranderd",
}


@dataclass(frozen=True, slots=True)
class _Held:
    """An anchor that somebody else kept, and the entry it stands for (0: none in this file)."""

    anchor: str
    n: int


def main(arguments: Sequence[str]) -> int:
    """Check one file; gives the exit code."""
    options = _parser().parse_args(arguments)
    try:
        data = options.file.read_bytes()
        hub, anchors = bytes.fromhex(options.hub_key), [bytes.fromhex(each) for each in options.anchor]
    except (OSError, ValueError) as error:
        sys.stderr.write(f"Dat bestand of die sleutel kan niet gelezen worden ({type(error).__name__}).\n")
        return 2
    report = verify_file(data, hub=hub or None)
    numbers = {mark.anchor: mark.n for mark in report.marks}
    held = [_Held(each.hex(), numbers.get(each, 0)) for each in anchors]
    sys.stdout.write(_as_json(report, held) if options.json else _as_text(report, held))
    return 0 if report.chain.ok and all(each.n for each in held) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sync.ledger", description="check an exported ledger")
    parser.add_argument("file", type=Path, metavar="FILE", help="the ledger, as it was exported")
    parser.add_argument(
        "--hub-key", default="", metavar="HEX", help="key of the hub, from somebody you trust"
    )
    parser.add_argument(
        "--anchor",
        action="append",
        default=[],
        metavar="HEX",
        help="an anchor that you hold (field 16 of a message): must stand for an entry of this file",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _as_text(report: FileReport, held: Sequence[_Held]) -> str:
    lines = [_verdict(report), *_about(report)]
    for each in held:
        where = f"staat voor regel {each.n}" if each.n else "hoort bij geen regel: er is iets weggelaten"
        lines.append(f"Wat jij bewaart ({each.anchor[:8]}…) {where}.")
    return "\n".join(lines) + "\n"


def _verdict(report: FileReport) -> str:
    chain = report.chain
    if chain.ok:
        return f"Het logboek klopt: {chain.entries} regels, tot en met nr {chain.last.n}."
    where = f" vanaf nr {chain.broken_at}" if chain.broken_at else ""
    return f"Het logboek klopt niet{where}: {WHAT[chain.fault]}."


def _about(report: FileReport) -> list[str]:
    chain, lines = report.chain, []
    if chain.ok and chain.checkpoint:
        lines.append(f"Regels 1 tot en met {chain.checkpoint} zijn opgeruimd; een latere regel zegt dat.")
    if chain.withheld:
        lines.append(f"{chain.withheld} regels tonen alleen hun controlegetal: ze gaan over openen en slot.")
    n, seconds = report.witnessed
    if chain.ok and n:
        when = datetime.fromtimestamp(seconds, UTC).strftime("%d/%m/%Y %H:%M")
        lines.append(f"De post getuigde op {when} (UTC) tot en met nr {n}.")
    return lines


def _as_json(report: FileReport, held: Sequence[_Held]) -> str:
    chain, (n, seconds) = report.chain, report.witnessed
    value = {
        "ok": chain.ok,
        "entries": chain.entries,
        "last": chain.last.n,
        "pruned_through": chain.checkpoint,
        "broken_at": chain.broken_at,
        "fault": chain.fault,
        "withheld": chain.withheld,
        "witnessed": {"n": n, "time": seconds},
        "held": [asdict(each) for each in held],
    }
    return json.dumps(value) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
