"""The processes of a demonstration: how they are started, and that none outlives it.

Actors and windows end when their standard input closes or their user closes them; the relay is ended by the
kernel when the conductor dies. What still runs when a folder is taken up again is ended first.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, TextIO

if sys.platform != "win32":
    import fcntl

GRACE = 5.0  # seconds between asking a left-over process to end and ending it


class StepFailed(Exception):
    """A step of the story did not hold; the text says what and why, without personal data."""


def spawn(
    command: list[str], log: TextIO, environment: dict[str, str], *, dies_with_us: bool = False
) -> "subprocess.Popen[str]":
    """Start a process with lines in and out. `dies_with_us`: for one that does not watch its input."""
    setpriv = shutil.which("setpriv") if dies_with_us else None
    if setpriv is not None:
        command = [setpriv, "--pdeathsig", "KILL", *command]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        encoding="utf-8",
        env=os.environ | environment,
    )


def close_lines(process: "subprocess.Popen[str]") -> None:
    """Close both lines to a process; one that is gone may not have read all of its own."""
    for line in (process.stdin, process.stdout):
        if line is not None:
            with contextlib.suppress(OSError):
                line.close()


class Holding:
    """One demonstration has the folder: a second is refused, what an earlier one left running is ended."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._noted = folder / "processes.json"
        self._lock: IO[str] | None = None

    def take(self) -> None:
        """Have the folder alone.

        Raises:
            StepFailed: another demonstration is at work in it.
        """
        self._lock = (self._folder / "demo.lock").open("w", encoding="ascii")
        if sys.platform != "win32":
            try:
                # The kernel lets go of it when this process ends, however it ends.
                fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self._lock.close()
                self._lock = None
                raise StepFailed(f"another demonstration is at work in {self._folder}") from None
        for pid in self._left_over():
            _end(pid)

    def note(self, pids: list[int]) -> None:
        """Remember who was started here, for a run after this one was killed."""
        draft = self._noted.with_suffix(".part")
        draft.write_text(json.dumps(pids), encoding="ascii")
        draft.replace(self._noted)

    def release(self) -> None:
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._noted.unlink(missing_ok=True)
            self._lock.close()
            self._lock = None

    def _left_over(self) -> list[int]:
        try:
            pids = json.loads(self._noted.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return []
        return [pid for pid in pids if isinstance(pid, int) and self._is_ours(pid)]

    def _is_ours(self, pid: int) -> bool:
        """Whether the process of that number works in this folder; numbers are used again."""
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return False
        here = os.fsencode(self._folder)
        works_here = any(word == here or word.startswith(here + b"/") for word in words)
        return works_here and any(b"fieldapp" in word or b"sync.hub" in word for word in words)


def _end(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
        end = time.monotonic() + GRACE
        while time.monotonic() < end:
            if _is_gone(pid):
                return
            time.sleep(0.05)
        os.kill(pid, signal.SIGKILL)
        while not _is_gone(pid):
            time.sleep(0.05)


def _is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return True
    return state.rpartition(")")[2].split()[0] == "Z"  # ended; only its parent has not asked yet
