"""Founding a network: root and organisation keys, both documents, and the hub bound to them.

All of it is made and kept before the hub is asked, with the very bytes it will be asked with, so that a lost
answer is settled by asking again. Only the hub's signed yes makes this device a member.
"""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from fieldapp.errors import InvalidInput, InvitationRefused
from fieldapp.store.directory import DIRKEY, ORGANISATION, ORGANISATION_NEXT, ROOT, ROOT_NEXT
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import (
    NAME_LENGTH,
    NewMailbox,
    box_of,
    keep_seeds,
    new_mailbox,
    note_access_version,
    own_device,
    sign_access,
    sign_organisation,
    sign_root,
)
from fieldapp.workflow.network import (
    become_member,
    client_of,
    hub_day,
    hub_now,
    note_clock,
    pack,
    save_directory,
    told,
)
from fieldapp.workflow.partnership.values import Founding
from fieldapp.workflow.session import Session, minute_number
from sync.directory import (
    CORE_ACTORS,
    NO_DOCUMENT,
    Directory,
    HubAddress,
    Member,
    OrganisationDocument,
    RootDocument,
    SignedDocument,
)
from sync.errors import Malformed, SignatureRefused
from sync.identity import PairKey
from sync.ledger import EntryKind
from sync.protocol import calls, network_id, next_digest, organisation_id
from sync.protocol.shapes import code as is_code
from sync.signatures import check_ed25519_key
from sync.transport import SignedAccess

_FOUNDING: Final = "founding"
_FIRST: Final = 1


@dataclass(frozen=True, slots=True)
class _Made:
    """Everything of a network that is about to be founded."""

    root: SignedDocument
    organisation: SignedDocument
    access: SignedAccess
    secrets: dict[str, bytes]
    seeds: list[NewMailbox]

    @property
    def directory(self) -> Directory:
        own = OrganisationDocument.decode(self.organisation.document).organisation
        begun = Directory.begin(self.root, self.root.digest, own)
        return begun.accept_org(self.organisation).directory


def found_network(session: Session, founding: Founding) -> Change:
    """Make root and organisation keys, both documents, and found the network at the hub.

    Raises InvalidInput (network, organisation, hub_url, hub_key, token), HubProblem.
    """
    if session.membership is not None:
        raise InvitationRefused("other_network")
    hub = _hub(founding)
    made = _kept(session, founding) or _make(session, founding, hub)
    dirkey = made.secrets[DIRKEY]
    client = client_of(session, hub)
    with told():
        client.found(
            founding.token,
            made.access,
            pack(dirkey, made.root, "root", _FIRST),
            pack(dirkey, made.organisation, "org", _FIRST),
        )
    note_clock(session, client)
    _settle(session, made)
    return Change.DIRECTORY | Change.PROFILE | Change.LEDGER


def _settle(session: Session, made: _Made) -> None:
    directory = made.directory
    with session.database.transaction():
        for name, value in made.secrets.items():
            session.directory.set_secret(name, value)
        keep_seeds(session, made.seeds)
        note_access_version(session, _FIRST)
        save_directory(session, directory)
        become_member(session, directory)
        session.preferences.forget(_FOUNDING)
        logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "founded", "network": directory.net.hex()})
    session.refresh()


def _hub(founding: Founding) -> HubAddress:
    for field in ("network", "organisation"):
        check_name(field, getattr(founding, field))
    check_code("org_class", founding.org_class)
    url = founding.hub_url.strip().rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidInput("hub_url", "not_an_address")
    try:
        calls.read_token(founding.token)
    except Malformed as error:
        raise InvalidInput("token", "not_a_token") from error
    try:
        key = bytes.fromhex(founding.hub_key.strip())
        check_ed25519_key(key)
    except (ValueError, SignatureRefused) as error:
        raise InvalidInput("hub_key", "not_a_key") from error
    return HubAddress(key, url)


def check_name(field: str, name: str) -> None:
    """Names stand in signed documents: neither empty nor endless."""
    if not name.strip():
        raise InvalidInput(field, "missing")
    if len(name.strip()) > NAME_LENGTH:
        raise InvalidInput(field, "too_long")


def check_code(field: str, code: str) -> None:
    """The class of an organisation is a code, of E14 or of a longer list."""
    if not is_code(code):
        raise InvalidInput(field, "unknown_value")


