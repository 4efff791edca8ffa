"""`fieldhub` on the command line, as an administrator meets it."""

import socket
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hub_server import Network, RunningHub, blob

FIELDHUB = Path(sys.executable).with_name("fieldhub")


def fieldhub(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it to its end."""
    return subprocess.run(
        [str(FIELDHUB), *arguments], capture_output=True, text=True, timeout=30, check=False
    )


def test_init_prints_key_and_token_once_and_keeps_neither_token_nor_open_doors(tmp_path: Path) -> None:
    folder = tmp_path / "hub"

    first, second = fieldhub("init", "--data", str(folder)), fieldhub("init", "--data", str(folder))

    printed = dict(line.split(": ") for line in first.stdout.splitlines())
    assert (first.returncode, list(printed)) == (0, ["hub key", "founding token"])
    assert (second.returncode, second.stdout) == (1, "")
    assert second.stderr == "fieldhub: this hub was prepared before\n"
    token = printed["founding token"].replace("-", "").encode()
    assert all(token not in file.read_bytes() for file in folder.iterdir())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("arguments", [[], ["serve"], ["init"], ["serve", "--data"], ["nonsense"]])
def test_wrong_usage_is_two(arguments: list[str]) -> None:
    assert fieldhub(*arguments).returncode == 2


@pytest.mark.parametrize("command", [[], ["init"], ["serve"]])
def test_help_says_what_it_is_for(command: list[str]) -> None:
    outcome = fieldhub(*command, "--help")
    assert outcome.returncode == 0
    assert "hub" in outcome.stdout


def test_failures_are_one_clear_line(tmp_path: Path) -> None:
    """Not prepared, a port in use, a folder that is none, a database that is newer or cannot be reached."""
    ready = tmp_path / "ready"
    fieldhub("init", "--data", str(ready))
    file = tmp_path / "file"
    file.touch()
    newer = tmp_path / "newer"
    fieldhub("init", "--data", str(newer))
    with sqlite3.connect(newer / "hub.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        outcomes = [
            fieldhub("serve", "--data", str(tmp_path / "nowhere")),
            fieldhub("serve", "--data", str(ready), "--port", port),
            fieldhub("init", "--data", str(file / "below")),
            fieldhub("serve", "--data", str(newer), "--port", "0"),
            fieldhub("serve", "--data", str(ready), "--database-url", "nonsense://x"),
            fieldhub("serve", "--data", str(ready), "--database-url", "oracle://x"),
            fieldhub("init", "--data", str(tmp_path / "other"), "--database-url", "no address"),
        ]
    for outcome in outcomes:
        assert (outcome.returncode, outcome.stdout) == (1, "")
        assert outcome.stderr.startswith("fieldhub: ")
        assert outcome.stderr.count("\n") == 1


def test_sigterm_stops_cleanly_and_a_restart_has_everything(tmp_path: Path) -> None:
    hub = RunningHub(tmp_path / "hub")
    hub.start()
    network = Network(hub)
    mailbox = network.coordinator.add_mailbox()
    client = network.found()
    sent = blob(mailbox)
    client.push([sent.envelope])

    assert hub.stop() == 0

    assert not list(hub.folder.glob("*-wal")), "the log was folded into the database"
    hub.start()
    assert [item.env for item in hub.client(network.coordinator.devices[0]).pull(mailbox).items] == [sent.env]
    hub.kill()
