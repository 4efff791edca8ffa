"""What is done with a person beside signals, rights and talks (7.1, 7.6 to 7.8, 7.10). It stays here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from fieldapp.domain.ids import JournalId, LocalHelperId, PersonId, SignalId, WarmId

INFORMATION: Final = "informatie"
PRACTICAL: Final = "praktische_hulp"
PAPER: Final = "formulier"
REFERRED: Final = "hulpafspraak"
ASSERTIVE: Final = "aanklampend"
WORRY: Final = "bezorgdheid"

MOMENT: Final = "moment"  # the step of a warm handover that says a moment was agreed
GOES_ALONG: Final = frozenset({"samen_gegaan", "eerste_gesprek_samen"})


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One thing that was done; `kind` is a code of `journal_kinds` and says what the rest means.

    `codes`: topics (E16) of information, help (E23), or steps of a worry. `text`: which form, why one presses
    on, or a word more. `beside`: who helps with a form. `way`: in which form information was given.
    `due`: when a form must be in, or when a reason is looked at again. `shown_at`: when the supervisor saw
    the reason. Without a person only a worry about somebody else, of whom nothing is kept.
    """

    id: JournalId
    person_id: PersonId | None
    at: datetime
    kind: str
    codes: tuple[str, ...] = ()
    text: str = ""
    decision: str = ""
    language: str = ""
    way: str = ""
    beside: str = ""
    due: date | None = None
    done_at: datetime | None = None
    shown_at: datetime | None = None
    helper_id: LocalHelperId | None = None


@dataclass(frozen=True, slots=True)
class WarmHandover:
    """How a person is led to a service (7.7): `form` is a code of E22, `steps` of `warm_steps`.

    `day`, `clock` and `where` are the moment that was agreed, as on the wall.
    """

    id: WarmId
    person_id: PersonId | None
    at: datetime
    form: str
    signal_id: SignalId | None = None
    service: str = ""
    steps: tuple[str, ...] = ()
    day: date | None = None
    clock: time | None = None
    where: str = ""
    note: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LocalHelper:
    """An agreement with somebody local who helps in practice (7.8): who, what, until when.

    An organisation, a shop or a volunteer; never a person of the target group. `help` are codes of E23.
    """

    id: LocalHelperId
    name: str
    help: tuple[str, ...] = ()
    what: str = ""
    reach: str = ""
    address: str = ""
    hours: str = ""
    until: date | None = None
    ended_at: datetime | None = None

    def holds(self, today: date) -> bool:
        """Whether the agreement counts on this day."""
        return self.ended_at is None and (self.until is None or self.until >= today)
