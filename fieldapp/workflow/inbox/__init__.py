"""What came in at intake: lists of any length, one request whole, the team, who may be the same.

    first, listing, stretch, counts the list of a filter, in pages
    detail, reasons                 one request, and why it may be given back
    colleagues, set_away            who else works on this mailbox, who is away
    maybe_same                      another request that may be about the same person

The steps themselves are in `workflow.answer`.
"""

from fieldapp.workflow.inbox.alike import maybe_same
from fieldapp.workflow.inbox.detail import can_undo, detail, note_key, reasons, received
from fieldapp.workflow.inbox.listing import InboxStretch, counts, first, free_of, listing, stretch
from fieldapp.workflow.inbox.offer import colleagues
from fieldapp.workflow.inbox.team import away, labels, members, own_device, set_away
from fieldapp.workflow.inbox.values import (
    ALL,
    COLLEAGUES,
    FILTERS,
    FOR_ME,
    FREE,
    LATE,
    MINE,
    NEW,
    OVER,
    TODAY,
    WAITING,
    BasisLine,
    Colleague,
    Entry,
    InboxDetail,
    InboxRow,
    Listing,
    MaybeSame,
    Offer,
    ReasonChoice,
    Section,
    SenderLine,
    StepLine,
)

__all__ = [
    "ALL", "COLLEAGUES", "FILTERS", "FOR_ME", "FREE", "LATE", "MINE", "NEW", "OVER", "TODAY", "WAITING",
    "BasisLine", "Colleague", "Entry", "InboxDetail", "InboxRow", "InboxStretch", "Listing", "MaybeSame",
    "Offer", "ReasonChoice", "Section", "SenderLine", "StepLine", "away", "can_undo", "colleagues", "counts",
    "detail", "first", "free_of", "labels", "listing", "maybe_same", "members", "note_key", "own_device",
    "reasons", "received", "set_away", "stretch",
]  # fmt: skip
