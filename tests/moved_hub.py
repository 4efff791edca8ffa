"""A hub whose clock a test can move: `sync.hub` as it is, with so many days more on its clock.

    with moved_hub(tmp_path) as hub:
        hub.move(days=8)      # from the next call on

The days stand in a file in its folder, read at every question for the time.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from sync.hub import admin
from sync.hub.__main__ import main
from tests.hub_server import RunningHub

_FILE = "moved.txt"


class MovedHub(RunningHub):
    """One hub process that lives in another day."""

    module = "tests.moved_hub"

    def move(self, *, days: float) -> None:
        """Its clock is this many days ahead, counted from the real time."""
        written = self.folder / (_FILE + ".new")
        written.write_text(str(days))
        written.replace(self.folder / _FILE)


@contextmanager
def moved_hub(tmp_path: Path) -> Iterator[MovedHub]:
    """A hub that serves, in a folder of its own under `tmp_path`."""
    hub = MovedHub(tmp_path / "hub")
    hub.start()
    try:
        yield hub
    finally:
        hub.kill()


def _serve(folder: Path) -> None:
    class Moved(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            file = folder / _FILE
            days = float(file.read_text()) if file.exists() else 0.0
            return datetime.now(tz) + timedelta(days=days)

    vars(admin)["datetime"] = Moved
    main()


if __name__ == "__main__":
    _serve(Path(sys.argv[sys.argv.index("--data") + 1]))
