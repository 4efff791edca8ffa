"""Answering a newcomer: its four words are typed here, its device enters the document, it is made welcome.

An invitation goes  invited -> asked -> matched -> welcomed  or ends. What a matched one still needs
(publishing, the welcome at the hub) can be done again until it is done.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from fieldapp.errors import InvalidInput, InvitationRefused, WordsDiffer
from fieldapp.store.directory import InvitationLine
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import (
    ACCESS,
    NETWORK,
    ORG,
    box_of,
    first_epoch,
    keep_to_publish,
    next_organisation,
    next_root,
    publish,
)
from fieldapp.workflow.network import connect, hub_day, hub_now, network_of, told
from fieldapp.workflow.partnership.inviting import (
    ASKED,
    ENDED,
    EXPIRED,
    INVITED,
    MATCHED,
    OPEN,
    WELCOMED,
    change_line,
    forget_at_hub,
    invitation_of,
)
from fieldapp.workflow.partnership.values import EnrolmentRow
from fieldapp.workflow.post import queue_grant, seal_welcome
from fieldapp.workflow.session import Session
from sync.directory import Device, Directory, Mailbox, Member
from sync.errors import EnrolmentRefused
from sync.identity import Enrolment, four_words_down, four_words_up, open_enrolment, same_words
from sync.ledger import EntryKind
from sync.protocol import key_id, organisation_id
from sync.transport import HubClient


def enrolments(session: Session) -> list[EnrolmentRow]:
    """Invitations handed out here, the longest valid first. `fetch_enrolments` asks the hub for news."""
    return [_row(session, line) for line in session.directory.invitations(issued=True)]


def _row(session: Session, line: InvitationLine) -> EnrolmentRow:
    late = line.state in OPEN and hub_now(session) > line.until
    return EnrolmentRow(
        invitation_id=line.id,
        label=line.body["label"],
        organisation=line.body.get("organisation", ""),
        state=EXPIRED if late else line.state,
        until=line.until,
        tries_left=line.tries_left,
        words_down=tuple(line.body.get("words_down", ())),
    )


def fetch_enrolments(session: Session, client: HubClient | None = None) -> Change:
    """Ask the hub who answered; what does not come from this invitation is passed over. Raises HubProblem."""
    now = hub_now(session)
    waiting = [
        line
        for line in session.directory.invitations(issued=True)
        if line.state in OPEN and now <= line.until
    ]
    changed = Change.NONE
    for line in waiting:
        with told():
            client = client or connect(session)
            posted = client.fetch_enrolments(bytes.fromhex(line.id))
        asked = [message.hex() for message in _genuine(line, posted)]
        if asked != line.body["asked"]:
            change_line(session, line.id, partial(_heard, asked))
            changed |= Change.DIRECTORY
    return changed


def _heard(asked: list[str], line: InvitationLine) -> InvitationLine:
    if line.state not in OPEN:
        return line
    return replace(line, state=ASKED if asked else INVITED, body={**line.body, "asked": asked})


def _genuine(line: InvitationLine, posted: Sequence[bytes]) -> list[bytes]:
    found = []
    for sealed in posted:
        try:
            found.append(open_enrolment(invitation_of(line), sealed)[0])
        except EnrolmentRefused:
            continue
    return found


def answer_words(
    session: Session, invitation_id: str, words: Sequence[str]
) -> tuple[tuple[str, ...], Change]:
    """Type the words the newcomer reads out; gives the four words to read back.

    Raises WordsDiffer; the third wrong entry raises InvitationRefused("ended"). InvitationRefused also for
    expired, ended or not yet asked; HubProblem when the hub is away: then type them again later.
    """
    line = _open_line(session, invitation_id)
    client = connect(session)
    if line.state == INVITED:
        fetch_enrolments(session, client)
        line = _open_line(session, invitation_id)
    message = _matching(session, line, words)
    if line.state in OPEN:
        with told():
            publish(session, client)
        line = _enter(session, line, message)
    _welcome(session, line, client)
    return tuple(line.body["words_down"]), Change.DIRECTORY | Change.LEDGER | Change.OUTBOX


def _open_line(session: Session, invitation_id: str) -> InvitationLine:
    line = session.directory.invitation(invitation_id)
    if line is None or not line.issued:
        raise InvalidInput("invitation", "unknown")
    if line.state == ENDED:
        raise InvitationRefused("ended")
    if line.state in OPEN and hub_now(session) > line.until:
        raise InvitationRefused("expired")
    return line


def _matching(session: Session, line: InvitationLine, words: Sequence[str]) -> bytes:
    """The newcomer whose words these are. A stolen invitation lets a thief ask, not be matched."""
    asked = [bytes.fromhex(message) for message in line.body["asked"]]
    if not asked:
        raise InvitationRefused("not_asked")
    for message in [line.enrolment] if line.enrolment else asked:
        if same_words(words, four_words_up(message, bytes.fromhex(line.id))):
            return message
    counted = change_line(session, line.id, _wrong)
    if counted.state != ENDED:
        raise WordsDiffer(counted.tries_left)
    forget_at_hub(session, line.id)
    raise InvitationRefused("ended")


def _wrong(line: InvitationLine) -> InvitationLine:
    left = max(line.tries_left - 1, 0)
    return replace(line, tries_left=left, state=line.state if left else ENDED)


def _enter(session: Session, line: InvitationLine, message: bytes) -> InvitationLine:
    """One transaction: the next document, the welcome sealed, the grants in line, and that it matched."""
    enrolment = Enrolment.decode(message)
    first = enrolment.organisation is not None
    with session.database.transaction(), told():
        line = _open_line(session, line.id)  # it may have been broken off while the hub was asked
        before = network_of(session).directory
        directory = _with_member(session, before, line, enrolment) if first else before
        if not first:
            directory = _with_device(session, before, line, enrolment)
        keep_to_publish(session, directory, ACCESS, NETWORK if first else ORG)
        body = _sealed_answer(session, line, enrolment, message)
        matched = replace(line, state=MATCHED, enrolment=message, body=body)
        session.directory.save_invitation(matched)
        logbook.enter(
            session,
            EntryKind.MEMBERSHIP,
            {
                "act": "organisation_entered" if first else "device_entered",
                "device": _device(enrolment).hex(),
            },
        )
    session.refresh()
    return matched


def _sealed_answer(
    session: Session, line: InvitationLine, enrolment: Enrolment, message: bytes
) -> dict[str, Any]:
    network = network_of(session)
    device, root = _device(enrolment), network.directory.root
    own = network.directory.organisations[network.own]
    named = enrolment.organisation
    joined = network.own if named is None else organisation_id(named[0])
    welcome = seal_welcome(session, network, device, enrolment.boxes[0], joined)
    for mailbox in line.body.get("mailboxes", ()):
        queue_grant(session, network, bytes.fromhex(mailbox), device)
    words = four_words_down(message, bytes.fromhex(line.id), own.digest, root.digest)
    return {**line.body, "welcome": welcome.hex(), "words_down": list(words), "device": device.hex()}


def _device(enrolment: Enrolment) -> bytes:
    return key_id(enrolment.sig)


def _with_member(
    session: Session, directory: Directory, line: InvitationLine, enrolment: Enrolment
) -> Directory:
    """The next root document, with the newcomer's organisation in it."""
    if enrolment.organisation is None:
        raise InvitationRefused("altered")
    body = line.body
    member = Member(
        organisation_id(enrolment.organisation[0]),
        body["org_class"],
        body["legal_number"],
        body["organisation"],
        hub_day(session),
        succeeds=bytes.fromhex(body["succeeds"]) if "succeeds" in body else None,
    )
    return next_root(session, directory, members=(*directory.root.said.members, member))


