"""The demonstration: builds an invented network and plays the loop through the real windows.

With a display it opens the field worker's and the intake's windows on a network full of invented people;
without one, or with `--headless`, it plays one signal through the loop and writes pictures and a report.
"""

import argparse
import os
import sys
from importlib.resources import as_file
from pathlib import Path

from resources import resource

DEFAULT_OUT = Path("demo-output")


def run(arguments: list[str]) -> int:
    """The command `fieldapp demo`. 0 when every step held, 1 when one failed, 2 for wrong usage."""
    parser = argparse.ArgumentParser(prog="fieldapp demo", description="Play the whole loop.")
    parser.add_argument("--headless", action="store_true", help="without windows on the screen")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, metavar="DIR", help="where (%(default)s)")
    parser.add_argument("--actor", help=argparse.SUPPRESS)
    parser.add_argument("--window", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    out = given.out.resolve()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.stderr.write(f"fieldapp demo: cannot use {out}: {error.strerror}\n")
        return 1
    if given.actor is not None:
        return _act(given.actor, out, window=given.window)
    if given.headless or not has_display():
        from fieldapp.demo.conductor import Conductor

        return Conductor(out, _say).play()
    from fieldapp.demo.show import show

    return show(out, _say)


def _act(name: str, out: Path, *, window: bool) -> int:
    if window:
        from fieldapp.demo.show import open_window

        return open_window(out / name, sys.stdin.readline().strip())
    # The screen of a cheap laptop, 1366 x 768 within the frame of 2 pixels that Qt draws offscreen.
    with as_file(resource("demo/screen.json")) as screen:
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        from fieldapp.demo.actor import act

        return act(name, out / name)


def has_display() -> bool:
    """Whether windows can be shown: always on Windows and macOS, else with a display server."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say(line: str) -> None:
    print(line, flush=True)


__all__ = ["has_display", "run"]
