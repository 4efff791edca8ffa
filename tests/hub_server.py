"""A real hub for tests: `fieldhub serve` as a process of its own, on a free port of 127.0.0.1.

    with running_hub(tmp_path) as hub:
        hub.url, hub.key (32 bytes), hub.token (as printed), hub.folder
        hub.stop() / hub.kill() / hub.start()     # the same port again after start
        hub.restart()                             # stop and start
        client = hub.client(net_key)              # a HubClient

`Network` plays the organisations of a network towards the hub: it makes keys, signs access lists and founds.
"""

import secrets
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sync.hub.admin import prepare
from sync.identity import PairKey, SigningKey
from sync.protocol import (
    AccessList,
    Envelope,
    MailboxAccess,
    network_id,
    next_digest,
    organisation_id,
    withdrawal_check,
)
from sync.protocol.envelope import ENC_LENGTH, SIZE_CLASSES, TAG_LENGTH
from sync.transport import HeldDocument, HubClient, SignedAccess


def today() -> int:
    """Days since 1970."""
    return int(datetime.now(UTC).timestamp()) // 86_400


class RunningHub:
    """One hub process and the folder it keeps everything in."""

    module = "sync.hub"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = ""
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        prepared = prepare(folder)
        self.key = bytes.fromhex(prepared.hub_key)
        self.token = prepared.token

    def start(self) -> None:
        """Serve; the first time on a free port, afterwards on the same one."""
        command = [
            sys.executable, "-m", self.module, "serve",
            "--data", str(self.folder), "--port", str(self._port),
        ]  # fmt: skip
        with (self.folder / "log.txt").open("a") as log:
            self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line.startswith("listening on "), self.log()
        self.url = line.split()[-1]
        self._port = int(self.url.rpartition(":")[2])

    def stop(self) -> int:
        """SIGTERM; returns the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL, as a power cut would."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        """Stop and start on the same port."""
        self.stop()
        self.start()

    def log(self) -> str:
        """What the hub wrote to standard error."""
        return (self.folder / "log.txt").read_text()

    def client(
        self,
        net: SigningKey | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        timeouts: tuple[float, float] = (5.0, 25.0),
    ) -> HubClient:
        """A client of this hub."""
        return HubClient(self.url, self.key, net, now=now, entropy=secrets.token_bytes, timeouts=timeouts)

    def _end(self, number: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        process.send_signal(number)
        code = process.wait(timeout=20)
        assert process.stdout is not None
        process.stdout.close()
        return code


@contextmanager
def running_hub(tmp_path: Path) -> Iterator[RunningHub]:
    """A hub that serves, in a folder of its own under `tmp_path`."""
    hub = RunningHub(tmp_path / "hub")
    hub.start()
    try:
        yield hub
    finally:
        hub.kill()


@dataclass(slots=True)
class Organisation:
    """One organisation as the hub sees it: its pair, the next pair, its devices' net keys, its mailboxes."""

    net: bytes
    pair: PairKey = field(default_factory=lambda: PairKey.generate(secrets.token_bytes))
    successor: PairKey = field(default_factory=lambda: PairKey.generate(secrets.token_bytes))
    devices: list[SigningKey] = field(default_factory=lambda: [SigningKey.generate(secrets.token_bytes)])
    mailboxes: list[MailboxAccess] = field(default_factory=list)
    revoked: tuple[bytes, ...] = ()
    admitted: tuple[bytes, ...] = ()
    version: int = 0
    id: bytes = b""

    def __post_init__(self) -> None:
        self.id = organisation_id(self.pair.publics)

    def add_mailbox(
        self, *readers: SigningKey, open_to_all: bool = True, epochs: tuple[int, ...] = (1,)
    ) -> bytes:
        """A mailbox of these devices (the first device when none is named); returns its id."""
        mailbox = secrets.token_bytes(16)
        ids = tuple(sorted(device.id for device in readers or self.devices[:1]))
        self.mailboxes.append(MailboxAccess(mailbox, ids, open_to_all, epochs))
        return mailbox

    def access(self, *, signer: PairKey | None = None, version: int | None = None) -> SignedAccess:
        """The next access list, signed."""
        self.version = self.version + 1 if version is None else version
        document = AccessList(
            net=self.net,
            organisation=self.id,
            version=self.version,
            publics=self.pair.publics,
            next_keys=next_digest(self.successor.publics),
            net_keys=tuple(device.public for device in self.devices),
            mailboxes=tuple(self.mailboxes),
            revoked=self.revoked,
            admitted=self.admitted,
        ).encode()
        return SignedAccess(document, (signer or self.pair).sign("access", document))


class Network:
    """A founded network: a coordinator and any number of other organisations."""

    def __init__(self, hub: RunningHub) -> None:
        self.hub = hub
        root = PairKey.generate(secrets.token_bytes)
        self.net = network_id(root.publics)
        self.coordinator = Organisation(self.net)

    def found(self) -> HubClient:
        """Found it at the hub; returns the coordinator's client."""
        document = HeldDocument(1, secrets.token_bytes(32), b"sealed")
        client = self.hub.client(self.coordinator.devices[0])
        client.found(self.hub.token, self.coordinator.access(), document, document)
        return client

    def publish(self, organisation: Organisation) -> HubClient:
        """Hand in the organisation's next access list, by its first device."""
        client = self.hub.client(organisation.devices[0])
        client.put_access(organisation.id, organisation.access())
        return client

    def join(self, organisation: Organisation) -> HubClient:
        """Let another organisation in, and hand in its first access list."""
        self.coordinator.admitted += (organisation.id,)
        self.publish(self.coordinator)
        return self.publish(organisation)


@dataclass(frozen=True, slots=True)
class Blob:
    """Something of the form of an envelope, with its withdrawal token."""

    env: bytes
    envelope: bytes
    wt: bytes


def blob(
    mailbox: bytes, *, epoch: int = 1, days: int = 30, env: bytes | None = None, size_class: int = 0
) -> Blob:
    """An envelope around random bytes: the hub cannot tell. `days` from today it expires."""
    env, wt = env or secrets.token_bytes(16), secrets.token_bytes(32)
    envelope = Envelope(
        env=env,
        mailbox=mailbox,
        epoch=epoch,
        expires=today() + days,
        wc=withdrawal_check(wt),
        sealed=secrets.token_bytes(ENC_LENGTH + SIZE_CLASSES[size_class] + TAG_LENGTH),
    )
    return Blob(env, envelope.encode(), wt)


def years_off(years: int) -> Callable[[], datetime]:
    """A clock that is this many years wrong."""
    return lambda: datetime.now(UTC) + timedelta(days=365 * years)
