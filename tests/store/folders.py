"""What the tests do to a profile folder from outside."""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldapp.store.store import FILE, open_store
from tests.store.values import KEY, a_place, a_signal, new_store, now

ROOT = Path(__file__).parents[2]
PAGE = 2048


def everything_in(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def flip(path: Path, page: int) -> None:
    """Damage one page (from 1) of a file."""
    data = bytearray(path.read_bytes())
    for offset in range(100, 200):
        data[(page - 1) * PAGE + offset] ^= 0xFF
    path.write_bytes(data)


def filled(folder: Path, count: int = 30) -> None:
    """A closed store with a place and some signals."""
    store = new_store(folder)
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
        for _ in range(count):
            store.signals.save(a_signal(place, own_words="woorden " * 100))
    store.close()


def child(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", "tests.store.child", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def killed_while_writing(folder: Path, after: int) -> set[str]:
    """Ids that a process said were saved before it was killed."""
    command = [sys.executable, "-m", "tests.store.child", "write", str(folder)]
    saved = set()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            saved.add(line.strip())
            if len(saved) == after:
                os.kill(process.pid, signal.SIGKILL)
    return {line for line in saved if len(line) == 32}


def check_sound(folder: Path, saved: set[str]) -> None:
    store = open_store(folder, KEY, now)
    found = {row[0] for row in store.database.rows("SELECT id FROM signal")}
    assert saved <= found
    assert store.database.value("PRAGMA quick_check") == "ok"
    with store.database.transaction():
        store.database.execute("INSERT INTO signal_index (signal_index) VALUES ('integrity-check')")
    store.database.checkpoint(truncate=True)
    assert store.database.integrity() == ()
    store.close()


def leave_a_journal(folder: Path) -> int:
    """A process that was killed leaves its journal beside the file; answers how many signals stand in it."""
    written = len(killed_while_writing(folder, after=5))
    assert (folder / f"{FILE}-wal").stat().st_size > 0
    store = open_store(folder, KEY, now)
    extra = store.signals.count() - 30
    assert extra >= written
    journal, file = (folder / f"{FILE}-wal").read_bytes(), (folder / FILE).read_bytes()
    store.close()
    (folder / f"{FILE}-wal").write_bytes(journal)
    (folder / FILE).write_bytes(file)
    return extra


@contextmanager
def folder_of_its_own() -> Iterator[Path]:
    """A folder for a profile that another user can reach: a process without root's powers has to look at it.

    Not pytest's own: that one lies below folders that only its owner may enter, and other workers use those.
    """
    with tempfile.TemporaryDirectory(prefix="profile-") as holder:
        os.chmod(holder, 0o755)
        yield Path(holder) / "profile"
