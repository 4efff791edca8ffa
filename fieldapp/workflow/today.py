"""Vandaag: what came back, what is due, what waits and what failed, each a card with one button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median_high
from typing import Final

from fieldapp.domain.agenda import COME_BACK, REMINDER, TASK, VISIT
from fieldapp.domain.calendar import working_days_left
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, OPEN_STATES, RequestState, fold
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import ASKED, NOT_REACHED, READY, RECEIVED, RETURNED, SENT
from fieldapp.domain.signals import Wish
from fieldapp.store.outbox import REFUSED
from fieldapp.store.requests import OUT, RequestFilter, RequestLine
from fieldapp.workflow import afterwards, agenda, consult, exchange, ladder, retain
from fieldapp.workflow.afterwards import NOBODY, Sums
from fieldapp.workflow.on_the_way import OutRow, on_the_way
from fieldapp.workflow.receipts import unconfirmed
from fieldapp.workflow.record import DRAFT_KIND
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

_LIMIT: Final = 500
_HEARD_DAYS: Final = 14
_HEARD_ROWS: Final = 8
_SOON: Final = 1  # working days before the end of a term that a card says so
_NOT_YET: Final = (READY, SENT, RECEIVED)
_BACK: Final = (NOT_REACHED, RETURNED)


@dataclass(frozen=True, slots=True)
class TodayCard:
    """One thing to do, with one button. The screen words it by `kind`; `target` is what the button opens.

    returned (who, recipient, state, count = attempts) · asked (who, recipient, title = code of the question,
    days left) · proposed (who, recipient, title = kind of place, at = when)
    · term_passed and term_soon (who, recipient, days) · silent (the same, where no more may be heard: ask)
    · consent_ends (who, days) · drafts (count) · not_sent (who, recipient: the hub refused it)
    · not_erased (who, recipient, count = devices, days past the term)
    · ladder_stuck (who: the colleague whose next step cannot be delivered to recipient)
    · afterwards (who, recipient, days since it was closed: ask whether it helped)
    · handed_over (who: the colleague, count of what nobody read yet)
    · quarantine (count) · unknown_events (who: made by a newer program)
    From the agenda, with `days` from today (negative: so many days late): come_back (who, title) · task and
    reminder (who, title) · visit_passed and visit_soon (who, recipient: the place, empty at home).
    Of a case-overleg: consult_today and consult_note (who, at, title = kind of place) · consult_choose (who,
    count of days services answered) · consult_silent (who, recipient) · consult_lapsed (who).
    retention (count things will go, the first in `days`) · retention_decide (an open request, older than its
    term: who, recipient, days it has run).
    `button`: hoe_verder, beantwoorden, openen, bekijken, vragen or gedaan.
    """

    kind: str
    who: str = ""
    recipient: str = ""
    state: str = ""
    count: int = 0
    days: int = 0
    button: str = "openen"
    target: str = ""
    title: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HeardRow:
    """News that came back: who, from whom, which state, when."""

    request_id: RequestId
    who: str
    recipient: str
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DeviceCard:
    """How this device stands; `waiting` counts requests and answers that leave at the next connection."""

    waiting: int
    last_sync: datetime | None
    backup: datetime | None
    network: str
    directory_version: int | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """This month from signal to contact: (signalen, wil_contact, doorgegeven, opgenomen, contact_gelegd).

    `no_contact`: people who wanted none or went alone; `asked`: this year afterwards, whether it helped;
    `median_days`: half had contact within so many
    working days (None without any); `waiting`: requests nobody took up yet.
    """

    bars: tuple[tuple[str, int], ...]
    no_contact: int
    median_days: int | None
    waiting: int
    asked: Sums = NOBODY


@dataclass(frozen=True, slots=True)
class Today:
    """All of Vandaag in one read."""

    cards: tuple[TodayCard, ...]
    heard: tuple[HeardRow, ...]
    device: DeviceCard
    month: Funnel
    out: tuple[OutRow, ...] = ()


def today(session: Session) -> Today:
    """Everything Vandaag shows."""
    lines = session.requests.most_urgent(OUT, RequestFilter(states=OPEN_STATES), limit=_LIMIT)
    return Today(
        cards=(
            *_request_cards(session, lines),
            *_not_erased(session),
            *_stuck(session),
            *_handed_over(session),
            *_consultations(session),
            *_agenda_cards(session),
            *_afterwards(session),
            *_retain_cards(session),
            *_device_cards(session),
        ),
        heard=_heard(session),
        device=_device(session),
        month=_month(session),
        out=on_the_way(session),
    )


def _request_cards(session: Session, lines: list[RequestLine]) -> Iterator[TodayCard]:
    """What came back first, then what did not leave, what is late, and whom to ask again."""
    day = local_day(session.now())
    for make in (_returned, _asked, _proposed, _not_sent, _late, _consent_ends, _unknown):
        for line in lines:
            card = make(session, line, day)
            if card is not None:
                yield card


def _returned(_session: Session, line: RequestLine, _day: date) -> TodayCard | None:
    if line.standing.state not in _BACK:
        return None
    return TodayCard(
        kind="returned",
        who=line.title,
        recipient=line.recipient_name,
        state=line.standing.state,
        count=line.standing.attempts,
        button="hoe_verder",
        target=line.id,
    )


def _asked(session: Session, line: RequestLine, day: date) -> TodayCard | None:
    """The service asks something: the worker is the one to answer, within a term."""
    standing = line.standing
    if standing.state != ASKED:
        return None
    left = working_days_left(day, standing.term, session.holidays) if standing.term else 0
    who, recipient = line.title, line.recipient_name
    return TodayCard(
        kind="asked",
        who=who,
        recipient=recipient,
        state=ASKED,
        days=left,
        button="beantwoorden",
        target=line.id,
        title=standing.reason,
    )


def _proposed(session: Session, line: RequestLine, _day: date) -> TodayCard | None:
    """A first talk that is still to come."""
    if line.standing.state in (READY, SENT, *_BACK):
        return None
    said = fold(session.requests.events(line.thread)).happened(e.PROPOSED)
    if said is None or said.when is None or said.when < session.now():
        return None
    who, recipient, state = line.title, line.recipient_name, line.standing.state
    return TodayCard("proposed", who, recipient, state, target=line.id, title=said.where, at=said.when)


def _not_sent(_session: Session, line: RequestLine, _day: date) -> TodayCard | None:
    if line.delivery != REFUSED:
        return None
    return TodayCard("not_sent", line.title, line.recipient_name, line.standing.state, target=line.id)


def _late(session: Session, line: RequestLine, day: date) -> TodayCard | None:
    standing = line.standing
    if standing.term is None or standing.state in (READY, ASKED, *_BACK):
        return None
    left = working_days_left(day, standing.term, session.holidays)
    soon = left <= _SOON and standing.state in _NOT_YET
    kind = "term_passed" if left < 0 else "term_soon" if soon else ""
    if not kind:
        return None
    who, recipient, button = line.title, line.recipient_name, "openen"
    if standing.state == RECEIVED and not is_told(session, line.id):
        if left >= 0:
            return None  # nothing more is heard of it: that it was not taken up is not known
        kind, button = "silent", "hoe_verder"
    return TodayCard(kind, who, recipient, standing.state, days=abs(left), target=line.id, button=button)


def is_told(session: Session, request_id: RequestId) -> bool:
    """Whether the person agreed that the worker hears how it goes."""
    request = session.requests.get(OUT, request_id)
    return request is not None and request.feedback


def _consent_ends(session: Session, line: RequestLine, day: date) -> TodayCard | None:
    request = session.requests.get(OUT, line.id)
    if request is None:
        return None
    left = (request.until - day).days
    if left > session.terms.consent_warn_days:
        return None
    return TodayCard("consent_ends", line.title, line.recipient_name, days=left, target=line.id)


def _unknown(_session: Session, line: RequestLine, _day: date) -> TodayCard | None:
    if not line.standing.unknown:
        return None
    return TodayCard("unknown_events", line.title, line.recipient_name, target=line.id)


def _not_erased(session: Session) -> Iterator[TodayCard]:
    """Who stopped, and which service has not confirmed by the term that it is gone there."""
    day = local_day(session.now())
    for each in unconfirmed(session):
        late = -working_days_left(day, each.due, session.holidays)
        yield TodayCard(
            kind="not_erased",
            who=each.who,
            recipient=each.service,
            count=each.devices,
            days=late,
            target=each.request_id,
        )


def _stuck(session: Session) -> Iterator[TodayCard]:
    """A next step that the team keeps for a colleague and that cannot be delivered: tell that colleague."""
    for each in ladder.stuck(session):
        yield TodayCard("ladder_stuck", each.colleague, each.recipient, button="gedaan", target=each.env)


def _handed_over(session: Session) -> Iterator[TodayCard]:
    """What colleagues handed over and nobody here read yet: the oldest first."""
    unread = session.store.handovers.unread_lines()
    if unread:
        giver = unread[0].name
        yield TodayCard("handed_over", giver, count=len(unread), button="bekijken", target=unread[0].id)


def _afterwards(session: Session) -> Iterator[TodayCard]:
    """Whom to ask whether it helped, some weeks after it was closed."""
    day = local_day(session.now())
    for each in afterwards.due(session):
        days = (day - each.closed_on).days
        who, recipient = each.who, each.recipient
        yield TodayCard("afterwards", who, recipient, days=days, button="vragen", target=each.request_id)


def _consultations(session: Session) -> Iterator[TodayCard]:
    """A case-overleg that waits for the worker."""
    for each in consult.cards(session):
        yield TodayCard(
            kind=each.kind,
            who=each.who,
            recipient=each.partner,
            count=each.answered,
            days=each.asked,
            target=each.id,
            title=each.where,
            at=each.at,
        )


_AGENDA: Final = {COME_BACK: "come_back", TASK: "task", REMINDER: "reminder"}


def _agenda_cards(session: Session) -> Iterator[TodayCard]:
    """What the agenda asks for now. Visits of today stand under Op pad."""
    day = local_day(session.now())
    for item in agenda.speaking(session):
        days = (item.day - day).days
        if item.kind == VISIT and not days:
            continue
        visit = "visit_passed" if days < 0 else "visit_soon"
        yield TodayCard(
            kind=_AGENDA.get(item.kind, visit),
            who=item.who,
            recipient="" if item.home else item.place_name,
            days=days,
            button="gedaan" if item.kind in (TASK, REMINDER) else "openen",
            target=item.id,
            title=item.title,
        )


def _retain_cards(session: Session) -> Iterator[TodayCard]:
    """What will be erased, and open requests that somebody must decide about."""
    for card in retain.cards(session):
        if card.kind == "goes":
            yield TodayCard("retention", count=card.count, days=card.days, button="bekijken")
        else:
            who, recipient = card.who, card.recipient
            yield TodayCard("retention_decide", who, recipient, days=card.days, target=card.target)


def _device_cards(session: Session) -> Iterator[TodayCard]:
    drafts, untrusted = len(session.drafts.newest(DRAFT_KIND)), len(session.inbox.quarantined())
    if drafts:
        yield TodayCard("drafts", count=drafts, button="bekijken")
    if untrusted:
        yield TodayCard("quarantine", count=untrusted, button="bekijken")


def _heard(session: Session) -> tuple[HeardRow, ...]:
    """The latest news of each request, newest first."""
    since = session.now() - timedelta(days=_HEARD_DAYS)
    rows: dict[str, HeardRow] = {}
    for event in session.requests.events_since(OUT, since, limit=_LIMIT):
        request = session.requests.of_thread(OUT, event.thread)
        if event.by != CORE_ACTOR or event.code in (e.RECEIVED, e.OPENED) or request is None:
            continue
        standing = session.requests.standing(OUT, request.id)
        if standing is not None and request.id not in rows:
            who, recipient = request.title, request.recipient_name
            rows[request.id] = HeardRow(request.id, who, recipient, standing.state, standing.since)
    return tuple(list(rows.values())[:_HEARD_ROWS])


def _device(session: Session) -> DeviceCard:
    status, member = exchange.status(session), session.membership
    versions = session.directory.versions()
    root = versions.get(("root", member.network_id)) if member is not None else None
    return DeviceCard(
        waiting=status.waiting,
        last_sync=status.last_ok,
        backup=None,
        network=member.network if member is not None else "",
        directory_version=root[0] if root is not None else None,
    )


def _month(session: Session) -> Funnel:
    start = session.now().astimezone().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    wishes, erased = session.signals.count_wish_since(start), session.store.retention
    month = f"{start:%Y-%m}"
    for wish, count in erased.figure(month, "signal.wish").items():
        wishes[wish] = wishes.get(wish, 0) + count
    lines = session.requests.newest(OUT, RequestFilter(since=start), limit=_LIMIT)
    states = {line.id: fold(session.requests.events(line.thread)) for line in lines}
    with_contact = [(line, states[line.id].happened(e.CONTACT_MADE)) for line in lines]
    days = [
        -working_days_left(local_day(contact.at), local_day(line.made_at), session.holidays)
        for line, contact in with_contact
        if contact is not None
    ]
    return Funnel(
        bars=(
            ("signalen", session.signals.count_since(start) + erased.figure(month, "signal").get("", 0)),
            ("wil_contact", wishes.get(Wish.SERVICE, 0)),
            ("doorgegeven", len(lines)),
            ("opgenomen", sum(map(_was_taken_up, states.values()))),
            ("contact_gelegd", len(days)),
        ),
        no_contact=wishes.get(Wish.SELF, 0) + wishes.get(Wish.TALK, 0),
        median_days=median_high(days) if days else None,
        waiting=session.requests.count(OUT, RequestFilter(states=_NOT_YET)),
        asked=afterwards.sums(session),
    )


def _was_taken_up(state: RequestState) -> bool:
    """Taken up, or gone further: the message that said so may have been lost on the way."""
    later = (e.TAKEN_UP, e.ATTEMPT, e.CONTACT_MADE, e.REFERRED, e.CLOSED_HELP)
    return any(state.happened(code) for code in later)
