"""Opening and closing a profile: the one value that every workflow function receives first.

A `Session` belongs to the thread that opened it. The sync thread works on `session.twin()`,
a second connection to the same store with repositories of its own. Screens, whatever their thread, may
read `profile`, `membership` and `duty`: plain values, renewed by `refresh()`.
"""

from __future__ import annotations

import re
import secrets
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import holidays as holiday_calendar

from fieldapp.domain.agreements import agreed_policy, agreed_terms
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.requests.terms import Terms
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import DiskFull, FolderReadOnly, InvalidInput, WeakPassphrase
from fieldapp.store import files, keyslots, migrations
from fieldapp.store.database import KEY_BYTES
from fieldapp.store.directory import DEVICE, INCARNATION
from fieldapp.store.keyslots import Calibration
from fieldapp.store.profile import ProfileFile, is_profile
from fieldapp.store.store import Clock, Store, create_store, open_store
from fieldapp.store.visits import VisitRepository
from resources import load_taxonomies, load_toml
from sync.identity import DeviceKeys
from sync.ledger import EntryKind

FIELD: Final = "field"
HOMECARE: Final = "homecare"
INTAKE: Final = "intake"
COORDINATION: Final = "coordination"
WORKSPACES: Final = (FIELD, HOMECARE, INTAKE, COORDINATION)

# Of those who work in people's homes, these have the field workspace: they follow up what others hand over.
FOLLOWS_UP: Final = frozenset({"leidinggevende_signaalbeheerder", "maatschappelijk_werker_thuiszorg"})

_PROFILE: Final = "profile"
_MEMBERSHIP: Final = "membership"
_DAY_SECONDS: Final = 86_400


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
    organisation_duty: str = "discretie"


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
    team_mailbox: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the program is told by its data files; read once."""

    policy: Policy
    terms: Terms
    taxonomies: Taxonomies

    @classmethod
    def load(cls) -> Rules:
        """From the resources of this program."""
        return cls(
            policy=Policy.from_data(load_toml("policy/disclosure.toml")),
            terms=Terms.from_data(load_toml("policy/terms.toml")),
            taxonomies=Taxonomies.from_data(load_taxonomies()),
        )


class Session:
    """An unlocked profile: repositories, rules, keys and clock."""

    def __init__(self, folder: Path, store: Store, rules: Rules) -> None:
        self.folder = folder
        self.store = store
        self.rules = rules
        self.database = store.database
        self.visits = store.visits
        self.people = store.people
        self.signals = store.signals
        self.drafts = store.drafts
        self.consents = store.consents
        self.requests = store.requests
        self.messages = store.messages
        self.outbox = store.outbox
        self.inbox = store.inbox
        self.ledger = store.ledger
        self.directory = store.directory
        self.preferences = store.preferences
        self.search = store.search
        self.cached_network: tuple[str, object] | None = None
        self.profile: Profile
        self.membership: Membership | None
        self.refresh()

    @property
    def places(self) -> VisitRepository:
        """Places live with their visits."""
        return self.visits

    @property
    def policy(self) -> Policy:
        """The policy with the duties of the own organisation, and no more fields than were agreed on."""
        return self._policy

    @property
    def terms(self) -> Terms:
        """As agreed in the network, once the own organisation said yes to that."""
        return self._terms

    @property
    def taxonomies(self) -> Taxonomies:
        """All code lists, with the terms that this device added."""
        return self._taxonomies

    @property
    def duty(self) -> str:
        """BG, OD or AD, from the role."""
        return self.policy.duty(self.profile.role, self.profile.organisation_duty)

    @cached_property
    def keys(self) -> DeviceKeys:
        """This device's own keys; they never leave the store but to sign and to open."""
        return DeviceKeys.from_bytes(_required(self.directory.secret(DEVICE)))

    @cached_property
    def incarnation(self) -> bytes:
        """Eight random bytes of this installation: a restored copy gets others."""
        return _required(self.directory.secret(INCARNATION))

    @cached_property
    def holidays(self) -> frozenset[date]:
        """Belgian holidays around now: terms are counted in working days."""
        year = self.now().year
        return frozenset(holiday_calendar.country_holidays("BE", years=range(year - 1, year + 3)))

    def now(self) -> datetime:
        """The device's clock, aware and in UTC."""
        return self.store.clock()

    def refresh(self) -> None:
        """Read again what another connection may have changed: profile, membership, terms, agreements."""
        self.profile = Profile(**self.preferences.get(_PROFILE))
        found = self.preferences.get(_MEMBERSHIP)
        self.membership = None if found is None else _membership(found)
        self.local_terms = self.store.local_terms.all()
        self._taxonomies = self.rules.taxonomies.with_local(self.local_terms)
        agreed = self.store.agreements.in_force()
        own = self.rules.policy.of(self.membership.org_id if self.membership else "")
        self._policy, self._terms = agreed_policy(own, agreed), agreed_terms(self.rules.terms, agreed)

    def twin(self) -> Session:
        """The same profile on a second connection, for the thread that calls this."""
        return Session(self.folder, self.store.twin(), self.rules)

    def close(self) -> None:
        """Close the connection; every later use raises `Locked`."""
        self.store.close()


