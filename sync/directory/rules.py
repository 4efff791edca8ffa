"""When one version of a document may follow another: the same rules for the root and for organisations."""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from sync.directory.organisation import OrganisationDocument
from sync.directory.root import RootDocument
from sync.directory.signed import SignedDocument
from sync.errors import DirectoryRefused, SignatureRefused
from sync.protocol import Publics, Use, next_digest
from sync.signatures import verify_pair

Document = TypeVar("Document", RootDocument, OrganisationDocument)


@dataclass(frozen=True, slots=True)
class Held(Generic[Document]):
    """A document that was accepted: the bytes as received, and what they say."""

    signed: SignedDocument
    said: Document
    digest: bytes


@dataclass(frozen=True, slots=True)
class Evidence:
    """Two documents of one version, both signed: somebody tells different people different things."""

    owner: bytes
    version: int
    first: SignedDocument
    second: SignedDocument


class Step(Enum):
    """What a document that breaks no rule is to the one that is held."""

    SAME = "same"
    NEXT = "next"
    FORK = "fork"


def check_signature(said: Document, signed: SignedDocument, publics: Publics) -> None:
    use: Use = "root" if isinstance(said, RootDocument) else "org"
    try:
        verify_pair(publics, signed.signatures, use, signed.document)
    except SignatureRefused as error:
        raise DirectoryRefused("bad_signature") from error


def follow(held: Held[Document], offered: Held[Document]) -> Step:
    """Rule 1, continuity. Raises DirectoryRefused when the offered document may not follow the one held."""
    now, new = held.said, offered.said
    if (new.net, new.owner) != (now.net, now.owner):
        raise DirectoryRefused("other_owner")
    if new.version < now.version:
        raise DirectoryRefused("rollback")
    if new.version > now.version + 1:
        raise DirectoryRefused("missing_version")
    if offered.digest == held.digest:
        return Step.SAME
    if new.version == now.version + 1 and new.prev != held.digest:
        raise DirectoryRefused("not_continuous")
    _check_successor_keys(held, offered)
    return Step.FORK if new.version == now.version else Step.NEXT


def _check_successor_keys(held: Held[Document], offered: Held[Document]) -> None:
    """Signed by the keys that are held, or by those whose hash was promised; and naming no third pair."""
    now, new = held.said, offered.said
    if new.publics == now.publics:
        check_signature(new, offered.signed, now.publics)
    elif next_digest(new.publics) != now.next_keys:
        raise DirectoryRefused("swapped_key")
    else:
        _check_either(offered, now.publics)


def _check_either(offered: Held[Document], old: Publics) -> None:
    """A change of keys: signed by the new pair (it came from paper) or by the old one (it was planned)."""
    try:
        check_signature(offered.said, offered.signed, offered.said.publics)
    except DirectoryRefused:
        check_signature(offered.said, offered.signed, old)
