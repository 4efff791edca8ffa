"""A contact request after it was sealed: events, the table of its states, the fold and the terms."""

from fieldapp.domain.requests.events import CORE_ACTOR, WORKER, Event, next_seq
from fieldapp.domain.requests.fold import RequestState, fold, may_undo
from fieldapp.domain.requests.status import decode_status, encode_status, travelling
from fieldapp.domain.requests.table import (
    OPEN_STATES,
    STATES,
    TABLE,
    TERMINAL_STATES,
    allowed,
    may_set,
    step,
)
from fieldapp.domain.requests.terms import Terms, due_day

__all__ = [
    "CORE_ACTOR",
    "OPEN_STATES",
    "STATES",
    "TABLE",
    "TERMINAL_STATES",
    "WORKER",
    "Event",
    "RequestState",
    "Terms",
    "allowed",
    "decode_status",
    "due_day",
    "encode_status",
    "fold",
    "may_set",
    "may_undo",
    "next_seq",
    "step",
    "travelling",
]
