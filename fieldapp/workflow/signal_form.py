"""What the signal screen can fill, and how a draft of it stands in the store."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from fieldapp.domain.conversation import SAID, SEEN, Circumstances, ladder
from fieldapp.domain.ids import DraftId, PersonId, PlaceId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.signals import clean_text

LONG_TEXTS: Final = ("own_words", "observation", "why_not_lower")
SHORT_TEXTS: Final = ("author", "codename", "age_about")
_CODE_LISTS: Final = ("domains", "non_take_up", "strengths", "barriers", "rungs")


@dataclass(frozen=True, slots=True)
class SignalForm:
    """Everything the signal screen can fill; change it with `dataclasses.replace`.

    `signal_id` and `person_id` are set when an existing signal or a known person is edited. `kind` is a code
    of E02, `about` of E03, `domains` E16, `non_take_up` E06, `strengths` E18, `wish` one of
    zelf, dienst, later, babbel; `visit_people` a class of `places.PEOPLE_CLASSES` or empty. From `channel`
    (E05) on: what goes with a signal beside its words, as in `Circumstances`.
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
    channel: str = ""
    acting: str = ""
    approach: str = ""
    barriers: tuple[str, ...] = ()
    own_source: str = SAID
    seen_source: str = SEEN
    rungs: tuple[str, ...] = ()
    why_not_lower: str = ""
    specialist: str = ""
    agreed_at: datetime | None = None

    @property
    def ladder(self) -> tuple[str, ...]:
        """The rungs of E19 that count: as corrected, or as the wish says. Empty: not answered yet."""
        return ladder(self.wish, self.rungs)

    def missing(self) -> tuple[str, ...]:
        """The required fields that are still empty: of place_id, noted_at, kind, author."""
        values = (("place_id", self.place_id), ("kind", self.kind), ("author", self.author.strip()))
        return tuple(name for name, value in values if not value)


BESIDE: Final = tuple(Circumstances.__dataclass_fields__)


def beside(of: Circumstances | SignalForm) -> dict[str, Any]:
    """What goes with a signal beside its words, by name."""
    return {name: getattr(of, name) for name in BESIDE}


def cleaned(form: SignalForm) -> SignalForm:
    """The form without control characters and halves of characters."""
    texts: dict[str, Any] = {name: clean_text(getattr(form, name)) for name in LONG_TEXTS}
    texts |= {name: clean_text(getattr(form, name)).strip() for name in SHORT_TEXTS}
    note = clean_text(form.safe_contact.note).strip()
    return replace(form, **texts, safe_contact=replace(form.safe_contact, note=note))


def to_body(form: SignalForm) -> dict[str, Any]:
    """The form as a draft keeps it."""
    body = asdict(cleaned(form))
    del body["draft_id"]
    agreed_at = form.agreed_at.isoformat() if form.agreed_at else None
    return {**body, "noted_at": form.noted_at.isoformat(), "agreed_at": agreed_at}


def from_body(draft_id: DraftId, body: dict[str, Any]) -> SignalForm:
    """A draft of an older program may lack fields, one of a newer program may have more."""
    known: dict[str, Any] = {name: body[name] for name in SignalForm.__dataclass_fields__ if name in body}
    known |= {name: tuple(known[name]) for name in _CODE_LISTS if name in known}
    contact = known.pop("safe_contact", {})
    known["draft_id"] = draft_id
    known["noted_at"] = datetime.fromisoformat(known["noted_at"])
    if known.get("agreed_at"):
        known["agreed_at"] = datetime.fromisoformat(known["agreed_at"])
    known["safe_contact"] = SafeContact(
        tuple(contact.get("allowed", ())), tuple(contact.get("forbidden", ())), contact.get("note", "")
    )
    return SignalForm(**known)
