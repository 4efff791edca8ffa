"""The network from the inside: founding it, inviting organisations and devices, answering their words.

A coordinator adds organisations and never touches their devices; an organisation's administrator
adds devices and mailboxes of its own organisation and needs no coordinator.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


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
    """One organisation of the network as the root document names it."""

    org_id: str
    name: str
    org_class: str
    legal_number: str
    since: date
    devices: int
    checked: bool
    young: bool
    left: date | None = None


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


def found_network(session: Session, founding: Founding) -> Change:
    """Make root and organisation keys, both documents, and register the network at the hub."""
    raise NotImplementedError


def members(session: Session) -> list[MemberRow]:
    """Every organisation of the network, by name."""
    raise NotImplementedError


def invite_organisation(session: Session, name: str, org_class: str, legal_number: str) -> InvitationOut:
    """Invite a new organisation's first device (coordinator only). Raises InvalidInput, HubProblem."""
    raise NotImplementedError


def invite_device(
    session: Session, label: str, roles: tuple[str, ...], mailboxes: tuple[str, ...]
) -> InvitationOut:
    """Invite a further device of the own organisation (administrator only)."""
    raise NotImplementedError


def enrolments(session: Session) -> list[EnrolmentRow]:
    """Open and past invitations; asks the hub for new answers when it can be reached."""
    raise NotImplementedError


def answer_words(
    session: Session, invitation_id: str, words: tuple[str, ...]
) -> tuple[tuple[str, ...], Change]:
    """Type the words the newcomer reads out; gives the four words to read back.

    Raises WordsDiffer; the third wrong entry raises InvitationRefused("ended").
    """
    raise NotImplementedError


def end_invitation(session: Session, invitation_id: str) -> Change:
    """Break off an invitation."""
    raise NotImplementedError


def devices(session: Session) -> list[DeviceRow]:
    """The devices of the own organisation."""
    raise NotImplementedError


def mailboxes(session: Session) -> list[MailboxRow]:
    """The mailboxes of the own organisation."""
    raise NotImplementedError


def revoke_device(session: Session, device_id: str) -> Change:
    """Take a device out of the own organisation's document."""
    raise NotImplementedError
