"""The state machine of a contact request as one table.

Read a row as: "event `poging` takes the request from any of these states to `poging`, when the core actor
sets it; screens offer it in those". Every open state names who is accountable for the next step; how many
working days that may take is data (`resources/policy/terms.toml`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.domain.requests import events as e

START: Final = ""
READY: Final = "klaar"
SENT: Final = "verzonden"
RECEIVED: Final = "ontvangen"
TAKEN_UP: Final = "opgenomen"
ATTEMPTED: Final = "poging"
CONTACT: Final = "contact_gelegd"
PAUSED: Final = "pauze"
REFERRED: Final = "doorverwezen"
HELP_STARTED: Final = "hulp_gestart"
NO_HELP: Final = "geen_hulp_gewenst"
NOT_REACHED: Final = "niet_bereikt"
RETURNED: Final = "teruggegeven"
CLOSED: Final = "afgesloten"
WITHDRAWN: Final = "ingetrokken"
ASKED: Final = "vraag"
AFTERCARE: Final = "nazorg"
PASSED_ON: Final = "doorgegeven"

# State → who is accountable for the next step; nobody once it is over.
OWNERS: Final = {
    READY: e.WORKER,
    SENT: e.WORKER,
    RECEIVED: e.CORE_ACTOR,
    TAKEN_UP: e.CORE_ACTOR,
    ATTEMPTED: e.CORE_ACTOR,
    CONTACT: e.CORE_ACTOR,
    PAUSED: e.CORE_ACTOR,
    REFERRED: e.CORE_ACTOR,
    ASKED: e.WORKER,
    AFTERCARE: e.CORE_ACTOR,
    NOT_REACHED: e.WORKER,
    RETURNED: e.WORKER,
    HELP_STARTED: "",
    NO_HELP: "",
    CLOSED: "",
    WITHDRAWN: "",
    PASSED_ON: "",
}
STATES: Final = tuple(OWNERS)
OPEN_STATES: Final = tuple(state for state, owner in OWNERS.items() if owner)
TERMINAL_STATES: Final = tuple(state for state, owner in OWNERS.items() if not owner)


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `event` in one of `states` leads `to`, when `by` sets it; screens offer it in `offered`.

    `to` is None when the state stays as it is. What no screen offers is set by the program itself.
    """

    event: str
    states: tuple[str, ...]
    to: str | None
    by: str
    offered: tuple[str, ...] = ()


# The sender may hear a later step before an earlier one, so a step of the core actor is accepted from every
# state that can precede it; what a screen offers is stricter.
_BEFORE: Final = (START, READY, SENT, RECEIVED)
_SEEKING: Final = (TAKEN_UP, ATTEMPTED)
_WORKING: Final = (*_SEEKING, CONTACT, PAUSED, REFERRED, AFTERCARE)
_BUSY: Final = (*_WORKING, ASKED)
_ANY: Final = (*_BEFORE, *_BUSY)
_BACK: Final = (NOT_REACHED, RETURNED)
_EVERY: Final = (START, *(state for state in STATES if state != WITHDRAWN))

