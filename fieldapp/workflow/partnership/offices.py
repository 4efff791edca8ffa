"""The two offices, coordinator and administrator: a second holder, and the keys that follow, on paper.

Whoever holds an office has the pair that signs for it. A second one gets it sealed, together with the
mailbox of the office. The next pair is printed and leaves the store: with the paper the keys are changed as
planned, and recovered when the devices that had the present ones are gone.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, TypeAlias

from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION, ORGANISATION_NEXT, ROOT, ROOT_NEXT
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import (
    ACCESS,
    NETWORK,
    ORG,
    keep_seeds,
    keep_to_publish,
    new_epoch,
    next_organisation,
    publish,
    sign_organisation,
    sign_root,
)
from fieldapp.workflow.network import Network, connect, hub_day, hub_now, network_of, told
from fieldapp.workflow.post import queue_grant
from fieldapp.workflow.session import Session, minute_number
from fieldapp.workflow.standing import local_day
from sync.directory import Directory, Mailbox
from sync.errors import Malformed
from sync.identity import PairKey, from_paper, to_paper
from sync.ledger import EntryKind
from sync.protocol import next_digest

Office: TypeAlias = Literal["coordination", "administration"]
COORDINATION: Final[Office] = "coordination"
ADMINISTRATION: Final[Office] = "administration"

_SECRETS: Final = {COORDINATION: (ROOT, ROOT_NEXT), ADMINISTRATION: (ORGANISATION, ORGANISATION_NEXT)}
_CHECKED: Final = "paper_checked"


@dataclass(frozen=True, slots=True)
class Holder:
    """A device in the mailbox of an office; `own`: this one."""

    device_id: str
    label: str
    own: bool


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One office of the own organisation. `here`: this device signs for it.

    `on_paper` is the day on which the printed key was last looked at; None while it was not printed, and
    `in_store` while the next pair is still on this device.
    """

    office: Office
    holders: tuple[Holder, ...]
    here: bool
    on_paper: date | None
    in_store: bool


def offices(session: Session) -> tuple[OfficeRow, ...]:
    """The offices of the own organisation: administration, and for the coordinator's the coordination."""
    network = network_of(session)
    found = []
    for office in (COORDINATION, ADMINISTRATION):
        box = _mailbox(network, office)
        if box is not None:
            found.append(_row(session, network, office, box))
    return tuple(found)


def _row(session: Session, network: Network, office: Office, box: Mailbox) -> OfficeRow:
    own = network.keys.device_id
    labels = {device.id: device for device in network.own_document.devices}
    holders = tuple(
        Holder(member.hex(), labels[member].label, member == own)
        for member in box.members
        if labels[member].revoked is None
    )
    membership = session.membership
    here = membership is not None and (
        membership.is_coordinator if office == COORDINATION else membership.is_administrator
    )
    checked = session.preferences.get(_CHECKED, {}).get(office)
    return OfficeRow(
        office=office,
        holders=holders,
        here=here,
        on_paper=None if checked is None else date.fromisoformat(checked),
        in_store=session.directory.secret(_SECRETS[office][1]) is not None,
    )


def _mailbox(network: Network, office: Office) -> Mailbox | None:
    return next((box for box in network.own_document.mailboxes if box.kind == office), None)


# --- a second holder ----------------------------------------------------------------------------------------


def give_office(session: Session, office: Office, device_id: str) -> Change:
    """Let another device of the own organisation hold the office too: the mailbox, its seeds and the pair.

    It takes the administrator, who alone writes the organisation's document, and the holder of the office.
    Raises InvalidInput (device: unknown), NotConnected, HubProblem.
    """
    if any(session.directory.secret(name) is None for name in (ORGANISATION, _SECRETS[office][0])):
        raise NotConnected
    device = _in_use(network_of(session), device_id)
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        network = network_of(session)
        box = _mailbox(network, office)
        if box is None:
            raise InvalidInput("office", "unknown")
        if device not in box.members:
            _add_member(session, network, box, device)
        _grant(session, office, box.id, device)
        facts = {"act": "office_given", "office": office, "device": device_id}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.OUTBOX


def _add_member(session: Session, network: Network, box: Mailbox, device: bytes) -> None:
    whole = replace(box, members=(*box.members, device))
    boxes = tuple(whole if each.id == box.id else each for each in network.own_document.mailboxes)
    keep_to_publish(session, next_organisation(session, network.directory, mailboxes=boxes), ACCESS, ORG)


def _grant(session: Session, office: Office, mailbox: bytes, device: bytes) -> None:
    seed = session.directory.secret(_SECRETS[office][0])
    root, organisation = (seed, None) if office == COORDINATION else (None, seed)
    queue_grant(session, network_of(session), mailbox, device, root=root, organisation=organisation)


def _in_use(network: Network, device_id: str) -> bytes:
    for device in network.own_document.devices:
        if device.id.hex() == device_id and device.revoked is None:
            return device.id
    raise InvalidInput("device", "unknown")


# --- the key on paper ---------------------------------------------------------------------------------------


