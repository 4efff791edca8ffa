"""Inviting: a new organisation's first device, or a further device of the own organisation."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import segno

from fieldapp.errors import HubProblem, InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION, ROOT, InvitationLine
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import LABEL_LENGTH, publish
from fieldapp.workflow.network import Network, connect, hub_now, network_of, note_clock, told
from fieldapp.workflow.partnership.founding import check_code, check_name
from fieldapp.workflow.partnership.values import InvitationOut
from fieldapp.workflow.session import Session, minute_number
from sync.directory import Member, look_alikes
from sync.identity import hub_check
from sync.protocol import Invitation, calls

INVITED: Final = "invited"
ASKED: Final = "asked"
MATCHED: Final = "matched"
WELCOMED: Final = "welcomed"
ENDED: Final = "ended"
EXPIRED: Final = "expired"
OPEN: Final = (INVITED, ASKED)

TRIES: Final = 3
_NUMBER_LENGTH: Final = 40


def invite_organisation(
    session: Session, name: str, org_class: str, legal_number: str, succeeds: str = ""
) -> InvitationOut:
    """Invite a new organisation's first device (coordinator only).

    `succeeds`: id of an organisation that was ended and comes back under new keys. Raises InvalidInput (name,
    org_class, legal_number, succeeds; `lookalike` when it could be taken for another member), NotConnected,
    HubProblem.
    """
    network = network_of(session)
    if session.directory.secret(ROOT) is None:
        raise NotConnected
    _check_organisation(network, name, org_class, legal_number)
    ended = {m.organisation.hex() for m in network.directory.root.said.members if not m.active}
    if succeeds and succeeds not in ended:
        raise InvalidInput("succeeds", "unknown")
    body = {"organisation": name.strip(), "org_class": org_class, "legal_number": legal_number.strip()}
    body |= {"succeeds": succeeds} if succeeds else {}
    return _invite(session, network, None, {"label": name.strip(), **body})


def invite_device(
    session: Session, label: str, roles: tuple[str, ...], mailboxes: tuple[str, ...] = ()
) -> InvitationOut:
    """Invite a further device of the own organisation (its administrator only).

    `mailboxes` are those it will share; its box and personal mailbox it gets by itself. Raises
    InvalidInput (label: missing, taken; mailboxes: unknown), NotConnected, HubProblem.
    """
    network = network_of(session)
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    _check_device(session, network, label.strip(), mailboxes)
    body = {"label": label.strip(), "roles": list(roles), "mailboxes": list(mailboxes)}
    return _invite(session, network, network.own, body)


def end_invitation(session: Session, invitation_id: str) -> Change:
    """Break off an invitation: here at once, at the hub when it can be reached."""
    line = session.directory.invitation(invitation_id)
    if line is None or not line.issued:
        raise InvalidInput("invitation", "unknown")

    def ended(line: InvitationLine) -> InvitationLine:
        return replace(line, state=ENDED) if line.state in OPEN else line

    if change_line(session, invitation_id, ended).state == ENDED:
        forget_at_hub(session, invitation_id)
    return Change.DIRECTORY


def show_invitation(session: Session, invitation_id: str) -> InvitationOut:
    """An invitation once more, as it was handed over."""
    line = session.directory.invitation(invitation_id)
    if line is None or not line.issued:
        raise InvalidInput("invitation", "unknown")
    return _out(invitation_of(line), line.until)


def invitation_of(line: InvitationLine) -> Invitation:
    """The invitation as it was handed out or used."""
    return Invitation.decode(bytes.fromhex(line.body["invitation"]))


def change_line(
    session: Session, invitation_id: str, change: Callable[[InvitationLine], InvitationLine]
) -> InvitationLine:
    """Keep how far an invitation is, in a transaction of its own.

    What is changed is the line as it stands then: while the hub was asked, the other connection may have
    counted a wrong entry or broken it off.
    """
    with session.database.transaction():
        line = session.directory.invitation(invitation_id)
        if line is None:
            raise InvalidInput("invitation", "unknown")
        changed = change(line)
        session.directory.save_invitation(changed)
    return changed


def forget_at_hub(session: Session, invitation_id: str) -> None:
    """Nobody can ask under it any more; if the hub is away, its 72 hours end it."""
    try:
        with told():
            connect(session).end_invitation(bytes.fromhex(invitation_id))
    except HubProblem:
        return


def _check_organisation(network: Network, name: str, org_class: str, legal_number: str) -> None:
    check_name("name", name)
    check_code("org_class", org_class)
    if len(legal_number.strip()) > _NUMBER_LENGTH:
        raise InvalidInput("legal_number", "too_long")
    newcomer = Member(bytes(16), org_class, legal_number.strip(), name.strip(), 0)
    if look_alikes([*network.directory.root.said.members, newcomer]):
        raise InvalidInput("name", "lookalike")


def _check_device(session: Session, network: Network, label: str, mailboxes: tuple[str, ...]) -> None:
    if not 0 < len(label) <= LABEL_LENGTH:
        raise InvalidInput("label", "missing" if not label else "too_long")
    taken = {device.label.casefold() for device in network.own_document.devices if device.revoked is None}
    for line in session.directory.invitations(issued=True):
        if line.state in OPEN and "roles" in line.body:
            taken.add(line.body["label"].casefold())
    if label.casefold() in taken:
        raise InvalidInput("label", "taken")
    shared = {box.id.hex() for box in network.own_document.mailboxes if box.kind not in ("box", "personal")}
    if not shared.issuperset(mailboxes):
        raise InvalidInput("mailboxes", "unknown")


def _invite(
    session: Session, network: Network, organisation: bytes | None, body: dict[str, Any]
) -> InvitationOut:
    """The hub is told first: an invitation that nobody could use is not handed out."""
    client = connect(session)
    hub = network.directory.root.said.hubs[0]
    with told():
        publish(session, client)
        client.documents_index()
        note_clock(session, client)
        until = hub_now(session) + timedelta(seconds=calls.INVITATION_LIFE)
        invitation = Invitation(
            net=network.net,
            root_digest=network.directory.root.digest,
            organisation=organisation,
            hub_url=hub.url,
            hub_key=hub.key,
            inv=secrets.token_bytes(16),
            secret=secrets.token_bytes(32),
            until=minute_number(until),
        )
        client.post_invitation(invitation.inv, hub_check(invitation.secret), invitation.until * 60)
    line = InvitationLine(
        id=invitation.inv.hex(),
        issued=True,
        state=INVITED,
        until=datetime.fromtimestamp(invitation.until * 60, UTC),
        tries_left=TRIES,
        secret=invitation.secret,
        enrolment=b"",
        body={**body, "invitation": invitation.encode().hex(), "asked": []},
    )
    with session.database.transaction():
        session.directory.save_invitation(line)
    return _out(invitation, line.until)


def _out(invitation: Invitation, until: datetime) -> InvitationOut:
    text = invitation.to_text()
    code = segno.make(text, error="m", micro=False, boost_error=False)
    rows = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    return InvitationOut(invitation.inv.hex(), text, rows, until)