def _with_device(
    session: Session, directory: Directory, line: InvitationLine, enrolment: Enrolment
) -> Directory:
    """The next document of the own organisation, with the newcomer's device and mailboxes in it."""
    said, today = directory.organisations[directory.own].said, hub_day(session)
    device = Device(
        _device(enrolment),
        _distinct(line.body["label"], {each.label.casefold() for each in said.devices}),
        enrolment.sig,
        enrolment.net_key,
        tuple(line.body["roles"]),
        today,
    )
    shared = {bytes.fromhex(mailbox) for mailbox in line.body["mailboxes"]}
    mailboxes = [
        replace(box, members=(*box.members, device.id)) if box.id in shared else box for box in said.mailboxes
    ]
    mailboxes.append(box_of(device.id, enrolment.boxes[0], today))
    if len(enrolment.boxes) > 1:  # its personal mailbox, whose seed never leaves it
        epoch = first_epoch(enrolment.boxes[1], today)
        mailboxes.append(Mailbox(secrets.token_bytes(16), "personal", (device.id,), (epoch,)))
    return next_organisation(session, directory, devices=(*said.devices, device), mailboxes=tuple(mailboxes))


def _distinct(label: str, taken: set[str]) -> str:
    """Two devices never show under one name."""
    number, name = 1, label
    while name.casefold() in taken:
        number += 1
        name = f"{label} {number}"
    return name


def _welcome(session: Session, line: InvitationLine, client: HubClient) -> None:
    """Publish, then leave the welcome; nobody else may ask under this invitation any more."""
    with told():
        publish(session, client)
        client.put_welcome(bytes.fromhex(line.id), bytes.fromhex(line.body["welcome"]))
        client.end_invitation(bytes.fromhex(line.id))
    change_line(session, line.id, _welcomed)


def _welcomed(line: InvitationLine) -> InvitationLine:
    return replace(line, state=WELCOMED) if line.state == MATCHED else line


def finish_welcomes(session: Session, client: HubClient) -> Change:
    """Hand over what an earlier answer could not: the hub was away. Raises HubProblem."""
    waiting = [line for line in session.directory.invitations(issued=True) if line.state == MATCHED]
    for line in waiting:
        _welcome(session, line, client)
    return Change.DIRECTORY if waiting else Change.NONE
