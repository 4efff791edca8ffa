"""Calls that write to an embedded hub share transactions, and each of them fails by itself."""

import asyncio
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from sync.hub.admin import open_service, prepare
from sync.hub.gate import Asked, Refused, Signed
from sync.hub.service import Desk, HubService, Incoming, Operation, Reply
from sync.hub.turns import MOST, Turns
from sync.protocol.calls import Code

NOBODY = b""


@pytest.fixture
def service(tmp_path: Path) -> Iterator[HubService]:
    """A prepared hub without a server."""
    prepare(tmp_path)
    opened = open_service(tmp_path)
    yield opened
    opened.database.close()


def keeping(anchor: bytes, then: Callable[[], None] = lambda: None) -> Operation:
    """A call that keeps one anchor, and does something after it."""

    def handler(desk: Desk, incoming: Incoming) -> Reply:
        desk.registry.witness(anchor, desk.hub_time)
        then()
        return desk.done()

    return Operation(handler, writes=True, identify=lambda desk, incoming: None)


def call(service: HubService, nonce: bytes) -> Incoming:
    """A call with this nonce; who makes it does not matter here."""
    signed = Signed(NOBODY, service.hub_time(), nonce, b"", b"")
    return Incoming(Asked("PUT", "", "/", "", {}), signed, b"", {})


def refuse() -> None:
    raise Refused(422, Code.EXPIRES)


def break_down() -> None:
    raise ZeroDivisionError


def together(service: HubService, operations: list[Operation], nonces: list[bytes]) -> list[int]:
    """The statuses of calls that wait at the same time."""

    async def run() -> list[Reply]:
        turns = Turns(service)
        pairs = zip(operations, nonces, strict=True)
        return await asyncio.gather(*[turns.write(each, call(service, nonce)) for each, nonce in pairs])

    return [reply.status for reply in asyncio.run(run())]


def kept(service: HubService) -> set[bytes]:
    """The anchors that the hub holds."""
    with service.database.read() as connection:
        return set(connection.exec_driver_sql("SELECT anchor FROM anchor").scalars())


def test_calls_that_wait_share_a_transaction_and_each_fails_by_itself(service: HubService) -> None:
    """A refusal, a bug and a repeated call leave nothing, and take nothing from their neighbours."""
    anchors = [secrets.token_bytes(32) for _ in range(5)]
    nonces = [secrets.token_bytes(16) for _ in range(4)]
    endings = (lambda: None, refuse, break_down, lambda: None, lambda: None)
    operations = [keeping(anchor, then) for anchor, then in zip(anchors, endings, strict=True)]
    commits: list[object] = []
    event.listen(service.database.engine, "commit", commits.append)

    said = together(service, operations, [*nonces, nonces[0]])

    assert (said, len(commits)) == ([200, 422, 500, 200, 409], 1)
    assert kept(service) == {anchors[0], anchors[3]}


def test_more_calls_than_fit_in_one_transaction_are_all_carried_out(service: HubService) -> None:
    """A group has a largest size, so that reading goes on."""
    anchors = [secrets.token_bytes(32) for _ in range(2 * MOST + 3)]
    commits: list[object] = []
    event.listen(service.database.engine, "commit", commits.append)

    said = together(service, [keeping(each) for each in anchors], [secrets.token_bytes(16) for _ in anchors])

    assert (set(said), len(commits), kept(service)) == ({200}, 3, set(anchors))


def test_what_cannot_be_made_durable_is_answered_yes_to_nobody(service: HubService) -> None:
    """A full disk: SQLite gives the whole transaction up, also what neighbours had written before."""
    with service.database.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")
    anchors = [secrets.token_bytes(32) for _ in range(3)]
    large = keeping(anchors[1], lambda: None)

    def fill(desk: Desk, incoming: Incoming) -> Reply:
        desk.registry.witness(secrets.token_bytes(1 << 20), desk.hub_time)
        return desk.done()

    operations = [
        keeping(anchors[0]),
        Operation(fill, writes=True, identify=large.identify),
        keeping(anchors[2]),
    ]
    said = together(service, operations, [secrets.token_bytes(16) for _ in range(3)])

    answered = {
        anchor
        for anchor, status in zip((anchors[0], anchors[2]), (said[0], said[2]), strict=True)
        if status == 200
    }
    assert said[1] == 500
    assert kept(service) == answered

    with service.database.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert together(service, [keeping(anchors[1])], [secrets.token_bytes(16)]) == [200]


def test_a_caller_that_goes_away_takes_nobody_along(service: HubService) -> None:
    """The writing is not a part of the call that began it."""
    anchors = [secrets.token_bytes(32) for _ in range(2)]

    async def run() -> Reply:
        turns = Turns(service)
        calls = [
            asyncio.create_task(turns.write(keeping(each), call(service, secrets.token_bytes(16))))
            for each in anchors
        ]
        await asyncio.sleep(0)
        calls[0].cancel()
        return await calls[1]

    assert asyncio.run(run()).status == 200
    assert anchors[1] in kept(service)
