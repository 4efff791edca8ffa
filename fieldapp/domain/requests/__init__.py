"""A contact request after it was sealed: events, the table of its states, and the fold that joins them."""

from fieldapp.domain.requests.events import CORE_ACTOR, WORKER, Event, next_seq
from fieldapp.domain.requests.fold import RequestState, fold
from fieldapp.domain.requests.table import OPEN_STATES, STATES, TERMINAL_STATES, allowed, step

__all__ = [
    "CORE_ACTOR",
    "OPEN_STATES",
    "STATES",
    "TERMINAL_STATES",
    "WORKER",
    "Event",
    "RequestState",
    "allowed",
    "fold",
    "next_seq",
    "step",
]
