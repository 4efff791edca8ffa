"""`fieldapp demo --headless` from outside: killed in the middle, taken up again, and what it leaves."""

import hashlib
import json
import os
import re
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fieldapp.store.requests import IN
from fieldapp.workflow.session import lock, unlock

# Between the press on "Verzegelen en versturen" and the envelope leaving: what is lost here is lost for good.
KILL_AFTER = "18"
FIELDS = {
    "steps",
    "request_id",
    "thread",
    "recipient",
    "previewed_sha256",
    "sealed_sha256",
    "opened_sha256",
    "payload",
    "stays_here",
    "states",
    "ledger",
    "hub",
    "profiles",
    "passphrases",
    "envelopes",
    "screenshots",
    "canaries",
}
ORDER = ["klaar", "verzonden", "ontvangen", "opgenomen", "poging", "contact_gelegd", "hulp_gestart"]
PEOPLE = {"field", "intake", "coordinator"}


@dataclass(frozen=True, slots=True)
class Played:
    """What two runs left behind, of which the first was cut short."""

    out: Path
    temporary: Path
    broken: tuple[int, list[str]]
    whole: tuple[int, list[str]]
    pids: dict[str, int]

    @property
    def report(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads((self.out / "report.json").read_text(encoding="utf-8"))
        return told


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("demo")
    out, temporary = folder / "out", folder / "tmp"
    temporary.mkdir()
    pids: dict[str, int] = {}

    def kill_field(line: str) -> None:
        if "processes:" in line:
            pids.update({name: int(pid) for name, pid in re.findall(r"(\w+) (\d+)", line)})
        if line.startswith(KILL_AFTER):
            os.kill(pids["field"], signal.SIGKILL)

    broken = _demo(out, temporary, kill_field)
    whole = _demo(out, temporary, lambda _: None)
    return Played(out, temporary, broken, whole, pids)


def _demo(out: Path, temporary: Path, heard: Callable[[str], None]) -> tuple[int, list[str]]:
    command = [sys.executable, "-m", "fieldapp", "demo", "--headless", "--out", str(out)]
    environment = {**os.environ, "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"}
    environment.pop("QT_QPA_PLATFORM", None)
    lines = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line.rstrip())
            heard(line)
    return process.returncode, lines


def test_a_killed_process_ends_the_run_with_what_and_why(played: Played) -> None:
    code, lines = played.broken

    assert code == 1
    assert lines[-1].strip() == "failed: the field process ended (-9); run again to go on"
    assert not [line for line in lines if "Traceback" in line]


def test_no_process_outlives_its_run(played: Played) -> None:
    assert set(played.pids) == {"hub", *PEOPLE}
    assert [pid for pid in played.pids.values() if _works_in(pid, played.out)] == []


def _works_in(pid: int, folder: Path) -> bool:
    try:
        return os.fsencode(folder) in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def test_the_next_run_ends_the_loop_once(played: Played) -> None:
    code, lines = played.whole
    assert code == 0, lines
    report = played.report

    home = Path(report["profiles"]["intake"])
    session = unlock(home, report["passphrases"]["intake"], now=lambda: datetime.now(UTC))
    requests = session.requests.newest(IN)
    lock(session)

    assert [line.id for line in requests] == [report["request_id"]]


def test_the_report_says_all_and_all_of_it_is_there(played: Played) -> None:
    report = played.report
    assert report.keys() >= FIELDS
    assert len(report["steps"]) == 25
    for step in report["steps"]:
        assert step.keys() == {"name", "ok", "ms"}
        assert step["ok"] is True
        assert isinstance(step["ms"], int)
    assert report["request_id"]
    assert report["thread"]
    assert "OCMW" in report["recipient"]
    assert report["profiles"].keys() == report["passphrases"].keys() == PEOPLE
    for home in report["profiles"].values():
        assert (Path(home) / "store.db").is_file()
        assert Path(home).is_relative_to(played.out)
    assert Path(report["hub"]["data_dir"]).is_dir()
    assert Path(report["hub"]["database"]).is_relative_to(report["hub"]["data_dir"])
    assert Path(report["hub"]["database"]).is_file()


