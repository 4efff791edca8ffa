"""The invented social map of the demonstration, read in as a worker reads a list in."""

from __future__ import annotations

from datetime import timedelta
from importlib.resources import as_file
from typing import Final

from fieldapp.workflow import socialmap
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap import ReadingPlan
from resources import resource

FILE: Final = "demo/social_map.csv"
NAME: Final = "Sociale kaart Noorderhaven (verzonnen)"
_CHECKED_DAYS: Final = 20  # before the day of the demonstration


def read_services(session: Session) -> int:
    """Read the list in; answers how many services came."""
    checked = session.now().date() - timedelta(days=_CHECKED_DAYS)
    with as_file(resource(FILE)) as path:
        opened = socialmap.look_at(session, path)
    run, _ = socialmap.start(session, opened, ReadingPlan(NAME, "CC0", checked))
    while True:
        progress, _ = socialmap.step(session, run)
        if progress.done:
            return progress.count
