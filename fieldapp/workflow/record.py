"""Noting a signal: a draft is in the store while one types, and becomes a signal when it is complete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.conversation import SOURCES, Circumstances
from fieldapp.domain.ids import DraftId, PersonId, PlaceId, SignalId, VisitId
from fieldapp.domain.people import AGE_CLASSES, CHANNELS, FORBIDDEN, Person
from fieldapp.domain.places import PEOPLE_CLASSES, PRESENCE, Visit
from fieldapp.domain.signals import TEXT_LIMIT, Signal, Wish
from fieldapp.errors import InvalidInput
from fieldapp.store.drafts import Draft
from fieldapp.store.signals import SignalLine
from fieldapp.workflow.changes import Change
from fieldapp.workflow.informing import remind_to_inform
from fieldapp.workflow.session import Session
from fieldapp.workflow.signal_form import LONG_TEXTS, SHORT_TEXTS, beside, cleaned, from_body, to_body
from fieldapp.workflow.signal_form import SignalForm as SignalForm
from fieldapp.workflow.standing import local_day

DRAFT_KIND: Final = "signal"
DRAFT_VERSION: Final = 1

_SHORT_LIMIT: Final = 500


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft that waits: its title is a codename or a place, never free text."""

    draft_id: DraftId
    title: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal as the list shows it. `passed_on`: the state of its latest request, if there is one."""

    id: SignalId
    codename: str
    place: str
    noted_at: datetime
    kind: str
    domains: tuple[str, ...]
    wish: str
    excerpt: str
    passed_on: str = ""


@dataclass(frozen=True, slots=True)
class SignalPage:
    """A window on the list; give `next` back as `after` for the following one (None: no more)."""

    rows: tuple[SignalRow, ...]
    total: int
    next: str | None


def new_form(session: Session) -> SignalForm:
    """An empty form: now, by me, at the latest visit of today if there is one."""
    now = session.now()
    today = local_day(now)
    here = [line.visit for line in session.visits.newest(1) if local_day(line.visit.started) == today]
    return SignalForm(
        draft_id=DraftId(uuid4().hex),
        noted_at=now,
        author=session.profile.name,
        place_id=here[0].place_id if here else None,
        visit_people=here[0].people if here else "",
    )


def new_form_of(session: Session, person_id: PersonId) -> SignalForm:
    """An empty form of somebody who is known already. Raises InvalidInput when there is nobody."""
    person = _known_person(session, person_id)
    if person is None:
        raise InvalidInput("person_id", "missing")
    told = {name: getattr(person, name) for name in _OF_PERSON}
    return replace(new_form(session), person_id=person.id, **told)


def edit_form(session: Session, signal_id: SignalId) -> SignalForm:
    """The form of an existing signal, with what was typed but not saved when a lock came between."""
    left = session.drafts.of(DRAFT_KIND, signal_id)
    if left is not None:
        return from_body(left.id, left.body)
    signal = _known(session, signal_id)
    person = session.people.get(signal.person_id) if signal.person_id else None
    visit = session.visits.get(signal.visit_id) if signal.visit_id else None
    form = SignalForm(
        draft_id=DraftId(uuid4().hex),
        signal_id=signal.id,
        visit_people=visit.people if visit else "",
        **{name: getattr(signal, name) for name in _SHARED},
        **beside(session.store.circumstances.of(signal.id)),
    )
    if person is None:
        return form
    return replace(form, **{name: getattr(person, name) for name in _OF_PERSON})


# Fields that a form has from the signal, and from its person.
_SHARED: Final = (
    *("place_id", "noted_at", "kind", "author", "own_words", "observation", "domains", "non_take_up"),
    *("strengths", "wish", "about", "person_id", "urgency"),
)
_OF_PERSON: Final = ("codename", "age_class", "age_about", "safe_contact")


def drafts(session: Session) -> list[DraftRow]:
    """Drafts that were left, the latest first."""
    return [DraftRow(d.id, _title(session, d.body), d.saved_at) for d in session.drafts.newest(DRAFT_KIND)]


def _title(session: Session, body: dict[str, Any]) -> str:
    codename = str(body.get("codename", "")).strip()
    place_id = body.get("place_id")
    place = session.places.place(PlaceId(place_id)) if place_id and not codename else None
    return codename or (place.name if place else "")


def open_draft(session: Session, draft_id: DraftId) -> SignalForm:
    """The form as it was last saved by itself. Raises InvalidInput when it is no longer there."""
    draft = session.drafts.get(draft_id)
    if draft is None or draft.kind != DRAFT_KIND:
        raise InvalidInput("draft_id", "missing")
    return from_body(draft.id, draft.body)


def autosave(session: Session, form: SignalForm) -> datetime:
    """Keep the form as a draft, however incomplete; returns the moment it was saved."""
    now = session.now()
    draft = Draft(form.draft_id, DRAFT_KIND, form.signal_id, DRAFT_VERSION, to_body(form), now)
    with session.database.transaction():
        session.drafts.save(draft)
    return now


def discard_draft(session: Session, draft_id: DraftId) -> Change:
    """Throw a draft away."""
    with session.database.transaction():
        session.drafts.discard(draft_id)
    return Change.DRAFTS


def save(session: Session, form: SignalForm) -> tuple[SignalId, Change]:
    """Make the form a signal (with its person and visit) and drop the draft; twice makes one signal.

    Raises InvalidInput for a required field that is empty, an unknown code, or text above the limit.
    """
    form = _checked(session, cleaned(form))
    assert form.place_id is not None
    # A draft gives its id to what it becomes: saving again after a crash changes the same rows.
    signal_id = form.signal_id or SignalId(form.draft_id)
    with session.database.transaction():
        form = _still_agreed(session, form)
        person_id = _save_person(session, form)
        signal = Signal(
            id=signal_id,
            visit_id=_visit_of(session, form),
            **{**{name: getattr(form, name) for name in _SHARED}, "person_id": person_id},
        )
        session.signals.save(signal)
        session.store.circumstances.save(signal_id, Circumstances(**beside(form)))
        session.drafts.discard(form.draft_id)
        planned = person_id is not None and remind_to_inform(session, person_id)
    more = Change.AGENDA if planned else Change.NONE
    return signal_id, more | Change.SIGNALS | Change.PEOPLE | Change.VISITS | Change.DRAFTS


def _checked(session: Session, form: SignalForm) -> SignalForm:
    for name in form.missing():
        raise InvalidInput(name, "missing")
    if form.noted_at.tzinfo is None:
        raise InvalidInput("noted_at", "missing")
    if session.places.place(PlaceId(form.place_id or "")) is None:
        raise InvalidInput("place_id", "missing")
    for name in (*LONG_TEXTS, *SHORT_TEXTS):
        limit = TEXT_LIMIT if name in LONG_TEXTS else _SHORT_LIMIT
        if len(getattr(form, name).encode("utf-8")) > limit:
            raise InvalidInput(name, "too_long")
    _check_codes(session, form)
    return form


def _check_codes(session: Session, form: SignalForm) -> None:
    words = session.taxonomies
    contact = form.safe_contact
    closed: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
        ("kind", (form.kind,), words["e02"].codes),
        ("about", (form.about,), words["e03"].codes),
        ("urgency", (form.urgency,), ("", *words["e04"].codes)),
        ("domains", form.domains, words["e16"].codes),
        ("non_take_up", form.non_take_up, words["e06"].codes),
        ("wish", (form.wish,), ("", *Wish.ALL)),
        ("age_class", (form.age_class,), AGE_CLASSES),
        ("visit_people", (form.visit_people,), ("", *PEOPLE_CLASSES)),
        ("channel", (form.channel,), ("", *words["e05"].codes)),
        ("acting", (form.acting,), ("", *words["e28"].codes)),
        ("approach", (form.approach,), ("", *words["e25"].codes)),
        ("barriers", form.barriers, words["e01"].codes),
        ("own_source", (form.own_source, form.seen_source), SOURCES),
        ("rungs", form.rungs, words["e19"].codes),
        ("specialist", (form.specialist,), ("", *words["specialist"].codes)),
        ("safe_contact", contact.allowed, CHANNELS),
        ("safe_contact", contact.forbidden, FORBIDDEN),
    )
    for name, used, known in closed:
        if not set(used).issubset(known):
            raise InvalidInput(name, "unknown_code")


def _save_person(session: Session, form: SignalForm) -> PersonId | None:
    told = {name: getattr(form, name) for name in _OF_PERSON}
    known = _known_person(session, form.person_id)
    if known is not None:
        session.people.save(replace(known, **told))
        return known.id
    if told == {name: getattr(_NOBODY, name) for name in _OF_PERSON}:
        return None
    person_id = form.person_id or PersonId(form.draft_id)
    session.people.save(Person(person_id, **told))
    return person_id


_NOBODY: Final = Person(PersonId(""), "")


def _known_person(session: Session, person_id: PersonId | None) -> Person | None:
    """The person, or who that is now: a draft may be older than a merge."""
    if person_id is None:
        return None
    return session.people.get(person_id) or session.people.get(session.store.merges.now_called(person_id))


def _visit_of(session: Session, form: SignalForm) -> VisitId | None:
    """The visit of that day at that place; a new one when a number of people was given."""
    assert form.place_id is not None
    day = local_day(form.noted_at)
    same = [
        line.visit
        for line in session.visits.newest()
        if line.visit.place_id == form.place_id and local_day(line.visit.started) == day
    ]
    if not form.visit_people:
        return same[0].id if same else None
    new = Visit(VisitId(form.draft_id), form.place_id, form.noted_at, PRESENCE)
    visit = replace(same[0] if same else new, people=form.visit_people)
    session.visits.save(visit)
    return visit.id


def page(session: Session, query: str = "", after: str | None = None, limit: int = 100) -> SignalPage:
    """Signals newest first, or those that match `query` (accents folded)."""
    lines = session.signals.page(query, after, limit)
    rows = rows_of(session, lines)
    following = lines[-1].cursor if len(lines) == limit else None
    return SignalPage(rows, session.signals.count(query), following)


def rows_of(session: Session, lines: Sequence[SignalLine]) -> tuple[SignalRow, ...]:
    """Lines of the store as a list shows them."""
    passed_on = session.store.circumstances.passed_on(line.id for line in lines)
    return tuple(
        SignalRow(
            id=line.id,
            codename=line.codename,
            place=line.place,
            noted_at=line.noted_at,
            kind=line.kind,
            domains=line.domains,
            wish=line.wish,
            excerpt=line.excerpt,
            passed_on=passed_on.get(line.id, ""),
        )
        for line in lines
    )


def delete(session: Session, signal_id: SignalId) -> Change:
    """Put a signal away; `undo_delete` brings it back."""
    with session.database.transaction():
        session.signals.put_away(signal_id, session.now())
    return Change.SIGNALS


def undo_delete(session: Session, signal_id: SignalId) -> Change:
    """Bring a signal back that was put away."""
    with session.database.transaction():
        session.signals.bring_back(signal_id)
    return Change.SIGNALS


def _known(session: Session, signal_id: SignalId) -> Signal:
    signal = session.signals.get(signal_id)
    if signal is None:
        raise InvalidInput("signal_id", "missing")
    return signal


def _still_agreed(session: Session, form: SignalForm) -> SignalForm:
    """A yes to the own words is a yes to these words: it goes when they change without being asked again."""
    before = session.signals.get(form.signal_id) if form.signal_id else None
    if before is None or before.own_words == form.own_words:
        return form
    same_yes = session.store.circumstances.of(before.id).agreed_at == form.agreed_at
    return replace(form, agreed_at=None) if same_yes else form
