"""The only place that seals: guard, ledger entry, request state and envelope in one transaction."""

from __future__ import annotations

from typing import Any

from fieldapp.domain.ids import RequestId, ThreadId
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


def seal_and_queue(session: Session, preview: Any, consent: Any) -> tuple[RequestId, Change]:
    """Seal the very bytes that were shown and agreed; doing it twice gives one request.

    Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem.
    """
    raise NotImplementedError


def withdraw(session: Session, request_id: RequestId, reason: str) -> Change:
    """The person wants to stop: take it back before it leaves, at the hub, and at the recipient."""
    raise NotImplementedError


def queue_status(session: Session, thread: ThreadId, event: Any) -> Change:
    """Seal one step back to the sender (codes only, no colleague's name).

    Call it inside the caller's transaction, after the event was added to the request.
    """
    raise NotImplementedError


def queue_claim(session: Session, thread: ThreadId, event: Any) -> Change:
    """Tell the own intake mailbox who took a step. Call it inside the caller's transaction."""
    raise NotImplementedError
