"""Joining a network: read the invitation, four words up, four words down, then pin.

The steps, each one call: `read_invitation`, `join` (needs the hub), `poll_join` until it says
`answer_here`, `confirm_words`. A device whose organisation is new makes the organisation's keys itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

WAITING = "waiting"
ANSWER_HERE = "answer_here"
JOINED = "joined"
ENDED = "ended"
NOT_JOINING = "not_joining"


@dataclass(frozen=True, slots=True)
class InvitationView:
    """What an invitation says before anything is trusted. `reason` is a code when it is not valid."""

    network: str
    organisation: str
    hub_url: str
    first_device: bool
    until: datetime | None
    valid: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Joining:
    """Asked to join; `words_up` are read out to the inviter."""

    words_up: tuple[str, ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class JoinState:
    """`state` is waiting, answer_here, joined, ended or not_joining; `words_up` stay readable meanwhile."""

    state: str
    words_up: tuple[str, ...] = ()
    network: str = ""
    organisation: str = ""
    tries_left: int = 3


def read_invitation(text: str, *, now: datetime) -> InvitationView:
    """What a pasted or scanned invitation says; never raises."""
    raise NotImplementedError


def join(session: Session, text: str) -> Joining:
    """Make this device's keys and ask the inviter. Raises InvitationRefused, HubProblem."""
    raise NotImplementedError


def poll_join(session: Session) -> JoinState:
    """Look whether the inviter has answered. Raises HubProblem."""
    raise NotImplementedError


def confirm_words(session: Session, words: tuple[str, ...]) -> Change:
    """Type the four words the inviter reads out; only then does this device pin and may send.

    Raises WordsDiffer; the third wrong entry raises InvitationRefused("ended").
    """
    raise NotImplementedError
