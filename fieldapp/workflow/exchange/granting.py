"""A grant: seeds of a shared mailbox, and with the mailbox of an office the pair that signs for it."""

from __future__ import annotations

from typing import Final

from fieldapp.domain.ids import MailboxId
from fieldapp.store.directory import ORGANISATION, ORGANISATION_NEXT, ROOT, ROOT_NEXT
from fieldapp.workflow.directory_key import take_directory_key
from fieldapp.workflow.network import become_member
from fieldapp.workflow.session import Session
from sync.directory import Directory
from sync.identity import PairKey
from sync.protocol import Grant, Header, next_digest
from sync.sealing import accept_dirkey, accept_pairs, accept_seeds

_FOLLOWING: Final = {ROOT: ROOT_NEXT, ORGANISATION: ORGANISATION_NEXT}


def take_grant(session: Session, directory: Directory, header: Header, grant: Grant) -> None:
    """Keep what it brings, in the caller's transaction. Raises Quarantine for what was not published."""
    sender = header.from_
    accepted = accept_seeds(directory, sender, grant.mailbox, grant.seeds)
    root, organisation = accept_pairs(directory, sender, grant)
    dirkeys = accept_dirkey(directory, sender, grant)
    for (mailbox, epoch), key in accepted.items():
        session.directory.add_seed(MailboxId(mailbox.hex()), epoch, key.to_bytes())
    promised = {
        ROOT: directory.root.said.next_keys,
        ORGANISATION: directory.organisations[directory.own].said.next_keys,
    }
    for name, seed in ((ROOT, root), (ORGANISATION, organisation)):
        if seed is not None:
            session.directory.set_secret(name, seed)
            _drop_what_is_over(session, _FOLLOWING[name], promised[name])
    if dirkeys:
        take_directory_key(session, dirkeys, header.heads[0][0])
    become_member(session, directory)


def _drop_what_is_over(session: Session, name: str, promised: bytes) -> None:
    """A following pair that this device still had, and that is not promised any more."""
    kept = session.directory.secret(name)
    if kept is not None and next_digest(PairKey.from_seed(kept).publics) != promised:
        session.directory.forget_secret(name)