@dataclass(frozen=True, slots=True)
class Created:
    """A new profile, open; the recovery code is shown once and kept nowhere."""

    folder: Path
    recovery_code: str
    session: Session


def default_home(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """FIELDAPP_HOME, or the platform's own data folder."""
    if environ.get("FIELDAPP_HOME"):
        return Path(environ["FIELDAPP_HOME"])
    user = Path(environ.get("HOME") or environ.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or user / "AppData" / "Local") / "Vindplaats"
    if platform == "darwin":
        return user / "Library" / "Application Support" / "Vindplaats"
    return Path(environ.get("XDG_DATA_HOME") or user / ".local" / "share") / "vindplaats"


def list_profiles(home: Path) -> list[ProfileInfo]:
    """Every profile under `home`, by label."""
    if not home.is_dir():
        return []
    found = []
    for folder in sorted(home.iterdir()):
        if is_profile(folder):
            file = ProfileFile.read_or_anew(folder)  # a damaged label hides neither this one nor the others
            found.append(ProfileInfo(folder, file.label, file.attempts.failed))
    return sorted(found, key=lambda info: (info.label.casefold(), info.folder.name))


def create_profile(
    home: Path, new: NewProfile, *, now: Clock, calibration: Calibration | None = None
) -> Created:
    """Make a store, its key slots and the device's keys. Raises WeakPassphrase, FolderReadOnly, DiskFull,
    InvalidInput("label", "names_somebody").
    """
    check_profile(new.profile)
    if names_somebody(new.label, new.profile):
        raise InvalidInput("label", "names_somebody")
    weak = keyslots.weaknesses(new.passphrase, (new.profile.name, new.profile.organisation))
    if weak:
        raise WeakPassphrase(weak)
    folder = _new_folder(home)
    key = secrets.token_bytes(KEY_BYTES)
    store = create_store(folder, key, now)
    recovery_code = keyslots.new_recovery_code()
    cost = calibration or keyslots.calibrate(time.monotonic)
    keyslots.create_slots(folder, new.passphrase, recovery_code, key, cost)
    _first_words(store, new.profile)
    session = Session(folder, store, Rules.load())
    ProfileFile(new.label, migrations.schema_version()).write(folder)
    return Created(folder, recovery_code, session)


def unlock(folder: Path, passphrase: str, *, now: Clock) -> Session:
    """Open with the passphrase. Raises WrongPassphrase, NewerStore, StoreDamaged."""
    failed = _failed(folder)
    return _opened(_open(folder, keyslots.unlock(folder, passphrase), now), "passphrase", failed)


def unlock_with_code(folder: Path, recovery_code: str, *, now: Clock) -> Session:
    """Open with the printed recovery code; a typing error raises InvalidInput and costs no try."""
    failed = _failed(folder)
    return _opened(_open(folder, keyslots.unlock_with_code(folder, recovery_code), now), "code", failed)


def lock(session: Session) -> None:
    """Close the store; every later use of this session raises Locked."""
    session.close()


def save_profile(session: Session, profile: Profile) -> None:
    """Change name, telephone or supervisor."""
    check_profile(profile)
    with session.database.transaction():
        session.preferences.set(_PROFILE, asdict(profile))
    session.refresh()


def keep_membership(session: Session, membership: Membership) -> None:
    """Note where this device stands, in the caller's transaction; `refresh` shows it."""
    session.preferences.set(_MEMBERSHIP, asdict(membership))


def check_profile(profile: Profile) -> None:
    """Refuse a profile without a name, role, organisation or known workspace."""
    for field in ("name", "role", "organisation"):
        if not getattr(profile, field).strip():
            raise InvalidInput(field, "missing")
    if profile.workspace not in WORKSPACES:
        raise InvalidInput("workspace", "unknown_value")


def names_somebody(label: str, profile: Profile) -> bool:
    """Whether what shows on the lock screen would tell who works here, or for whom."""
    told = {word for text in (profile.name, profile.organisation) for word in _words(text)}
    return not told.isdisjoint(_words(label))


def _words(text: str) -> list[str]:
    """Words of three letters or more, however they are written."""
    return [word for word in re.split(r"\W+", text.casefold()) if len(word) >= 3]


def works_in_steps(profile: Profile) -> bool:
    """Whether this profile has the three large steps instead of the field workspace."""
    return profile.workspace == HOMECARE and profile.role not in FOLLOWS_UP


def propose_passphrase() -> str:
    """Five random Dutch words."""
    return keyslots.propose_passphrase()


def weaknesses(passphrase: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Why this passphrase would be guessed, as codes; empty when it will do."""
    return keyslots.weaknesses(passphrase, names)


def check_groups(recovery_code: str, typed: Mapping[int, str]) -> bool:
    """Whether the groups typed back (by index, from 0) are those of the code."""
    return bool(typed) and all(
        keyslots.same_group(recovery_code, index, text) for index, text in typed.items()
    )


def day_number(moment: datetime) -> int:
    """Days since 1970, as the wire counts them."""
    return int(moment.timestamp()) // _DAY_SECONDS


def minute_number(moment: datetime) -> int:
    """Minutes since 1970, as the wire counts them."""
    return int(moment.timestamp()) // 60


def _open(folder: Path, key: bytes, now: Clock) -> Session:
    store = open_store(folder, key, now)
    try:
        return Session(folder, store, Rules.load())
    except BaseException:
        store.close()
        raise


def _failed(folder: Path) -> int:
    """How often somebody tried in vain since it was last opened."""
    return ProfileFile.read_or_anew(folder).attempts.failed if is_profile(folder) else 0


def _opened(session: Session, how: str, failed: int) -> Session:
    """Note it in the Logboek. A disk that is full keeps nobody out of what they noted."""
    from fieldapp.workflow import logbook  # it is built on this module

    with suppress(DiskFull, FolderReadOnly), session.database.transaction():
        logbook.enter(session, EntryKind.UNLOCK, {"how": how, "failed": failed})
    return session


def _new_folder(home: Path) -> Path:
    folder = home / secrets.token_hex(8)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise files.folder_problem(error) from error
    return folder


def _first_words(store: Store, profile: Profile) -> None:
    with store.database.transaction():
        store.preferences.set(_PROFILE, asdict(profile))
        store.directory.set_secret(DEVICE, DeviceKeys.generate(secrets.token_bytes).to_bytes())
        store.directory.set_secret(INCARNATION, secrets.token_bytes(8))


def _membership(found: dict[str, Any]) -> Membership:
    return Membership(**{**found, "mailboxes": tuple(found["mailboxes"])})


def _required(secret: bytes | None) -> bytes:
    if secret is None:
        raise LookupError("a profile without its device keys")
    return secret
