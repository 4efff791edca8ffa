"""The state of a request is a fold over its events, the same for every order in which they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.domain.requests import table
from fieldapp.domain.requests.events import Event


@dataclass(frozen=True, slots=True)
class RequestState:
    """Where a request stands, who is accountable, and which events said so.

    `refused` are events the table does not allow where they came; `unknown` are of a newer program and kept.
    """

    state: str = table.START
    owner: str = ""
    since: datetime | None = None
    reason: str = ""
    until: date | None = None
    attempts: int = 0
    applied: tuple[Event, ...] = ()
    refused: tuple[Event, ...] = ()
    unknown: tuple[Event, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state in table.OPEN_STATES


def fold(events: Iterable[Event]) -> RequestState:
    """The state after all `events`, in whatever order and however often each was heard."""
    raise NotImplementedError
