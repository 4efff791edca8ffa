"""What a round of the post reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldapp.errors import NetworkProblem
from fieldapp.workflow.changes import Change


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What one round did. `problem` says why it stopped early, or what of the address list was refused.

    What was done before a problem stays done. `new_devices`: labels of devices that appeared in the own
    organisation's document.
    """

    sent: int = 0
    received: int = 0
    refused: int = 0
    quarantined: int = 0
    problem: NetworkProblem | None = None
    changes: Change = Change.NONE
    new_devices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the pill in the header shows. `problem`: the code of the last round's problem, empty if none."""

    connected: bool
    waiting: int
    last_ok: datetime | None
    problem: str = ""
