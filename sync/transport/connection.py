"""One signed call and its signed answer: the part that knows sockets and signatures, but no paths."""

import hashlib
import hmac
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import urlsplit

import pydantic
import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter

from sync.errors import HubClock, HubNotGenuine, HubRefused, HubUnreachable, Malformed, SignatureRefused
from sync.protocol import bodies, calls
from sync.protocol.calls import Code
from sync.protocol.contexts import Use
from sync.signatures import verify_ed25519

FLOWS: Final = 4
_LARGEST_ANSWER: Final = 16 * 1024 * 1024
_GATEWAY_ERRORS: Final = (502, 503, 504)
_NO_CONTENT: Final = 204
_FRAMING: Final = frozenset({"content-length", "transfer-encoding", "content-type"})
_RAW_ERRORS = urllib3.exceptions.HTTPError
"""What reading the raw body raises when the line breaks in the middle of it."""

M = TypeVar("M", bound=bodies.Body)


class CallSigner(Protocol):
    """The device's `net` key (`sync.identity.SigningKey`)."""

    @property
    def id(self) -> bytes:
        """The net id, under which the hub knows the key."""

    def sign(self, use: Use, data: bytes) -> bytes:
        """Ed25519 over the context of the use and the data."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call before it is signed. `secret`: MACed with its check value instead, for who has no key yet."""

    method: str
    path: str
    query: str = ""
    body: bytes = b""
    content_type: str = calls.JSON_TYPE
    secret: bytes | None = None