TABLE: Final = (
    Row(e.SEALED, (START,), READY, e.WORKER),
    Row(e.SENT, (START, READY), SENT, e.WORKER),
    Row(e.RECEIVED, (START, READY, SENT), RECEIVED, e.CORE_ACTOR),
    Row(e.OPENED, _BEFORE, RECEIVED, e.CORE_ACTOR),
    Row(e.TAKEN_UP, (*_BEFORE, *_SEEKING), TAKEN_UP, e.CORE_ACTOR, (RECEIVED,)),
    # A colleague who takes it over changes who has it, not where it stands.
    Row(e.TAKEN_UP, (CONTACT, PAUSED, REFERRED, AFTERCARE, ASKED), None, e.CORE_ACTOR),
    Row(e.ATTEMPT, _ANY, ATTEMPTED, e.CORE_ACTOR, (*_SEEKING, ASKED)),
    Row(e.CONTACT_MADE, _ANY, CONTACT, e.CORE_ACTOR, (*_SEEKING, PAUSED, REFERRED, ASKED)),
    # One question at a time: while one stands a second is not taken.
    Row(e.QUESTION, (*_BEFORE, *_WORKING), ASKED, e.CORE_ACTOR, _SEEKING),
    Row(e.ANSWERED, (ASKED,), TAKEN_UP, e.WORKER, (ASKED,)),
    # A late answer is kept and shown; the core actor went on without it.
    Row(e.ANSWERED, (*_BEFORE, *_WORKING), None, e.WORKER),
    Row(e.PROPOSED, _BEFORE, RECEIVED, e.CORE_ACTOR),
    Row(e.PROPOSED, _BUSY, None, e.CORE_ACTOR, (*_SEEKING, CONTACT)),
    Row(e.PAUSED, _ANY, PAUSED, e.CORE_ACTOR, (*_SEEKING, CONTACT)),
    Row(e.RESUMED, (PAUSED,), TAKEN_UP, e.CORE_ACTOR, (PAUSED,)),
    Row(e.RELEASED, _ANY, RECEIVED, e.CORE_ACTOR, (*_SEEKING, PAUSED)),
    Row(e.REFERRED, _ANY, REFERRED, e.CORE_ACTOR, (*_SEEKING, CONTACT, AFTERCARE)),
    Row(e.AFTERCARE, _ANY, AFTERCARE, e.CORE_ACTOR, (CONTACT, REFERRED, AFTERCARE)),
    # What the worker closed without hearing more is open again when it comes back after all.
    Row(e.NOT_REACHED, (*_ANY, CLOSED), NOT_REACHED, e.CORE_ACTOR, (*_SEEKING, PAUSED)),
    Row(e.GIVEN_BACK, (*_ANY, CLOSED), RETURNED, e.CORE_ACTOR, (RECEIVED, *_BUSY)),
    Row(e.BACK_TO_SENDER, (*_ANY, CLOSED), RETURNED, e.CORE_ACTOR),
    # The service left the partnership: nobody is there any more to answer for it, so it comes back by itself.
    Row(e.BACK_TO_SENDER, (READY, SENT, RECEIVED, *_BUSY), RETURNED, e.WORKER),
    # The next step of an agreed ladder has it now, in a thread of its own; whoever held it pushed it.
    Row(e.PASSED_ON, (*_ANY, *_BACK), PASSED_ON, e.CORE_ACTOR),
    Row(e.PASSED_ON, (*_BEFORE, *_BACK), PASSED_ON, e.WORKER),
    Row(e.CLOSED_HELP, _ANY, HELP_STARTED, e.CORE_ACTOR, (CONTACT, REFERRED, AFTERCARE)),
    Row(e.CLOSED_NO_HELP, _ANY, NO_HELP, e.CORE_ACTOR, _BUSY),
    # Without agreement to feedback the worker hears nothing after `ontvangen`: past its term the worker asks
    # the person, and closes it here.
    Row(e.CLOSED_NO_HELP, (RECEIVED, *_BACK), NO_HELP, e.WORKER, _BACK),
    Row(e.CLOSED_HERE, (RECEIVED, *_BACK), CLOSED, e.WORKER, _BACK),
    Row(e.WITHDRAWN, _EVERY, WITHDRAWN, e.WORKER, OPEN_STATES),
    Row(e.WITHDRAWN, _EVERY, WITHDRAWN, e.CORE_ACTOR),
)

KNOWN: Final = frozenset(row.event for row in TABLE) | {e.UNDONE}

# Steps that cannot be taken back: they left this device's hands, or the person decided them.
FINAL: Final = frozenset(
    {e.SEALED, e.SENT, e.RECEIVED, e.OPENED, e.WITHDRAWN, e.UNDONE, e.ANSWERED, e.PASSED_ON}
)

# Steps after which a term starts anew though the state stays: another attempt, another day of aftercare.
RENEWING: Final = frozenset({e.ATTEMPT, e.AFTERCARE, e.REFERRED})

# Steps that say something and leave the request where it is.
STAYING: Final = frozenset(row.event for row in TABLE if row.to is None)


def step(event: str, state: str, by: str) -> str | None:
    """The state after `event`, or None when the table does not know it here or for this setter."""
    for row in TABLE:
        if row.event == event and row.by == by and state in row.states:
            return state if row.to is None else row.to
    return None


def may_set(event: str, by: str) -> bool:
    """Whether this side sets this step in any state; true of every code of a newer program."""
    return event not in KNOWN or event == e.UNDONE or any((row.event, row.by) == (event, by) for row in TABLE)


def allowed(state: str, by: str) -> tuple[str, ...]:
    """The events a screen of `by` may offer in `state`, in the order of the work."""
    return tuple(row.event for row in TABLE if row.by == by and state in row.offered)
