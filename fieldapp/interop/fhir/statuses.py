"""Where a request stands, in FHIR: one table, read both ways (`domain.md` §4.3).

Our own state travels in `Task.businessStatus` and decides; `Task.status` says the same to a system that knows
only FHIR. Only the sender changes a ServiceRequest; the receiver changes the Task.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.requests import events as e
from fieldapp.domain.requests import table as t

# Every value that R4 allows in Task.status.
TASK_STATUSES: Final = (
    *("draft", "requested", "received", "accepted", "rejected", "ready", "cancelled", "in-progress"),
    *("on-hold", "failed", "completed", "entered-in-error"),
)
PRIORITIES: Final[Mapping[str, str]] = {"acuut": "asap", "binnen_week": "urgent", "chronisch": "routine"}


@dataclass(frozen=True, slots=True)
class Status:
    """One line: `Task.status`, `ServiceRequest.status`, and the step that a Task which says so asks for.

    `step` is empty where a receiver may not say it by a Task: the sender or the person decides that.
    """

    task: str
    service_request: str
    step: str = ""


STATUSES: Final[Mapping[str, Status]] = {
    t.READY: Status("draft", "draft"),
    t.SENT: Status("requested", "active"),
    t.RECEIVED: Status("received", "active"),
    t.TAKEN_UP: Status("accepted", "active", e.TAKEN_UP),
    t.ATTEMPTED: Status("in-progress", "active", e.ATTEMPT),
    t.CONTACT: Status("in-progress", "active", e.CONTACT_MADE),
    t.PAUSED: Status("on-hold", "on-hold", e.PAUSED),
    t.ASKED: Status("on-hold", "active", e.QUESTION),
    t.REFERRED: Status("in-progress", "active", e.REFERRED),
    t.AFTERCARE: Status("in-progress", "active", e.AFTERCARE),
    t.PASSED_ON: Status("in-progress", "active"),
    t.RETURNED: Status("rejected", "active", e.GIVEN_BACK),
    t.NOT_REACHED: Status("failed", "active", e.NOT_REACHED),
    t.HELP_STARTED: Status("completed", "completed", e.CLOSED_HELP),
    t.NO_HELP: Status("completed", "completed", e.CLOSED_NO_HELP),
    t.CLOSED: Status("cancelled", "revoked"),
    t.WITHDRAWN: Status("cancelled", "revoked"),
}

# A Task without our own state says enough where its status stands for one step alone.
_ALONE: Final[Mapping[str, str]] = {
    "accepted": t.TAKEN_UP,
    "rejected": t.RETURNED,
    "failed": t.NOT_REACHED,
}


def state_of(status: str, said: str) -> str:
    """The state that a Task means; empty when its two statuses contradict each other or say too little."""
    if not said:
        return _ALONE.get(status, "")
    known = STATUSES.get(said)
    return said if known is not None and known.task == status else ""


def step_of(state: str) -> str:
    """The step (an event) that leads to a state when the receiver says so; empty when it may not."""
    known = STATUSES.get(state)
    return known.step if known is not None else ""
