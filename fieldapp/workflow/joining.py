"""The end of joining: the documents that the four words named are fetched, checked and pinned.

Every step can be done again. The first device of a new organisation writes its first document.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Final

from fieldapp.errors import InvitationRefused
from fieldapp.store.directory import DIRKEY, DIRKEYS_BEFORE, ORGANISATION, ORGANISATION_NEXT, InvitationLine
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import (
    ACCESS,
    ORG,
    NewMailbox,
    box_of,
    first_epoch,
    keep_seeds,
    new_mailbox,
    note_access_version,
    note_to_publish,
    own_device,
    publish,
    sign_access,
    sign_organisation,
)
from fieldapp.workflow.exchange import look_at_welcome, open_welcome, refresh_directory
from fieldapp.workflow.network import (
    become_member,
    hub_day,
    hub_now,
    note_clock,
    save_directory,
    told,
    unpack,
)
from fieldapp.workflow.session import Session, minute_number
from sync.directory import (
    CORE_ACTORS,
    NO_DOCUMENT,
    Directory,
    Mailbox,
    OrganisationDocument,
    SignedDocument,
)
from sync.errors import DirectoryRefused, HubRefused, Malformed, Quarantine
from sync.identity import DocumentKind, MailboxKey, PairKey
from sync.ledger import EntryKind
from sync.protocol import Invitation, Welcome, next_digest, organisation_id
from sync.protocol.calls import Code
from sync.transport import HubClient

PERSONAL: Final = "personal_seed"
_FIRST: Final = 1


def settle(session: Session, line: InvitationLine, client: HubClient) -> Change:
    """Become a member. Raises HubProblem (do it again), InvitationRefused("altered") for a false welcome."""
    invitation = Invitation.decode(bytes.fromhex(line.body["invitation"]))
    welcome = look_at_welcome(session, bytes.fromhex(line.body["welcome"]), invitation.net)
    with told():
        if ORGANISATION in line.body:
            _make_known(session, line, client)
        directory = _pinned(session, line, welcome, client)
        note_clock(session, client)
        _keep(session, line, welcome, directory)
        publish(session, client)
        refresh_directory(session, client)
    return Change.DIRECTORY | Change.PROFILE | Change.LEDGER


# --- the documents that were compared -----------------------------------------------------------------------


def _pinned(session: Session, line: InvitationLine, welcome: Welcome, client: HubClient) -> Directory:
    """Exactly the two documents that the words named, and the welcome's own signature held against them."""
    own = _own_organisation(line, welcome)
    try:
        root = _fetch(client, welcome, "root", welcome.root, _network(line))
        directory = Directory.begin(root, welcome.root[1], own)
        document = _fetch(client, welcome, "org", welcome.document, welcome.organisation)
        directory = directory.accept_org(document, pinned=welcome.document[1]).directory
        open_welcome(session, bytes.fromhex(line.body["welcome"]), directory)
    except (DirectoryRefused, Malformed, Quarantine) as error:
        raise InvitationRefused("altered") from error
    return directory


def _fetch(
    client: HubClient, welcome: Welcome, kind: DocumentKind, head: tuple[int, bytes], owner: bytes
) -> SignedDocument:
    return unpack((welcome.dirkey, *welcome.earlier), client.get_document(kind, owner, head[0]), kind)


def _network(line: InvitationLine) -> bytes:
    return Invitation.decode(bytes.fromhex(line.body["invitation"])).net


def _own_organisation(line: InvitationLine, welcome: Welcome) -> bytes:
    pair = _pair(line)
    return welcome.organisation if pair is None else organisation_id(pair[0].publics)


def _pair(line: InvitationLine) -> tuple[PairKey, PairKey] | None:
    """The pair of a new organisation, and the one that will follow."""
    if ORGANISATION not in line.body:
        return None
    seeds = (bytes.fromhex(line.body[name]) for name in (ORGANISATION, ORGANISATION_NEXT))
    now, following = (PairKey.from_seed(seed) for seed in seeds)
    return now, following