def _make(session: Session, founding: Founding, hub: HubAddress) -> _Made:
    root, root_next, pair, pair_next = (PairKey.generate(secrets.token_bytes) for _ in range(4))
    fresh = _mailboxes(session, founding.org_class)
    signed_root = sign_root(root, _root_document(session, founding, hub, (root, root_next, pair)))
    document = OrganisationDocument(
        net=network_id(root.publics),
        organisation=organisation_id(pair.publics),
        version=_FIRST,
        prev=NO_DOCUMENT,
        issued=minute_number(hub_now(session)),
        publics=pair.publics,
        next_keys=next_digest(pair_next.publics),
        devices=(own_device(session, hub_day(session)),),
        mailboxes=tuple(new.mailbox for new in fresh),
    )
    made = _Made(
        root=signed_root,
        organisation=sign_organisation(pair, document),
        access=sign_access(pair, document, _FIRST, (document.organisation,)),
        secrets={
            ROOT: root.to_bytes(),
            ROOT_NEXT: root_next.to_bytes(),
            ORGANISATION: pair.to_bytes(),
            ORGANISATION_NEXT: pair_next.to_bytes(),
            DIRKEY: secrets.token_bytes(32),
        },
        seeds=fresh,
    )
    with session.database.transaction():
        session.preferences.set(_FOUNDING, _to_json(founding, made))
    return made


def _root_document(
    session: Session, founding: Founding, hub: HubAddress, pairs: tuple[PairKey, PairKey, PairKey]
) -> RootDocument:
    root, root_next, pair = pairs
    own = Member(
        organisation_id(pair.publics),
        founding.org_class,
        founding.legal_number.strip(),
        founding.organisation.strip(),
        hub_day(session),
    )
    return RootDocument(
        net=network_id(root.publics),
        version=_FIRST,
        prev=NO_DOCUMENT,
        issued=minute_number(hub_now(session)),
        publics=root.publics,
        next_keys=next_digest(root_next.publics),
        hubs=(hub,),
        members=(own,),
        name=founding.network.strip(),
    )


def _mailboxes(session: Session, org_class: str) -> list[NewMailbox]:
    """A core actor that founds the network gets an intake mailbox as well."""
    keys, today = session.keys, hub_day(session)
    me = (keys.device_id,)
    intake = [new_mailbox("intake", me, today)] if org_class in CORE_ACTORS else []
    return [
        NewMailbox(box_of(keys.device_id, keys.box.public, today), keys.box.to_bytes()),
        new_mailbox("personal", me, today),
        new_mailbox("administration", me, today),
        new_mailbox("coordination", me, today),
        new_mailbox("team", me, today),
        *intake,
    ]


# --- a founding whose answer was lost ---------------------------------------------------------


def _to_json(founding: Founding, made: _Made) -> dict[str, Any]:
    return {
        "words": _words(founding),
        "root": [made.root.document.hex(), made.root.signatures.hex()],
        "organisation": [made.organisation.document.hex(), made.organisation.signatures.hex()],
        "access": [made.access.document.hex(), made.access.signature.hex()],
        "secrets": {name: value.hex() for name, value in made.secrets.items()},
        "seeds": {new.mailbox.id.hex(): (new.seed or b"").hex() for new in made.seeds},
    }


def _kept(session: Session, founding: Founding) -> _Made | None:
    """What an earlier try with the same words made: the hub may have taken it."""
    found = session.preferences.get(_FOUNDING)
    if found is None or found["words"] != _words(founding):
        return None
    organisation = SignedDocument(*map(bytes.fromhex, found["organisation"]))
    mailboxes = OrganisationDocument.decode(organisation.document).mailboxes
    return _Made(
        root=SignedDocument(*map(bytes.fromhex, found["root"])),
        organisation=organisation,
        access=SignedAccess(*map(bytes.fromhex, found["access"])),
        secrets={name: bytes.fromhex(value) for name, value in found["secrets"].items()},
        seeds=[NewMailbox(box, bytes.fromhex(found["seeds"][box.id.hex()])) for box in mailboxes],
    )


def _words(founding: Founding) -> dict[str, str]:
    """The token may be mistyped and typed again: it is no part of what is founded."""
    return {name: value for name, value in asdict(founding).items() if name != "token"}
