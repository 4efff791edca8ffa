"""The bad line behaves as it says: it keeps what went over it, breaks where it was told to, or is silent."""

from collections.abc import Iterator

import pytest

from sync.errors import HubError, HubUnreachable
from tests.faults.wire import Wire
from tests.hub_server import Network, Organisation, RunningHub, blob, running_hub


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    with running_hub(tmp_path_factory.mktemp("wire")) as hub:
        yield hub


@pytest.fixture(scope="module")
def home(hub: RunningHub) -> Organisation:
    """A founded network's first organisation."""
    network = Network(hub)
    network.coordinator.add_mailbox()
    network.found()
    return network.coordinator


@pytest.fixture
def wire(hub: RunningHub, home: Organisation) -> Iterator[Wire]:
    direct = hub.url
    with Wire(direct) as wire:
        hub.url = wire.url
        yield wire
    hub.url = direct


def test_all_that_is_said_is_kept(hub: RunningHub, home: Organisation, wire: Wire) -> None:
    sent = blob(home.mailboxes[0].mailbox)
    client = hub.client(home.devices[0])

    client.push([sent.envelope])
    page = client.pull(home.mailboxes[0].mailbox)

    streams = wire.streams()
    up = b"".join(data for name, data in streams.items() if name.endswith("to the hub"))
    down = b"".join(data for name, data in streams.items() if name.endswith("from the hub"))
    assert sent.envelope in up
    assert sent.envelope in down
    assert sent.env in [item.env for item in page.items]


def test_wherever_an_answer_breaks_off_it_is_no_answer_and_a_repeat_stores_nothing_new(
    hub: RunningHub, home: Organisation, wire: Wire
) -> None:
    hub.client(home.devices[0]).push([blob(home.mailboxes[0].mailbox).envelope])
    before = _count(hub, home)
    whole = len(wire.streams()["connection 1, from the hub"])

    breaks = range(0, whole, 3)
    for after in breaks:
        sent = blob(home.mailboxes[0].mailbox)

        wire.cut_answers_after = after
        with pytest.raises(HubError):
            hub.client(home.devices[0]).push([sent.envelope])
        wire.cut_answers_after = None
        again = hub.client(home.devices[0]).push([sent.envelope])

        assert [item.status for item in again.items] == [208]
    assert _count(hub, home) == before + len(breaks)


def test_a_hub_that_takes_the_call_and_says_nothing_is_given_up(
    hub: RunningHub, home: Organisation, wire: Wire
) -> None:
    sent = blob(home.mailboxes[0].mailbox)
    before = _count(hub, home)

    wire.silent = True
    with pytest.raises(HubUnreachable, match="unknown"):
        hub.client(home.devices[0], timeouts=(5.0, 0.3)).push([sent.envelope])
    wire.silent = False

    assert _count(hub, home) == before
    assert any(sent.envelope in data for data in wire.streams().values())


def test_no_hub_at_the_other_end_is_a_line_that_closes(hub: RunningHub, home: Organisation) -> None:
    direct = hub.url
    with Wire("http://127.0.0.1:1") as wire:
        hub.url = wire.url
        with pytest.raises(HubUnreachable):
            hub.client(home.devices[0]).push([blob(home.mailboxes[0].mailbox).envelope])
    hub.url = direct


def _count(hub: RunningHub, home: Organisation) -> int:
    return len(hub.client(home.devices[0]).pull(home.mailboxes[0].mailbox).items)
