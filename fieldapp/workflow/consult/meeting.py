"""The moment, what was agreed, and the person who stops with one partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from typing import Final
from uuid import uuid4

from fieldapp.domain.consent import VALID, status
from fieldapp.domain.consultation import Agreement, Fixed, Moment, Outcome
from fieldapp.domain.ids import ConsultationId, ConsultStepId, ThreadId
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.interop.ics import CalendarEvent, calendar
from fieldapp.store.consultations import Kept
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult.asking import OTHER
from fieldapp.workflow.consult.reading import overview
from fieldapp.workflow.post import Told
from fieldapp.workflow.scan import TextFinding, scan_fields
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, whole_minute

SUMMARY: Final = "Case-overleg"
_MINUTES: Final = 60
_SENTENCE: Final = "toelichting"


def fix(session: Session, consultation: ConsultationId, moment: Moment) -> tuple[Told, Change]:
    """The moment on which it is held, told to every partner that still has the person's yes."""
    if moment not in overview(session, consultation).moments:
        raise InvalidInput("moment", "not_proposed")
    at = whole_minute(session.now())
    said = [
        Fixed(kept.consultation, kept.thread, ConsultStepId(uuid4().hex), at, moment)
        for kept in _still(session, consultation)
    ]
    return post.send_step(session, said)


def agree(
    session: Session,
    consultation: ConsultationId,
    present: str,
    agreements: Sequence[Agreement],
    kept: Sequence[str] = (),
) -> tuple[Told, Change]:
    """What was agreed, told to every partner that still has the person's yes. Noted again, the last counts.

    Raises InvalidInput(agreements, …) for none, for one without words that says "something else", for names
    or numbers that nobody decided on (`kept` are those that stay) and for a service that was not there.
    """
    lines = [_clean(each) for each in agreements]
    there = {partner.org for partner in overview(session, consultation).partners if not partner.stopped}
    own = session.membership.org_id if session.membership is not None else ""
    known = {*there, own, *(term.code for term in session.taxonomies["consult_who"].terms)}
    for reason, holds in (
        ("missing", not lines),
        ("empty", any(each.what == OTHER and not each.text for each in lines)),
        ("unknown_who", any(each.who not in known for each in lines)),
    ):
        if holds:
            raise InvalidInput("agreements", reason)
    for finding in looked_through(session, lines, kept):
        raise InvalidInput("agreements", f"{'blocked' if finding.blocks else 'undecided'}_{finding.kind}")
    at = whole_minute(session.now())
    said = [
        Outcome(each.consultation, each.thread, ConsultStepId(uuid4().hex), at, present, tuple(lines))
        for each in _still(session, consultation)
    ]
    return post.send_step(session, said)


def looked_through(
    session: Session, agreements: Sequence[Agreement], kept: Sequence[str] = ()
) -> tuple[TextFinding, ...]:
    """Names and numbers in the words of agreements that nobody decided on."""
    found = scan_fields(session, [(_SENTENCE, each.text) for each in agreements])
    return tuple(finding for each in found for finding in each if finding.blocks or finding.text not in kept)


def _clean(agreement: Agreement) -> Agreement:
    words = " ".join(clean_text(agreement.text).split())
    return Agreement(agreement.who, agreement.what, agreement.by, words)


def _still(session: Session, consultation: ConsultationId) -> list[Kept]:
    """The partners whose yes still stands today. Raises InvalidInput(partners, missing) for none."""
    found = list(_agreed(session, consultation))
    if not found:
        raise InvalidInput("partners", "missing")
    return found


def _agreed(session: Session, consultation: ConsultationId) -> Iterator[Kept]:
    today = local_day(session.now())
    for kept in session.store.consultations.together(consultation):
        consent = None if kept.consent_id is None else session.consents.get(kept.consent_id)
        if kept.stopped_at is None and status(consent, today, kept.digest) == VALID:
            yield kept


def stop(session: Session, thread: ThreadId, reason: str) -> Change:
    """The person no longer agrees to this partner; `reason` is a code of "withdrawal_reasons"."""
    return post.stop_partner(session, thread, reason)


def moments_file(session: Session, moments: Sequence[Moment]) -> bytes:
    """A calendar file with these moments; it says nothing of whom or with whom."""
    events = []
    for moment in moments:
        at = moment.at.astimezone()
        events.append(CalendarEvent(uuid4().hex, at.date(), time(at.hour, at.minute), _MINUTES, SUMMARY))
    return calendar(events, session.now())
