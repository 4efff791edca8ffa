"""Builders of a real network for journeys, screens, the demonstration and proofs.

Real parts only: SQLCipher stores, a hub process, HTTP, four words up and down. What is spared is time: the
cheapest allowed Argon2 for the passphrase.

    with running_hub(tmp_path) as hub:
        network = found_network(tmp_path, hub)                      # the coordinator, founded and synced
        field = enrol_organisation(network, tmp_path, FIELD)        # a first device and its organisation
        ocmw = enrol_organisation(network, tmp_path, OCMW)          # has an intake mailbox
        second = enrol_device(ocmw, tmp_path, SECOND)               # shares that mailbox by grant
        sync_all(field, ocmw, second)

Each gives a `Device`: `.session`, `.folder`, `.passphrase`, `.sync()`, `.reopen()`. The steps are plain calls
of `fieldapp.workflow`, in the order a person would take them. A request is made with `tests.journeys.story`.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldapp.store.keyslots import CHEAPEST
from fieldapp.workflow import enrol, exchange, partnership
from fieldapp.workflow.exchange import SyncReport
from fieldapp.workflow.network import HubFactory
from fieldapp.workflow.partnership import Founding
from fieldapp.workflow.session import (
    COORDINATION,
    INTAKE,
    Clock,
    NewProfile,
    Profile,
    Session,
    create_profile,
    lock,
    unlock,
)
from fieldapp.workflow.session import (
    FIELD as FIELD_WORKSPACE,
)
from sync.protocol import Invitation
from tests.hub_server import RunningHub

PASSPHRASE = "wolk tram egel boek zout"


@dataclass(frozen=True, slots=True)
class Role:
    """Who sits at a device, and the organisation they bring along."""

    name: str
    role: str
    workspace: str
    organisation: str
    org_class: str = ""
    legal_number: str = ""
    label: str = ""


COORDINATOR = Role("Lotte D.", "leidinggevende_signaalbeheerder", COORDINATION, "Lokaal bestuur Noorderhaven")
FIELD = Role(
    "Samira B.", "outreach_basisactor", FIELD_WORKSPACE, "Buurtwerk Noord", "samenlevingsopbouw", "0400000001"
)
OCMW = Role("Joris V.", "onthaalmedewerker_kernactor", INTAKE, "OCMW Noorderhaven", "ocmw", "0400000002")
CAW = Role("Nele P.", "onthaalmedewerker_kernactor", INTAKE, "CAW De Brug", "caw", "0400000003")
SECOND = Role("Hilde M.", "onthaalmedewerker_kernactor", INTAKE, "OCMW Noorderhaven", label="onthaal 2")


def wall_clock() -> datetime:
    """The real time: the hub has no other."""
    return datetime.now(UTC)


def clock_off(**off: float) -> Clock:
    """A device's clock that is wrong by this much (`days=3650`)."""
    return lambda: datetime.now(UTC) + timedelta(**off)


@dataclass(slots=True)
class Device:
    """One person's laptop."""

    session: Session
    folder: Path
    clock: Clock = wall_clock
    passphrase: str = PASSPHRASE

    def sync(self, hub_factory: HubFactory = exchange.connect) -> SyncReport:
        """One round, as the sync thread does it: on a connection of its own."""
        twin = self.session.twin()
        try:
            return exchange.sync_once(twin, hub_factory=hub_factory)
        finally:
            twin.close()
            self.session.refresh()

    def reopen(self) -> None:
        """Lock and unlock: nothing but what is in the store survives."""
        lock(self.session)
        self.session = unlock(self.folder, self.passphrase, now=self.clock)

    @property
    def mailboxes(self) -> dict[str, str]:
        """Kind → id of the mailboxes this device shares in its organisation."""
        rows = partnership.mailboxes(self.session)
        return {row.kind: row.mailbox_id for row in rows if row.own}


def new_device(home: Path, role: Role, clock: Clock = wall_clock) -> Device:
    """A profile of somebody who belongs to no network yet."""
    profile = Profile(
        name=role.name,
        role=role.role,
        organisation=role.organisation,
        workspace=role.workspace,
        phone="0470 00 00 00",
        device_label=role.label or role.name,
    )
    new = NewProfile(profile=profile, label="werk", passphrase=PASSPHRASE)
    made = create_profile(home, new, now=clock, calibration=CHEAPEST)
    return Device(made.session, made.folder, clock)


def found_network(tmp_path: Path, hub: RunningHub, clock: Clock = wall_clock) -> Device:
    """A coordinator that has founded "Noorderhaven" at this hub."""
    device = new_device(tmp_path / "coordinator", COORDINATOR, clock)
    founding = Founding(
        network="Noorderhaven",
        organisation=COORDINATOR.organisation,
        hub_url=hub.url,
        hub_key=hub.key.hex(),
        token=hub.token,
    )
    partnership.found_network(device.session, founding)
    return device


def enrol_organisation(coordinator: Device, tmp_path: Path, role: Role, clock: Clock = wall_clock) -> Device:
    """The first device of a new organisation: invited, compared, confirmed."""
    device = new_device(tmp_path / role.name.split()[0].lower(), role, clock)
    invitation = partnership.invite_organisation(
        coordinator.session, role.organisation, role.org_class, role.legal_number
    )
    join(device, coordinator, invitation.text)
    return device


def enrol_device(
    administrator: Device,
    tmp_path: Path,
    role: Role,
    mailboxes: tuple[str, ...] | None = None,
    clock: Clock = wall_clock,
) -> Device:
    """A further device of an organisation; unless told otherwise it shares the intake mailbox."""
    device = new_device(tmp_path / role.name.split()[0].lower(), role, clock)
    shared = administrator.mailboxes.get("intake")
    if mailboxes is None:
        mailboxes = () if shared is None else (shared,)
    invitation = partnership.invite_device(
        administrator.session, role.label or role.name, (role.role,), mailboxes
    )
    join(device, administrator, invitation.text)
    return device


def join(newcomer: Device, inviter: Device, text: str) -> None:
    """Four words up, four words down, typed on the other side."""
    joining = enrol.join(newcomer.session, text)
    invitation = Invitation.from_text(text).inv.hex()
    words_down, _ = partnership.answer_words(inviter.session, invitation, joining.words_up)
    assert enrol.poll_join(newcomer.session).state == enrol.ANSWER_HERE
    enrol.confirm_words(newcomer.session, words_down)


def sync_all(*devices: Device) -> list[SyncReport]:
    """Each device once, in this order; every round must end well."""
    reports = [device.sync() for device in devices]
    assert [report.problem for report in reports] == [None] * len(reports)
    return reports


def with_role(role: Role, **changes: str) -> Role:
    """The same person with something else."""
    return replace(role, **changes)
