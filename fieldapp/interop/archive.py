"""A zip from outside: which files are in it, and their bytes; nothing of it is ever written to disk."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

from fieldapp.errors import BrokenFile

MOST_FILES: Final = 200
MOST_BYTES: Final = 256 * 1024 * 1024  # of everything together, unpacked
MOST_TIMES: Final = 200  # larger than the zip itself: no list of services shrinks that well
_SMALL: Final = 4 * 1024 * 1024  # below this a good shrink proves nothing
_CANNOT: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    KeyError,
)


def is_zip(data: bytes) -> bool:
    """Whether these bytes begin as a zip does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


class Archive:
    """The files in a zip by name. Raises BrokenFile for what would unpack into too much."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _CANNOT as error:
            raise BrokenFile("zip") from error
        entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        if len(entries) > MOST_FILES:
            raise BrokenFile("too_many_files", limit=MOST_FILES)
        if any(entry.flag_bits & 1 for entry in entries):
            raise BrokenFile("encrypted")
        whole = sum(entry.file_size for entry in entries)
        if whole > MOST_BYTES or (whole > _SMALL and whole > MOST_TIMES * len(data)):
            raise BrokenFile("too_large_inside", limit=MOST_BYTES // (1024 * 1024))
        self.names = [entry.filename for entry in entries if "__MACOSX" not in entry.filename]

    def reader(self, name: str) -> Callable[[], bytes]:
        """Reads one file when it is called."""
        return lambda: self.read(name)

    def read(self, name: str) -> bytes:
        """The bytes of one file."""
        try:
            return self._zip.read(name)  # never more than the size that was counted: the rest fails its check
        except _CANNOT as error:
            raise BrokenFile("zip") from error
