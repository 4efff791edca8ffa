"""The slip for the night: printed while the laptop is at hand, used by anybody when it is not.

It stops the device at the hub at once. The other devices hear of it at their next round, check it against the
address list, and treat the device as revoked until an administrator says so in a document.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Printable
from fieldapp.interop.sheets import MONTHS
from fieldapp.interop.slip import NightSlip
from fieldapp.interop.slip import slip as as_printable
from fieldapp.store.directory import DirectoryRepository
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import HubFactory, connect, hub_problem, network_of, restamp
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from resources import load_toml
from sync.errors import HubError, HubRefused, Malformed
from sync.identity.slip import make_slip
from sync.ledger import EntryKind
from sync.protocol.calls import Code
from sync.protocol.slip import Slip, SlipGroup
from sync.transport import HubClient


@dataclass(frozen=True, slots=True)
class Stopped:
    """The device that a slip stopped, as the address list names it."""

    label: str
    own: bool


def stop_own(session: Session, hub_factory: HubFactory = connect) -> tuple[Stopped, Change]:
    """Stop this very device, as whoever leaves does. Raises as `hand_in`."""
    network = network_of(session)
    return hand_in(session, make_slip(network.net, network.keys).to_text(), hub_factory)


def own(session: Session) -> Printable:
    """The slip of this very device, to print. Raises NotConnected."""
    network = network_of(session)
    device = network.directory.device(network.keys.device_id)
    label = "" if device is None else device.device.label
    text = make_slip(network.net, network.keys).to_text()
    day = local_day(session.now())
    said = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    hub = network.directory.root.said.hubs[0]
    return as_printable(_words(), NightSlip(text, label, (hub.url, hub.key.hex()), said))


def read(text: str) -> Slip:
    """What was typed. Raises InvalidInput(slip, the number of the group that is wrong, or malformed)."""
    try:
        return Slip.from_text(text)
    except SlipGroup as error:
        raise InvalidInput("slip", f"group_{error.group}") from error
    except Malformed as error:
        raise InvalidInput("slip", "malformed") from error


def hand_in(session: Session, text: str, hub_factory: HubFactory = connect) -> tuple[Stopped, Change]:
    """Stop the device of a slip at the hub, and here. Doing it again changes nothing.

    Raises InvalidInput(slip: malformed, group_N, other_network), NotConnected, HubProblem.
    """
    slip, network = read(text), network_of(session)
    known = network.directory.device(slip.device)
    if known is None or not network.directory.stops(slip):
        raise InvalidInput("slip", "other_network")
    client = hub_factory(session)
    try:
        client.hand_in_slip(slip.encode())
    except HubError as error:
        raise hub_problem(error) from error
    with session.database.transaction():
        _note(session, slip)
    session.refresh()
    stopped = Stopped(known.device.label, slip.device == network.keys.device_id)
    return stopped, Change.DIRECTORY | Change.LEDGER


def fetch(session: Session, client: HubClient) -> Change:
    """Take over what others handed in: only what the address list bears out. Raises HubError."""
    try:
        handed_in = client.slips()
    except HubRefused as refused:
        if refused.code == Code.NOT_FOUND:  # a hub of before
            return Change.NONE
        raise
    directory, known = network_of(session).directory, session.directory.stopped()
    fresh = [slip for slip in _readable(handed_in) if slip.device not in known and directory.stops(slip)]
    if not fresh:
        return Change.NONE
    with session.database.transaction():
        for slip in fresh:
            _note(session, slip)
    session.refresh()
    return Change.DIRECTORY | Change.LEDGER


def _readable(handed_in: tuple[bytes, ...]) -> list[Slip]:
    found = []
    for data in handed_in:
        try:
            found.append(Slip.decode(data))
        except Malformed:
            continue  # what a hub makes up is nobody's slip
    return found


def _note(session: Session, slip: Slip) -> None:
    repository: DirectoryRepository = session.directory
    if repository.note_stopped(slip, session.now()):
        restamp(session)
        logbook.enter(session, EntryKind.LOST_DEVICE, {"act": "blad", "device": slip.device.hex()})


@cache
def _words() -> dict[str, Any]:
    return load_toml("sheets/slip.toml")