class Connection:
    """Signs calls, sends them, and lets only genuine answers through."""

    def __init__(
        self,
        url: str,
        hub_key: bytes,
        net: CallSigner | None = None,
        *,
        now: Callable[[], datetime],
        entropy: Callable[[int], bytes],
        timeouts: tuple[float, float] = (5.0, 25.0),
    ) -> None:
        self._url = url.rstrip("/")
        self._hub_key = hub_key
        self._net = net
        self._now = now
        self._entropy = entropy
        self._timeouts = timeouts
        self._aborted = False
        self._authority = _authority(self._url)
        self._session = _session(self._url)
        self._settings = self._session.merge_environment_settings(self._url, {}, True, None, None)
        self.clock_offset = 0
        """Seconds to add to this device's clock to get the hub's; changed only by the hub's signed word."""

    def answer(self, call: Call) -> bytes:
        """The body of a genuine yes; a genuine no is raised as HubRefused or HubClock."""
        status, body = self._genuine(call)
        if status < 300:
            return body
        refusal = read_model(bodies.RefusalBody, body)
        if refusal.code != Code.CLOCK:
            raise HubRefused(status, refusal.code)
        self.clock_offset = refusal.hub_time - int(self._now().timestamp())
        status, body = self._genuine(call)
        if status < 300:
            return body
        again = read_model(bodies.RefusalBody, body)
        raise HubClock(again.hub_time) if again.code == Code.CLOCK else HubRefused(status, again.code)

    def fetch_unsigned(self, path: str) -> tuple[int, bytes]:
        """What stands at a path, on nobody's word."""
        request = self._session.prepare_request(requests.Request("GET", self._url + path))
        status, _, body = self._send(request)
        return status, body

    def seconds(self) -> int:
        """The hub's clock, as far as it is known, in seconds since 1970."""
        return int(self._now().timestamp()) + self.clock_offset

    def abort(self) -> None:
        """Drop the connections; every later call is refused as unreachable."""
        self._aborted = True
        self._session.close()

    def _genuine(self, call: Call) -> tuple[int, bytes]:
        """Sign and send a call, and let only an answer through that this hub signed for this call."""
        request = self._prepare(call)
        base = self._mac(request, call) if call.secret is not None else self._sign(request)
        status, signature, body = self._send(request)
        if 300 <= status < 400:
            raise HubNotGenuine("redirect")
        if not signature:
            raise HubUnreachable("gateway") if status in _GATEWAY_ERRORS else HubNotGenuine("unsigned")
        try:
            signed = calls.reply_bytes(base, status, body)
            verify_ed25519(self._hub_key, calls.from_base64(signature), signed)
        except (SignatureRefused, Malformed) as error:
            raise HubNotGenuine("signature") from error
        return status, body

    def _prepare(self, call: Call) -> requests.PreparedRequest:
        headers = {"Accept-Encoding": "identity", "User-Agent": "vindplaats/1"}
        if call.body:
            headers["Content-Type"] = call.content_type
        headers["Content-Digest"] = calls.content_digest(call.body)
        query = f"?{call.query}" if call.query else ""
        request = requests.Request(call.method, self._url + call.path + query, headers, data=call.body)
        return request.prepare()

    def _sign(self, request: requests.PreparedRequest) -> bytes:
        """Add the signature headers of RFC 9421; returns the signature base."""
        if self._net is None:
            raise HubRefused(401, Code.UNKNOWN_DEVICE)
        params = calls.signature_params(self.seconds(), self._net.id, self._entropy(16))
        path, _, query = request.path_url.partition("?")
        components = (
            request.method or "",
            self._authority,
            path,
            f"?{query}",
            request.headers["Content-Digest"],
        )
        base = calls.signature_base(components, params)
        signature = calls.to_base64(self._net.sign("hub-auth", base))
        request.headers["Signature-Input"] = f"{calls.SIGNATURE_LABEL}={params}"
        request.headers["Signature"] = f"{calls.SIGNATURE_LABEL}=:{signature}:"
        return base

    def _mac(self, request: requests.PreparedRequest, call: Call) -> bytes:
        """Add the MAC header; returns what stands in for the signature base."""
        created, nonce = self.seconds(), self._entropy(16)
        digest = hashlib.sha256(call.body).digest()
        base = calls.mac_base(call.method, call.path, created, nonce, digest)
        mac = hmac.digest(calls.check_value(call.secret or b""), base, hashlib.sha256)
        request.headers[calls.MAC_HEADER] = calls.mac_header(created, nonce, mac)
        return base

    def _send(self, request: requests.PreparedRequest) -> tuple[int, str, bytes]:
        """Status, reply signature (or nothing) and body of whatever answers."""
        if self._aborted:
            raise HubUnreachable("aborted")
        try:
            with self._session.send(
                request, timeout=self._timeouts, allow_redirects=False, **self._settings
            ) as response:
                body = response.raw.read(_LARGEST_ANSWER + 1, decode_content=True)
                headers, status = response.headers, response.status_code
        except (
            requests.ConnectTimeout,
            requests.exceptions.ProxyError,
            requests.exceptions.SSLError,
        ) as error:
            raise HubUnreachable from error
        except requests.ConnectionError as error:
            raise HubUnreachable("unreachable" if _never_connected(error) else "unknown") from error
        except (requests.RequestException, _RAW_ERRORS) as error:
            raise HubUnreachable("unknown") from error
        if len(body) > _LARGEST_ANSWER:
            raise HubNotGenuine("size")
        if not any(name in headers for name in _FRAMING) and status != _NO_CONTENT:
            # The line broke within the headers: `http.client` takes the rest of a half line for a body.
            raise HubUnreachable("unknown")
        return status, headers.get(calls.REPLY_HEADER, ""), body


def read_model(model: type[M], body: bytes) -> M:
    try:
        return model.model_validate_json(body)
    except pydantic.ValidationError as error:
        raise HubNotGenuine("reply") from error


class _SystemTrust(HTTPAdapter):
    """Trust the certificates that the machine trusts: some organisations have a CA of their own."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(*args, **kwargs, ssl_context=context)


def _session(url: str) -> requests.Session:
    session = requests.Session()
    secure = urlsplit(url).scheme == "https"
    adapter = (_SystemTrust if secure else HTTPAdapter)(pool_maxsize=FLOWS, max_retries=0)
    session.mount(url, adapter)
    return session


def _authority(url: str) -> str:
    """Host and port as RFC 9421 wants them, which is also how they stand in the Host header of our calls."""
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return host if parts.port in (None, usual) else f"{host}:{parts.port}"


def _never_connected(error: requests.ConnectionError) -> bool:
    """Whether the request cannot have reached anyone; otherwise its outcome is unknown."""
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, urllib3.exceptions.NewConnectionError)
