"""What is announced, for Vandaag and for the screen of terms; seen, and kept longer with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fieldapp.domain import retention as rules
from fieldapp.domain.calendar import add_months
from fieldapp.domain.ids import DraftId, PersonId, RequestId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT, RequestFilter
from fieldapp.store.retention import DRAFT, PERSON, REQUEST, WEEK, Clock
from fieldapp.workflow.changes import Change
from fieldapp.workflow.retain.terms import policy, tick, today
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Card:
    """One card of Vandaag: `goes` (count, the first in `days`) or `decide` (an open request)."""

    kind: str
    count: int = 0
    days: int = 0
    who: str = ""
    recipient: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class AnnouncedRow:
    """One thing that will go, kept until `last`; `reasons`: codes with which it may stay longer.

    `who` is a codename, the title of a request, or a week ("2026-W48") with `count` signals.
    """

    object: str
    ref: str
    who: str
    rule: str
    last: date
    days: int
    announced_on: date
    seen: bool
    count: int
    reasons: tuple[str, ...]
    limit: date


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file outside the cipher, and the day to remove it (practice A14)."""

    name: str
    remove_on: date
    days: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that is announced, and what lies outside. `day` is the trusted day.

    `by_hub`: a hub put its name to the time; without that, days count only when the program ran.
    """

    day: date
    by_hub: bool
    rows: tuple[AnnouncedRow, ...]
    files: tuple[FileRow, ...]
    left_alone: tuple[tuple[str, str], ...] = ()


def cards(session: Session) -> tuple[Card, ...]:
    """What Vandaag says: requests that wait for a decision, and one card for all that will go."""
    found = [*_decide(session)]
    waiting = [clock for clock in session.store.retention.announced() if not clock.going and clock.due]
    if waiting:
        first = min(clock.due for clock in waiting if clock.due is not None)
        found.append(Card("goes", len(waiting), max((first - today(session)).days, 0)))
    return tuple(found)


def _decide(session: Session) -> Iterable[Card]:
    """Open requests older than their term: never erased, somebody decides. Here the clock's day will do."""
    day = local_day(session.now())
    before = add_months(day, -policy(session).terms[rules.OPEN].amount)
    for direction in (OUT, IN):
        lines = session.requests.most_urgent(direction, RequestFilter(states=OPEN_STATES), limit=_MOST)
        for line in lines:
            made = local_day(line.made_at)
            if made <= before:
                yield Card("decide", 1, (day - made).days, line.title, line.recipient_name, line.id)


def overview(session: Session) -> Overview:
    """Everything that will go, the first to go first."""
    day, said = today(session), policy(session)
    rows = (_row(session, said, clock, day) for clock in session.store.retention.announced())
    files = session.store.retention.outside_files()
    here = local_day(session.now())
    return Overview(
        day=day,
        by_hub=session.store.retention.hub_seconds() > 0,
        rows=tuple(row for row in rows if row is not None),
        files=tuple(FileRow(name, on, (on - here).days) for name, on in files),
        left_alone=tuple((id_, who) for id_, who, _ in session.store.retention.left_alone()),
    )


def _row(session: Session, said: rules.Policy, clock: Clock, day: date) -> AnnouncedRow | None:
    if clock.due is None or clock.announced_on is None or clock.going:
        return None
    who, count = _called(session, clock)
    limit = said.terms[clock.rule].limit(clock.counted_from)
    return AnnouncedRow(
        object=clock.object,
        ref=clock.ref,
        who=who,
        rule=clock.rule,
        last=clock.due,
        days=(clock.due - day).days,
        announced_on=clock.announced_on,
        seen=clock.seen_on is not None,
        count=count,
        reasons=tuple(code for code in said.reasons if _until(said, clock, code, day) > clock.due),
        limit=limit,
    )


def _called(session: Session, clock: Clock) -> tuple[str, int]:
    if clock.object == PERSON:
        person = session.people.get(PersonId(clock.ref))
        return (person.codename if person is not None else "", clock.contacts)
    if clock.object == WEEK:
        kept = session.store.retention
        return clock.ref, kept.count_loose(kept.there_by(clock.counted_from))
    if clock.object == DRAFT:
        draft = session.drafts.get(DraftId(clock.ref))
        return (str(draft.body.get("codename", "")) if draft is not None else "", 1)
    request = session.requests.get(clock.object.removeprefix(REQUEST), RequestId(clock.ref))
    return (request.title if request is not None else "", 1)


def mark_seen(session: Session, shown: Iterable[tuple[str, str]]) -> Change:
    """These announcements (object, ref) were on the screen; the first time counts."""
    day = today(session)
    with session.database.transaction():
        for what, ref in shown:
            clock = session.store.retention.get(what, ref)
            if clock is not None and clock.announced_on is not None and clock.seen_on is None:
                session.store.retention.save(replace(clock, seen_on=day, checked_on=None))
    return Change.NONE


def keep_longer(session: Session, what: str, ref: str, reason: str) -> tuple[date, Change]:
    """Keep something longer for a reason (a code of the policy), within the limit; answers until when.

    Raises InvalidInput(reason, unknown_code) or (ref, missing | at_the_limit).
    """
    said, day = policy(session), tick(session)
    if reason not in said.reasons:
        raise InvalidInput("reason", "unknown_code")
    clock = session.store.retention.get(what, ref)
    if clock is None or clock.due is None or clock.going:
        raise InvalidInput("ref", "missing")
    until = _until(said, clock, reason, day)
    if until <= clock.due:
        raise InvalidInput("ref", "at_the_limit")
    kept = replace(clock.anew(), due=until, extended_to=until, extended_on=day, reason=reason)
    with session.database.transaction():
        session.store.retention.save(replace(kept, checked_on=None))
    return until, Change.RETENTION


def _until(said: rules.Policy, clock: Clock, reason: str, day: date) -> date:
    term = said.terms[clock.rule]
    counted = max(clock.counted_from, clock.closed_on or clock.counted_from)
    return term.extended(counted, day, with_yes=reason in said.with_yes)


def figures(session: Session) -> Counter[tuple[str, str, str]]:
    """(month, what, code): how many, of those who are here and of those who went: erasing changes nothing."""
    counted = session.store.eraser.live_figures()
    counted.update(session.store.retention.figures())
    return counted