def test_what_was_shown_was_sealed_and_was_opened(played: Played) -> None:
    report = played.report
    payload = report["payload"]
    bytes_read = json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    shown = report["previewed_sha256"]
    assert shown == report["sealed_sha256"] == report["opened_sha256"]
    assert hashlib.sha256(bytes_read).hexdigest() == shown
    read = json.dumps(payload, ensure_ascii=False)
    assert all(mark in read for mark in report["canaries"]["disclosed"])
    assert not [mark for mark in report["canaries"]["local_only"] if mark in read]
    assert not [text for text in report["stays_here"] if text in read]
    for mark in report["canaries"]["local_only"]:
        assert [text for text in report["stays_here"] if mark in text]


def test_the_answer_came_back_step_by_step(played: Played) -> None:
    states = played.report["states"]

    assert all(state.keys() == {"state", "set_by"} for state in states)
    order = list(dict.fromkeys(state["state"] for state in states))
    assert order == [
        "klaar",
        "verzonden",
        "ontvangen",
        "opgenomen",
        "poging",
        "contact_gelegd",
        "hulp_gestart",
    ]
    assert {state["set_by"] for state in states[:2]} == {"worker"}
    assert {state["set_by"] for state in states[2:]} == {"core_actor"}


def test_the_ledger_verifies_from_outside(played: Played) -> None:
    report = played.report
    assert report["ledger"]["verified"] is True
    assert report["ledger"]["entries"] > 0

    ended = _fieldapp(played, "verify-ledger", "field")

    assert ended.returncode == 0, ended.stderr


def test_every_envelope_opens_with_the_recipients_profile(played: Played) -> None:
    report = played.report
    assert report["envelopes"]

    for envelope in report["envelopes"]:
        ended = _fieldapp(played, "open-envelope", "intake", envelope)
        assert ended.returncode == 0, ended.stderr
        assert all(mark in ended.stdout for mark in report["canaries"]["disclosed"])


def _fieldapp(played: Played, command: str, who: str, *more: str) -> "subprocess.CompletedProcess[str]":
    report = played.report
    home, passphrase = report["profiles"][who], report["passphrases"][who]
    words = [sys.executable, "-m", "fieldapp", command, "--profile", home, "--passphrase-stdin", *more]
    return subprocess.run(words, input=passphrase + "\n", capture_output=True, text=True, check=False)


def test_every_screen_was_kept_and_is_that_of_a_cheap_laptop(played: Played) -> None:
    shots = [Path(shot) for shot in played.report["screenshots"]]

    assert len(shots) >= 23
    assert len(set(shots)) == len(shots)
    for shot in shots:
        assert re.fullmatch(r"\d\d-[a-z-]+\.png", shot.name)
        assert _size(shot) == (1366, 768)


def _size(picture: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


def test_no_personal_text_stands_in_clear_in_any_file_or_line(played: Played) -> None:
    canaries = played.report["canaries"]
    marks = [*canaries["local_only"], *canaries["disclosed"]]
    assert len(marks) == 5
    shown = {played.out / "report.json", *(Path(shot) for shot in played.report["screenshots"])}
    files = [path for path in (*played.out.rglob("*"), *played.temporary.rglob("*")) if path.is_file()]
    assert len(files) > len(shown)

    holding = [path for path in files if path not in shown and _holds(path.read_bytes(), marks)]

    assert holding == []
    assert not [line for line in (*played.broken[1], *played.whole[1]) if any(mark in line for mark in marks)]
    assert _holds((played.out / "report.json").read_bytes(), marks)  # the search finds what is there


def _holds(content: bytes, marks: list[str]) -> bool:
    return any(mark.encode(encoding) in content for mark in marks for encoding in ("utf-8", "utf-16-le"))
