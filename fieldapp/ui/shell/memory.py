"""What the windows remember between runs: text size, look, minutes until the lock, size. Nothing else."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

LIGHT = "light"
DARK = "dark"
SYSTEM = "system"
LOOKS = (SYSTEM, LIGHT, DARK)
LOCK_MINUTES = (1, 2, 4, 8, 15)


class Settings(NamedTuple):
    """Chosen by the user of this computer; known before anything is unlocked."""

    scale: float = 1.0
    look: str = SYSTEM
    lock_minutes: int = 4
    width: int = 1280
    height: int = 740
    maximised: bool = True
    last: str = ""  # the random folder name of the profile opened last


def data_home(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Where profiles live, asked before the first paint, when nothing else of the program has been read.

    The workflow says the same; a test holds the two together.
    """
    if environ.get("FIELDAPP_HOME"):
        return Path(environ["FIELDAPP_HOME"])
    user = Path(environ.get("HOME") or environ.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or user / "AppData" / "Local") / "Vindplaats"
    if platform == "darwin":
        return user / "Library" / "Application Support" / "Vindplaats"
    return Path(environ.get("XDG_DATA_HOME") or user / ".local" / "share") / "vindplaats"


class Memory:
    """Reads and writes the settings in one small file; a damaged or missing file means the defaults."""

    def __init__(self, home: Path) -> None:
        self._file = home / "window.settings"
        self.settings = _read(self._file)

    def change(self, **changes: object) -> Settings:
        """Change some settings and write them down; where that is impossible they count for this run."""
        self.settings = self.settings._replace(**changes)  # type: ignore[arg-type]
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            lines = (f"{name} = {value}\n" for name, value in self.settings._asdict().items())
            beside.write_text("".join(lines), "utf-8")
            os.replace(beside, self._file)
        except OSError:
            pass
        return self.settings


def _read(file: Path) -> Settings:
    """Lines of `name = value`: reading JSON would take 3 ms before the first paint."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return Settings()
    found = dict(line.split(" = ", 1) for line in lines if " = " in line)
    plain = Settings()
    look, minutes = found.get("look"), _number(found, "lock_minutes", (1, 999), 0)
    return Settings(
        scale=_number(found, "scale", (0.9, 2.0), plain.scale),
        look=look if look in LOOKS else plain.look,
        lock_minutes=int(minutes) if minutes in LOCK_MINUTES else plain.lock_minutes,
        width=int(_number(found, "width", (640, 10_000), plain.width)),
        height=int(_number(found, "height", (480, 10_000), plain.height)),
        maximised=found.get("maximised") != "False",
        last=found.get("last", ""),
    )


def _number(found: Mapping[str, str], name: str, bounds: tuple[float, float], otherwise: float) -> float:
    try:
        value = float(found.get(name, ""))
    except ValueError:
        return otherwise
    return value if bounds[0] <= value <= bounds[1] else otherwise
