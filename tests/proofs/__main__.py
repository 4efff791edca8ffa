"""Command line of the proofs: see the package's docstring."""

import argparse
import importlib
import json
import os
import sys
import time

from tests.proofs import Proof

NAMES = (
    "canaries",
    "preview-bytes",
    "kill-loop",
    "seal-bytes",
    "person-free",
    "taxonomies",
    "keystrokes",
    "seed-map",
    "week",
    "erasure",
    "disclosure-table",
    "rules-matter",
    "ledger-tamper",
    "withdrawal",
    "text-guard",
    "mutants",
)


def run(name: str, *, full: bool) -> Proof:
    module = importlib.import_module(f"tests.proofs.{name.replace('-', '_')}")
    proof = module.prove(full=full)
    assert isinstance(proof, Proof)
    return proof


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.proofs", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"some of: {', '.join(NAMES)} (default: all)"
    )
    parser.add_argument("--full", action="store_true", help="the long form")
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"unknown proof: {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    proofs = []
    for name in options.names or NAMES:
        began = time.monotonic()
        proof = run(name, full=options.full)
        proofs.append(proof)
        if not options.json:
            verdict = "holds" if proof.ok else "FALLS SHORT"
            print(
                f"{proof.name}: {verdict}: {proof.figure} of {proof.tried} went wrong (may: {proof.goal}); "
                f"with the protection off {proof.control}; {time.monotonic() - began:.0f} s",
                flush=True,
            )
            print("".join(f"    {line}\n" for line in proof.lines), end="", flush=True)
    if options.json:
        fields = ("name", "tried", "figure", "goal", "ok", "control")
        print(json.dumps([{field: getattr(proof, field) for field in fields} for proof in proofs], indent=1))
    return 0 if all(proof.ok for proof in proofs) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