# --- a new organisation -------------------------------------------------------------------------------------


def _make_known(session: Session, line: InvitationLine, client: HubClient) -> None:
    """The first access list names this device and nothing else: until then the hub tells it nothing."""
    pair = _pair(line)
    if pair is None:
        return
    bare = _document(session, line, pair, ())
    try:
        client.put_access(bare.organisation, sign_access(pair[0], bare, _FIRST, ()))
    except HubRefused as refusal:
        if refusal.code != Code.CONFLICT:  # an earlier try got further
            raise


def _document(
    session: Session, line: InvitationLine, pair: tuple[PairKey, PairKey], mailboxes: tuple[Mailbox, ...]
) -> OrganisationDocument:
    return OrganisationDocument(
        net=_network(line),
        organisation=organisation_id(pair[0].publics),
        version=_FIRST,
        prev=NO_DOCUMENT,
        issued=minute_number(hub_now(session)),
        publics=pair[0].publics,
        next_keys=next_digest(pair[1].publics),
        devices=(own_device(session, hub_day(session)),),
        mailboxes=mailboxes,
    )


def _first_mailboxes(session: Session, line: InvitationLine, directory: Directory) -> list[NewMailbox]:
    """Box, personal, administration and team mailbox; a core actor's intake mailbox besides."""
    today, me = hub_day(session), (session.keys.device_id,)
    personal = _personal_key(line)
    epoch = first_epoch(personal.public, today)
    fresh = [
        _box(session, today),
        NewMailbox(Mailbox(secrets.token_bytes(16), "personal", me, (epoch,)), personal.to_bytes()),
        new_mailbox("administration", me, today),
        new_mailbox("team", me, today),
    ]
    member = directory.root.said.member(directory.own)
    if member is not None and member.kind in CORE_ACTORS:
        fresh.append(new_mailbox("intake", me, today))
    return fresh


def _box(session: Session, today: int) -> NewMailbox:
    keys = session.keys
    return NewMailbox(box_of(keys.device_id, keys.box.public, today), keys.box.to_bytes())


def _personal_key(line: InvitationLine) -> MailboxKey:
    return MailboxKey.from_seed(bytes.fromhex(line.body[PERSONAL]))


# --- what is kept -------------------------------------------------------------------------------------------


def _keep(session: Session, line: InvitationLine, welcome: Welcome, directory: Directory) -> None:
    """One transaction makes this device a member; what its organisation must publish is noted with it."""
    pair, secret = _pair(line), {DIRKEY: welcome.dirkey}
    if welcome.earlier:
        secret[DIRKEYS_BEFORE] = b"".join(welcome.earlier)
    if pair is None:
        fresh = _own_mailboxes(session, line, directory)
    else:
        fresh = _first_mailboxes(session, line, directory)
        document = _document(session, line, pair, tuple(new.mailbox for new in fresh))
        directory = directory.accept_org(sign_organisation(pair[0], document)).directory
        secret |= {ORGANISATION: pair[0].to_bytes(), ORGANISATION_NEXT: pair[1].to_bytes()}
    body = {"invitation": line.body["invitation"]}
    with session.database.transaction():
        for name, value in secret.items():
            session.directory.set_secret(name, value)
        keep_seeds(session, fresh)
        save_directory(session, directory)
        become_member(session, directory)
        if pair is not None:
            note_access_version(session, _FIRST)
            note_to_publish(session, ACCESS, ORG)
        session.directory.save_invitation(replace(line, state="joined", body=body))
        logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "joined", "organisation": directory.own.hex()})
    session.refresh()


def _own_mailboxes(session: Session, line: InvitationLine, directory: Directory) -> list[NewMailbox]:
    """The box and the personal mailbox, as the administrator entered them; others come by grant."""
    personal, fresh = _personal_key(line), [_box(session, hub_day(session))]
    for mailbox in directory.member_of(session.keys.device_id):
        if mailbox.kind == "personal" and mailbox.epochs[0].public_key == personal.public:
            fresh.append(NewMailbox(mailbox, personal.to_bytes()))
    return fresh