def paper(session: Session, office: Office) -> str:
    """The pair that will follow, as it is printed. Raises NotConnected once it is on paper only."""
    seed = session.directory.secret(_SECRETS[office][1])
    if seed is None:
        raise NotConnected
    return to_paper(PairKey.from_seed(seed), _use(office))


def check_paper(session: Session, office: Office, typed: str) -> Change:
    """What stands on the paper, typed back whole: only then does the pair leave this device.

    Doing it again later notes that the paper was looked at. Raises InvalidInput (paper: with the number of
    the first wrong group, `group_3`, `other` for another paper).
    """
    pair = _typed(typed, office)
    if next_digest(pair.publics) != _promised(network_of(session), office):
        raise InvalidInput("paper", "other")
    with session.database.transaction():
        checked = session.preferences.get(_CHECKED, {})
        session.preferences.set(_CHECKED, {**checked, office: local_day(session.now()).isoformat()})
        session.directory.forget_secret(_SECRETS[office][1])
        logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "paper_checked", "office": office})
    return Change.DIRECTORY | Change.LEDGER


def _use(office: Office) -> Literal["root", "org"]:
    return "root" if office == COORDINATION else "org"


def _typed(text: str, office: Office) -> PairKey:
    if not text.strip():
        raise InvalidInput("paper", "missing")
    try:
        return from_paper(text, _use(office))
    except Malformed as error:
        group = getattr(error, "group", 0)
        raise InvalidInput("paper", f"group_{group}" if group else "other") from error


def _promised(network: Network, office: Office) -> bytes:
    root, own = network.directory.root.said, network.own_document
    return root.next_keys if office == COORDINATION else own.next_keys


# --- changing the keys --------------------------------------------------------------------------------------


def change_keys(session: Session, office: Office, typed: str = "") -> Change:
    """Go over to the pair that was promised: the one on paper, or the one that was not printed yet.

    Also recovers an office whose holders are gone: the paper is enough, on any device of the organisation.
    A new pair is promised in its place and has to be printed. Every holder that is left gets the new pair.
    Raises InvalidInput (paper: missing, group_N, other), NotConnected, HubProblem.
    """
    kept = session.directory.secret(_SECRETS[office][1])
    pair = PairKey.from_seed(kept) if kept is not None and not typed.strip() else _typed(typed, office)
    network = network_of(session)
    if next_digest(pair.publics) != _promised(network, office):
        raise InvalidInput("paper", "other")
    if _mailbox(network, office) is None:
        raise InvalidInput("office", "unknown")
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        _go_over(session, office, pair)
        _take_up_office(session, office)
        _tell_holders(session, office)
        logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "keys_changed", "office": office})
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.OUTBOX | Change.PROFILE


def _go_over(session: Session, office: Office, pair: PairKey) -> None:
    """The next document names the new pair and is signed by it, and promises another."""
    following = PairKey.generate(secrets.token_bytes)
    now, coming = _SECRETS[office]
    session.directory.set_secret(now, pair.to_bytes())
    session.directory.set_secret(coming, following.to_bytes())
    checked = session.preferences.get(_CHECKED, {})
    session.preferences.set(_CHECKED, {name: day for name, day in checked.items() if name != office})
    directory = network_of(session).directory
    if office == COORDINATION:
        keep_to_publish(session, _next_root(session, directory, pair, following), NETWORK)
    else:
        keep_to_publish(session, _next_own(session, directory, pair, following), ACCESS, ORG)


def _next_root(session: Session, directory: Directory, pair: PairKey, following: PairKey) -> Directory:
    held = directory.root
    document = replace(
        held.said,
        version=held.said.version + 1,
        prev=held.digest,
        issued=minute_number(hub_now(session)),
        publics=pair.publics,
        next_keys=next_digest(following.publics),
    )
    return directory.accept_root(sign_root(pair, document), hub_day(session)).directory


def _next_own(session: Session, directory: Directory, pair: PairKey, following: PairKey) -> Directory:
    held = directory.organisations[directory.own]
    document = replace(
        held.said,
        version=held.said.version + 1,
        prev=held.digest,
        issued=minute_number(hub_now(session)),
        publics=pair.publics,
        next_keys=next_digest(following.publics),
    )
    return directory.accept_org(sign_organisation(pair, document)).directory


def _take_up_office(session: Session, office: Office) -> None:
    """Who recovered an office reads its mailbox too, where this device writes the organisation's document."""
    network = network_of(session)
    box, own = _mailbox(network, office), network.keys.device_id
    if box is None or own in box.members or session.directory.secret(ORGANISATION) is None:
        return
    fresh = new_epoch(replace(box, members=(*box.members, own)), hub_day(session))
    keep_seeds(session, [fresh])
    boxes = tuple(fresh.mailbox if each.id == box.id else each for each in network.own_document.mailboxes)
    keep_to_publish(session, next_organisation(session, network.directory, mailboxes=boxes), ACCESS, ORG)


def _tell_holders(session: Session, office: Office) -> None:
    network = network_of(session)
    box, own = _mailbox(network, office), network.keys.device_id
    if box is None or own not in box.members:
        return
    in_use = {device.id for device in network.own_document.devices if device.revoked is None}
    for member in box.members:
        if member != own and member in in_use:
            _grant(session, office, box.id, member)
