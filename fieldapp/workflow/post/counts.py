"""Figures without persons (kind 12): a device's counts to its own administration, a frozen table further on.

The only door for that kind. What is sealed of a table are the bytes that were frozen, and that were shown.
"""

from __future__ import annotations

import secrets
from typing import Final

from fieldapp.domain.disclosure import Decision, Facts, decide
from fieldapp.domain.disclosure.decision import WITHOUT_IDENTITY
from fieldapp.domain.disclosure.guards import COUNTS, FIGURES, GuardCase
from fieldapp.domain.figures import Counts, Table, decode_figures, encode_counts
from fieldapp.domain.figures.wire import CARRIED
from fieldapp.domain.ids import MessageId
from fieldapp.errors import DisclosureRefused, InvalidInput
from fieldapp.workflow.network import Network, hub_day
from fieldapp.workflow.post.outgoing import (
    LIFE_DAYS,
    Parcel,
    address,
    can_seal_to,
    coordination,
    is_own,
    post,
    require,
)
from fieldapp.workflow.session import Session
from sync.protocol import Kind

_KEPT_DAYS: Final = 1830  # five years of the partnership's reports; the table itself is no message any more


def queue_counts(session: Session, network: Network, counts: Counts) -> bool:
    """Seal what this device counted to its own administration, in the caller's transaction.

    False when nobody else reads it there. The receiver's program adds it up and erases it at once.
    """
    boxes = administrations(session, network)
    for mailbox in boxes:
        case = GuardCase(
            recipient="own_mailbox",
            same_organisation=is_own(network, mailbox),
            recipient_key=True,
            fields=CARRIED,
        )
        require(session, COUNTS, case)
        parcel = Parcel(
            kind=Kind.COUNTS,
            mailbox=mailbox,
            thread=secrets.token_bytes(16),
            payload=encode_counts(counts),
            until=hub_day(session) + LIFE_DAYS,
            facts={"what": "counts", "quarter": counts.quarter.code},
        )
        post(session, network, parcel)
    return bool(boxes)


def queue_table(session: Session, network: Network, payload: bytes) -> MessageId:
    """Seal a frozen table to the coordination, and to colleagues of the own administration.

    In the caller's transaction. Raises InvalidInput, DisclosureRefused, GuardRefused, DirectoryProblem.
    """
    table = decode_figures(payload)
    if not isinstance(table, Table):
        raise InvalidInput("kind", "unknown_kind")
    decision = _allowed(session)
    mailbox = coordination(network)
    for box in administrations(session, network):
        _send(session, network, table, box, decision, payload)
    return _send(session, network, table, mailbox, decision, payload)


def administrations(session: Session, network: Network) -> list[bytes]:
    """Administration mailboxes of the own organisation in which somebody else reads along."""
    own = network.keys.device_id
    return [
        box.id
        for box in network.own_document.mailboxes
        if box.kind == "administration" and set(box.members) - {own} and can_seal_to(session, network, box.id)
    ]


def _send(
    session: Session, network: Network, table: Table, mailbox: bytes, decision: Decision, payload: bytes
) -> MessageId:
    recipient = address(session, network, mailbox)
    case = GuardCase(
        recipient="own_mailbox" if is_own(network, mailbox) else "coordinator",
        recipient_active=network.directory.active(recipient.organisation) is not None,
        recipient_key=bool(recipient.public_key),
        basis=decision.basis,
        fields=CARRIED,
        numbers=tuple(table.cells.values()),
    )
    require(session, FIGURES, case)
    parcel = Parcel(
        kind=Kind.COUNTS,
        mailbox=mailbox,
        thread=secrets.token_bytes(16),
        payload=payload,
        until=hub_day(session) + _KEPT_DAYS,
        facts={
            "what": "table",
            "quarter": table.quarter.code,
            "basis": decision.basis,
            "row": decision.row,
            "policy": decision.policy_version,
            "cells": len(table.cells),
        },
    )
    return post(session, network, parcel)


def _allowed(session: Session) -> Decision:
    """What the table says of figures without anybody, for the coordinator. Raises DisclosureRefused."""
    facts = Facts(
        role=session.profile.role,
        organisation_duty=session.profile.organisation_duty,
        person="no_person",
        age="onbekend",
        danger="none",
        recipient="coordinator",
        identifiable=False,
        consent="absent",
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=False,
        victim_353=False,
        safe_channel=False,
    )
    decision = decide(session.policy, facts)
    if decision.outcome != WITHOUT_IDENTITY:
        raise DisclosureRefused(decision.missing, decision.can_do)
    return decision
