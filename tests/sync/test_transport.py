"""The client believes one hub, and only what that hub signed for this very call."""

import re
import secrets
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sync.errors import HubClock, HubNotGenuine, HubRefused, HubUnreachable
from sync.identity import SigningKey
from sync.protocol import calls
from sync.protocol.calls import Code
from sync.signatures import verify_ed25519
from sync.transport import HubClient
from tests.hub.fakes import Canned, answering, line_to, whole_message
from tests.hub_server import Network, RunningHub, blob, running_hub, years_off


@dataclass
class Founded:
    """A hub with a network of one organisation, one device and one mailbox."""

    hub: RunningHub
    device: SigningKey
    mailbox: bytes
    client: HubClient


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Founded]:
    with running_hub(tmp_path_factory.mktemp("transport")) as hub:
        network = Network(hub)
        mailbox = network.coordinator.add_mailbox()
        yield Founded(hub, network.coordinator.devices[0], mailbox, network.found())


def a_client(url: str, *, key: bytes | None = None, timeouts: tuple[float, float] = (2.0, 2.0)) -> HubClient:
    """A client of whatever stands at this address."""
    hub_key = key or SigningKey.generate(secrets.token_bytes).public
    net = SigningKey.generate(secrets.token_bytes)
    return HubClient(
        url, hub_key, net, now=lambda: datetime.now(UTC), entropy=secrets.token_bytes, timeouts=timeouts
    )


def redirected(founded: Founded, url: str) -> HubClient:
    """The founded network's own client, but by way of another address."""
    return HubClient(
        url, founded.hub.key, founded.device, now=lambda: datetime.now(UTC), entropy=secrets.token_bytes
    )


PORTAL = Canned(200, b"<html>Log in to the wifi</html>", (("Content-Type", "text/html"),))


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (PORTAL, "unsigned"),
        (Canned(204), "unsigned"),
        (Canned(200, b"{}", ((calls.REPLY_HEADER, "AAAA"),)), "signature"),
        (Canned(201, b"", ((calls.REPLY_HEADER, "%%%"),)), "signature"),
        (Canned(403, b"blocked"), "unsigned"),
    ],
)
def test_an_answer_that_is_not_signed_by_the_hub_counts_for_nothing(answer: Canned, code: str) -> None:
    with answering(answer) as (url, _), pytest.raises(HubNotGenuine, match=code):
        a_client(url).push([blob(secrets.token_bytes(16)).envelope])


def test_a_redirect_is_never_followed() -> None:
    """Neither to another host nor to another path: the second server is asked nothing at all."""
    with answering(PORTAL) as (elsewhere, asked):
        away = Canned(302, b"", (("Location", f"{elsewhere}/v1/envelopes"),))
        with answering(away) as (url, _), pytest.raises(HubNotGenuine, match="redirect"):
            a_client(url).push([])
    assert asked == []


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_gateway_without_a_hub_behind_it_is_unreachable(status: int) -> None:
    with (
        answering(Canned(status, b"bad gateway")) as (url, _),
        pytest.raises(HubUnreachable, match="gateway"),
    ):
        a_client(url).documents_index()


def test_another_hub_cannot_answer_for_ours(founded: Founded) -> None:
    stranger = HubClient(
        founded.hub.url,
        SigningKey.generate(secrets.token_bytes).public,
        founded.device,
        now=lambda: datetime.now(UTC),
        entropy=secrets.token_bytes,
    )
    with pytest.raises(HubNotGenuine, match="signature"):
        stranger.documents_index()


def test_an_answer_to_another_call_does_not_count(founded: Founded) -> None:
    """A line that plays back an earlier, genuine answer of the hub is caught."""
    recorded: list[bytes] = []

    def play_back(answer: bytes) -> bytes:
        recorded.append(answer)
        return recorded[0]

    with line_to(founded.hub.url, play_back) as url:
        client = redirected(founded, url)
        client.documents_index()
        client.abort()
        with pytest.raises(HubNotGenuine, match="signature"):
            redirected(founded, url).documents_index()


@pytest.mark.parametrize("wanted", ["status", "body"])
def test_an_answer_changed_on_the_way_does_not_count(founded: Founded, wanted: str) -> None:
    def change(answer: bytes) -> bytes:
        if wanted == "status":
            return answer.replace(b"HTTP/1.1 200", b"HTTP/1.1 201", 1)
        return answer[:-1] + bytes((answer[-1] ^ 1,))

    with line_to(founded.hub.url, change) as url, pytest.raises(HubNotGenuine, match="signature"):
        redirected(founded, url).documents_index()


