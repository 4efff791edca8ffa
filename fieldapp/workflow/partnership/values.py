"""What the screens of the coordinator and of an administrator show and hand in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Founding:
    """What the person who founds a network fills in; `token` is printed once by `fieldhub init`."""

    network: str
    organisation: str
    hub_url: str
    hub_key: str
    token: str
    org_class: str = "lokaal_bestuur"
    legal_number: str = ""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One organisation of the network as the root document names it.

    `left`: since when it takes part no longer, by its own word or (`ended`) by the coordinator's.
    `accepted`: the newest agreement it said yes to, 0 while it reads. `heard`: the day of its own last
    list. `succeeds`: id of the organisation whose place it takes.
    """

    org_id: str
    name: str
    org_class: str
    legal_number: str
    since: date
    devices: int
    checked: bool
    young: bool
    left: date | None = None
    ended: bool = False
    accepted: int = 0
    heard: date | None = None
    full_until: date | None = None
    succeeds: str = ""


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One device of the own organisation."""

    device_id: str
    label: str
    roles: tuple[str, ...]
    since: date
    revoked: bool
    own: bool


@dataclass(frozen=True, slots=True)
class MailboxRow:
    """One mailbox of the own organisation: personal, intake, team, administration, coordination or box."""

    mailbox_id: str
    kind: str
    members: tuple[str, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class InvitationOut:
    """An invitation to hand over: as text, and as QR (rows of dark and light modules)."""

    invitation_id: str
    text: str
    qr: tuple[tuple[bool, ...], ...]
    until: datetime


@dataclass(frozen=True, slots=True)
class EnrolmentRow:
    """One invitation and how far it is: invited, asked, welcomed, ended or expired."""

    invitation_id: str
    label: str
    organisation: str
    state: str
    until: datetime
    tries_left: int
    words_down: tuple[str, ...] = ()
