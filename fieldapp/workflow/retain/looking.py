"""The daily look at everything that is kept: what counts anew, what is announced, and what goes today."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from fieldapp.domain import retention as rules
from fieldapp.domain.calendar import add_months
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.requests.table import NOT_REACHED, RETURNED
from fieldapp.domain.retention import Announced, Facts, Policy
from fieldapp.store.requests import IN
from fieldapp.store.retention import DRAFT, PERSON, REQUEST, WEEK, Clock
from fieldapp.workflow.dossier.writing import tidy
from fieldapp.workflow.logbook.pruning import prune
from fieldapp.workflow.retain import going, promised
from fieldapp.workflow.retain.terms import is_done, note_done, policy, tick
from fieldapp.workflow.session import Session

_AT_ONCE: Final = 12  # looked at in one step
_UNDO: Final = timedelta(days=1)  # what was put away by hand can be brought back so long
_PRUNED: Final = "retention_pruned"


def step(session: Session) -> bool:
    """One short step; True while there is more to do. Nothing is lost when it is broken off."""
    begun = session.store.retention.going()
    if begun is not None:
        going.go_on(session, begun)
        return True
    day = tick(session)
    if is_done(session, day):
        return going.scrub(session)
    said = policy(session)
    for look in (_people, _drafts, _promised, _requests, _weeks, _ended):
        if look(session, said, day):
            return True
    tidy(session)
    with session.database.transaction():
        session.store.retention.forget_gone()
        note_done(session, day)
    return True


def _people(session: Session, said: Policy, day: date) -> bool:
    found = session.store.retention.unchecked_people(day, _AT_ONCE)
    if found:
        with session.database.transaction():
            for ref in found:
                _settle(session, said, person_clock(session, said, ref, day), day)
    return bool(found)


def person_clock(session: Session, said: Policy, ref: str, day: date) -> Clock:
    """How a person stands today: a new contact or request counts anew, nothing else does."""
    standing = session.store.retention.standing(ref, OPEN_STATES)
    known = session.store.retention.get(PERSON, ref)
    clock = known or Clock(PERSON, ref, day, standing.newest, standing.contacts)
    clock = replace(clock, counted_from=min(clock.counted_from, day))
    if standing.contacts > clock.contacts or standing.newest > clock.newest:
        clock = replace(clock.anew(), counted_from=day, newest=standing.newest, extended_to=clock.extended_to)
    if standing.requests > clock.requests:
        clock = replace(clock.anew(), closed_on=None)
    clock = replace(clock, contacts=standing.contacts, requests=standing.requests)
    if standing.requests and not standing.open:
        # Closed again after it was reopened: the stricter date, of the first time, stays.
        clock = replace(clock, closed_on=min(clock.closed_on or day, day))
    facts = Facts(
        contact=clock.counted_from,
        open_requests=standing.open,
        closed=clock.closed_on if standing.requests and not standing.open else None,
        refused=standing.refused,
        hold=clock.hold,
        extended_to=clock.extended_to,
    )
    due = rules.due(said, facts)
    return replace(clock, rule=due.rule, due=due.day)


def _settle(session: Session, said: Policy, clock: Clock, day: date) -> None:
    """Keep the clock: announced when it is time for that, begun when it may go."""
    clock = replace(clock, checked_on=day)
    term = said.terms[clock.rule]
    if clock.due is None or day < rules.announce_from(term, clock.due):
        clock = clock.anew()
    elif clock.announced_on is None:
        clock = replace(clock, announced_on=day)
    announced, seen_on = _not_after(clock.announced_on, day), _not_after(clock.seen_on, day)
    clock = replace(clock, announced_on=announced, seen_on=seen_on)
    seen = Announced(clock.announced_on, clock.seen_on)
    if clock.due is not None and rules.may_go(said, term, clock.due, seen, day):
        going.begin(session, clock, "")
    else:
        session.store.retention.save(clock)


def _not_after(noted: date | None, day: date) -> date | None:
    """Trusted time was put back: what was noted later counts as today."""
    return None if noted is None else min(noted, day)


def _drafts(session: Session, said: Policy, day: date) -> bool:
    found = session.store.retention.unchecked_drafts(day, _AT_ONCE)
    with session.database.transaction():
        for draft in session.store.retention.drafts(found):
            newest = draft.saved_at.isoformat()
            known = session.store.retention.get(DRAFT, draft.id)
            clock = known or Clock(DRAFT, draft.id, day, newest)
            if newest > clock.newest:
                clock = replace(clock.anew(), counted_from=day, newest=newest)
            free = draft.kind in said.free_drafts
            if draft.kind in said.stripped_drafts and draft.for_id is None:
                free = not going.names_somebody(draft.body)
            agreed = draft.for_id is not None and session.store.retention.agreed(draft.for_id)
            due = said.terms[rules.DRAFT].after(min(clock.counted_from, day))
            due = max(due, clock.extended_to or due)
            clock = replace(clock, rule=rules.DRAFT, due=None if free or agreed else due)
            _settle(session, said, clock, day)
    return bool(found)


def _promised(session: Session, _said: Policy, day: date) -> bool:
    """What a service received goes on the day that was agreed with the person."""
    return promised.end_one(session, day)


def _requests(session: Session, said: Policy, day: date) -> bool:
    """Requests of nobody known here: what intake received, and what went out for somebody who moved."""
    found = session.store.retention.unchecked_requests(day, _AT_ONCE)
    with session.database.transaction():
        for direction, ref in found:
            standing = session.requests.standing(direction, RequestId(ref))
            over = (NOT_REACHED, RETURNED) if direction == IN else ()
            still = standing is None or (standing.state in OPEN_STATES and standing.state not in over)
            known = session.store.retention.get(REQUEST + direction, ref)
            clock = known or Clock(REQUEST + direction, ref, day)
            if not still:
                clock = replace(clock, closed_on=min(clock.closed_on or day, day))
            due = None
            if not still and clock.closed_on is not None:
                due = said.terms[rules.CLOSED].after(clock.closed_on)
                due = max(due, clock.extended_to or due)
            rule = rules.OPEN if still else rules.CLOSED
            _settle(session, said, replace(clock, rule=rule, due=due), day)
    return bool(found)


def _weeks(session: Session, said: Policy, day: date) -> bool:
    """Signals of nobody in particular, a week at a time; each week counts from its last day."""
    kept = session.store.retention
    with session.database.transaction():
        kept.mark_day(day)
        for ref, last in kept.weeks():
            known = kept.get(WEEK, ref)
            if last >= day or (known is not None and known.checked_on == day):
                continue
            if known is None and not kept.count_loose(kept.there_by(last)):
                continue
            clock = known or Clock(WEEK, ref, last)
            due = said.terms[rules.LOOSE].after(last)
            due = max(due, clock.extended_to or due)
            _settle(session, said, replace(clock, rule=rules.LOOSE, due=due), day)
    return kept.going() is not None


def _ended(session: Session, said: Policy, day: date) -> bool:
    """What stays without a name, past its term; and what was put away by hand, once nobody can undo that."""
    if going.end_one_decision(session, said.terms[rules.DECISION].amount):
        return True
    before = session.now() - _UNDO
    with session.database.transaction():
        gone = session.signals.remove_put_away(before, limit=1)
        gone += session.store.conversations.remove_put_away(before) if not gone else 0
        if gone:
            going.enter(session, "weggelegd", {"rows": gone})
    if not gone and session.preferences.get(_PRUNED, "") != f"{day:%Y-%m}":
        old = add_months(day, -said.terms[rules.CHAIN].amount)
        prune(session, datetime.combine(old, time(), UTC))
        with session.database.transaction():
            session.preferences.set(_PRUNED, f"{day:%Y-%m}")
    return gone > 0
