"""The Logboek for reading: lines newest first, page by page; by person, by sort and by period.

Names are looked up when they are shown and stand nowhere in the ledger: who was erased is "gone".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from fieldapp.domain.ids import MessageId, PersonId
from fieldapp.errors import NotConnected
from fieldapp.store.ledger import LoggedFacts, Sought
from fieldapp.store.outbox import STORED
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.session import Session
from sync.ledger import PRESENCE, EntryKind
from sync.protocol.payloads import What

_K: Final = EntryKind
PAGE: Final = 100

GROUPS: Final[Mapping[str, tuple[EntryKind, ...]]] = {
    "passed": (
        *(_K.DISCLOSURE, _K.HANDOVER, _K.STRUCTURAL, _K.STATUS, _K.CONSENT, _K.RECORDED, _K.ANSWER),
        *(_K.COUNTS, _K.LADDER, _K.DOSSIER_STEP, _K.CONSULTATION),
    ),
    "stopped": (_K.WITHDRAWAL, _K.BLOCKED, _K.ASKED),
    "erased": (_K.ERASURE, _K.CHECKPOINT, _K.MERGE),
    "lock": (_K.UNLOCK, _K.PASSPHRASE, _K.RESTORED, _K.MEMBERSHIP, _K.GRANT, _K.WITNESS, _K.LOST_DEVICE),
    "paper": (_K.EXPORT, _K.DOSSIER, _K.READ, _K.RIGHTS),
}
"""Sorts to choose from; every kind is of one."""

# Kinds that are about one person: without a name that can be found the name was erased.
_OF_A_PERSON: Final = frozenset(
    {_K.DISCLOSURE, _K.CONSENT, _K.WITHDRAWAL, _K.RECORDED, _K.BLOCKED, _K.READ, _K.RIGHTS, _K.MERGE}
)


class Proof(StrEnum):
    """What stands behind a line besides this device's own signature."""

    DEVICE = "device"
    WAITING = "waiting"
    SENT = "sent"
    RECEIVED = "received"
    OPENED = "opened"
    ERASED = "erased"
    REFUSED = "refused"
    NOTHING_LEFT = "nothing_left"


_HEARD: Final = {
    What.RECEIVED: Proof.RECEIVED,
    What.OPENED: Proof.OPENED,
    What.ERASED: Proof.ERASED,
    What.ERASED_AFTER_TRANSFER: Proof.ERASED,
    What.REFUSED: Proof.REFUSED,
}


