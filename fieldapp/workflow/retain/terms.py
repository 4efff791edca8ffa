"""The terms as they hold on this device, the day that counts, and the restriction of article 18."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Final

from fieldapp.domain.ids import PersonId
from fieldapp.domain.retention import RULES, Policy, Trusted, step
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.retention import PERSON, Clock
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from resources import load_toml

UNSEEN: Final = "ongezien"
_TIME: Final = "retention_time"
_DONE: Final = "retention_done"


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term: what holds, the proposal, its limits, and who decided it when (empty: the proposal)."""

    rule: str
    amount: int
    unit: str
    proposed: int
    least: int
    most: int
    set_by: str = ""
    set_at: datetime | None = None


@cache
def _proposal() -> Policy:
    return Policy.from_data(load_toml("policy/retention.toml"))


def policy(session: Session) -> Policy:
    """The terms as the controller set them; a choice outside the limits no longer counts."""
    chosen = {rule: amount for rule, (amount, _, _) in session.store.retention.terms().items()}
    found, unseen = _proposal(), chosen.pop(UNSEEN, None)
    for rule, amount in chosen.items():
        term = found.terms.get(rule)
        if term is not None and term.least <= amount <= term.most:
            found = found.with_amounts({rule: amount})
    least, most = found.unseen_limits
    return replace(found, unseen_days=unseen) if unseen and least <= unseen <= most else found


def terms(session: Session) -> tuple[TermRow, ...]:
    """Every term in the order of the document, and how long something unseen stays on the list."""
    now, said, proposal = policy(session), session.store.retention.terms(), _proposal()
    rows = [
        TermRow(rule, term.amount, term.unit, proposal.terms[rule].amount, term.least, term.most)
        for rule, term in ((rule, now.terms[rule]) for rule in RULES)
    ]
    rows.append(TermRow(UNSEEN, now.unseen_days, "days", proposal.unseen_days, *now.unseen_limits))
    return tuple(
        replace(row, set_by=said[row.rule][1], set_at=said[row.rule][2]) if row.rule in said else row
        for row in rows
    )


def set_term(session: Session, rule: str, amount: int, decided_by: str) -> Change:
    """Set a term as the controller decided. Raises InvalidInput(rule | decided_by, …)."""
    known = next((row for row in terms(session) if row.rule == rule), None)
    if known is None:
        raise InvalidInput("rule", "unknown_code")
    if not known.least <= amount <= known.most:
        raise InvalidInput(rule, "out_of_range")
    by = clean_text(decided_by).strip()
    if not by:
        raise InvalidInput("decided_by", "missing")
    with session.database.transaction():
        session.store.retention.set_term(rule, amount, by, session.now())
        look_again(session)
    return Change.RETENTION


# --- the day that counts ------------------------------------------------------------------------------------


def today(session: Session) -> date:
    """The trusted day, as it was noted last; before that the day of the clock."""
    known = _noted(session)
    return known.day if known is not None else _device_day(session)


def tick(session: Session) -> date:
    """Let trusted time go on, and answer the day that counts now."""
    seconds = session.store.retention.hub_seconds()
    hub = datetime.fromtimestamp(seconds, UTC).date() if seconds else None
    before = _noted(session)
    now = step(before, hub, _device_day(session))
    if now != before:
        with session.database.transaction():
            session.preferences.set(
                _TIME,
                [now.day.isoformat(), now.hub.isoformat() if now.hub else "", now.device.isoformat()],
            )
    return now.day


def is_done(session: Session, day: date) -> bool:
    """Whether everything was looked at on this day, and nobody came since."""
    return bool(session.preferences.get(_DONE, "") == _done(session, day))


def note_done(session: Session, day: date) -> None:
    """Everything was looked at, in the caller's transaction."""
    session.preferences.set(_DONE, _done(session, day))


def _done(session: Session, day: date) -> str:
    return f"{day.isoformat()}/{session.store.retention.people()}"


def look_again(session: Session) -> None:
    """Something about the terms changed: look at everything once more, in the caller's transaction."""
    session.preferences.forget(_DONE)
    session.store.retention.uncheck()


def _noted(session: Session) -> Trusted | None:
    found = session.preferences.get(_TIME)
    if found is None:
        return None
    day, hub, device = found
    return Trusted(
        date.fromisoformat(day), date.fromisoformat(hub) if hub else None, date.fromisoformat(device)
    )


def _device_day(session: Session) -> date:
    return session.now().astimezone(UTC).date()


# --- article 18 ---------------------------------------------------------------------------------------------


def hold(session: Session, person_id: PersonId, ground: str) -> Change:
    """A restriction on one of the grounds of the policy: nothing of this person is erased while it lasts.

    Raises InvalidInput("ground", "unknown_code").
    """
    if ground not in policy(session).stops:
        raise InvalidInput("ground", "unknown_code")
    return _hold(session, person_id, ground)


def release(session: Session, person_id: PersonId) -> Change:
    """The restriction ends; the date that stood stays, and is announced again."""
    return _hold(session, person_id, "")


def carry_hold(session: Session, person_id: PersonId) -> None:
    """After two persons became one, or two again: the clock stops for whoever asked it, in the caller's
    transaction. Who asked to erase nothing asked it of whoever they turn out to be.
    """
    ground = session.store.person_rights.hold(person_id)
    known = session.store.retention.get(PERSON, person_id)
    if (known.hold if known is not None else "") == ground:
        return
    clock = known or Clock(PERSON, person_id, today(session))
    session.store.retention.save(replace(clock.anew(), hold=ground, due=None, checked_on=None))
    session.preferences.forget(_DONE)


def _hold(session: Session, person_id: PersonId, ground: str) -> Change:
    known = session.store.retention.get(PERSON, person_id)
    clock = known or Clock(PERSON, person_id, today(session))
    with session.database.transaction():
        session.store.retention.save(replace(clock.anew(), hold=ground, due=None, checked_on=None))
        session.preferences.forget(_DONE)
    return Change.RETENTION | Change.PEOPLE
