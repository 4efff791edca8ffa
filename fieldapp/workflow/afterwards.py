"""Some weeks after a request was closed the worker asks the person whether it helped.

Everything stays on this device. Not asking is always a choice; who stopped, wanted no help, may not be used
now or has no safe way to be reached is never asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from fieldapp.domain import afterwards as rule
from fieldapp.domain.afterwards import Said
from fieldapp.domain.contact import WAYS, warned
from fieldapp.domain.ids import RequestId
from fieldapp.domain.people import SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.store.afterwards import Closed
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

_OUTCOMES: Final = (rule.UNREACHED, rule.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class Afterwards:
    """The question about one closed request.

    `ask_from`: the day from which one asks. `due`: whether that day has come and nothing was settled.
    `said`: what came of it, if anything. `channels` and `never`: how the person agreed to be reached.
    """

    request_id: RequestId
    who: str
    recipient: str
    closed_on: date
    ask_from: date
    due: bool
    said: Said | None
    channels: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether it was asked, or will not be."""
        return self.said is not None and self.said.outcome in rule.SETTLED


@dataclass(frozen=True, slots=True)
class Sums:
    """Of how many persons this year's answer to the first question is known, and how many it helped."""

    asked: int
    helped: int


NOBODY: Final = Sums(0, 0)


def of_request(session: Session, request_id: RequestId) -> Afterwards | None:
    """The question about a request; None when it is not closed, or the person is not asked."""
    closed = session.store.afterwards.of_request(request_id, rule.ASKED_AFTER, rule.REFUSED)
    return None if closed is None else _question(session, closed)


def due(session: Session) -> tuple[Afterwards, ...]:
    """Whom to ask now, the longest closed first."""
    today = session.now()
    since = today - timedelta(days=session.terms.ask_last_days)
    until = today - timedelta(days=session.terms.ask_after_days - 1)  # the day decides, not the hour
    found = session.store.afterwards.closed(rule.ASKED_AFTER, rule.REFUSED, since, until)
    questions = (_question(session, closed) for closed in found)
    return tuple(question for question in questions if question is not None and question.due)


def answer(session: Session, request_id: RequestId, answers: Mapping[str, str]) -> tuple[Said, Change]:
    """Keep what the person said: question → answer, of the lists; answers what stood there before.

    Raises InvalidInput: (request_id, missing | not_allowed), (answers, missing | unknown_code).
    """
    if not answers:
        raise InvalidInput("answers", "missing")
    known = session.taxonomies["afterwards_answers"]
    if not set(answers) <= set(rule.QUESTIONS) or not all(each in known for each in answers.values()):
        raise InvalidInput("answers", "unknown_code")
    helped, respected, onward = (answers.get(question, "") for question in rule.QUESTIONS)
    said = Said(session.now(), rule.ASKED, None, helped, respected, onward)
    return _keep(session, request_id, said)


def settle(session: Session, request_id: RequestId, outcome: str) -> tuple[Said, Change]:
    """Not reached, or not asked: that is fine too. Answers what stood there before."""
    if outcome not in _OUTCOMES:
        raise InvalidInput("outcome", "unknown_code")
    return _keep(session, request_id, Said(session.now(), outcome))


def put_off(session: Session, request_id: RequestId) -> tuple[Said, Change]:
    """Ask some days later. Answers what stood there before."""
    again = local_day(session.now()) + timedelta(days=session.terms.ask_later_days)
    return _keep(session, request_id, Said(session.now(), rule.LATER, again))


def put_back(session: Session, request_id: RequestId, before: Said) -> Change:
    """Undo: what stood there before stands there again."""
    _keep(session, request_id, before)
    return Change.REQUESTS


def sums(session: Session) -> Sums:
    """This year, on this device; also of those who were erased since."""
    year = local_day(session.now()).year
    start = datetime.combine(date(year, 1, 1), time()).astimezone()
    counts = {
        code: n for (column, code), n in session.store.afterwards.counts(start).items() if column == "helped"
    }
    for (month, what, code), n in session.store.retention.figures().items():
        if what == "afterwards.helped" and month.startswith(f"{year}-"):
            counts[code] = counts.get(code, 0) + n
    return Sums(
        asked=sum(n for code, n in counts.items() if code in rule.TELLING),
        helped=counts.get(rule.YES, 0) + counts.get(rule.PARTLY, 0),
    )


def _keep(session: Session, request_id: RequestId, said: Said) -> tuple[Said, Change]:
    closed = session.store.afterwards.of_request(request_id, rule.ASKED_AFTER, rule.REFUSED)
    if closed is None or _question(session, closed) is None:
        raise InvalidInput("request_id", "not_allowed")
    before = closed.said or Said(session.now(), rule.TO_ASK)
    with session.database.transaction():
        session.store.afterwards.keep(request_id, closed.person_id, said)
    return before, Change.REQUESTS


def _question(session: Session, closed: Closed) -> Afterwards | None:
    person = session.people.get(closed.person_id)
    if person is None or not rule.may_approach(person.safe_contact):
        return None
    closed_on, today = local_day(closed.since), local_day(session.now())
    terms = session.terms
    found = Afterwards(
        request_id=closed.request_id,
        who=closed.title,
        recipient=closed.recipient_name,
        closed_on=closed_on,
        ask_from=rule.ask_from(closed_on, closed.said, terms.ask_after_days),
        due=False,
        said=closed.said,
        channels=person.safe_contact.channels,
        never=_never(person.safe_contact),
    )
    last = closed_on + timedelta(days=terms.ask_last_days)
    return replace(found, due=not found.settled and found.ask_from <= today <= last)


def _never(contact: SafeContact) -> tuple[str, ...]:
    """What was forbidden, each once, in the order of the ways."""
    found = (each for way in WAYS if (each := warned(contact, way)) is not None)
    return tuple(dict.fromkeys(code for each in found for code in each.never))
