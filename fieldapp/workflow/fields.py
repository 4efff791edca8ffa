"""What could leave of a signal, as text: each field on its own, none of them ticked.

Own words, observation, network and other signals are not here: they have no way out but through what the
worker types and the person agrees to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.domain.ids import SignalId
from fieldapp.domain.people import LETTER, MOBILE, SERVICE_NAME, VIA_PLACE, Person
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.signals import Signal
from fieldapp.errors import InvalidInput
from fieldapp.workflow.session import Session
from resources import load_toml

REVEALING_DOMAIN: Final = "revealing_domain"
VIA_WORKER: Final = "via_worker"
LEFT_UNSAID: Final = "left_unsaid"

# Fields that are answers of the person: what is typed there is kept with the person.
OF_PERSON: Final[Mapping[str, str]] = {
    "naam": "full_name",
    "gemeente": "municipality",
    "adres": "address",
    "telefoon": "phone",
    "geboortejaar": "birth_year",
    "huishouden": "household",
    "vertrouwenspersoon": "trusted_person",
    "ziekenfonds": "health_fund",
}
# Fields that belong to this one sending.
OF_SENDING: Final[Mapping[str, str]] = {"eerste_gesprek": "first_conversation", "terugbelnummer": "callback"}
TYPED: Final = ("vraag", "toelichting", "reden_niet_opname", "krachten", "rechten", "bereikbaar")
# Fields that say where somebody can be found: none may name a place that tells who comes there (practice A1).
SAYS_WHERE: Final = frozenset({"bereikbaar", "eerste_gesprek", "adres"})
# Ways of reaching somebody that leave a word behind, for whoever finds it.
_LEAVES_WORD: Final = frozenset({MOBILE, LETTER})
EDITABLE: Final = frozenset({*OF_PERSON, *OF_SENDING, *TYPED})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a signal and its person, from which field texts are made."""

    signal: Signal
    person: Person
    place: MeetingPlace | None
    revealing_names: tuple[str, ...]


def signal_of(session: Session, signal_id: SignalId) -> Signal:
    """The signal, also one that was put away. Raises InvalidInput."""
    signal = session.signals.get(signal_id)
    if signal is None:
        raise InvalidInput("signal_id", "missing")
    return signal


def known_of(session: Session, signal: Signal, person: Person) -> Known:
    """Gather what field texts are made of."""
    places = session.places.places()
    return Known(
        signal=signal,
        person=person,
        place=next((place for place in places if place.id == signal.place_id), None),
        revealing_names=tuple(place.name for place in places if place.reveals),
    )


def made_texts(session: Session, known: Known) -> dict[str, str]:
    """Field code → text, for every field that is made rather than typed; empty when nothing is known."""
    person, words = known.person, session.taxonomies
    reasons = [words["e06"].label(code) for code in known.signal.non_take_up]
    return {
        "naam": person.full_name or person.codename,
        "bereikbaar": _reachable(session, known),
        "niet_doen": _never(session, person),
        "taal": _language(session, person),
        "urgentie": words["e04"].label(known.signal.urgency) if known.signal.urgency else "",
        "reden_niet_opname": ", ".join(reasons),
        **{code: getattr(person, name) for code, name in OF_PERSON.items() if code != "naam"},
    }


def _never(session: Session, person: Person) -> str:
    """What must not be done; by voicemail or letter nobody names a service (practice A8)."""
    contact, words = person.safe_contact, session.taxonomies["contact_forbidden"]
    said = [words.label(code) for code in contact.forbidden]
    if set(contact.channels) & _LEAVES_WORD and SERVICE_NAME not in contact.forbidden:
        said.append(str(phrases()["field"]["no_service_name"]))
    return "; ".join(said)


def domain_texts(session: Session, signal: Signal) -> Iterator[tuple[str, str, bool]]:
    """Each life domain of the signal with its words, and whether it reveals something."""
    for code in signal.domains:
        term = session.taxonomies["e16"].term(code)
        yield code, term.nl, bool(term.extra.get("revealing"))


def through_worker(known: Known) -> bool:
    """Whether contact goes by way of the worker, because the place may not be named."""
    return VIA_PLACE in known.person.safe_contact.channels and _unnamed(known.place)


def _unnamed(place: MeetingPlace | None) -> bool:
    return place is None or place.reveals


def names_revealing_place(known: Known, text: str) -> bool:
    """Whether a text names a place that says something about who comes there."""
    folded = text.casefold()
    return any(name.casefold() in folded for name in known.revealing_names if name.strip())


def _reachable(session: Session, known: Known) -> str:
    channels, note = known.person.safe_contact.channels, _safe_note(known)
    labels = session.taxonomies["contact_allowed"]
    parts = [labels.label(code) for code in channels if code != VIA_PLACE]
    if VIA_PLACE in channels:
        parts.insert(0, _via(session, known, note))
    elif note and channels:
        parts.append(note)
    return "; ".join(parts)


def _safe_note(known: Known) -> str:
    """What was noted about safe contact, unless it would say where a person sleeps, squats or prays."""
    note = known.person.safe_contact.note
    at_such_a_place = known.place is not None and known.place.reveals
    return "" if at_such_a_place or names_revealing_place(known, note) else note


def _via(session: Session, known: Known, note: str) -> str:
    phrase = phrases()["field"]
    if known.place is None or known.place.reveals:
        profile = session.profile
        via = str(phrase["via_worker"].format(worker=profile.name, organisation=profile.organisation))
    elif known.place.name.casefold() in note.casefold():
        return note
    else:
        via = str(phrase["via_place"].format(place=known.place.name))
    return f"{via}, {note}" if note else via


def _language(session: Session, person: Person) -> str:
    phrase = phrases()["field"]["interpreter" if person.interpreter else "no_interpreter"]
    return str(phrase.format(language=session.taxonomies["languages"].label(person.language)))


def phrases() -> dict[str, Any]:
    """The Dutch of what leaves and of what is read aloud."""
    return load_toml("policy/phrases.toml")
