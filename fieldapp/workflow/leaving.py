"""A worker who leaves: open requests go to a colleague, the device is given up, the profile is erased.

Erasing takes the key first: what is left of the files cannot be opened by anybody. What was handed over lies
sealed with the colleagues by then, so nothing may wait to leave.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldapp.domain.handover import CLOSED
from fieldapp.domain.ids import PersonId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.errors import DisclosureRefused, FolderReadOnly, InvalidInput
from fieldapp.interop.papers import Leaving
from fieldapp.interop.printable import Printable
from fieldapp.store.handovers import OUT
from fieldapp.store.profile import is_profile
from fieldapp.store.requests import OUT as SENT
from fieldapp.store.requests import RequestFilter
from fieldapp.workflow import logbook, night_slip, sheets
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover import people
from fieldapp.workflow.handover.people import Colleague
from fieldapp.workflow.network import HubFactory, connect, network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

_PERSON: Final = "persoon"
_SLOTS: Final = "keyslots.json*"


@dataclass(frozen=True, slots=True)
class LeavingView:
    """What there is to do. `with_requests` and `others` count people still here; `waiting` what has not left.

    `administrators` are the labels of the devices that can take this one out of the address list; `given_up`:
    it was stopped at the hub already.
    """

    with_requests: int
    requests: int
    others: int
    moved: int
    waiting: int
    colleagues: tuple[Colleague, ...]
    device: str
    administrators: tuple[str, ...]
    is_administrator: bool
    connected: bool
    given_up: bool


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What one press moved; `kept` are people whom the table does not let move (they were not asked)."""

    people: int
    requests: int
    kept: int


def view(session: Session) -> LeavingView:
    """How far the leaving is."""
    open_, moved = _open_requests(session), _moved(session)
    here = [person.id for person in session.people.all() if person.id not in moved]
    device, administrators = _devices(session)
    membership = session.membership
    return LeavingView(
        with_requests=sum(person in open_ for person in here),
        requests=sum(open_.get(person, 0) for person in here),
        others=sum(person not in open_ for person in here),
        moved=len(moved),
        waiting=session.outbox.waiting(),
        colleagues=tuple(people.colleagues(session)),
        device=device,
        administrators=administrators,
        is_administrator=membership is not None and membership.is_administrator,
        connected=membership is not None,
        given_up=membership is not None
        and bytes.fromhex(membership.device_id) in session.directory.stopped(),
    )


def hand_over(
    session: Session, to: Colleague, *, everybody: bool = False, agreed: bool = False
) -> tuple[HandedOver, Change]:
    """Hand over people with open requests (and all others when asked) to one colleague or the team.

    `agreed`: each of them agreed, which discretion alone asks for. Who may not move is left here and counted.
    """
    open_, moved = _open_requests(session), _moved(session)
    done = kept = requests = 0
    change = Change.NONE
    for person in session.people.all():
        if person.id in moved or not (everybody or person.id in open_):
            continue
        form = replace(people.new_move(session, person.id), to=to, agreed=agreed)
        try:
            shown = people.preview(session, form)
        except DisclosureRefused:
            kept += 1
            continue
        change |= people.move(session, shown)[1]
        done, requests = done + 1, requests + open_.get(person.id, 0)
    return HandedOver(done, requests, kept), change


def confirmation(session: Session) -> Printable:
    """What the organisation keeps of it, to sign: numbers, never who the people were."""
    lines = [line for line in session.store.handovers.newest(OUT, _PERSON) if line.standing != "teruggenomen"]
    device, _ = _devices(session)
    return sheets.leaving(
        session,
        Leaving(
            worker=session.profile.name,
            organisation=session.profile.organisation,
            day=local_day(session.now()),
            requests=sum(_of_thread(session, line.person_id) for line in lines),
            people=len(lines),
            to=tuple(dict.fromkeys(line.name for line in lines if line.name)),
            device=device,
        ),
    )


def ready(session: Session) -> bool:
    """Whether everything has left: only then may the profile be erased."""
    return session.outbox.waiting() == 0


def give_up(session: Session, hub_factory: HubFactory = connect) -> Change:
    """Stop this device everywhere with its own slip; whoever administers devices confirms it in a document.

    From here on it hears and says nothing. Doing it again changes nothing. Raises NotConnected, HubProblem,
    InvalidInput(outbox, waiting) while something has not left, InvalidInput(device, only_administrator).
    """
    if not ready(session):
        raise InvalidInput("outbox", "waiting")
    now = view(session)
    if now.is_administrator and not now.administrators:
        raise InvalidInput("device", "only_administrator")
    return night_slip.stop_own(session, hub_factory)[1]


def note_leaving(session: Session) -> Change:
    """The last entry of this Logboek. Raises InvalidInput(outbox, waiting) while something has not left."""
    if not ready(session):
        raise InvalidInput("outbox", "waiting")
    with session.database.transaction():
        logbook.enter(session, EntryKind.ERASURE, {"act": "profile_erased"})
    return Change.LEDGER


def erase_profile(folder: Path) -> None:
    """Erase a closed profile: the key first, then every file. Raises InvalidInput, FolderReadOnly."""
    if not is_profile(folder):
        raise InvalidInput("folder", "no_profile")
    try:
        for slots in folder.glob(_SLOTS):
            slots.unlink()
        shutil.rmtree(folder)
    except OSError as error:
        raise FolderReadOnly from error


def _open_requests(session: Session) -> Mapping[PersonId, int]:
    """How many requests of each person still run."""
    found: dict[PersonId, int] = {}
    for person in session.people.all():
        count = session.requests.count(SENT, RequestFilter(states=OPEN_STATES, person_id=person.id))
        if count:
            found[person.id] = count
    return found


def _of_thread(session: Session, person_id: PersonId | None) -> int:
    if person_id is None:
        return 0
    return session.requests.count(SENT, RequestFilter(states=OPEN_STATES, person_id=person_id))


def _moved(session: Session) -> frozenset[PersonId]:
    """People on their way to a colleague."""
    lines = session.store.handovers.newest(OUT, _PERSON)
    return frozenset(
        line.person_id for line in lines if line.person_id is not None and line.standing not in CLOSED
    )


def _devices(session: Session) -> tuple[str, tuple[str, ...]]:
    """The label of this device, and of those that administer the organisation."""
    if session.membership is None:
        return session.profile.device_label or session.profile.name, ()
    network = network_of(session)
    said = network.own_document
    admins = {member for box in said.mailboxes if box.kind == "administration" for member in box.members}
    own = next((each.label for each in said.devices if each.id == network.keys.device_id), "")
    others = tuple(
        each.label
        for each in said.devices
        if each.id in admins and each.revoked is None and each.id != network.keys.device_id
    )
    return own, others
