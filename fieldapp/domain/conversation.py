"""A conversation to make a question clear (seed 7.3-7.5), and what goes with a signal beside its words.

It begins with what goes well. Free text of a conversation has no way out: nothing here is ever sealed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import ConversationId, PersonId, SignalId
from fieldapp.domain.signals import Wish, rung_of

SAID: Final = "zelf_gezegd"
SEEN: Final = "zelf_gezien"
HEARSAY: Final = "van_horen_zeggen"
SOURCES: Final = (SAID, SEEN, HEARSAY)

CORE_ACTOR_RUNG: Final = "6_kernactor"

# The texts of a conversation that carry their source, in the order of the talk.
STATEMENTS: Final = ("strengths_text", "situation", "weighs", "tried", "wanted")


@dataclass(frozen=True, slots=True)
class Offer:
    """Help that was discussed (7.4): of the social map when it has an id, otherwise only a name."""

    name: str
    service_id: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation, with a person or about a signal of nobody known by name.

    `strengths` E18; `wish` of `Wish`; `rungs` E19, empty while the wish says enough; `specialist` and
    `understood` of the lists with those names; `sources` says of a statement how it is known, when that
    is not "self said". `agreed_at`: read out and found right by the person, until a text changes.
    """

    id: ConversationId
    held_at: datetime
    person_id: PersonId | None = None
    signal_id: SignalId | None = None
    strengths: tuple[str, ...] = ()
    strengths_text: str = ""
    situation: str = ""
    weighs: str = ""
    tried: str = ""
    wanted: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    wish: str = ""
    rungs: tuple[str, ...] = ()
    why_not_lower: str = ""
    offers: tuple[Offer, ...] = ()
    advice: str = ""
    pros: str = ""
    cons: str = ""
    decision: str = ""
    specialist: str = ""
    understood: str = ""
    trusted_present: bool = False
    agreed_at: datetime | None = None
    deleted_at: datetime | None = None

    def source(self, statement: str) -> str:
        """How a statement is known."""
        return dict(self.sources).get(statement, SAID)

    @property
    def ladder(self) -> tuple[str, ...]:
        """The rungs of E19 that were discussed: as corrected, or as the wish says."""
        return ladder(self.wish, self.rungs)

    @property
    def words(self) -> tuple[str, ...]:
        """What is read out; when one of these changes, what was agreed is no longer agreed."""
        texts = tuple(str(getattr(self, name)) for name in STATEMENTS)
        return (*texts, self.advice, self.pros, self.cons, self.decision)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What goes with a signal beside its words: `channel` E05, `acting` E28, `approach` E25, `barriers`
    E01, how each text is known, the ladder E19."""

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


def ladder(wish: str, corrected: tuple[str, ...]) -> tuple[str, ...]:
    """The rungs that count: those that were corrected, otherwise the one that the wish stands for."""
    inferred = rung_of(wish)
    return corrected or ((inferred,) if inferred else ())


def is_answered(wish: str, corrected: tuple[str, ...]) -> bool:
    """Whether the ladder was answered, as it must be before a request (seed 6.9)."""
    return bool(ladder(wish, corrected))


def asks_reason(wish: str, corrected: tuple[str, ...]) -> bool:
    """Whether a service is asked although no lower rung was discussed: worth a line that says why."""
    rungs = ladder(wish, corrected)
    return wish == Wish.SERVICE and not any(rung < CORE_ACTOR_RUNG for rung in rungs)
