"""The small parts of the demonstration: what it searches, what it is asked for, and whom it ends."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp import demo
from fieldapp.demo import searching
from fieldapp.demo.conductor import Conductor
from fieldapp.demo.driver import wait
from fieldapp.demo.processes import Holding, StepFailed, spawn
from fieldapp.demo.relay import Relay
from fieldapp.demo.report import Report

CANARIES = {"local_only": ["kanarie0a1b2c"], "disclosed": ["kanarie3d4e5f"]}


# searching


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("mark", ["kanarie0a1b2c", "kanarie3d4e5f"])
def test_a_canary_in_a_file_is_found_in_any_encoding_of_the_program(
    tmp_path: Path, mark: str, encoding: str
) -> None:
    leak = tmp_path / "field" / "store.db"
    leak.parent.mkdir()
    leak.write_bytes(b"\x00\xff" + mark.encode(encoding) + b"\x00")

    assert searching.in_clear(tmp_path, CANARIES) == [leak]


def test_files_without_a_canary_are_not_found(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"kanarie0a1b2X kanarie")

    assert searching.in_clear(tmp_path, CANARIES) == []


def test_only_the_report_and_the_pictures_beside_it_may_show_a_canary(tmp_path: Path) -> None:
    (tmp_path / "hub").mkdir()
    for name in ("report.json", "03-form.png", "hub/report.json", "hub/form.png", "report.txt"):
        (tmp_path / name).write_text("kanarie0a1b2c", encoding="utf-8")

    found = {path.relative_to(tmp_path).as_posix() for path in searching.in_clear(tmp_path, CANARIES)}

    assert found == {"hub/report.json", "hub/form.png", "report.txt"}


# arguments and folders


def test_an_unknown_argument_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        demo.run(["--fast"])

    assert ended.value.code == 2
    assert "--fast" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    code = demo.run(["--headless", "--out", str(tmp_path / "file" / "out")])

    said = capsys.readouterr()
    assert code == 1
    assert len(said.err.splitlines()) == 1
    assert str(tmp_path / "file" / "out") in said.err


def test_a_folder_that_takes_no_file_fails_with_what_and_why(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    said: list[str] = []

    assert Conductor(tmp_path, said.append).play() == 1

    assert said == [f"     failed: logs in {tmp_path}: File exists"]


def test_a_report_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text('{"steps": 3}', encoding="utf-8")

    with pytest.raises(StepFailed, match="give another folder"):
        Report(tmp_path)

    assert (tmp_path / "report.json").read_text(encoding="utf-8") == '{"steps": 3}'


def test_a_report_keeps_what_a_later_run_needs_and_nothing_of_its_steps(tmp_path: Path) -> None:
    first = Report(tmp_path)
    first.set(passphrases={"field": "een twee drie"})
    first.step("hub-start", True, 12)

    again = Report(tmp_path)

    assert again.facts["passphrases"] == {"field": "een twee drie"}
    assert again.facts["steps"] == []


def test_a_hub_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    kept = tmp_path / "hub" / "mine.txt"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")

    with pytest.raises(StepFailed, match="not of a demonstration"):
        Relay(tmp_path, print)

    assert kept.read_text(encoding="utf-8") == "mine"


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    first = Relay(tmp_path, print)
    try:
        with pytest.raises(StepFailed, match=f"port {first.port}"):
            Relay(tmp_path, print)
    finally:
        first.stop()


# processes


def test_two_demonstrations_do_not_share_a_folder(tmp_path: Path) -> None:
    first, second = Holding(tmp_path), Holding(tmp_path)
    first.take()

    with pytest.raises(StepFailed, match="another demonstration"):
        second.take()

    first.release()
    second.take()
    second.release()


def test_what_a_killed_run_left_is_ended_and_nothing_else(tmp_path: Path) -> None:
    ours = _sleeper("fieldapp", str(tmp_path))
    elsewhere = _sleeper("fieldapp", str(tmp_path.with_name(tmp_path.name + "-other")))
    unrelated = _sleeper("editor", str(tmp_path))
    try:
        noted = tmp_path / "processes.json"
        noted.write_text(json.dumps([ours.pid, elsewhere.pid, unrelated.pid]), encoding="ascii")

        holding = Holding(tmp_path)
        holding.take()
        holding.release()

        assert ours.poll() is not None
        assert elsewhere.poll() is None
        assert unrelated.poll() is None
    finally:
        for process in (ours, elsewhere, unrelated):
            process.kill()
            process.wait()


def _sleeper(*words: str) -> "subprocess.Popen[bytes]":
    code = "import time; print(flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE)
    assert process.stdout is not None
    with process.stdout:
        process.stdout.readline()  # from here on its command line is its own
    return process


def test_the_relay_dies_with_the_conductor(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from fieldapp.demo.processes import spawn\n"
        "log = Path(sys.argv[1]).open('w')\n"
        "sleep = 'import time; print(flush=True); time.sleep(60)'\n"
        "child = spawn([sys.executable, '-c', sleep], log, {}, dies_with_us=True)\n"
        "child.stdout.readline(); print(child.pid, flush=True); sys.stdin.read()"
    )
    with (tmp_path / "parent.log").open("w") as log:
        parent = spawn([sys.executable, "-c", code, str(tmp_path / "log")], log, {})
    assert parent.stdin is not None
    assert parent.stdout is not None
    with parent.stdin, parent.stdout:
        child = int(parent.stdout.readline())
        os.kill(child, 0)
        parent.kill()
        parent.wait()

    assert _ends(child)


def _ends(pid: int) -> bool:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


# the hands


def test_while_the_hands_wait_the_other_threads_have_their_turn(qapp: QtWidgets.QApplication) -> None:
    turns, over = [0], threading.Event()

    def work() -> None:
        while not over.is_set():
            sum(range(2000))
            turns[0] += 1

    other = threading.Thread(target=work)
    other.start()
    before = turns[0]
    wait(400)
    during = turns[0] - before
    over.set()
    other.join()
    assert during > 200, "QTest.qWait leaves some fifty"
