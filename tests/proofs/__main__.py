"""Command line of the proofs: see the package's docstring."""

import argparse
import json
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Final

from tests.proofs import Proof
from tests.proofs.running import NAMES, run

_AT_A_TIME: Final = 2


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    proofs = []
    # Each in a fresh process: one forks, another keeps a window or a hub, a third starts pytest, whose
    # plugins must not have been imported before.
    with ProcessPoolExecutor(_AT_A_TIME, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as pool:
        running = {pool.submit(run, name, options.full): name for name in options.names or NAMES}
        for ended in as_completed(running):
            try:
                proof, seconds = ended.result()
            except Exception as error:
                raise SystemExit(f"{running[ended]}: did not come to its end: {error!r}") from error
            proofs.append(proof)
            if not options.json:
                _print(proof, seconds)
    if options.json:
        fields = ("name", "tried", "figure", "goal", "ok", "control")
        in_order = sorted(proofs, key=lambda proof: NAMES.index(proof.name))
        print(
            json.dumps([{field: getattr(proof, field) for field in fields} for proof in in_order], indent=1)
        )
    return 0 if all(proof.ok for proof in proofs) else 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.proofs", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"some of: {', '.join(NAMES)} (default: all)"
    )
    parser.add_argument("--full", action="store_true", help="the long form")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"unknown proof: {', '.join(sorted(unknown))}")
    return options


def _print(proof: Proof, seconds: float) -> None:
    verdict = "holds" if proof.ok else "FALLS SHORT"
    print(
        f"{proof.name}: {verdict}: {proof.figure} of {proof.tried} went wrong (may: {proof.goal}); "
        f"with the protection off {proof.control}; {seconds:.0f} s",
        flush=True,
    )
    print("".join(f"    {line}\n" for line in proof.lines), end="", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
