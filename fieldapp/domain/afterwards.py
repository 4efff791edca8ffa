"""The question to a person some weeks after a request was closed: did it help (seed 6.3).

Three questions with coded answers, nothing in words, and nothing of it leaves this device. It is never asked
of somebody who stopped or wanted no help, and never where one may not come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from fieldapp.domain.people import SafeContact
from fieldapp.domain.requests.table import CLOSED, HELP_STARTED, NO_HELP, WITHDRAWN

ASKED_AFTER: Final = (HELP_STARTED, CLOSED)
"""States after which one asks; those of `REFUSED` say that the person wants no more of it."""
REFUSED: Final = (NO_HELP, WITHDRAWN)

HELPED: Final = "geholpen"
RESPECT: Final = "respect"
ONWARD: Final = "verder"
QUESTIONS: Final = (HELPED, RESPECT, ONWARD)

TO_ASK: Final = "nog_te_vragen"
ASKED: Final = "gevraagd"
LATER: Final = "later_vragen"
UNREACHED: Final = "persoon_niet_bereikt"
NOT_ASKED: Final = "niet_vragen"
SETTLED: Final = (ASKED, UNREACHED, NOT_ASKED)

YES: Final = "ja"
PARTLY: Final = "deels"
NO: Final = "nee"
TELLING: Final = (YES, PARTLY, NO)
"""Answers that tell whether it helped; not wanting to say is none of these."""


@dataclass(frozen=True, slots=True)
class Said:
    """What came of it: `outcome` of the list "afterwards_ends", and the answers (empty: not answered)."""

    at: datetime
    outcome: str
    again_on: date | None = None
    helped: str = ""
    respected: str = ""
    onward: str = ""

    @property
    def answers(self) -> dict[str, str]:
        """Question → answer, of those that were answered."""
        all_three = zip(QUESTIONS, (self.helped, self.respected, self.onward), strict=True)
        return {question: answer for question, answer in all_three if answer}


def may_approach(contact: SafeContact) -> bool:
    """Whether one may come back with a question: not where ways were forbidden and no safe one was agreed."""
    return contact.has_safe_channel or not contact.forbidden


def ask_from(closed: date, said: Said | None, days: int) -> date:
    """The day from which one asks: so many days after closing, or what was put off."""
    if said is not None and said.again_on is not None:
        return said.again_on
    return closed + timedelta(days=days)
