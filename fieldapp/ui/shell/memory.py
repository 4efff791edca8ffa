"""What the windows remember between runs: text size, look, minutes until the lock, size. Nothing else."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

LIGHT = "light"
DARK = "dark"
SYSTEM = "system"
LOOKS = (SYSTEM, LIGHT, DARK)
LOCK_MINUTES = (1, 2, 4, 8, 15)


@dataclass(frozen=True, slots=True)
class Settings:
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
        self._file = home / "window.json"
        self.settings = _read(self._file)

    def change(self, **changes: object) -> Settings:
        """Change some settings and write them down; where that is impossible they count for this run."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            beside.write_text(json.dumps(asdict(self.settings)), "utf-8")
            os.replace(beside, self._file)
        except OSError:
            pass
        return self.settings


def _read(file: Path) -> Settings:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _checked(found) if isinstance(found, dict) else Settings()


def _checked(found: Mapping[str, object]) -> Settings:
    plain = Settings()
    look = found.get("look")
    minutes = found.get("lock_minutes")
    return Settings(
        scale=_number(found.get("scale"), 0.9, 2.0, plain.scale),
        look=look if isinstance(look, str) and look in LOOKS else plain.look,
        lock_minutes=minutes if isinstance(minutes, int) and minutes in LOCK_MINUTES else plain.lock_minutes,
        width=int(_number(found.get("width"), 640, 10_000, plain.width)),
        height=int(_number(found.get("height"), 480, 10_000, plain.height)),
        maximised=found.get("maximised") is not False,
        last=last if isinstance(last := found.get("last"), str) else "",
    )


def _number(value: object, least: float, most: float, otherwise: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and least <= value <= most else otherwise  # type: ignore[arg-type,operator]
