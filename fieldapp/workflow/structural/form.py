"""Noting a pattern: a draft while one types, looked through for persons, sealed when it is free of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.ids import DraftId, PlaceId, StructuralId
from fieldapp.domain.signals import clean_text
from fieldapp.domain.structural import (
    LONGEST,
    SEEN,
    TEXT_FIELDS,
    StructuralSignal,
    encode_structural,
    is_municipality,
)
from fieldapp.domain.taxonomy import is_local
from fieldapp.errors import InvalidInput
from fieldapp.store.drafts import Draft
from fieldapp.store.structural import OUT
from fieldapp.workflow import person_free
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import send_structural
from fieldapp.workflow.session import Session

DRAFT_KIND: Final = "structural"
DRAFT_VERSION: Final = 1

_CODES: Final = {
    "types": "e26_structureel_type",
    "barriers": "e01_zeven_b",
    "reasons": "e06_reden_niet_opname",
}
_PLACE_KINDS: Final = "e24_vindplaats_soort"


@dataclass(frozen=True, slots=True)
class StructuralForm:
    """Everything the screen can fill; none of it is about a person.

    `types` E26, `barriers` E01, `reasons` E06, `seen` one of `SEEN`, `place_kind` E24: the kind of place,
    never its name. `people`: what a group of people concerned thought of it.
    """

    draft_id: DraftId
    text: str = ""
    types: tuple[str, ...] = ()
    barriers: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    seen: str = SEEN[0]
    municipality: str = ""
    place_kind: str = ""
    idea: str = ""
    people: str = ""

    def missing(self) -> tuple[str, ...]:
        """The required fields that are still empty: of text, types, municipality."""
        values = (
            ("text", self.text.strip()),
            ("types", self.types),
            ("municipality", self.municipality.strip()),
        )
        return tuple(name for name, value in values if not value)

    @property
    def is_empty(self) -> bool:
        """Nothing was typed or chosen yet."""
        return not any((self.text.strip(), self.types, self.barriers, self.reasons, self.idea, self.people))


@dataclass(frozen=True, slots=True)
class Found:
    """Something in a text that points at a person: which field, what kind, and where (`text[start:end]`).

    `kind`: name, phone, email, address, birth, nn, iban or card.
    """

    field: str
    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Check:
    """Why a form cannot be sent yet; all empty when it can.

    `wrong`: texts that are too long, and a municipality that is none by its shape.
    """

    found: tuple[Found, ...]
    missing: tuple[str, ...]
    wrong: tuple[str, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether it may leave."""
        return not (self.found or self.missing or self.wrong)


def new_form(session: Session, place_id: PlaceId | None = None) -> StructuralForm:
    """An empty form; municipality and kind of the place it is started from, or the municipality used last."""
    place = session.places.place(place_id) if place_id is not None else None
    if place is not None:
        return StructuralForm(_new_id(), municipality=place.municipality.strip(), place_kind=place.kind)
    known = municipalities(session)
    return StructuralForm(_new_id(), municipality=known[0] if known else "")


def municipalities(session: Session) -> tuple[str, ...]:
    """Those one works in: of earlier signals first, then of the meeting places."""
    used = [kept.signal.municipality for kept in session.store.structural.newest(OUT, 50)]
    places = [place.municipality.strip() for place in session.places.places()]
    return tuple(dict.fromkeys(name for name in (*used, *places) if name))


def drafts(session: Session) -> list[DraftId]:
    """Forms that were left, the latest first."""
    return [draft.id for draft in session.drafts.newest(DRAFT_KIND)]


def open_draft(session: Session, draft_id: DraftId) -> StructuralForm:
    """The form as it was last saved by itself. Raises InvalidInput when it is no longer there."""
    draft = session.drafts.get(draft_id)
    if draft is None or draft.kind != DRAFT_KIND:
        raise InvalidInput("draft_id", "missing")
    body: dict[str, Any] = {name: draft.body[name] for name in _FIELDS if name in draft.body}
    body |= {name: tuple(body.get(name, ())) for name in _CODES}
    return StructuralForm(draft.id, **body)


_FIELDS: Final = tuple(name for name in StructuralForm.__dataclass_fields__ if name != "draft_id")


def autosave(session: Session, form: StructuralForm) -> datetime:
    """Keep the form as a draft, however incomplete; returns the moment it was saved."""
    now = session.now()
    body = {name: value for name, value in asdict(form).items() if name != "draft_id"}
    with session.database.transaction():
        session.drafts.save(Draft(form.draft_id, DRAFT_KIND, None, DRAFT_VERSION, body, now))
    return now


def discard_draft(session: Session, draft_id: DraftId) -> Change:
    """Throw a draft away."""
    with session.database.transaction():
        session.drafts.discard(draft_id)
    return Change.DRAFTS


def check(session: Session, form: StructuralForm) -> Check:
    """What is missing or wrong, and what in its texts points at a person."""
    signal = _signal(form)
    found = person_free.in_signal(session, signal)
    points = [
        Found(name, one.kind, one.text, one.start, one.end)
        for name, findings in zip(TEXT_FIELDS, found, strict=True)
        for one in findings
    ]
    return Check(tuple(points), form.missing(), tuple(name for name, _ in _wrong(signal)))


def send(session: Session, form: StructuralForm) -> tuple[StructuralId, Change]:
    """Seal it to the coordinator and drop the draft; doing it twice sends one.

    Raises InvalidInput for an empty or unknown value, DisclosureRefused while a text points at a person,
    NotConnected, DirectoryProblem; then nothing happened and the draft is still there.
    """
    for name in form.missing():
        raise InvalidInput(name, "missing")
    signal = _signal(form)
    for name, reason in _wrong(signal):
        raise InvalidInput(name, reason)
    _check_codes(session, signal)
    encode_structural(signal)
    return signal.id, send_structural(session, signal, form.draft_id)


def _signal(form: StructuralForm) -> StructuralSignal:
    """The signal that a form becomes; the draft gives its id, so that sending twice is one."""
    return StructuralSignal(
        id=StructuralId(form.draft_id),
        text=clean_text(form.text).strip(),
        types=form.types,
        barriers=form.barriers,
        reasons=tuple(code for code in form.reasons if not is_local(code)),  # no other device knows those
        seen=form.seen,
        municipality=" ".join(clean_text(form.municipality).split()),
        place_kind="" if is_local(form.place_kind) else form.place_kind,
        idea=clean_text(form.idea).strip(),
        people=clean_text(form.people).strip(),
    )


def _wrong(signal: StructuralSignal) -> Iterator[tuple[str, str]]:
    """Fields that no reader would accept, with the reason."""
    for name, text in zip(TEXT_FIELDS, signal.texts, strict=True):
        if len(text) > LONGEST[name]:
            yield name, "too_long"
    if signal.municipality and not is_municipality(signal.municipality):
        yield "municipality", "not_a_municipality"


def _check_codes(session: Session, signal: StructuralSignal) -> None:
    """Only codes of the lists: what looks like a code could spell a name."""
    for field, taxonomy in _CODES.items():
        _known(session, field, taxonomy, getattr(signal, field))
    _known(session, "place_kind", _PLACE_KINDS, (signal.place_kind,) if signal.place_kind else ())


def _known(session: Session, field: str, taxonomy: str, codes: Sequence[str]) -> None:
    listed = session.taxonomies[taxonomy]
    if not all(code in listed for code in codes):
        raise InvalidInput(field, "unknown_code")


def _new_id() -> DraftId:
    return DraftId(uuid4().hex)
