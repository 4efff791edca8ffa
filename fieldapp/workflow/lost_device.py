"""A device of the organisation is lost or stolen: what was on it, what to do, within which hours (33, 34).

Asked on another device: what that one knows of the lost one comes from the address list and from what passed
between them. No name of anybody who is helped stands in the report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from fieldapp.domain.ids import DeviceId
from fieldapp.errors import InvalidInput
from fieldapp.interop.incident import Incident
from fieldapp.interop.incident import incident as as_printable
from fieldapp.interop.printable import Printable
from fieldapp.interop.sheets import MONTHS
from fieldapp.store.handovers import OUT
from fieldapp.workflow import asked, logbook, partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.partnership import DeviceRow
from fieldapp.workflow.session import Session
from resources import load_toml
from sync.ledger import EntryKind

LOST: Final = "verloren"
STOLEN: Final = "gestolen"
UNKNOWN: Final = "weet_niet"
HOW: Final = (LOST, STOLEN, UNKNOWN)

YES: Final = "ja"
NO: Final = "nee"
ANSWERS: Final = (YES, NO, UNKNOWN)

LOW: Final = "laag"
HIGH: Final = "hoog"
UNSURE: Final = "onzeker"

HOURS: Final = timedelta(hours=72)

_ROLE_SPACE: Final = {
    "huishoudhulp_poetshulp": "homecare",
    "gezinszorg_verzorgende": "homecare",
    "vrijwilliger": "homecare",
    "ervaringsdeskundige": "homecare",
    "brugfiguur": "homecare",
    "onthaalmedewerker_kernactor": "intake",
}


@dataclass(frozen=True, slots=True)
class LostForm:
    """What one knows. `noticed_at` starts the 72 hours; `locked` and `passphrase` are of ANSWERS."""

    device_id: str
    noticed_at: datetime
    seen_at: datetime | None = None
    how: str = UNKNOWN
    locked: str = UNKNOWN
    passphrase: str = UNKNOWN


@dataclass(frozen=True, slots=True)
class LostView:
    """What follows from that: `on_it` and `todo` in words, `ticked` what is done, `risk` laag, hoog, onzeker.

    `may_revoke`: this device can take it out of the address list now; `stopped`: its slip was used.
    """

    device: DeviceRow
    deadline: datetime
    hours_left: int
    on_it: tuple[str, ...]
    risk: str
    risk_line: str
    todo: tuple[str, ...]
    ticked: tuple[int, ...]
    may_revoke: bool
    stopped: bool = False


def devices(session: Session) -> list[DeviceRow]:
    """Every other device of the own organisation. Raises NotConnected."""
    return [row for row in partnership.devices(session) if not row.own]


def look(session: Session, form: LostForm) -> LostView:
    """What was on it and what to do. Raises InvalidInput(device, unknown | own), (field, unknown_code)."""
    _check(session, form)
    network = network_of(session)
    device = next(row for row in devices(session) if row.device_id == form.device_id)
    risk = risk_of(form)
    todo, ticked = _todo(session, network, form, device)
    left = form.noticed_at + HOURS - session.now()
    return LostView(
        device=device,
        deadline=form.noticed_at + HOURS,
        hours_left=max(0, int(left.total_seconds() // 3600)),
        on_it=tuple(_on_it(session, network, device)),
        risk=risk,
        risk_line=str(_words()["risk"][risk]),
        todo=todo,
        ticked=ticked,
        may_revoke=_administers(session) and not device.revoked,
        stopped=bytes.fromhex(form.device_id) in network.directory.stopped,
    )


def risk_of(form: LostForm) -> str:
    """High when it was open or its passphrase lay beside it; low only when both are known to be fine."""
    if form.locked == NO or form.passphrase == YES:
        return HIGH
    return LOW if (form.locked, form.passphrase) == (YES, NO) else UNSURE


def revoke(session: Session, form: LostForm) -> Change:
    """Take it out of the address list: the hub refuses it then. Raises as `partnership.revoke_device`."""
    return partnership.revoke_device(session, form.device_id)


def make(session: Session, form: LostForm) -> tuple[Printable, Change]:
    """The incident report, with its line in the Logboek."""
    view, words = look(session, form), _words()
    profile = session.profile
    made = Incident(
        worker=profile.name,
        organisation=profile.organisation,
        day=_said(session.now()),
        facts=tuple(_facts(session, form, view)),
        deadline=_said(view.deadline),
        on_it=view.on_it,
        risk=view.risk_line,
        todo=view.todo,
        ticked=view.ticked,
    )
    facts = {
        "device": form.device_id,
        "how": form.how,
        "locked": form.locked,
        "passphrase": form.passphrase,
        "seen": None if form.seen_at is None else form.seen_at.isoformat(timespec="minutes"),
        "noticed": form.noticed_at.isoformat(timespec="minutes"),
        "deadline": view.deadline.isoformat(timespec="minutes"),
        "risk": view.risk,
        "revoked": view.device.revoked,
    }
    with session.database.transaction():
        logbook.enter(session, EntryKind.LOST_DEVICE, facts)
    return as_printable(words, made), Change.LEDGER


def _check(session: Session, form: LostForm) -> None:
    rows = partnership.devices(session)
    found = next((row for row in rows if row.device_id == form.device_id), None)
    if found is None:
        raise InvalidInput("device", "unknown")
    if found.own:
        raise InvalidInput("device", "own")
    for name, allowed in (("how", HOW), ("locked", ANSWERS), ("passphrase", ANSWERS)):
        if getattr(form, name) not in allowed:
            raise InvalidInput(name, "unknown_code")
    if form.seen_at is not None and form.seen_at > form.noticed_at:
        raise InvalidInput("seen_at", "after_noticed")


def _on_it(session: Session, network: Network, device: DeviceRow) -> list[str]:
    """Kinds of data by the role, the mailboxes it could read, and what passed between it and this device."""
    words = _words()
    said: list[str] = []
    for space in dict.fromkeys(_space(network, device)):
        said += list(words["kinds"][space])
    mine = [box for box in network.own_document.mailboxes if bytes.fromhex(device.device_id) in box.members]
    boxes = [str(words["box"][box.kind]) for box in mine if box.kind in words["box"]]
    if boxes:
        said.append(words["words"]["postboxes"].format(boxes=", ".join(dict.fromkeys(boxes))))
    else:
        said.append(words["words"]["no_postboxes"])
    for code, n in _counts(session, device, {box.id.hex() for box in mine}).items():
        if n:
            said.append(words["count"][code].format(n=n))
    return list(dict.fromkeys(said))


def _space(network: Network, device: DeviceRow) -> list[str]:
    spaces = [_ROLE_SPACE.get(role, "field") for role in device.roles]
    coordinates = [
        box
        for box in network.own_document.mailboxes
        if box.kind == "coordination" and bytes.fromhex(device.device_id) in box.members
    ]
    return [*spaces, *(["coordination"] if coordinates else [])] or ["field"]


def _counts(session: Session, device: DeviceRow, boxes: set[str]) -> Mapping[str, int]:
    """Numbers that this device can know: what came from it, and what lies in a mailbox that it could read."""
    handed = [
        line
        for what in ("persoon", "zorg")
        for line in session.store.handovers.newest(OUT, what)
        if line.device == DeviceId(device.device_id)
    ]
    return {
        "received": session.store.messages.count_from(DeviceId(device.device_id)),
        "requests": session.store.requests.count_in(boxes),
        "handed": len(handed),
    }


def _todo(
    session: Session, network: Network, form: LostForm, device: DeviceRow
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    words = _words()["todo"]
    found = [_revoking(session, network, device)]
    who = asked.numbers(session)
    found.append(words["officer"].format(who=who.officer) if who.officer else words["officer_unknown"])
    if who.supervisor:
        found.append(words["supervisor"].format(who=who.supervisor))
    if form.how != LOST:
        found.append(words["police"])
    if form.passphrase != NO:
        found.append(words["passphrase"])
    found.append(words["again"])
    return tuple(found), (0,) if device.revoked else ()


def _revoking(session: Session, network: Network, device: DeviceRow) -> str:
    words = _words()["todo"]
    if device.revoked:
        return str(words["revoked"])
    if _administers(session):
        return str(words["revoke_here"])
    said = network.own_document
    admins = {member for box in said.mailboxes if box.kind == "administration" for member in box.members}
    labels = [
        each.label
        for each in said.devices
        if each.id in admins and each.revoked is None and each.id.hex() != device.device_id
    ]
    return str(words["revoke_there"].format(who=", ".join(labels)) if labels else words["revoke_nobody"])


def _administers(session: Session) -> bool:
    return session.membership is not None and session.membership.is_administrator


def _facts(session: Session, form: LostForm, view: LostView) -> list[tuple[str, str]]:
    words = _words()
    said, answer = words["words"], words["answer"]
    roles = ", ".join(session.taxonomies["e17"].label(role) for role in view.device.roles)
    return [
        (said["device"], view.device.label),
        (said["role"], roles),
        (said["how"], words["how"][form.how]),
        (said["seen"], said["unknown"] if form.seen_at is None else _said(form.seen_at)),
        (said["noticed"], _said(form.noticed_at)),
        (said["locked"], answer[form.locked]),
        (said["passphrase"], answer[form.passphrase]),
    ]


def _said(moment: datetime) -> str:
    local = moment.astimezone()
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"


@cache
def _words() -> dict[str, Any]:
    return load_toml("sheets/incident.toml")
