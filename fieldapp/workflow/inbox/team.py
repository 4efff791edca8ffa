"""Who else works on the same mailbox, and who of them is away.

A device is called by the label it was enrolled with. That a colleague is away is noted on this device only:
nothing about who works when may leave a laptop (practice A16). What others must know is not where somebody
is but that a request is free, and that travels as a step of the request: `losgelaten`, or handed on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from fieldapp.domain.ids import DeviceId
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

_AWAY: Final = "intake/away"
_INTAKE: Final = "intake"


def own_device(session: Session) -> str:
    """The device that sets steps here; empty when it belongs to no network."""
    return session.membership.device_id if session.membership is not None else ""


def labels(session: Session) -> Mapping[str, str]:
    """What each device of the own organisation is called, also one that was revoked."""
    try:
        devices = network_of(session).own_document.devices
    except NotConnected:
        return {}
    return {device.id.hex(): device.label for device in devices}


def members(session: Session) -> tuple[DeviceId, ...]:
    """The devices that read the same intake mailboxes and are not revoked, this one included."""
    try:
        network = network_of(session)
    except NotConnected:
        return ()
    revoked = {device.id for device in network.own_document.devices if device.revoked is not None}
    found = dict.fromkeys(
        device
        for mailbox in network.own_mailboxes
        if mailbox.kind == _INTAKE
        for device in mailbox.members
        if device not in revoked
    )
    return tuple(DeviceId(device.hex()) for device in found)


def away(session: Session) -> Mapping[str, date]:
    """The colleagues who are absent today, each with the last day of it."""
    today = local_day(session.now())
    noted = {device: date.fromisoformat(day) for device, day in session.preferences.get(_AWAY, {}).items()}
    return {device: day for device, day in noted.items() if day >= today and device != own_device(session)}


def set_away(session: Session, device: DeviceId, until: date | None) -> Change:
    """Note on this device that a colleague is absent until and with a day, or (None) is back."""
    if device == own_device(session) or device not in members(session):
        raise InvalidInput("device", "not_a_colleague")
    if until is not None and until < local_day(session.now()):
        raise InvalidInput("until", "in_the_past")
    noted = {other: day.isoformat() for other, day in away(session).items() if other != device}
    if until is not None:
        noted[device] = until.isoformat()
    with session.database.transaction():
        session.preferences.set(_AWAY, noted)
    return Change.REQUESTS
