"""The command `fieldapp`: without a command it opens the windows; with one it hands over."""

import argparse
import os
import sys
from pathlib import Path

_EPILOG = """commands (each with --help):
  demo            build an invented network and play the whole loop
  sync            exchange the post of a profile once
  verify-ledger   check the chain of the logbook of a profile
  open-envelope   print the decoded payload of an envelope file
  policy          try the rules of disclosure, or print them"""


def main(arguments: list[str] | None = None) -> int:
    """Open the windows, or run a command; returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and not given[0].startswith("-"):
        return _command(given)
    parser = argparse.ArgumentParser(
        prog="fieldapp",
        description="Note signals, decide with the person, send exactly that, and hear back.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--profile", type=Path, metavar="DIR", help="open the profile in this folder")
    parser.add_argument(
        "--text-scale", type=float, metavar="N", help="text size for this run: 1.0 is normal, 2.0 double"
    )
    parser.add_argument("--locked", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--at", default="", help=argparse.SUPPRESS)
    parser.add_argument("--quit-after-paint", action="store_true", help=argparse.SUPPRESS)
    return _windows(parser.parse_args(given))


def _command(given: list[str]) -> int:
    if given[0] == "demo":
        from fieldapp import demo

        return demo.run(given[1:])
    from fieldapp import commands

    return commands.run(given)


def _windows(given: argparse.Namespace) -> int:
    try:
        from fieldapp import app
    except ImportError as error:
        if error.name is None or not error.name.startswith("PySide6"):
            raise
        sys.stderr.write("fieldapp: the windows need Qt; install with the extra [app]\n")
        return 1
    return app.run(app.options_of(given, dict(os.environ)))


if __name__ == "__main__":
    sys.exit(main())
