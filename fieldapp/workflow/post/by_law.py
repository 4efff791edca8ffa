"""A contact request on a law (row 18): no consent travels, and what both sides agreed is looked at again."""

from __future__ import annotations

from dataclasses import replace

from fieldapp.domain.disclosure import Preview
from fieldapp.domain.disclosure.guards import BY_LAW, REQUEST
from fieldapp.domain.disclosure.policy import LAW_ROW
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import WORKER
from fieldapp.domain.requests.events import SEALED
from fieldapp.errors import GuardRefused, StaleConsent
from fieldapp.store.requests import OUT
from fieldapp.workflow.agreements.reading import policy_towards
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import expect_answers, post
from fieldapp.workflow.post.requests import (
    SEALED_CHANGES,
    already_sealed,
    check_request,
    request_parcel,
    request_record,
)
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event


def seal_by_law(session: Session, preview: Preview) -> tuple[RequestId, Change]:
    """Seal the very bytes that were shown, on the law that both organisations agreed on.

    Raises StaleConsent for bytes on another basis, GuardRefused, NotConnected, DirectoryProblem; then nothing
    happened. Doing it twice gives one request.
    """
    network, known = network_of(session), already_sealed(session, preview)
    if known is not None:
        return known, Change.NONE
    payload = preview.decoded()
    if payload.basis.code != BY_LAW or payload.consent is not None:
        raise StaleConsent
    found = blocking_kinds(payload.fields.values())
    with held_back.noted(session, REQUEST, preview.person_id), session.database.transaction():
        _seal(session, network, preview, found)
    return payload.request, SEALED_CHANGES


def law_towards(session: Session, org_id: str, policy_version: str) -> tuple[str, str, str] | None:
    """Article, its version and who approved it, while both go by the agreement of that policy version."""
    policy = policy_towards(session, org_id)
    law = next((rule for rule in policy.rules if rule.number == LAW_ROW), None)
    return law.law if law is not None and policy.version == policy_version else None


def _seal(session: Session, network: Network, preview: Preview, found: tuple[str, ...]) -> None:
    payload = preview.decoded()
    papers = law_towards(session, payload.recipient.org, payload.basis.policy)
    if papers is None or payload.basis.row != LAW_ROW:
        raise GuardRefused(("no_basis",))
    check_request(session, network, preview, None, found, lawful=True)
    parcel = request_parcel(preview, payload)
    article, version, approved_by = papers
    law = {"article": article, "article_version": version, "approved_by": approved_by}
    mid = post(session, network, replace(parcel, facts={**parcel.facts, "law": law}))
    expect_answers(session, network, mid, bytes.fromhex(payload.recipient.mailbox))
    session.requests.add(request_record(session, network, preview, mid))
    note_event(session, OUT, new_event(session, payload.thread, SEALED, WORKER))
