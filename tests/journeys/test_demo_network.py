"""The demonstration on a screen: the invented network is as full as it says, and closing ends it all.

The windows are real processes; they draw on Qt's offscreen platform and are closed as a session would.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.workflow import advise, agreements, figures, ladder, socialmap
from fieldapp.workflow.session import Session, lock, unlock

OPEN = "two windows open"
ENOUGH = 120.0


class Shown:
    """One run of `fieldapp demo` whose windows were closed once both stood open."""

    def __init__(self, out: Path, code: int, lines: list[str], pids: list[int]) -> None:
        self.out, self.code, self.lines, self.pids = out, code, lines, pids


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    out = tmp_path_factory.mktemp("shown") / "out"
    command = [sys.executable, "-m", "fieldapp", "demo", "--out", str(out)]
    # A display that is never asked: only its being named makes the demonstration open windows.
    environment = {**os.environ, "DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    lines: list[str] = []
    pids: list[int] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line.rstrip())
            if line.startswith(OPEN):
                pids = json.loads((out / "processes.json").read_text(encoding="ascii"))
            if "intake unlocks with" in line:
                _close(pids[1:], out)
    return Shown(out, process.returncode, lines, pids)


def _close(windows: list[int], out: Path) -> None:
    """Close each window once it is up: before that, the signal would end a half-started interpreter."""
    for pid in windows:
        end = time.monotonic() + ENOUGH
        while not _draws(pid) and time.monotonic() < end:
            time.sleep(0.05)
        os.kill(pid, signal.SIGTERM)


def _draws(pid: int) -> bool:
    """Whether the process has caught SIGTERM, which the windows do once they are there."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    caught = re.search(r"^SigCgt:\s+([0-9a-f]+)$", status, re.MULTILINE)
    return caught is not None and bool(int(caught[1], 16) & 1 << signal.SIGTERM - 1)


@pytest.fixture(scope="module")
def worker(shown: Shown) -> Iterator[Session]:
    """The field worker's profile, opened with the passphrase that was printed."""
    found = [line for line in shown.lines if "field unlocks with" in line]
    session = unlock(
        next((shown.out / "network" / "field").glob("*/store.db")).parent,
        found[0].split(": ")[1],
        now=lambda: datetime.now(UTC),
    )
    yield session
    lock(session)


def test_the_network_is_as_full_as_the_demonstration_says(worker: Session) -> None:
    assert len(worker.people.all()) == 25
    assert len(worker.places.places()) == 8
    assert worker.signals.count() == 60


def test_the_social_map_has_services_and_every_core_actor_covers_the_town(worker: Session) -> None:
    found = [row.name for row in socialmap.find(worker, "papieren")]

    assert found == ["Dienst maatschappelijk werk", "Papierwinkel"]
    assert all(each.services for each in socialmap.core_coverage(worker, "Noorderhaven"))


def test_there_are_twenty_requests_in_every_state(worker: Session) -> None:
    lines = worker.requests.newest("out", limit=100)

    assert len(lines) == 20
    assert {line.standing.state for line in lines} == {
        "klaar", "verzonden", "ontvangen", "opgenomen", "poging", "contact_gelegd", "pauze", "doorverwezen",
        "hulp_gestart", "geen_hulp_gewenst", "niet_bereikt", "teruggegeven", "afgesloten", "ingetrokken",
        "vraag", "nazorg", "doorgegeven",
    }  # fmt: skip


def test_one_request_went_on_to_the_next_service_by_itself(worker: Session) -> None:
    lines = worker.requests.newest("out", limit=100)
    (first,) = [line for line in lines if line.standing.state == "doorgegeven"]
    (step,) = ladder.following(worker, first.id)

    assert step.recipient.startswith("CAW")
    assert step.stands == "gone"


def test_some_partners_said_yes_to_the_agreements_and_one_has_no_room(worker: Session) -> None:
    agreed = agreements.agreed(worker)

    assert agreed.newest is not None
    assert {partner.name: partner.version for partner in agreed.partners if partner.version}.keys() == {
        "Buurtwerk Noord", "OCMW Noorderhaven", "CAW De Brug",
    }  # fmt: skip
    assert len(agreed.partners) > 3
    assert [choice.name for choice in advise.recipients(worker) if choice.full_until] == ["CAW De Brug"]


def test_closing_both_windows_stops_the_hub_and_says_where_the_data_lies(shown: Shown) -> None:
    assert shown.code == 0, shown.lines
    assert shown.lines[-1] == f"the data of this demonstration lies in {shown.out / 'network'}"
    assert len(shown.pids) == 3
    assert [pid for pid in shown.pids if Path(f"/proc/{pid}").exists()] == []


def test_the_coordinator_can_be_opened_and_sees_filled_charts(shown: Shown) -> None:
    at = next(line for line in shown.lines if line.startswith("the coordinator's window"))
    passphrase = next(line for line in shown.lines if "coordinator unlocks with" in line).split(": ")[1]
    session = unlock(Path(at.split("--profile ")[1]), passphrase, now=lambda: datetime.now(UTC))
    try:
        read = figures.network_figures(session)
        assert all(each.n for each in read.steps)
        assert len([each for each in read.domains if not each.hidden]) >= 8
        assert [each.half is not None for each in read.pace] == [True, True, True]
        assert [each.code for each in read.care if each.standing]
        assert read.members > read.sent > 0
    finally:
        lock(session)
