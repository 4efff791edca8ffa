"""What besides the table decides what may be done: the person's ticks, colleagues, what may not be tried."""

from __future__ import annotations

from typing import Final

from fieldapp.store.requests import ContactRequest
from fieldapp.workflow import ladder
from fieldapp.workflow.inbox.listing import free_of
from fieldapp.workflow.inbox.team import away, labels, members, own_device
from fieldapp.workflow.inbox.values import Colleague, Offer
from fieldapp.workflow.post.answers import may_propose
from fieldapp.workflow.session import Session

_AGAINST: Final = "against"  # of a way to try: the prohibitions it would break


def offer(session: Session, request: ContactRequest, do_not: str) -> Offer:
    """For one request; `do_not` are its prohibitions as they stand now."""
    return Offer(
        proposal=may_propose(request),
        next_step=ladder.has_next(session, request.id),
        colleagues=colleagues(session),
        forbidden=_forbidden(session, do_not),
        tries=session.terms.attempts,
    )


def colleagues(session: Session) -> tuple[Colleague, ...]:
    """Who else reads this mailbox, in the order of their names; of who is away also what became free."""
    names, absent, me = labels(session), away(session), own_device(session)
    found = [
        Colleague(
            device,
            names.get(device, ""),
            absent.get(device),
            free_of(session, device) if device in absent else 0,
        )
        for device in members(session)
    ]
    return tuple(sorted((one for one in found if one.device != me), key=lambda one: one.label.casefold()))


def _forbidden(session: Session, do_not: str) -> tuple[str, ...]:
    """The ways to try that the person asked not to use, as far as the words say so."""
    said, rules = do_not.casefold(), session.taxonomies["contact_forbidden"]
    broken = {code for code in rules.codes if rules.label(code).casefold() in said}
    ways = session.taxonomies["attempts"]
    return tuple(code for code in ways.codes if broken & set(ways.term(code).extra.get(_AGAINST, ())))
