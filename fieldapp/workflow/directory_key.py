"""The key that closes the directory documents at the hub: renewed when somebody leaves, given to who stays.

The document that ends an organisation, or in which it says that it leaves, is the last one it can read: with
its next round the coordinator's device makes another key and seals it to every device of who takes part. A
device that comes in later, or an organisation that is let back, gets it in the same way.
"""

from __future__ import annotations

import secrets
from typing import Final

from fieldapp.errors import DirectoryProblem
from fieldapp.store.directory import DIRKEY, DIRKEYS_BEFORE
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, hub_day, network_of, restamp
from fieldapp.workflow.post import queue_directory_key
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from sync.protocol import EARLIER_KEYS

GIVEN_AGAIN_AFTER: Final = 50
"""Days: shorter than an envelope lives, so that who is away for months finds one whenever that ends."""
TURN_DAYS: Final = 7
"""A second coordinator waits this long for the first, so that one departure gives one key."""

_SEEN: Final = "dirkey_departures"
_GIVEN: Final = "dirkey_given"
_AT: Final = "dirkey_root_version"
_DONE: Final = 0


def keep_directory_key(session: Session) -> Change:
    """Renew the key when an organisation left since, and give it to who lacks it (coordinators only).

    For a round, between publishing and pushing: what is published after it is closed under the new key.
    """
    membership = session.membership
    if membership is None or not membership.is_coordinator:
        return Change.NONE
    with session.database.transaction():
        renewed = _note_departures(session)
        if renewed:
            _renew(session)
        given = bool(network_of(session).earlier) and _give(session, renewed=renewed)
    if renewed or given:
        return Change.LEDGER | Change.OUTBOX
    return Change.NONE


def take_directory_key(session: Session, keys: tuple[bytes, ...], root_version: int) -> None:
    """Keep what the coordinator gave, in the caller's transaction; what is held already is never lost.

    Of two coordinators who renewed without knowing of each other, the one with the newer root document
    decides which key closes; both open.
    """
    network = network_of(session)
    before: int = session.preferences.get(_AT, 0)
    newer = root_version >= before
    order = (*keys, *network.dirkeys) if newer else (network.dirkey, *keys, *network.earlier)
    _keep(session, tuple(dict.fromkeys(order)))
    if newer:
        session.preferences.set(_AT, root_version)
    if network.own == network.directory.root.said.coordinator:
        departed = _departed(network)
        session.preferences.set(_SEEN, dict.fromkeys(departed, _DONE))


def _keep(session: Session, keys: tuple[bytes, ...]) -> None:
    session.directory.set_secret(DIRKEY, keys[0])
    if len(keys) > 1:
        session.directory.set_secret(DIRKEYS_BEFORE, b"".join(keys[1 : EARLIER_KEYS + 1]))
    restamp(session)


# --- the coordinator ----------------------------------------------------------------------------------------


def _departed(network: Network) -> tuple[str, ...]:
    """Organisations of the root document that take part no longer, by the coordinator's word or their own."""
    directory = network.directory
    known = (member.organisation for member in directory.root.said.members)
    return tuple(
        each.hex() for each in known if each in directory.organisations and directory.active(each) is None
    )


def _note_departures(session: Session) -> bool:
    """Whether a departure waits for a key, and it is this device's turn to make it."""
    network, today = network_of(session), hub_day(session)
    before: dict[str, int] = session.preferences.get(_SEEN, {})
    seen = {each: before.get(each, today) for each in _departed(network)}
    due = any(since and today >= since + TURN_DAYS * _turn(network) for since in seen.values())
    if due:
        seen = dict.fromkeys(seen, _DONE)
    if seen != before:
        session.preferences.set(_SEEN, seen)
    return due


def _turn(network: Network) -> int:
    """How many other devices that still count come before this one in the coordination mailbox."""
    revoked = {device.id for device in network.own_document.devices if device.revoked is not None}
    members = next(box.members for box in network.own_document.mailboxes if box.kind == "coordination")
    counting = [member for member in members if member not in revoked]
    own = network.keys.device_id
    return counting.index(own) if own in counting else len(counting)


def _renew(session: Session) -> None:
    network = network_of(session)
    _keep(session, (secrets.token_bytes(32), *network.dirkeys))
    session.preferences.set(_AT, network.directory.root.said.version)
    logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "directory_key_renewed"})


def _give(session: Session, *, renewed: bool) -> bool:
    """One message to each device that was not given this key, or long ago."""
    network, today = network_of(session), hub_day(session)
    mailboxes = _devices(network)
    kept: dict[str, int] | None = None if renewed else session.preferences.get(_GIVEN, None)
    if kept is None:  # renewed elsewhere: whoever made the key gave it to who was there
        kept = {} if renewed else dict.fromkeys(mailboxes, today)
    given = {device: day for device, day in kept.items() if device in mailboxes}
    due = [device for device in mailboxes if today >= given.get(device, 0) + GIVEN_AGAIN_AFTER]
    for device in due:
        try:
            queue_directory_key(session, network, mailboxes[device])
        except DirectoryProblem:
            continue  # no key to seal to (yet): asked again with the next round
        given[device] = today
    session.preferences.set(_GIVEN, given)
    return bool(due)


def _devices(network: Network) -> dict[str, bytes]:
    """Device → its personal mailbox, of everybody who takes part but this device."""
    directory, found = network.directory, {}
    for owner, held in directory.organisations.items():
        if directory.active(owner) is None:
            continue
        for device in held.said.devices:
            mailbox = network.personal_mailbox(device.id)
            if device.revoked is None and device.id != network.keys.device_id and mailbox is not None:
                found[device.id.hex()] = mailbox
    return found
