"""The command line: one clear line, the right exit code, and no passphrase in an argument."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp import commands
from fieldapp.store.requests import OUT
from fieldapp.workflow.session import lock, unlock
from tests.journeys.conftest import Town
from tests.journeys.network import FIELD as FIELD_ROLE
from tests.journeys.network import PASSPHRASE, new_device, sync_all, with_role
from tests.journeys.story import NAME, received, send, sent, state

_RUN = "import sys; from fieldapp.commands import run; sys.exit(run(sys.argv[1:]))"


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


Fieldapp = Callable[..., Ended]


@pytest.fixture
def fieldapp(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Fieldapp:
    """Runs a command here, with what is typed on its standard input."""

    def run(command: str, folder: Path, *more: str, typed: str = PASSPHRASE) -> Ended:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed + "\n"))
        capsys.readouterr()
        code = commands.run([command, "--profile", str(folder), "--passphrase-stdin", *more])
        return Ended(code, *capsys.readouterr())

    return run


def test_sync_in_a_process_of_its_own_carries_what_waits(town: Town) -> None:
    """The worker's window is open meanwhile: a second process on the same store."""
    request = send(town.field)

    ended = subprocess.run(
        [sys.executable, "-c", _RUN, "sync", "--profile", str(town.field.folder), "--passphrase-stdin"],
        input=PASSPHRASE + "\n",
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "verzonden" in ended.stdout
    assert state(town.field, OUT, request) == "verzonden"
    sync_all(town.ocmw)
    assert received(town.ocmw, request) is not None


def test_sync_with_the_hub_down_says_so_in_one_line(town: Town, fieldapp: Fieldapp) -> None:
    town.hub.stop()
    try:
        ended = fieldapp("sync", town.field.folder)
    finally:
        town.hub.start()

    assert ended.returncode == 1
    assert ended.stderr == "De post is nu niet bereikbaar. Wat klaarstaat, vertrekt later.\n"


def test_a_wrong_passphrase_is_one_clear_line(town: Town, fieldapp: Fieldapp) -> None:
    ended = fieldapp("verify-ledger", town.caw.folder, typed="iets helemaal anders")

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "past niet" in ended.stderr
    assert "anders" not in ended.stderr


def test_a_profile_that_belongs_to_no_network_cannot_sync(tmp_path: Path, fieldapp: Fieldapp) -> None:
    alone = new_device(tmp_path, with_role(FIELD_ROLE))
    lock(alone.session)

    ended = fieldapp("sync", alone.folder)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "Dit profiel hoort nog bij geen netwerk.\n"


@pytest.mark.parametrize("arguments", [[], ["sync"], ["vlieg"], ["open-envelope", "--profile", "x"]])
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.run(arguments) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["sync", "verify-ledger", "open-envelope"])
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.run([command, "--help"]) == 0
    assert "--passphrase-stdin" in capsys.readouterr().out


def test_a_folder_without_a_profile_is_one_clear_line(tmp_path: Path, fieldapp: Fieldapp) -> None:
    ended = fieldapp("verify-ledger", tmp_path)

    assert ended.returncode == 1
    assert "geen profiel" in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_envelope_in_a_file_shows_what_the_recipient_reads(
    town: Town, tmp_path: Path, fieldapp: Fieldapp
) -> None:
    request = send(town.field)
    line = town.field.session.outbox.of_message(sent(town.field, request).mid)
    assert line is not None
    data = town.field.session.outbox.envelope(line.env)
    assert data is not None
    file = tmp_path / "omslag"
    file.write_bytes(data)
    sync_all(town.field, town.ocmw)

    ended = fieldapp("open-envelope", town.ocmw.folder, str(file))

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.rstrip("\n").encode() == sent(town.field, request).payload
    assert json.loads(ended.stdout)["fields"]["naam"] == NAME


