"""Each step that intake answers with: a code and nothing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, step
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import HELP_STARTED, NO_HELP
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN
from fieldapp.workflow import post
from fieldapp.workflow.answer.setting import NOTHING, Beside, set_step
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import own_device, received
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, new_event, note_event

_CORE_RING: Final = "kernactor"
_ATTEMPT_DAYS: Final = timedelta(days=31)  # longer ago nobody remembers the day


def opened(session: Session, request_id: RequestId) -> Change:
    """A person reads it for the first time; later times change nothing."""
    request, state = received(session, request_id)
    if state.happened(e.OPENED) or step(e.OPENED, state.state, CORE_ACTOR) is None:
        return Change.NONE
    with session.database.transaction():
        note_event(session, IN, new_event(session, request.thread, e.OPENED, CORE_ACTOR))
        return Change.REQUESTS | post.queue_opened(session, request.thread)


def take_up(session: Session, request_id: RequestId) -> Change:
    """I follow this up, also when a colleague had it; once more changes nothing."""
    standing = session.requests.standing(IN, request_id)
    if standing is not None and standing.handler == own_device(session) != "":
        return Change.NONE
    return set_step(session, request_id, e.TAKEN_UP)


def attempt(session: Session, request_id: RequestId, kind: str, on: date | None = None) -> Change:
    """An attempt: how (a code of the list `attempts`) and on which day stays within the own mailbox."""
    today = local_day(session.now())
    day = on or today
    if kind not in session.taxonomies["attempts"]:
        raise InvalidInput("kind", "unknown_code")
    if not today - _ATTEMPT_DAYS <= day <= today:
        raise InvalidInput("on", "not_a_day_before")
    return set_step(session, request_id, e.ATTEMPT, beside=Beside(how=kind, on=day))


def contact_made(session: Session, request_id: RequestId) -> Change:
    """There is contact."""
    return set_step(session, request_id, e.CONTACT_MADE)


def pause(session: Session, request_id: RequestId, until: date) -> Change:
    """On the person's request, until a day."""
    return _until(session, request_id, e.PAUSED, until)


def resume(session: Session, request_id: RequestId) -> Change:
    """Go on after a pause."""
    return set_step(session, request_id, e.RESUMED)


def not_reached(session: Session, request_id: RequestId) -> Change:
    """Not reached after the attempts: it goes back to the sender."""
    return set_step(session, request_id, e.NOT_REACHED)


def refer(session: Session, request_id: RequestId, kind: str, until: date | None = None) -> Change:
    """Referred to other supply: a kind of service (E14), never a name, and it stays within the own mailbox.

    On `until` it is looked at again; without that day the term of the partnership holds. Another core actor
    is no other supply: that needs the person's agreement (`pass_on`) or goes back to the sender.
    """
    kinds = session.taxonomies["e14"]
    if kind not in kinds:
        raise InvalidInput("kind", "unknown_code")
    if kinds.term(kind).extra.get("ring") == _CORE_RING:
        raise InvalidInput("kind", "core_actor")
    beside = Beside(how=kind, on=local_day(session.now()))
    if until is None:
        return set_step(session, request_id, e.REFERRED, beside=beside)
    return _until(session, request_id, e.REFERRED, until, beside)


def aftercare(session: Session, request_id: RequestId, until: date) -> Change:
    """We stay near: on this day somebody asks once more how it goes."""
    return _until(session, request_id, e.AFTERCARE, until)


def give_back(
    session: Session,
    request_id: RequestId,
    reason: str,
    *,
    note: str = "",
    reveal: bool = False,
    alternative: str = "",
) -> Change:
    """The service gives it back, for a reason of E29; `alternative` (E14) may be tried instead.

    A reason that reveals travels only with `reveal`; else the sender hears it came back. That the person
    wants no help is no reason of the service: screens offer `close` for that (`inbox.reasons`).
    """
    if reason not in session.taxonomies["e29"]:
        raise InvalidInput("reason", "unknown_code")
    if alternative and alternative not in session.taxonomies["e14"]:
        raise InvalidInput("alternative", "unknown_code")
    return set_step(
        session,
        request_id,
        e.GIVEN_BACK,
        lambda event: replace(event, reason=reason, alternative=alternative),
        Beside(note=clean_text(note).strip(), reveal=reveal),
    )


def close(session: Session, request_id: RequestId, outcome: str) -> Change:
    """`outcome`: hulp_gestart, or geen_hulp_gewenst (the person said no)."""
    codes = {HELP_STARTED: e.CLOSED_HELP, NO_HELP: e.CLOSED_NO_HELP}
    if outcome not in codes:
        raise InvalidInput("outcome", "unknown_code")
    return set_step(session, request_id, codes[outcome])


def _until(
    session: Session, request_id: RequestId, code: str, until: date, beside: Beside = NOTHING
) -> Change:
    if until <= local_day(session.now()):
        raise InvalidInput("until", "in_the_past")
    return set_step(session, request_id, code, lambda event: replace(event, until=until), beside)
