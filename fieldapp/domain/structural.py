"""A structural signal: what goes wrong again and again, person-free by construction.

No value here has room for a person: no name, no contact, no place finer than the municipality. What travels
is canonical JSON, read strictly: a key that is not listed is refused by name. Phases are E27, types E26,
barriers E01, reasons E06, kinds of place E24 (brochure 7.12; Ghent's eight phases).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, ident, read_canonical, text, write_canonical
from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.errors import InvalidInput

VERSION: Final = 1
SIGNAL_KIND: Final = "structural"
FEEDBACK_KIND: Final = "structural_feedback"

NOTICED: Final = "opmerken"
COLLECTED: Final = "verzamelen"
BUNDLED: Final = "bundelen"
PHASES: Final = (
    NOTICED,
    COLLECTED,
    BUNDLED,
    "analyseren",
    "rapporteren",
    "beslissen",
    "actie",
    "feedback",
)
"""E27, in order; a theme may also go back a phase."""

SOLVED: Final = "opgelost"
NOT_NOW: Final = "voorlopig_niet"
OUTCOMES: Final = ("", SOLVED, NOT_NOW)
"""How a theme ended, or that it has not."""

SEEN: Final = ("1", "2_4", "5_meer")
"""How often the worker met it: classes, never a count of people."""

WEIGHTS: Final = (0, 1, 2, 3)
"""How heavy the coordinator weighs a theme: not weighed, light, heavy, urgent."""

LONGEST: Final[Mapping[str, int]] = {
    "text": 1200,
    "municipality": 60,
    "idea": 600,
    "people": 300,
    "title": 80,
    "said": 600,
    "next": 200,
    "checked": 120,
}
"""Characters of each free text."""

_MOST_CODES: Final = 12
_MOST_SIGNALS: Final = 200
_MOST: Final = 1_000_000
_LAST_MINUTE: Final = 4_000_000_000
_CODE: Final = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
_MUNICIPALITY: Final = re.compile(r"['’]?[^\W\d_]+(?:(?:['’.\-]| ?[(/] ?|\)? )[^\W\d_]+)*\)?")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class StructuralSignal:
    """One pattern as a worker noticed it. `people`: what a group of people concerned said about it."""

    id: StructuralId
    text: str
    types: tuple[str, ...]
    barriers: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    seen: str = SEEN[0]
    municipality: str = ""
    place_kind: str = ""
    idea: str = ""
    people: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every free text, in the order of `TEXT_FIELDS`."""
        return tuple(getattr(self, name) for name in TEXT_FIELDS)


TEXT_FIELDS: Final = ("text", "municipality", "idea", "people")


