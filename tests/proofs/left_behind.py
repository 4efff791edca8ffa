"""What a play leaves on the disk: everything that could be written lands in one folder, and is read back."""

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def everything_kept_in(folder: Path) -> Iterator[None]:
    """Temporary and home folders, standard output and error, and the log of every library: files in here."""
    named = {name: folder / name.lower() for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    for path in named.values():
        path.mkdir()
    log = logging.FileHandler(folder / "log.txt")
    root, level, before = logging.getLogger(), logging.getLogger().level, dict(os.environ)
    os.environ.update({name: str(path) for name, path in named.items()})
    tempfile.tempdir = None
    root.addHandler(log)
    root.setLevel(logging.DEBUG)
    try:
        with _kept_output(folder / "output.txt"):
            yield
    finally:
        root.setLevel(level)
        root.removeHandler(log)
        log.close()
        os.environ.clear()
        os.environ.update(before)
        tempfile.tempdir = None


@contextmanager
def _kept_output(file: Path) -> Iterator[None]:
    """What this process and its children write to standard output and error, also below Python."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = [os.dup(1), os.dup(2)]
    with file.open("wb") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        for number, descriptor in enumerate(kept, start=1):
            os.dup2(descriptor, number)
            os.close(descriptor)


def snapshot(folder: Path, when: str) -> dict[str, bytes]:
    return {f"{name} {when}": data for name, data in files(folder).items()}


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
