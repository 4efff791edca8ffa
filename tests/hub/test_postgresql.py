"""The same hub on PostgreSQL, where that is installed: everything the embedded database does."""

import getpass
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from sync.engine import pull_all, push_all, recheck, withdraw_all
from tests.hub.fakes import MemoryInbox, MemoryOutbox
from tests.hub.serving import serving
from tests.hub_server import Network, Organisation, blob

pytest.importorskip("psycopg")
pytestmark = pytest.mark.skipif(
    not (shutil.which("initdb") and shutil.which("pg_ctl") and shutil.which("createdb")),
    reason="PostgreSQL is not installed",
)

_SERVER = "-c listen_addresses='' -c fsync=off -k"


def _run(command: str) -> None:
    """As an ordinary user: PostgreSQL refuses to be root."""
    shell = ["sh", "-c", command]
    wrapped = ["su", "nobody", "-s", "/bin/sh", "-c", command] if getpass.getuser() == "root" else shell
    subprocess.run(wrapped, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A server of its own, on a socket in a folder of its own (a socket's path must be short)."""
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        if getpass.getuser() == "root":
            shutil.chown(folder, "nobody")
        os.chmod(folder, 0o755)
        _run(f"initdb -D {folder}/data -A trust -U hub --no-sync")
        _run(f'pg_ctl -D {folder}/data -o "{_SERVER} {folder}" -l {folder}/log -w start')
        try:
            _run(f"createdb -h {folder} -U hub hub")
            yield f"postgresql+psycopg://hub@/hub?host={folder}"
        finally:
            _run(f"pg_ctl -D {folder}/data -m immediate stop")


def test_the_whole_of_the_mail_on_postgresql(url: str, tmp_path: Path) -> None:
    """Push, repeat, pull, withdraw, early tombstone, expiry, and four callers at once."""
    with serving(tmp_path, database_url=url) as hub:
        network = Network(hub)
        mailbox = network.coordinator.add_mailbox()
        client = network.found()
        blobs = [blob(mailbox) for _ in range(120)]
        outbox, inbox = MemoryOutbox(), MemoryInbox()
        for each in blobs:
            outbox.add(each.env, each.envelope)
        assert push_all(outbox, client).stored == 120
        assert {item.status for item in client.push([each.envelope for each in blobs[:100]]).items} == {208}
        assert pull_all(inbox, client, [mailbox]).received == 120

        outbox.take_back(blobs[0].env, blobs[0].wt)
        assert withdraw_all(outbox, client).done == 1
        assert pull_all(inbox, client, [mailbox]).withdrawn == 1
        early = blob(mailbox)
        client.withdraw(early.env, early.wt)
        assert [item.code for item in client.push([early.envelope]).items] == ["withdrawn"]
        assert recheck(outbox, client).done == 0

        twenty = [blob(mailbox) for _ in range(20)]
        orders = [twenty, twenty[::-1], twenty[10:] + twenty[:10], twenty[5:] + twenty[:5]]
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(lambda order: client.push([each.envelope for each in order]), orders))
        statuses = [item.status for answer in answers for item in answer.items]
        assert (statuses.count(201), statuses.count(208)) == (20, 60)
        places = [item.position for item in client.pull(mailbox, 121).items]
        assert places == list(range(122, 142))

        other = network.join(Organisation(network.net))
        assert [item.status for item in other.push([blob(mailbox).envelope]).items] == [201]
        client.post_invitation(secrets.token_bytes(16), bytes(32), int(hub.clock.now().timestamp()) + 60)
        hub.clock.ahead = timedelta(days=31)
        assert hub.retain() == 140
        assert len(client.documents_index()) == 4
