"""The sheets for the person and the other paper, filled in from what is known; and the number to stop with.

Nothing here prints: a screen shows the Printable, and `outside` notes what left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.people import Person
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.signals import clean_text
from fieldapp.domain.stopping import read_number, stop_number
from fieldapp.errors import InvalidInput
from fieldapp.interop import papers
from fieldapp.interop.papers import Leaving, Referral
from fieldapp.interop.printable import DUTCH, Printable
from fieldapp.interop.sheets import CARD, Book, Filled, SheetLanguage
from fieldapp.interop.sheets import sheet as sheet_of
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.store.sheets import GivenSheet
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from resources import load_toml, names

__all__ = [
    "CARD", "DUTCH", "GivenSheet", "Leaving", "Referral", "SheetLanguage", "SheetLine", "StopMatch", "book",
    "catalogue", "find_stop", "given", "hours", "keep_hours", "languages", "leaving", "number_of", "referral",
    "refusal", "sheet", "slip", "ungive",
]  # fmt: skip

_HOURS: Final = "sheets.hours"
_LONGEST_HOURS: Final = 60


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet for a list. `tested_with`: whom it was tried out with; empty: not yet."""

    code: str
    number: int
    title: str
    motto: str
    tested_with: str


@dataclass(frozen=True, slots=True)
class StopMatch:
    """Whom a number to stop with may stand for. `request_id` None: a sheet from before any request.

    `title` is what the list of requests calls it, `other` the service (or the sender), `open` whether there
    is still something to stop.
    """

    direction: str
    request_id: RequestId | None
    person_id: PersonId | None
    title: str
    other: str
    open: bool


@cache
def book() -> Book:
    """All sheets in all languages, read once."""
    words = {name.removesuffix(".toml"): load_toml(f"sheets/texts/{name}") for name in _texts()}
    return Book.from_data(load_toml("sheets/sheets.toml"), words)


def catalogue() -> tuple[SheetLine, ...]:
    """Every sheet, the card last."""
    known = book()
    lines = []
    for shape in known.shapes:
        text = known.texts[DUTCH][shape.code]
        lines.append(SheetLine(shape.code, shape.number, text.title, text.motto, shape.tested_with))
    return tuple(lines)


def languages() -> tuple[SheetLanguage, ...]:
    """Every language of the list, also those that have no text yet."""
    return book().languages


def hours(session: Session) -> str:
    """When one can be called, as it stands on the sheets ("elke werkdag 9–16 u.")."""
    return str(session.preferences.get(_HOURS, ""))


def keep_hours(session: Session, text: str) -> Change:
    """Change when one can be called. Raises InvalidInput when that is too long to say."""
    said = clean_text(text).strip()
    if len(said) > _LONGEST_HOURS:
        raise InvalidInput("hours", "too_long")
    with session.database.transaction():
        session.preferences.set(_HOURS, said)
    return Change.PROFILE


def sheet(
    session: Session, code: str, person_id: PersonId | None = None, *, blank: bool = False
) -> tuple[Printable, ...]:
    """One sheet in every second language there is, the person's own first; `blank` has lines to fill in.

    Raises InvalidInput for an unknown sheet or person.
    """
    known = book()
    person = None if person_id is None else _person(session, person_id)
    filled = Filled() if blank else _filled(session, person)
    seconds = ["", *known.seconds]
    if person is not None and person.language in seconds:
        seconds.remove(person.language)
        seconds.insert(0, person.language)
    return tuple(sheet_of(known, code, second, filled) for second in seconds)


def number_of(session: Session, person_id: PersonId) -> str:
    """The number to stop with for a person: that of the newest open request, or of the person without one."""
    wanted = RequestFilter(states=OPEN_STATES, person_id=person_id)
    lines = session.requests.most_urgent(OUT, wanted, limit=100)
    newest = max(lines, key=lambda line: (line.made_at, line.id), default=None)
    return stop_number(person_id if newest is None else newest.thread)


def find_stop(session: Session, typed: str) -> tuple[StopMatch, ...]:
    """Whom a number said by telephone stands for: requests given or received, then sheets without a request.

    Several may share one: ask one thing more. Raises InvalidInput when it cannot be a number of ours.
    """
    number = read_number(typed)
    if not number:
        raise InvalidInput("number", "malformed")
    lines = [line for line in session.store.sheets.threads() if stop_number(line.thread) == number]
    found = [
        StopMatch(line.direction, line.id, line.person_id, line.title, line.other, line.state in OPEN_STATES)
        for line in lines
    ]
    known = {match.person_id for match in found}
    for sheet_given in session.store.sheets.with_number(number):
        if sheet_given.person_id not in known:
            known.add(sheet_given.person_id)
            found.append(_of_person(session, sheet_given.person_id))
    return tuple(found)


def given(session: Session, person_id: PersonId) -> tuple[GivenSheet, ...]:
    """The sheets that were printed for a person, the newest first (GDPR article 13)."""
    return session.store.sheets.of_person(person_id)


def ungive(session: Session, given_id: str) -> Change:
    """Take back that a sheet was given: it was printed and not handed over."""
    with session.database.transaction():
        session.store.sheets.remove(given_id)
    return Change.PEOPLE


def slip(session: Session) -> Printable:
    """The three steps on paper for home care."""
    lists = session.taxonomies
    worries = [term.nl for term in lists["worries"].terms]
    ways = [term.nl for term in lists["contact_allowed"].terms]
    never = [term.nl for term in lists["contact_forbidden"].terms]
    return papers.slip(_words(), worries, ways, never)


def refusal(session: Session) -> Printable:
    """The card after a no; it carries nothing about the person."""
    return papers.refusal(_words(), _filled(session, None))


def referral(session: Session, content: Referral) -> Printable:
    """What a person carries to another service; `content.person_id` finds it in the Logboek."""
    person = _person(session, PersonId(content.person_id)) if content.person_id else None
    return papers.referral(_words(), content, _filled(session, person))


def leaving(session: Session, content: Leaving) -> Printable:
    """The confirmation for a worker who leaves."""
    return papers.leaving(_words(), content)


@cache
def _words() -> dict[str, Any]:
    return load_toml("sheets/paper.toml")


def _texts() -> Sequence[str]:
    return names("sheets/texts", ".toml")


def _filled(session: Session, person: Person | None) -> Filled:
    profile = session.profile
    who = profile.name.split()[0] if profile.name.split() else ""
    if person is None:
        return Filled(who, profile.phone, hours(session))
    asked = session.consents.of_person(person.id)
    unsafe = bool(asked) and not asked[0].paper_safe
    return Filled(who, profile.phone, hours(session), number_of(session, person.id), person.id, unsafe)


def _person(session: Session, person_id: PersonId) -> Person:
    found = session.people.get(person_id)
    if found is None:
        raise InvalidInput("person", "missing")
    return found


def _of_person(session: Session, person_id: PersonId) -> StopMatch:
    person = _person(session, person_id)
    wanted = RequestFilter(states=OPEN_STATES, person_id=person_id)
    waiting = session.requests.most_urgent(OUT, wanted, limit=1)
    if not waiting:
        return StopMatch(OUT, None, person_id, person.codename, "", open=False)
    line = waiting[0]
    return StopMatch(OUT, line.id, person_id, person.codename, line.recipient_name, open=True)
