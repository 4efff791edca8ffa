"""Keeping and letting go: terms, what is announced, and the erasing itself, with a trace without content.

`step` runs at quiet moments, the first of them right after unlocking; each call is short. Nothing goes that
was not announced, and seen or long enough on the list (practice B2).
"""

from fieldapp.workflow.retain.going import approach_again, leave_alone, let_go, refused
from fieldapp.workflow.retain.looking import step
from fieldapp.workflow.retain.showing import (
    AnnouncedRow,
    Card,
    FileRow,
    Overview,
    cards,
    figures,
    keep_longer,
    mark_seen,
    overview,
)
from fieldapp.workflow.retain.terms import (
    TermRow,
    carry_hold,
    hold,
    policy,
    release,
    set_term,
    terms,
    today,
)

__all__ = [
    "AnnouncedRow",
    "Card",
    "FileRow",
    "Overview",
    "TermRow",
    "approach_again",
    "cards",
    "carry_hold",
    "figures",
    "hold",
    "keep_longer",
    "leave_alone",
    "let_go",
    "mark_seen",
    "overview",
    "policy",
    "refused",
    "release",
    "set_term",
    "step",
    "terms",
    "today",
]
