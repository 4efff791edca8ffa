"""Agreements with local people and places that help in practice (7.8), and the paper one carries to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final
from uuid import uuid4

from fieldapp.domain.finding import folded
from fieldapp.domain.ids import LocalHelperId, PersonId
from fieldapp.domain.journal import LocalHelper
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Printable
from fieldapp.workflow import sheets
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.sheets import Referral
from fieldapp.workflow.standing import local_day

_LONGEST: Final = 300  # characters of one text
_TEXTS: Final = ("name", "what", "reach", "address", "hours")


def every(session: Session, text: str = "") -> tuple[LocalHelper, ...]:
    """Every agreement whose words begin like this, by name; those that no longer hold come last."""
    today = local_day(session.now())
    wanted = folded(text).split()
    found = [helper for helper in session.store.journal.helpers() if _fits(session, helper, wanted)]
    return tuple(sorted(found, key=lambda helper: not helper.holds(today)))


def for_help(session: Session, code: str) -> tuple[LocalHelper, ...]:
    """Who helps with this (E23) now."""
    today = local_day(session.now())
    return tuple(h for h in session.store.journal.helpers() if code in h.help and h.holds(today))


def holding(session: Session) -> tuple[LocalHelper, ...]:
    """Every agreement that holds today, by name."""
    today = local_day(session.now())
    return tuple(helper for helper in session.store.journal.helpers() if helper.holds(today))


def get(session: Session, helper_id: LocalHelperId) -> LocalHelper:
    """One agreement. Raises InvalidInput when it is gone."""
    found = session.store.journal.helper(helper_id)
    if found is None:
        raise InvalidInput("helper_id", "missing")
    return found


def new() -> LocalHelper:
    """An empty agreement."""
    return LocalHelper(LocalHelperId(uuid4().hex), "")


def save(session: Session, helper: LocalHelper) -> Change:
    """Keep an agreement. Raises InvalidInput(name | help, …)."""
    texts = {name: clean_text(getattr(helper, name)).strip() for name in _TEXTS}
    if not texts["name"]:
        raise InvalidInput("name", "missing")
    for name, text in texts.items():
        if len(text) > _LONGEST:
            raise InvalidInput(name, "too_long")
    if not set(helper.help).issubset(session.taxonomies["e23"].codes):
        raise InvalidInput("help", "unknown_code")
    with session.database.transaction():
        session.store.journal.save_helper(replace(helper, **texts), session.now())  # type: ignore[arg-type]
    return Change.JOURNAL


def end(session: Session, helper_id: LocalHelperId) -> Change:
    """The agreement stops; `resume` takes that back."""
    return save(session, replace(get(session, helper_id), ended_at=session.now()))


def resume(session: Session, helper_id: LocalHelperId) -> Change:
    """The agreement holds again."""
    return save(session, replace(get(session, helper_id), ended_at=None))


def referral(session: Session, helper_id: LocalHelperId, person_id: PersonId, ask: str = "") -> Printable:
    """The paper that the person carries: where, when it is open, what to ask; no name of the person."""
    helper = get(session, helper_id)
    said = clean_text(ask).strip() or session.taxonomies["e23"].label(helper.help[0]) if helper.help else ask
    content = Referral(
        service=helper.name,
        address=helper.address,
        phone=helper.reach,
        hours=helper.hours,
        ask=said,
        agreed=helper.what,
        person_id=person_id,
    )
    return sheets.referral(session, content)


def _fits(session: Session, helper: LocalHelper, wanted: Iterable[str]) -> bool:
    labels = (session.taxonomies["e23"].label(code) for code in helper.help)
    held = folded(" ".join((helper.name, helper.what, helper.address, *labels))).split()
    return all(any(word.startswith(start) for word in held) for start in wanted)
