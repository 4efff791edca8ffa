"""Carrying the post: refresh the address list, push, pull to the end, open, acknowledge.

The only place that opens. Nothing is in a transaction while the network is used, and every step
can be repeated: a second delivery of anything has no second effect.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.errors import HubProblem
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one round did. `problem` says why it stopped early; what was done before stays done."""

    sent: int
    received: int
    refused: int
    quarantined: int
    problem: HubProblem | None
    changes: Change


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the pill in the header shows."""

    connected: bool
    waiting: int
    last_ok: datetime | None
    problem: str = ""


def sync_once(session: Session, *, hub_factory: Any = None) -> SyncReport:
    """One whole round. Call it on the sync thread with `session.twin()`. Raises NotConnected."""
    raise NotImplementedError


def status(session: Session) -> SyncStatus:
    """How many envelopes wait, and when the last whole round ended."""
    raise NotImplementedError
