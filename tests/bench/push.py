"""1,000 sealed envelopes from the outbox to the hub on loopback, against a server that only commits them.

Both send batches of 100 and both servers are durable before they answer. The engine runs four flows, as the
program does; the floor is one connection, as in the table its goal comes from.
"""

import http.client
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from sync.engine import push_all
from sync.identity import SigningKey
from sync.transport import HubClient
from tests.hub.fakes import MemoryOutbox
from tests.hub_server import Blob, Network, blob, running_hub

RECORDS, BATCH, FLOWS = 1000, 100, 4
FEWEST_ROUNDS = 9  # a round takes a twentieth of a second, so one hiccup of the disk would decide it
GOAL = 0.55


def measure(rounds: int) -> list[dict[str, object]]:
    """Records a second of the engine and hub, as a share of the floor's; medians of interleaved rounds."""
    rounds = max(rounds, FEWEST_ROUNDS)
    ours: list[float] = []
    floors: list[float] = []
    with tempfile.TemporaryDirectory() as folder, running_hub(Path(folder)) as hub:
        network = Network(hub)
        devices = [SigningKey.generate(secrets.token_bytes) for _ in range(rounds + 1)]
        network.coordinator.devices += devices
        mailbox = network.coordinator.add_mailbox()
        network.found()
        size = len(blob(mailbox).envelope)
        with _floor(Path(folder) / "floor.db", size) as port:
            for device in devices:
                blobs = [blob(mailbox) for _ in range(RECORDS)]
                floors.append(RECORDS / _push_to_floor(port, blobs))
                ours.append(RECORDS / _push_to_hub(hub.client(device), blobs))
    # The first round warms both servers up and does not count.
    ratio = statistics.median(ours[1:]) / statistics.median(floors[1:])
    return [
        {
            "name": "push 1,000 envelopes",
            "ratio": round(ratio, 3),
            "goal": f">= {GOAL}",
            "ok": ratio >= GOAL,
            "unit": "records/s of engine and hub to those of a server that only commits",
        }
    ]


def _push_to_hub(client: HubClient, blobs: Sequence[Blob]) -> float:
    outbox = MemoryOutbox()
    for each in blobs:
        outbox.add(each.env, each.envelope)
    client.documents_index()  # both sides start with an open connection
    with ThreadPoolExecutor(FLOWS) as flows:
        started = time.perf_counter()
        outcome = push_all(outbox, client, executor=flows, flows=FLOWS, batch=BATCH)
        seconds = time.perf_counter() - started
    if outcome.stored != RECORDS:
        raise RuntimeError(f"only {outcome.stored} stored") from outcome.problem
    return seconds


def _push_to_floor(port: int, blobs: Sequence[Blob]) -> float:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.connect()
    started = time.perf_counter()
    for at in range(0, RECORDS, BATCH):
        body = b"".join(each.envelope for each in blobs[at : at + BATCH])
        connection.request("POST", "/batch", body)
        answer = connection.getresponse()
        if answer.status != 201 or answer.read() != b"ok":
            raise RuntimeError("the floor gave way")
    seconds = time.perf_counter() - started
    connection.close()
    return seconds


@contextmanager
def _floor(path: Path, size: int) -> Iterator[int]:
    command = [sys.executable, "-m", "tests.bench.floor", str(path), str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield int(process.stdout.readline())
        finally:
            process.terminate()
