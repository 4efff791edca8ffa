"""What the hub does with calls that no client of ours would make, and what it lets be seen."""

import json
import re
import secrets
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import HTTPMessageVerifier
from http_message_signatures.algorithms import ED25519
from http_message_signatures.resolvers import HTTPSignatureKeyResolver

from sync.errors import SignatureRefused
from sync.hub import gate
from sync.protocol import batches, calls
from sync.signatures import verify_ed25519
from tests.hub.fakes import line_to, whole_message
from tests.hub_server import Network, RunningHub, blob

JSON = "application/json"


def exchange(hub: RunningHub, message: bytes) -> tuple[int, dict[str, str], bytes]:
    """Send these very bytes; status, headers and body of what comes back."""
    host, port = hub.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as line:
        line.sendall(message)
        head, _, body = whole_message(line).partition(b"\r\n\r\n")
    first, *fields = head.decode().split("\r\n")
    return int(first.split()[1]), dict(field.split(": ", 1) for field in fields), body


def written(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """A call as bytes."""
    fields = {"Host": "hub", **headers}
    lines = [f"{method} {path} HTTP/1.1", *[f"{name}: {value}" for name, value in fields.items()]]
    return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode() + body


def signed(network: Network, method: str, path: str, body: bytes, **changes: str) -> bytes:
    """A call of the coordinator's device, with one thing about it changed after or before signing."""
    device = network.coordinator.devices[0]
    params = calls.signature_params(int(datetime.now(UTC).timestamp()), device.id, secrets.token_bytes(16))
    params = changes.get("params", params).replace("vindplaats/1", changes.get("tag", "vindplaats/1"))
    params = re.sub(changes.get("drop", "nothing"), "", params)
    digest = calls.content_digest(body)
    route, _, query = path.partition("?")
    base = calls.signature_base((method, "hub", route, f"?{query}", digest), params)
    proof = calls.to_base64(device.sign("hub-auth", base))
    headers = {"Content-Digest": digest, "Signature-Input": f"vp={params}", "Signature": f"vp=:{proof}:"}
    headers |= {name: value for name, value in changes.items() if name[0].isupper()}
    return written(changes.get("sent", method), changes.get("to", path), headers, body)


@pytest.fixture
def hub(network: Network) -> RunningHub:
    return network.hub


INDEX = calls.DOCUMENTS


def test_a_call_as_agreed_is_answered_and_the_answer_is_signed_for_it(
    network: Network, hub: RunningHub
) -> None:
    message = signed(network, "GET", INDEX, b"")
    status, headers, body = exchange(hub, message)

    fields = dict(line.split(": ", 1) for line in message.decode().split("\r\n")[1:-2])
    components = ("GET", "hub", INDEX, "?", fields["Content-Digest"])
    base = calls.signature_base(components, fields["Signature-Input"].removeprefix("vp="))
    reply = calls.from_base64(headers["vindplaats-reply"])
    assert status == 200
    verify_ed25519(hub.key, reply, calls.reply_bytes(base, status, body))
    with pytest.raises(SignatureRefused):
        verify_ed25519(hub.key, reply, calls.reply_bytes(base, 201, body))


@pytest.mark.parametrize(
    "changes",
    [
        {"to": "/v1/documents/"},
        {"to": f"{INDEX}?x=1"},
        {"sent": "PUT"},
        {"Content-Digest": calls.content_digest(b"other")},
        {"Content-Digest": "sha-256=:AAAA:"},
        {"Host": "elsewhere"},
        {"tag": "another/1"},
        {"drop": ';nonce="[0-9a-f]*"'},
        {"drop": ";created=[0-9]*"},
        {"drop": ' "content-digest"'},
        {"drop": ' "@query"'},
        {"drop": ';keyid="[0-9a-f]*"'},
        {"Signature": "vp=:AAAA:"},
        {"Signature": f"vp=:{'A' * 86}==:"},
        {"Signature-Input": "vp=nonsense"},
        {"Signature-Input": ""},
    ],
    ids=str,
)
def test_a_call_that_is_not_as_it_was_signed_is_refused(
    network: Network, hub: RunningHub, changes: dict[str, str]
) -> None:
    status, _, _ = exchange(hub, signed(network, "GET", INDEX, b"", **changes))
    assert status in (401, 404, 405)


def test_a_body_changed_on_the_way_is_refused(network: Network, hub: RunningHub) -> None:
    body = json.dumps({"anchor": "ab" * 32}).encode()
    message = signed(network, "PUT", calls.ANCHORS, body)
    status, _, answer = exchange(hub, message.replace(b"abab", b"abac"))
    assert (status, json.loads(answer)["code"]) == (401, "unsigned")
    assert exchange(hub, message)[0] == 200


def test_the_base_we_sign_is_the_one_of_rfc_9421(network: Network, hub: RunningHub) -> None:
    """A general implementation rebuilds it from the message and accepts our signature."""
    seen: list[bytes] = []
    device = network.coordinator.devices[0]
    with line_to(hub.url, seen=seen) as url:
        client = hub.client(device)
        client._connection._url, client._connection._authority = url, url.removeprefix("http://")
        client.push([blob(secrets.token_bytes(16)).envelope])
    head, _, body = seen[0].partition(b"\r\n\r\n")
    first, *fields = head.decode().split("\r\n")

    headers = dict(field.split(": ", 1) for field in fields)
    method, path, _ = first.split()
    message = SimpleNamespace(method=method, url=f"http://{headers['Host']}{path}", headers=headers)

    class OurAlgorithm(ED25519):
        def verify(self, signature: bytes, message: bytes) -> None:
            super().verify(signature, calls.call_bytes(message))

    class Keys(HTTPSignatureKeyResolver):
        def resolve_public_key(self, key_id: str) -> object:
            assert key_id == device.id.hex()
            return Ed25519PrivateKey.from_private_bytes(device.to_bytes()).public_key()

    verifier = HTTPMessageVerifier(signature_algorithm=OurAlgorithm, key_resolver=Keys())
    results = verifier.verify(
        message, expect_tag=calls.SIGNATURE_TAG, require_components=calls.COMPONENTS, body=body
    )
    assert results[0].label == calls.SIGNATURE_LABEL


def test_a_body_over_the_limit_is_refused_before_a_byte_of_it_is_sent(
    network: Network, hub: RunningHub
) -> None:
    """The answer comes on the header alone, and it is signed."""
    message = signed(network, "POST", calls.ENVELOPES, b"")
    message = message.replace(b"Content-Length: 0", b"Content-Length: 4194305")

    status, headers, body = exchange(hub, message)

    assert (status, json.loads(body)["code"]) == (413, "too_large")
    assert "vindplaats-reply" in headers
    assert headers["connection"] == "close"


def test_a_body_without_a_length_is_cut_off_at_the_limit(network: Network, hub: RunningHub) -> None:
    message = signed(network, "GET", INDEX, b"").replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
    status, _, body = exchange(hub, message + b"5\r\nhello\r\n0\r\n\r\n")
    assert (status, json.loads(body)["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xa0",
        b"\xa1\x01\x80\x00",
        b"\xa1\x02\x80",
        b"\xa1\x01\x81\x61a",
        b"\xa1\x01\x81\x42a",
        b"\xa1\x01\x9f\xff",
        b"\xa1\x01\x98\x01\x40",
        b"\xa1\x01\x81\x58\x01a",
        b"\xbf\x01\x80\xff",
        batches.encode_batch([b""] * 101),
        b"[]",
    ],
    ids=lambda body: body[:8].hex(),
)
def test_a_batch_that_is_none_is_refused_whole(network: Network, hub: RunningHub, body: bytes) -> None:
    status, _, answer = exchange(hub, signed(network, "POST", calls.ENVELOPES, body))
    assert (status, json.loads(answer)["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"anchor":1}', b'{"anchor":"ab"}', b'{"anchor":null,"x":1}', b"\xff"]
)
def test_json_that_is_not_the_model_is_refused(network: Network, hub: RunningHub, body: bytes) -> None:
    status, _, answer = exchange(hub, signed(network, "PUT", calls.ANCHORS, body))
    assert (status, json.loads(answer)["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    "query", ["", "after=0", "after=-1&limit=5", "after=0&limit=0", "after=0&limit=1001", "limit=5&after=0"]
)
def test_a_pull_names_where_and_how_much(network: Network, hub: RunningHub, query: str) -> None:
    path = calls.MAILBOX.format(mailbox="0" * 32)
    status, _, answer = exchange(hub, signed(network, "GET", f"{path}?{query}", b""))
    assert (status, json.loads(answer)["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    "path", ["/v1/mailboxes/xyz/envelopes?after=0&limit=1", "/v1/other", "/v1/envelopes/00"]
)
def test_a_path_that_is_none_is_not_found(network: Network, hub: RunningHub, path: str) -> None:
    status, _, answer = exchange(hub, signed(network, "GET", path, b""))
    assert status in (404, 405)
    assert json.loads(answer)["code"] == "not_found"


def test_health_tells_and_metrics_count_for_the_machine_itself_only(
    network: Network, hub: RunningHub
) -> None:
    with urllib.request.urlopen(hub.url + calls.HEALTH) as answer:
        assert json.load(answer)["status"] == "ok"
    mailbox = network.coordinator.add_mailbox()
    network.publish(network.coordinator).push([blob(mailbox).envelope])
    with urllib.request.urlopen(hub.url + calls.METRICS) as answer:
        text = answer.read().decode()
    assert 'fieldhub_calls_total{route="POST /v1/envelopes",status="200"}' in text
    assert 'fieldhub_items_total{status="201"}' in text
    assert mailbox.hex() not in text

    request = urllib.request.Request(hub.url + calls.METRICS, headers={"X-Forwarded-For": "192.0.2.7"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    refused.value.close()
    assert refused.value.code == 404


def test_the_log_holds_routes_and_statuses_and_no_id_or_address(network: Network, hub: RunningHub) -> None:
    mailbox, env = secrets.token_bytes(16), secrets.token_bytes(16)
    client = hub.client(network.coordinator.devices[0])
    for call in (lambda: client.pull(mailbox), lambda: client.get_document("org", env, 1)):
        with pytest.raises(Exception, match="not_"):
            call()

    log = hub.log()

    assert "GET /v1/mailboxes/{mailbox}/envelopes 403" in log
    for secret in (mailbox, env, network.coordinator.devices[0].id, network.coordinator.id):
        assert secret.hex() not in log
    assert "127.0.0.1" not in log


def test_every_call_is_described_in_openapi(hub: RunningHub) -> None:
    with urllib.request.urlopen(f"{hub.url}/openapi.json") as answer:
        described = json.load(answer)

    paths = {name: value for name, value in vars(calls).items() if str(value).startswith("/v1/")}
    assert set(described["paths"]) == set(paths.values()) | {calls.HEALTH}
    for operations in described["paths"].values():
        for operation in operations.values():
            assert operation["summary"]
    references = set(re.findall(r"#/components/schemas/(\w+)", json.dumps(described)))
    assert references <= set(described["components"]["schemas"])


def test_the_gate_reads_the_signature_input_of_any_order() -> None:
    """RFC 9421 leaves the order of the parameters open."""
    shuffled = f';tag="vindplaats/1";keyid="{"ab" * 16}";created=5;nonce="{"cd" * 16}"'
    covered = " ".join(f'"{name}"' for name in calls.COMPONENTS)
    headers = {"signature-input": f"vp=({covered}){shuffled}", "signature": f"vp=:{'A' * 86}==:"}
    found = gate.read(gate.Asked("GET", "hub", "/", "", headers))
    assert (found.net_id, found.created, found.nonce) == (b"\xab" * 16, 5, b"\xcd" * 16)