@dataclass(frozen=True, slots=True)
class StructuralFeedback:
    """One step of a theme, told to a mailbox that signalled it.

    `signals`: those of this mailbox in the theme. `count` signals of `services` organisations make up the
    theme; `totals`: all signals of the network per phase of E27. `checked`: the group of people concerned it
    was talked through with, and how many they were. `seq` orders the steps of a theme.
    """

    theme: ThemeId
    seq: int
    at: datetime
    signals: tuple[StructuralId, ...]
    title: str
    phase: str
    outcome: str = ""
    said: str = ""
    next: str = ""
    checked: str = ""
    checked_people: int = 0
    count: int = 1
    services: int = 1
    totals: tuple[int, ...] = (0,) * len(PHASES)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every free text."""
        return (self.title, self.said, self.next, self.checked)


def whole_minute(at: datetime) -> datetime:
    """A moment as it travels."""
    return at.replace(second=0, microsecond=0)


# --- bytes ---------------------------------------------------------------------------------------------

SIGNAL_KEYS: Final = (
    *("v", "kind", "signal", "text", "types", "barriers", "reasons", "seen", "municipality"),
    *("place_kind", "idea", "people"),
)
FEEDBACK_KEYS: Final = (
    *("v", "kind", "theme", "seq", "at", "signals", "title", "phase", "outcome", "said", "next"),
    *("checked", "checked_people", "count", "services", "totals"),
)


def encode_structural(signal: StructuralSignal) -> bytes:
    """The one way to write a signal. Raises InvalidInput for what no reader would accept."""
    encoded = write_canonical(
        {
            "v": VERSION,
            "kind": SIGNAL_KIND,
            "signal": signal.id,
            "text": signal.text,
            "types": list(signal.types),
            "barriers": list(signal.barriers),
            "reasons": list(signal.reasons),
            "seen": signal.seen,
            "municipality": signal.municipality,
            "place_kind": signal.place_kind,
            "idea": signal.idea,
            "people": signal.people,
        }
    )
    decode_structural(encoded)
    return encoded


def decode_structural(data: bytes) -> StructuralSignal:
    """Read a signal strictly. Raises InvalidInput(field, reason), never with its text."""
    whole = _whole(data, SIGNAL_KIND, SIGNAL_KEYS)
    return StructuralSignal(
        id=StructuralId(ident("signal", whole["signal"])),
        text=_text("text", whole["text"], required=True),
        types=_codes("types", whole["types"], required=True),
        barriers=_codes("barriers", whole["barriers"]),
        reasons=_codes("reasons", whole["reasons"]),
        seen=_one_of("seen", whole["seen"], SEEN),
        municipality=_municipality(whole["municipality"]),
        place_kind="" if whole["place_kind"] == "" else _code("place_kind", whole["place_kind"]),
        idea=_text("idea", whole["idea"]),
        people=_text("people", whole["people"]),
    )


def encode_feedback(feedback: StructuralFeedback) -> bytes:
    """The one way to write a step. Raises InvalidInput for what no reader would accept."""
    plain = {name: getattr(feedback, name) for name in FEEDBACK_KEYS if name not in ("v", "kind")}
    plain |= {
        "v": VERSION,
        "kind": FEEDBACK_KIND,
        "at": (feedback.at - _EPOCH) // _MINUTE,
        "signals": list(feedback.signals),
        "totals": list(feedback.totals),
    }
    encoded = write_canonical(plain)
    decode_feedback(encoded)
    return encoded


def decode_feedback(data: bytes) -> StructuralFeedback:
    """Read a step strictly. Raises InvalidInput(field, reason), never with its text."""
    whole = _whole(data, FEEDBACK_KIND, FEEDBACK_KEYS)
    signals = _list("signals", whole["signals"], _MOST_SIGNALS, ident)
    totals = _list("totals", whole["totals"], len(PHASES), _count)
    if not signals or len(set(signals)) != len(signals):
        raise InvalidInput("signals", "missing")
    if len(totals) != len(PHASES):
        raise InvalidInput("totals", "missing")
    return StructuralFeedback(
        theme=ThemeId(ident("theme", whole["theme"])),
        seq=_number("seq", whole["seq"], _MOST, least=1),
        at=_EPOCH + _MINUTE * _number("at", whole["at"], _LAST_MINUTE),
        signals=tuple(StructuralId(one) for one in signals),
        title=_text("title", whole["title"], required=True),
        phase=_one_of("phase", whole["phase"], PHASES),
        outcome=_one_of("outcome", whole["outcome"], OUTCOMES),
        said=_text("said", whole["said"]),
        next=_text("next", whole["next"]),
        checked=_text("checked", whole["checked"]),
        checked_people=_count("checked_people", whole["checked_people"]),
        count=_number("count", whole["count"], _MOST, least=1),
        services=_number("services", whole["services"], _MOST, least=1),
        totals=totals,
    )


def is_municipality(name: str) -> bool:
    """Whether this has the shape of a municipality's name: words, without any digit."""
    return bool(_MUNICIPALITY.fullmatch(name)) and len(name) <= LONGEST["municipality"]


def _whole(data: bytes, kind: str, keys: tuple[str, ...]) -> dict[str, Any]:
    whole = read_canonical(data)
    check_keys("payload", whole, keys)
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    if whole["kind"] != kind:
        raise InvalidInput("kind", "unknown_kind")
    return whole


def _text(where: str, value: Any, *, required: bool = False) -> str:
    found = text(where, value)
    if len(found) > LONGEST[where]:
        raise InvalidInput(where, "too_long")
    if required and not found.strip():
        raise InvalidInput(where, "missing")
    return found


def _municipality(value: Any) -> str:
    found = _text("municipality", value, required=True)
    if not is_municipality(found):
        raise InvalidInput("municipality", "not_a_municipality")
    return found


def _code(where: str, value: Any) -> str:
    if not isinstance(value, str) or not _CODE.fullmatch(value):
        raise InvalidInput(where, "not_a_code")
    return value


def _codes(where: str, value: Any, *, required: bool = False) -> tuple[str, ...]:
    found = _list(where, value, _MOST_CODES, _code)
    if required and not found:
        raise InvalidInput(where, "missing")
    if len(set(found)) != len(found):
        raise InvalidInput(where, "doubled_code")
    return found


def _list(where: str, value: Any, most: int, read: Callable[[str, Any], Any]) -> tuple[Any, ...]:
    if not isinstance(value, list) or len(value) > most:
        raise InvalidInput(where, "not_a_list")
    return tuple(read(where, one) for one in value)


def _one_of(where: str, value: Any, allowed: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise InvalidInput(where, "unknown_value")
    return value


def _count(where: str, value: Any) -> int:
    return _number(where, value, _MOST)


def _number(where: str, value: Any, most: int, *, least: int = 0) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise InvalidInput(where, "not_a_number")
    return value