class Shown(StrEnum):
    """For whom lines are read: on paper nothing says when the worker was at work (A16)."""

    SCREEN = "screen"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What to show: a group of GROUPS (empty: all), persons (None: everybody), from and before a moment."""

    group: str = ""
    people: tuple[PersonId, ...] | None = None
    since: datetime | None = None
    before: datetime | None = None

    def sought(self, shown: Shown = Shown.SCREEN) -> Sought:
        """As the store is asked."""
        kinds = [int(kind) for kind in GROUPS.get(self.group, ())]
        if shown is Shown.PAPER:
            hidden = {int(kind) for kind in PRESENCE}
            kinds = [kind for kind in kinds or range(1, 256) if kind not in hidden]
        return Sought(tuple(kinds), self.people, self.since, self.before)


EVERYTHING: Final = LogFilter()


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry. `kind`: name of its kind in small letters, empty when this version does not know it.

    `who`: codename of the person; `gone`: about somebody whose name was erased; `to`: the organisation.
    """

    n: int
    at: datetime
    kind: str
    who: str
    gone: bool
    to: str
    proof: Proof
    hash: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some lines, newest first. `total` counts all that fit the filter; `below` asks for the next page."""

    lines: tuple[LogLine, ...]
    total: int
    below: int | None


@dataclass(frozen=True, slots=True)
class LogDetail:
    """A line with what the other side said of it: (code of Proof, moment in minutes since 1970)."""

    line: LogLine
    heard: tuple[tuple[Proof, int], ...]


def page(
    session: Session,
    wanted: LogFilter = EVERYTHING,
    below: int | None = None,
    *,
    limit: int = PAGE,
    skip: int = 0,
    shown: Shown = Shown.SCREEN,
) -> LogPage:
    """Lines below number `below`, newest first, after the first `skip` of them."""
    sought = wanted.sought(shown)
    found = session.ledger.page(sought, below, limit, skip)
    names = _Names(session)
    lines = tuple(names.line(each) for each in found)
    return LogPage(lines, session.ledger.count_of(sought), lines[-1].n if len(lines) == limit else None)


def detail(session: Session, n: int) -> LogDetail | None:
    """One line with its receipts; None when there is no such entry."""
    found = session.ledger.page(Sought(), n + 1, 1)
    if not found or found[0].n != n:
        return None
    mid = found[0].mid
    receipts = [] if mid is None else session.messages.receipts(mid)
    heard = tuple((_HEARD[What(each.what)], each.minute) for each in receipts)
    return LogDetail(_Names(session).line(found[0]), heard)


def people(session: Session, words: str = "", limit: int = 200) -> tuple[tuple[PersonId, str], ...]:
    """Who stands in the Logboek and is still known here, by name; `words` narrows."""
    sought, found = words.strip().casefold(), []
    for person_id in session.ledger.people():
        person = session.people.get(person_id)
        if person is not None and sought in person.codename.casefold():
            found.append((person_id, person.codename))
    return tuple(sorted(found, key=lambda each: each[1].casefold())[:limit])


class _Names:
    """Looks names up, each once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._people: dict[PersonId, str | None] = {}
        try:
            self._network: Network | None = network_of(session)
        except NotConnected:
            self._network = None

    def line(self, each: LoggedFacts) -> LogLine:
        facts = _facts(each)
        who = self._person(each.person_id)
        known = each.kind in {int(kind) for kind in EntryKind}
        return LogLine(
            n=each.n,
            at=each.at,
            kind=EntryKind(each.kind).name.lower() if known else "",
            who=who or "",
            gone=who is None and (each.person_id is not None or each.kind in _OF_A_PERSON),
            to=self._organisation(facts),
            proof=self._proof(each, facts),
            hash=each.hash.hex(),
            facts=facts,
            person_id=each.person_id,
        )

    def _person(self, person_id: PersonId | None) -> str | None:
        if person_id is None:
            return None
        if person_id not in self._people:
            person = self._session.people.get(person_id)
            self._people[person_id] = None if person is None else person.codename
        return self._people[person_id]

    def _organisation(self, facts: Mapping[str, Any]) -> str:
        """Name of the organisation that got it, from the address list."""
        if self._network is None:
            return ""
        organisation, mailbox = str(facts.get("organisation", "")), str(facts.get("mailbox", ""))
        if not organisation and mailbox:
            known = self._network.directory.mailbox(bytes.fromhex(mailbox))
            organisation = "" if known is None else known.organisation.hex()
        member = self._network.directory.root.said.member(bytes.fromhex(organisation))
        return "" if member is None else member.name

    def _proof(self, each: LoggedFacts, facts: Mapping[str, Any]) -> Proof:
        if each.kind == EntryKind.BLOCKED or facts.get("left") is False:
            return Proof.NOTHING_LEFT
        if each.mid is None:
            return Proof.DEVICE
        receipts = self._session.messages.receipts(each.mid)
        if receipts:
            return _HEARD[What(max(receipt.what for receipt in receipts))]
        return self._carried(each.mid)

    def _carried(self, mid: MessageId) -> Proof:
        line = self._session.outbox.of_message(mid)
        if line is None:
            return Proof.DEVICE
        return Proof.SENT if line.state == STORED else Proof.WAITING


def _facts(each: LoggedFacts) -> Mapping[str, Any]:
    """What was written; what cannot be read (somebody wrote in the file) counts as nothing."""
    try:
        found = json.loads(each.facts or b"{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
