"""Command line of the benchmarks: see the package's docstring."""

import argparse
import importlib
import json
import os
import sys

NAMES = ("start", "save", "sealing", "push", "search", "listing", "inbox", "ledger", "policy", "folding")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"some of: {', '.join(NAMES)} (default: all)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds, at least 3")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"unknown benchmark: {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = []
    for name in options.names or NAMES:
        found = importlib.import_module(f"tests.bench.{name}").measure(max(3, options.rounds))
        rows.extend(found)
        if not options.json:
            for row in found:
                verdict = "ok" if row["ok"] else "FALLS SHORT"
                print(
                    f"{row['name']}: {row['ratio']:.2f} (goal {row['goal']}, {row['unit']}): {verdict}",
                    flush=True,
                )
    if options.json:
        print(json.dumps(rows, indent=1))
    return 0 if all(row["ok"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