@pytest.mark.parametrize("arrives", [0, 20, 60, 120, -40, -1])
def test_a_line_that_breaks_before_the_answer_is_complete_leaves_the_outcome_unknown(
    founded: Founded, arrives: int
) -> None:
    """And asking again shows that it was stored, once."""
    sent = blob(founded.mailbox)
    with (
        line_to(founded.hub.url, lambda answer: answer[:arrives]) as url,
        pytest.raises(HubUnreachable, match="unknown"),
    ):
        redirected(founded, url).push([sent.envelope])
    assert [item.status for item in founded.client.push([sent.envelope]).items] == [208]


def test_a_hub_that_accepts_and_stays_silent_is_unknown() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(HubUnreachable, match="unknown"):
            a_client(url, timeouts=(0.5, 0.2)).push([])


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(HubUnreachable, match="unreachable"):
        a_client(f"http://127.0.0.1:{port}").push([])


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_is_no_obstacle(founded: Founded, years: int) -> None:
    """The hub's signed time corrects it in memory; every later call goes right the first time."""
    client = founded.hub.client(founded.device, now=years_off(years))

    client.push([blob(founded.mailbox).envelope])

    assert abs(client.clock_offset + years * 365 * 86_400) < 5
    assert abs(client.hub_now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_clock_that_jumps_between_two_calls_is_reported(founded: Founded) -> None:
    """Corrected once; if that does not help, the hub's time is handed up instead of trying for ever."""
    clock = iter(range(0, 10**9, 10**6))
    client = founded.hub.client(founded.device, now=lambda: datetime.fromtimestamp(next(clock), UTC))
    with pytest.raises(HubClock) as refused:
        client.push([])
    assert abs(refused.value.hub_time - datetime.now(UTC).timestamp()) < 5


def test_an_unsigned_time_corrects_nothing() -> None:
    refusal = b'{"code":"clock","hub_time":1}'
    with answering(Canned(401, refusal)) as (url, _):
        client = a_client(url)
        with pytest.raises(HubNotGenuine):
            client.push([])
    assert client.clock_offset == 0


def test_an_unknown_device_is_told_so(founded: Founded) -> None:
    stranger = founded.hub.client(SigningKey.generate(secrets.token_bytes))
    with pytest.raises(HubRefused, match="unknown_device"):
        stranger.documents_index()
    with pytest.raises(HubRefused, match="unknown_device"):
        founded.hub.client(None).documents_index()


def test_after_abort_nothing_leaves(founded: Founded) -> None:
    with answering(PORTAL) as (url, asked):
        client = a_client(url)
        client.abort()
        with pytest.raises(HubUnreachable, match="aborted"):
            client.push([])
    assert asked == []


def test_the_witness_of_an_anchor_can_be_shown_to_others(founded: Founded) -> None:
    anchor = secrets.token_bytes(32)

    word = founded.client.put_anchor(anchor)

    verify_ed25519(founded.hub.key, word.signature, calls.witness_bytes(anchor, word.hub_time))
    assert founded.client.put_anchor(anchor) == word, "first seen stays first seen"


def test_health_is_a_light_and_no_more(founded: Founded, tmp_path: Path) -> None:
    assert founded.client.health()
    with answering(PORTAL) as (url, _):
        assert not a_client(url).health()


def test_a_call_carries_all_that_the_hub_requires(founded: Founded) -> None:
    """Method, authority, path, query and body, when, once, by whom and for what: all under the signature."""
    seen: list[bytes] = []
    with line_to(founded.hub.url, seen=seen) as url:
        redirected(founded, url).pull(founded.mailbox, 0, 10)

    fields = dict(line.split(": ", 1) for line in seen[0].decode().split("\r\n")[1:] if line)
    covered = '("@method" "@authority" "@path" "@query" "content-digest")'
    form = (
        re.escape(f"vp={covered}") + r';created=\d+;keyid="(.{32})";nonce="[0-9a-f]{32}";tag="vindplaats/1"'
    )
    found = re.fullmatch(form, fields["Signature-Input"])
    assert found is not None
    assert found[1] == founded.device.id.hex()
    assert fields["Content-Digest"] == calls.content_digest(b"")


def test_a_replayed_call_is_refused(founded: Founded) -> None:
    """The very bytes of a push that was carried out, sent again by somebody who saw them pass."""
    recorded: list[bytes] = []
    host, port = founded.hub.url.removeprefix("http://").split(":")

    with line_to(founded.hub.url, seen=recorded) as url:
        redirected(founded, url).push([blob(founded.mailbox).envelope])
    with socket.create_connection((host, int(port))) as line:
        line.sendall(recorded[0])
        answer = whole_message(line)

    assert answer.startswith(b"HTTP/1.1 409")
    assert Code.REPLAYED.encode() in answer
