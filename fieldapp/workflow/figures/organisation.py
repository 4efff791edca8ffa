"""An organisation's own figures: what will be sent of a quarter, frozen before it is seen, sent or kept back.

The administrator sees the table exactly as it leaves, and never a sum behind it: with two devices a sum less
what one knows oneself would be the other's. Making the table freezes it; what comes in after that waits for
the next quarter.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.figures import Cells, Quarter, Table, decode_figures, encode_table, freeze
from fieldapp.domain.ids import MessageId, OrgId
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION
from fieldapp.store.figures import IN, KEPT, MADE, OUT, SENT, FrozenTable
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures.counting import all_cells
from fieldapp.workflow.figures.sums import running_quarter
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.counts import queue_table
from fieldapp.workflow.post.outgoing import coordination
from fieldapp.workflow.session import Session

RUNNING: Final = "running"
WAITING: Final = "waiting"
FEW: Final = 3
"""With fewer devices than this a table says something about one worker."""

_KEY: Final = b"vindplaats/1/figures key\0"


@dataclass(frozen=True, slots=True)
class OwnQuarter:
    """One quarter of the own organisation.

    `state`: running (not over), waiting (devices gave, no table yet), made, sent, kept (not sent, by
    decision). `devices`: how many gave, of `of_devices`; 0 once it is frozen. `cells` and `payload`: the
    table, once there is one.
    """

    quarter: Quarter
    state: str
    devices: int
    of_devices: int
    at: datetime | None = None
    cells: Cells | None = None
    payload: bytes = b""

    @property
    def speaks_of_few(self) -> bool:
        """Whether one could see in it how much one worker did."""
        return self.of_devices < FEW


def own_quarters(session: Session, today: date | None = None) -> tuple[OwnQuarter, ...]:
    """The running quarter first, then what waits, then what was frozen. Raises NotConnected."""
    membership = session.membership
    if membership is None:
        raise NotConnected
    running = running_quarter(session, today)
    devices = sum(device.revoked is None for device in network_of(session).own_document.devices)
    found = {running.code: OwnQuarter(running, RUNNING, 0, devices)}
    for code in session.store.figures.open_quarters():
        quarter = Quarter.read("quarter", code)
        state = WAITING if quarter < running else RUNNING
        found[code] = OwnQuarter(quarter, state, session.store.figures.givers(code), devices)
    for table in session.store.figures.tables(OUT):
        if table.org == membership.org_id:
            found[table.quarter] = _frozen(session, table, devices)
    return tuple(found[code] for code in sorted(found, reverse=True))


def make_table(session: Session, quarter: Quarter, today: date | None = None) -> Change:
    """Freeze the table of a quarter that is over, for good; from then on nothing finer is kept.

    For the administrator. Raises InvalidInput (quarter: running, frozen, nothing), NotConnected.
    """
    membership, secret = session.membership, session.directory.secret(ORGANISATION)
    if membership is None or secret is None:
        raise NotConnected
    if quarter >= running_quarter(session, today):
        raise InvalidInput("quarter", "running")
    figures, code = session.store.figures, quarter.code
    with session.database.transaction():
        if figures.table(OUT, membership.org_id, code) is not None:
            raise InvalidInput("quarter", "frozen")
        if not figures.givers(code):
            raise InvalidInput("quarter", "nothing")
        key = hmac.new(secret, _KEY, hashlib.sha256).digest()
        cells = freeze(key, quarter, figures.sums(code), all_cells(session))
        payload = encode_table(Table(quarter, cells))
        figures.freeze(FrozenTable(OUT, OrgId(membership.org_id), code, payload, session.now(), MADE))
        figures.forget_sums(code)
    return Change.FIGURES


def send_table(session: Session, quarter: Quarter) -> Change:
    """Seal the frozen bytes to the coordinator; twice sends once. In one transaction, all or nothing.

    Raises InvalidInput (quarter: missing), DisclosureRefused, GuardRefused, DirectoryProblem, NotConnected.
    """
    table = _own_table(session, quarter)
    if table.state == SENT:
        return Change.NONE
    network = network_of(session)
    with session.database.transaction():
        mid = queue_table(session, network, table.payload)
        session.store.figures.settle(table.org, table.quarter, SENT, mid)
        if any(box.id == coordination(network) for box in network.own_mailboxes):
            _keep_here(session, table, mid)  # who coordinates reads its own post as sent, not as received
    return Change.FIGURES | Change.OUTBOX | Change.LEDGER


def keep_back(session: Session, quarter: Quarter) -> Change:
    """This table is not sent. It stays as it is, so that sending it later tells no more."""
    table = _own_table(session, quarter)
    if table.state != MADE:
        raise InvalidInput("quarter", "sent" if table.state == SENT else "frozen")
    with session.database.transaction():
        session.store.figures.settle(table.org, table.quarter, KEPT, "")
    return Change.FIGURES


def waiting_tables(session: Session) -> int:
    """Quarters that wait for the administrator: devices gave, or a table was made and not decided on."""
    if session.membership is None or not session.membership.is_administrator:
        return 0
    return sum(each.state in (WAITING, MADE) for each in own_quarters(session))


def _own_table(session: Session, quarter: Quarter) -> FrozenTable:
    if session.membership is None or session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    table = session.store.figures.table(OUT, session.membership.org_id, quarter.code)
    if table is None:
        raise InvalidInput("quarter", "missing")
    return table


def _keep_here(session: Session, table: FrozenTable, mid: MessageId) -> None:
    received = FrozenTable(IN, table.org, table.quarter, table.payload, session.now(), SENT, mid)
    session.store.figures.freeze(received)


def _frozen(session: Session, table: FrozenTable, devices: int) -> OwnQuarter:
    """What the bytes say, in the order of the table."""
    quarter = Quarter.read("quarter", table.quarter)
    said = decode_figures(table.payload).cells
    cells = {cell: said[cell] for cell in (*all_cells(session), *said) if cell in said}
    return OwnQuarter(quarter, table.state, 0, devices, table.made_at, cells, table.payload)