def test_an_envelope_that_was_altered_or_is_for_another_is_not_opened(
    town: Town, tmp_path: Path, fieldapp: Fieldapp
) -> None:
    request = send(town.field)
    line = town.field.session.outbox.of_message(sent(town.field, request).mid)
    assert line is not None
    data = town.field.session.outbox.envelope(line.env)
    assert data is not None
    file = tmp_path / "omslag"

    file.write_bytes(data[:-1] + bytes((data[-1] ^ 1,)))
    altered = fieldapp("open-envelope", town.ocmw.folder, str(file))
    file.write_bytes(data)
    other = fieldapp("open-envelope", town.caw.folder, str(file))
    missing = fieldapp("open-envelope", town.caw.folder, str(tmp_path / "nergens"))

    for ended in (altered, other):
        assert (ended.returncode, ended.stdout) == (1, "")
        assert ended.stderr.startswith("Deze omslag gaat niet open")
    assert (missing.returncode, missing.stderr.count("\n")) == (1, 1)
    sync_all(town.field)


TAMPERINGS = {
    "signature": "UPDATE ledger_entry SET signature = zeroblob(64) WHERE n = 2",
    "malformed": "UPDATE ledger_entry SET entry = x'a0' WHERE n = 2",
    "number": "DELETE FROM ledger_entry WHERE n = 2",
    "cut": "DELETE FROM ledger_entry WHERE n = (SELECT max(n) FROM ledger_entry)",
    "facts": "UPDATE ledger_fact SET facts = x'7b7d' WHERE n = 2",
}


@pytest.mark.parametrize("fault", TAMPERINGS)
def test_a_logbook_that_was_tampered_with_is_found_out(town: Town, fault: str, fieldapp: Fieldapp) -> None:
    """Whoever holds key and passphrase can write in the file; the chain and its anchors show it."""
    for _ in range(3 - town.field.session.ledger.count()):
        send(town.field)
    session = unlock(town.field.folder, PASSPHRASE, now=town.field.clock)
    whole = fieldapp("verify-ledger", town.field.folder)
    rows = session.database.rows("SELECT * FROM ledger_entry ORDER BY n")
    facts = session.database.rows("SELECT * FROM ledger_fact ORDER BY n")
    anchors = session.database.rows("SELECT * FROM anchor ORDER BY n")
    triggers = session.database.rows(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        " AND (tbl_name GLOB 'ledger*' OR tbl_name = 'anchor')"
    )
    with session.database.transaction():
        for name, _ in triggers:
            session.database.execute(f"DROP TRIGGER {name}")
        session.database.execute(TAMPERINGS[fault])

    found = fieldapp("verify-ledger", town.field.folder)

    with session.database.transaction():
        session.database.execute("DELETE FROM ledger_fact")
        session.database.execute("DELETE FROM ledger_entry")
        session.database.execute_many("INSERT INTO ledger_entry VALUES (?, ?, ?, ?, ?, ?)", rows)
        session.database.execute_many("INSERT INTO ledger_fact VALUES (?, ?, ?, ?, ?, ?)", facts)
        session.database.execute("DELETE FROM anchor")
        marks = ", ".join("?" for _ in anchors[0])
        session.database.execute_many(f"INSERT INTO anchor VALUES ({marks})", anchors)
        for _, sql in triggers:
            session.database.execute(sql)
    lock(session)
    assert whole.returncode == 0
    assert f"{len(rows)} regels" in whole.stdout
    assert (found.returncode, found.stdout) == (1, "")
    # Opening writes a line of its own, so where the end was cut off a number is missing now.
    assert f"({'number' if fault == 'cut' else fault})" in found.stderr


def test_a_passphrase_is_never_taken_from_an_argument(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even as the beginning of `--passphrase-stdin`, which would print it back in the message."""
    assert commands.run(["sync", "--profile", str(tmp_path), "--passphrase"]) == 2
    assert "unrecognized" in capsys.readouterr().err
