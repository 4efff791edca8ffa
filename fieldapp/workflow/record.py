"""Noting a signal: a draft is in the store while one types, and becomes a signal when it is complete."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fieldapp.domain.ids import DraftId, PersonId, PlaceId, SignalId
from fieldapp.domain.people import Person, SafeContact
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class SignalForm:
    """Everything the signal screen can fill; change it with `dataclasses.replace`.

    `signal_id` and `person_id` are set when an existing signal or a known person is edited. `kind` is a code
    of E02, `about` of E03, `domains` E16, `non_take_up` E06, `strengths` E18, `wish` one of
    zelf, dienst, later, babbel; `visit_people` a class of `places.PEOPLE_CLASSES` or empty.
    """

    draft_id: DraftId
    noted_at: datetime
    author: str
    signal_id: SignalId | None = None
    place_id: PlaceId | None = None
    kind: str = ""
    visit_people: str = ""
    own_words: str = ""
    observation: str = ""
    domains: tuple[str, ...] = ()
    non_take_up: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    wish: str = ""
    about: str = "zelf"
    person_id: PersonId | None = None
    codename: str = ""
    age_class: str = "onbekend"
    age_about: str = ""
    urgency: str = ""
    safe_contact: SafeContact = field(default_factory=SafeContact)

    def missing(self) -> tuple[str, ...]:
        """The required fields that are still empty: of place_id, noted_at, kind, author."""
        values = (("place_id", self.place_id), ("kind", self.kind), ("author", self.author.strip()))
        return tuple(name for name, value in values if not value)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft that waits: its title is a codename or a place, never free text."""

    draft_id: DraftId
    title: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal as the list shows it."""

    id: SignalId
    codename: str
    place: str
    noted_at: datetime
    kind: str
    domains: tuple[str, ...]
    wish: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class SignalPage:
    """A window on the list; give `next` back as `after` for the following one (None: no more)."""

    rows: tuple[SignalRow, ...]
    total: int
    next: str | None


def new_form(session: Session) -> SignalForm:
    """An empty form: now, by me, at the place of the latest visit of today if there is one."""
    raise NotImplementedError


def edit_form(session: Session, signal_id: SignalId) -> SignalForm:
    """The form of an existing signal."""
    raise NotImplementedError


def drafts(session: Session) -> list[DraftRow]:
    """Drafts that were left, the latest first."""
    raise NotImplementedError


def open_draft(session: Session, draft_id: DraftId) -> SignalForm:
    """The form as it was last saved by itself."""
    raise NotImplementedError


def autosave(session: Session, form: SignalForm) -> datetime:
    """Keep the form as a draft, however incomplete; returns the moment it was saved."""
    raise NotImplementedError


def discard_draft(session: Session, draft_id: DraftId) -> Change:
    """Throw a draft away."""
    raise NotImplementedError


def save(session: Session, form: SignalForm) -> tuple[SignalId, Change]:
    """Make the form a signal (with its person and visit) and drop the draft; twice makes one signal.

    Raises InvalidInput for a required field that is empty, an unknown code, or text above the limit.
    """
    raise NotImplementedError


def page(session: Session, query: str = "", after: str | None = None, limit: int = 100) -> SignalPage:
    """Signals newest first, or those that match `query` (accents folded)."""
    raise NotImplementedError


def delete(session: Session, signal_id: SignalId) -> Change:
    """Put a signal away; `undo_delete` brings it back."""
    raise NotImplementedError


def undo_delete(session: Session, signal_id: SignalId) -> Change:
    """Bring a signal back that was put away."""
    raise NotImplementedError


def similar_codenames(session: Session, codename: str) -> list[Person]:
    """People already known by (nearly) this codename, so that the same person is not entered twice."""
    raise NotImplementedError
