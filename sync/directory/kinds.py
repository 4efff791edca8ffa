"""From whom to whom each kind of message may go, as far as the directory can tell.

What depends on a thread (is this the mailbox that the request went to?) is checked by the program, which
knows its threads; both ends check this table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sync.directory.organisation import Device, Mailbox
from sync.protocol import Kind

CORE_ACTORS = frozenset({"ocmw", "caw", "dmw", "gem_sociale_dienst"})
"""Codes of E14 that may receive a request."""

BASE_ACTORS = frozenset(
    {
        "samenlevingsopbouw",
        "vwan",
        "huis_vh_kind",
        "ldc",
        "thuiszorg",
        "huisarts",
        "buurthuis",
        "vrijwilligers",
    }
)

SENDING_ROLES = frozenset(
    {
        "outreach_kernactor",
        "outreach_basisactor",
        "gezinszorg_verzorgende",
        "thuisverpleegkundige",
        "maatschappelijk_werker_thuiszorg",
        "leidinggevende_signaalbeheerder",
        "onthaalmedewerker_kernactor",
    }
)
"""Codes of E17 that may send a request; the other roles hand over to their own supervisor."""

SUPERVISOR = "leidinggevende_signaalbeheerder"
_PEOPLE = ("personal", "team", "intake")


@dataclass(frozen=True, slots=True)
class Sender:
    """A device of an active organisation, with the mailboxes it is a member of."""

    organisation: bytes
    actor: str
    device: Device
    mailboxes: tuple[Mailbox, ...]
    coordinates: bool

    def is_in(self, *kinds: str) -> bool:
        return any(mailbox.kind in kinds for mailbox in self.mailboxes)

    @property
    def is_coordinator(self) -> bool:
        return self.coordinates and self.is_in("coordination")


@dataclass(frozen=True, slots=True)
class Target:
    """A mailbox of an active organisation; `coordinates` if that is the coordinator's."""

    organisation: bytes
    actor: str
    mailbox: Mailbox
    coordinates: bool

    @property
    def kind(self) -> str:
        return self.mailbox.kind


Rule: TypeAlias = Callable[[Sender, Target], bool]


def _to_core_actor(sender: Sender, to: Target) -> bool:
    return to.kind == "intake" and to.actor in CORE_ACTORS and _may_send(sender)


def _may_send(sender: Sender) -> bool:
    """Nobody whose role knows only discretion, and no organisation behind the core actors."""
    roles = SENDING_ROLES.intersection(sender.device.roles)
    return bool(roles) and sender.actor in CORE_ACTORS | BASE_ACTORS


def _member(sender: Sender, to: Target) -> bool:
    return sender.device.id in to.mailbox.members


def _same(sender: Sender, to: Target) -> bool:
    return sender.organisation == to.organisation


def _to_coordination(to: Target) -> bool:
    return to.kind == "coordination" and to.coordinates


def _status(sender: Sender, to: Target) -> bool:
    """Back to the sender or its team; and to the own intake mailbox, for the colleagues."""
    if to.kind == "intake":
        return _member(sender, to)
    return to.kind in ("personal", "team") and sender.is_in("intake") and sender.actor in CORE_ACTORS


def _withdrawal(sender: Sender, to: Target) -> bool:
    return to.kind in _PEOPLE and (sender.is_in("personal", "team") or SUPERVISOR in sender.device.roles)


def _counts(sender: Sender, to: Target) -> bool:
    """From a device to its own administration; from there the frozen table to the coordination."""
    if _to_coordination(to):
        return sender.is_in("administration")
    return to.kind == "administration" and _same(sender, to)


def _grant(sender: Sender, to: Target) -> bool:
    """Seeds to a box of the own organisation; the key of the documents from the coordinator to everybody."""
    return (to.kind == "box" and _same(sender, to)) or (to.kind == "personal" and sender.is_coordinator)


def _welcome(sender: Sender, to: Target) -> bool:
    return to.kind == "box" and _same(sender, to) and sender.is_in("administration")


RULES: Mapping[Kind, Rule] = {
    Kind.REQUEST: _to_core_actor,
    Kind.STATUS: _status,
    Kind.RECEIPT: lambda sender, to: to.kind == "personal" and sender.is_in(*_PEOPLE),
    Kind.WITHDRAWAL: _withdrawal,
    Kind.GRANT: _grant,
    Kind.OWN_COPY: lambda sender, to: to.kind == "personal" and _member(sender, to),
    Kind.CLAIM: lambda sender, to: to.kind == "intake" and _member(sender, to),
    Kind.RUNG: lambda sender, to: _to_core_actor(sender, to) or (to.kind == "team" and _same(sender, to)),
    Kind.RECOVERY_SHARE: lambda sender, to: to.kind == "personal",
    Kind.WELCOME: _welcome,
    Kind.EPOCH_OFFER: lambda sender, to: to.kind == "administration" and _same(sender, to),
    Kind.COUNTS: _counts,
    Kind.EVIDENCE: lambda sender, to: (
        _to_coordination(to) or (to.kind == "administration" and _same(sender, to))
    ),
    Kind.HANDOVER: lambda sender, to: to.kind in ("team", "personal") and _same(sender, to),
    Kind.STRUCTURAL: lambda sender, to: _to_coordination(to),
    Kind.STRUCTURAL_FEEDBACK: lambda sender, to: to.kind == "personal" and sender.is_coordinator,
    Kind.CONSULTATION: lambda sender, to: to.kind in _PEOPLE and sender.is_in(*_PEOPLE),
    Kind.ADDENDUM: _to_core_actor,
}
