"""What this device can count, from its first day up to the end of a quarter.

Two scopes. Its own work: signals and requests of who works here. And each intake mailbox of which it is the
teller: one device counts for all colleagues together, so that no count there speaks of a worker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from fieldapp.domain.figures import (
    Heard,
    Quarter,
    Received,
    Sent,
    catalogue,
    count_heard,
    count_received,
    count_sent,
)
from fieldapp.domain.figures import cells as c
from fieldapp.domain.ids import ThreadId
from fieldapp.domain.requests import RequestState, fold
from fieldapp.domain.signals import Wish
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow.network import Network
from fieldapp.workflow.session import Session
from sync.protocol import Header

OWN: Final = ""

_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)


def all_cells(session: Session) -> tuple[str, ...]:
    """Every cell of a table, with the codes that every program knows."""
    return catalogue({block: session.taxonomies[name].shared for block, name in c.LISTS.items()})


def scopes(network: Network) -> tuple[str, ...]:
    """For whom this device counts: its own work, and the intake mailboxes of which it is the first member."""
    own = network.keys.device_id
    revoked = {device.id for device in network.own_document.devices if device.revoked is not None}
    tells = [
        box.id.hex()
        for box in network.own_document.mailboxes
        if box.kind == "intake" and own == next((m for m in box.members if m not in revoked), b"")
    ]
    return (OWN, *sorted(tells))


def counted(session: Session, network: Network, scope: str, quarter: Quarter) -> Counter[str]:
    """Everything of a scope up to and with a quarter. Reads much; run it outside a transaction."""
    found = _own_work(session, network, quarter) if scope == OWN else _mailbox(session, scope, quarter)
    known = set(all_cells(session))
    return Counter({cell: n for cell, n in found.items() if cell in known})


def _own_work(session: Session, network: Network, quarter: Quarter) -> Counter[str]:
    found = _signals(session, quarter)
    end = _end(quarter)
    sent = (Sent(_until(session, request.thread, end)) for request in session.store.figures.requests(OUT))
    found.update(count_sent(sent))
    personal = network.personal_mailbox(network.keys.device_id)
    boxes = () if personal is None else (personal.hex(),)
    heard = session.store.figures.headers_heard(end, boxes)
    found.update(count_heard(_heard(heard), session.holidays))
    return found


def _mailbox(session: Session, mailbox: str, quarter: Quarter) -> Counter[str]:
    end = _end(quarter)
    received = (
        Received(_until(session, request.thread, end), _local(request.made_at))
        for request in session.store.figures.requests(IN)
        if request.mailbox == mailbox and request.made_at < end
    )
    return count_received(received, term=session.terms.take_up, today=quarter.last, holidays=session.holidays)


def _signals(session: Session, quarter: Quarter) -> Counter[str]:
    """Those that are here, and those that were erased: erasing changes nothing."""
    found: Counter[str] = Counter()
    for noted in session.store.figures.noted_before(_end(quarter)):
        found[f"{c.STEP}.{c.SIGNALS}"] += 1
        found[f"{c.STEP}.{c.WANTS_CONTACT}"] += noted.wish == Wish.SERVICE
        for block, codes in (
            (c.DOMAIN, noted.domains),
            (c.REASON, noted.reasons),
            (c.BARRIER, noted.barriers),
        ):
            found.update(f"{block}.{code}" for code in codes)
    went = session.store.figures.went_before(quarter.months[-1])
    for (what, code), n in went.items():
        cell = _cell_of(what, code)
        if cell:
            found[cell] += n
    return +found


def _cell_of(what: str, code: str) -> str:
    """The cell that a kept figure belongs to, or none."""
    if what == "signal":
        return f"{c.STEP}.{c.SIGNALS}"
    if what == "signal.wish":
        return f"{c.STEP}.{c.WANTS_CONTACT}" if code == Wish.SERVICE else ""
    block = {"domains": c.DOMAIN, "non_take_up": c.REASON, "barriers": c.BARRIER}.get(what.partition(".")[2])
    return f"{block}.{code}" if block else ""


def _until(session: Session, thread: ThreadId, end: datetime) -> RequestState:
    """How a request stood at the end of the quarter."""
    return fold(event for event in session.requests.events(thread) if event.at < end)


def _heard(headers: Iterable[tuple[bytes, datetime]]) -> Iterator[Heard]:
    """By the signed header, which stays when the content is erased."""
    for data, opened in headers:
        said = datetime.fromtimestamp(Header.decode(data).time * _MINUTE.total_seconds(), tz=opened.tzinfo)
        yield Heard(_local(said), _local(opened))


def _end(quarter: Quarter) -> datetime:
    """The first moment that is not in it any more, on the wall of whoever looks."""
    return datetime.combine(quarter.last + _DAY, time()).astimezone()


def _local(moment: datetime) -> date:
    return moment.astimezone().date()
