"""Opening and closing a profile: the one value that every workflow function receives first.

A `Session` belongs to the thread that opened it. The sync thread works on `session.twin()`,
a second connection to the same store with repositories of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

Clock = Callable[[], datetime]

FIELD = "field"
HOMECARE = "homecare"
INTAKE = "intake"
COORDINATION = "coordination"
WORKSPACES = (FIELD, HOMECARE, INTAKE, COORDINATION)


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """What can be seen of a profile while it is locked."""

    folder: Path
    label: str
    failed_attempts: int


@dataclass(frozen=True, slots=True)
class Profile:
    """Who works here. `role` is a code of E17; `organisation_duty` counts for a supervisor only."""

    name: str
    role: str
    organisation: str
    workspace: str = FIELD
    phone: str = ""
    supervisor: str = ""
    device_label: str = ""
    organisation_duty: str = ""


@dataclass(frozen=True, slots=True)
class NewProfile:
    """A profile to be made: `label` is all that shows while it is locked."""

    profile: Profile
    label: str
    passphrase: str


@dataclass(frozen=True, slots=True)
class Membership:
    """Where this device stands in the network it belongs to."""

    network_id: str
    network: str
    org_id: str
    organisation: str
    device_id: str
    personal_mailbox: str
    mailboxes: tuple[str, ...]
    is_administrator: bool
    is_coordinator: bool


class Session:
    """An unlocked profile: repositories, policy, keys and clock."""

    folder: Path
    profile: Profile
    membership: Membership | None
    duty: str

    def now(self) -> datetime:
        """The device's clock, aware and in UTC."""
        raise NotImplementedError

    def twin(self) -> Session:
        """The same profile on a second connection, for the thread that calls this."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Created:
    """A new profile, open; the recovery code is shown once and kept nowhere."""

    folder: Path
    recovery_code: str
    session: Session


def default_home(environ: Mapping[str, str]) -> Path:
    """FIELDAPP_HOME, or the platform's own data folder."""
    raise NotImplementedError


def list_profiles(home: Path) -> list[ProfileInfo]:
    """Every profile under `home`, by label."""
    raise NotImplementedError


def create_profile(home: Path, new: NewProfile, *, now: Clock, calibration: Any = None) -> Created:
    """Make a store, its key slots and the device's keys. Raises WeakPassphrase, FolderReadOnly, DiskFull."""
    raise NotImplementedError


def unlock(folder: Path, passphrase: str, *, now: Clock) -> Session:
    """Open with the passphrase. Raises WrongPassphrase, NewerStore, StoreDamaged."""
    raise NotImplementedError


def unlock_with_code(folder: Path, recovery_code: str, *, now: Clock) -> Session:
    """Open with the printed recovery code."""
    raise NotImplementedError


def lock(session: Session) -> None:
    """Close the store; every later use of this session raises Locked."""
    raise NotImplementedError


def save_profile(session: Session, profile: Profile) -> None:
    """Change name, telephone or supervisor."""
    raise NotImplementedError


def propose_passphrase() -> str:
    """Five random Dutch words."""
    raise NotImplementedError


def weaknesses(passphrase: str) -> tuple[str, ...]:
    """Why this passphrase would be guessed, as codes; empty when it will do."""
    raise NotImplementedError


def check_groups(recovery_code: str, typed: Mapping[int, str]) -> bool:
    """Whether the groups typed back (by index) are those of the code."""
    raise NotImplementedError
