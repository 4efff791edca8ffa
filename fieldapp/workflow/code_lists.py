"""Own terms in the code lists (6.2): added on this device, marked as such, never sent as a code."""

from __future__ import annotations

from typing import Final
from uuid import uuid4

from fieldapp.domain.rights import fold
from fieldapp.domain.signals import clean_text
from fieldapp.domain.taxonomy import LocalTerm, Taxonomy, local_code
from fieldapp.errors import InvalidInput
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

LONGEST: Final = 60  # characters: a term must fit on a chip


def own_terms(session: Session) -> tuple[LocalTerm, ...]:
    """Every term that this device added, also those no longer offered."""
    return session.store.local_terms.all()


def extensible(session: Session) -> tuple[Taxonomy, ...]:
    """The lists that take terms of one's own, by name."""
    return tuple(known for _, known in sorted(session.taxonomies.lists.items()) if known.extensible)


def add_term(session: Session, name: str, words: str) -> tuple[str, Change]:
    """Add a term to the list called `name`; answers its code. Raises InvalidInput.

    A term that was added before and put away is offered again.
    """
    known = session.taxonomies[name]
    if not known.extensible:
        raise InvalidInput("list", "not_extensible")
    cleaned = _words(words)
    same = next((term for term in known.terms if fold(term.nl) == fold(cleaned)), None)
    if same is not None and not same.extra.get("retired"):
        raise InvalidInput("words", "doubled_term")
    code = local_code(uuid4().hex) if same is None else same.code
    with session.database.transaction():
        if same is None:
            session.store.local_terms.add(LocalTerm(known.name, code, cleaned), session.now())
        else:
            session.store.local_terms.change(code, cleaned, retired=False)
    session.refresh()
    return code, Change.PROFILE


def put_away(session: Session, code: str) -> Change:
    """Offer it no longer: what was noted with it keeps its words. Raises InvalidInput when not known."""
    term = next((each for each in own_terms(session) if each.code == code), None)
    if term is None:
        raise InvalidInput("code", "missing")
    with session.database.transaction():
        session.store.local_terms.change(code, term.words, retired=True)
    session.refresh()
    return Change.PROFILE


def _words(words: str) -> str:
    cleaned = " ".join(clean_text(words).split())
    if not cleaned:
        raise InvalidInput("words", "missing")
    if len(cleaned) > LONGEST:
        raise InvalidInput("words", "too_long")
    return cleaned
