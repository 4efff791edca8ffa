"""Into the own dossier: the watched folder, killed at every touch; a status back to the sender; stopping."""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from fieldapp import commands
from fieldapp.interop.fhir import decode
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, dossier, post
from fieldapp.workflow.dossier import Choice
from fieldapp.workflow.dossier import folder as watched
from fieldapp.workflow.dossier.words import words
from fieldapp.workflow.receipts import answers
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import PASSPHRASE, sync_all
from tests.journeys.story import NAME, QUESTION, received, send, sent, state

Sync = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town of its own: every request that lies here goes into the folder."""
    with a_town(tmp_path_factory.mktemp("dossier")) as built:
        yield built


@pytest.fixture
def out(tmp_path: Path) -> Path:
    path = tmp_path / "dossier"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture
def sync(place: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Sync:
    """`fieldapp sync` of the intake's device, with a folder."""

    def run(folder: Path, *more: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(PASSPHRASE + "\n"))
        capsys.readouterr()
        profile = ("--profile", str(place.ocmw.folder), "--passphrase-stdin")
        code = commands.run(["sync", *profile, "--export-dir", str(folder), *more])
        said = capsys.readouterr()
        place.ocmw.session.refresh()
        return code, said.out, said.err

    return run


def test_a_request_goes_to_the_dossier_and_its_status_to_the_sender(
    place: Town, out: Path, sync: Sync
) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field)

    code, said, wrong = sync(out)

    assert (code, wrong) == (0, "")
    assert "naar het dossier 1, uit het dossier 0, niet overgenomen 0" in said
    (path,) = out.iterdir()
    handed = decode(path.read_bytes(), words(place.ocmw.session))
    assert handed.request.request == request
    assert handed.request.fields["vraag"] == QUESTION
    assert NAME not in said + path.name
    path.unlink()

    task = {"resourceType": "Task", "status": "accepted", "intent": "order"}
    task["identifier"] = [{"system": "urn:gbo:verzoek", "value": str(UUID(hex=request))}]  # type: ignore[assignment]
    (out / "Mia Claes.json").write_text(json.dumps(task))
    code, said, wrong = sync(out)

    assert (code, wrong) == (0, "")
    assert "uit het dossier 1" in said
    assert list(out.iterdir()) == []
    sync_all(place.field)
    assert state(place.field, OUT, request) == state(place.ocmw, IN, request) == "opgenomen"

    (out / "Mia Claes.json").write_text(json.dumps(task | {"status": "completed"}))
    code, _, wrong = sync(out)
    assert code == 1
    assert wrong == (
        "een bestand uit het dossier: hier staat niet in welke stap gezet werd; er is niets veranderd.\n"
    )
    assert state(place.ocmw, IN, request) == "opgenomen"
    (out / "Mia Claes.json").unlink()


def test_a_folder_for_everybody_is_refused_before_anything_is_done(
    place: Town, out: Path, sync: Sync
) -> None:
    shared = out / "Dropbox"
    shared.mkdir(mode=0o700)
    send(place.field)
    sync_all(place.field)

    code, said, wrong = sync(shared)
    assert (code, said) == (1, "")
    assert wrong.startswith("In deze map zet het programma niets: ze wordt naar een cloud gekopieerd.")
    assert list(shared.iterdir()) == []

    code, _, wrong = sync(shared, "--export-dir-shared-ok")
    assert (code, wrong) == (0, "")
    assert len(list(shared.iterdir())) == 1

    code, _, wrong = sync(out / "nergens")
    assert (code, wrong) == (1, "In deze map kan niets bewaard worden. Er is niets veranderd.\n")


@pytest.fixture
def child() -> Iterator[subprocess.Popen[str]]:
    """Starts a process per line, and says how it ended."""
    command = [sys.executable, "-m", "tests.journeys.dossier_child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        yield started
        assert started.stdin is not None
        started.stdin.close()


def test_killed_at_every_touch_each_request_is_there_once(
    place: Town, tmp_path: Path, child: "subprocess.Popen[str]"
) -> None:
    touches, killed = 0, -9
    while killed == -9:
        touches += 1
        folder = tmp_path / f"{touches}"
        folder.mkdir(mode=0o700)
        request = send(place.field)
        sync_all(place.field, place.ocmw)
        killed = _one_go(child, place, folder, touches)
        early = {path.name for path in folder.glob("[!.]*.json")}
        for name in early:  # the dossier system takes it at once
            (folder / name).unlink()
        watched.exchange(place.ocmw.session, folder)

        left = list(folder.iterdir())
        assert len(early) + len(left) == 1, f"killed at touch {touches}"
        assert all(path.suffix == ".json" and not path.name.startswith(".") for path in left)
        for path in left:
            handed = decode(path.read_bytes(), words(place.ocmw.session))
            assert handed.request.request == request
    assert killed == 0
    assert touches > 5


def _one_go(child: "subprocess.Popen[str]", place: Town, folder: Path, at: int) -> int:
    """The exit code; -9 when it was killed."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("\t".join((PASSPHRASE, str(place.ocmw.folder), str(folder), str(at))) + "\n")
    child.stdin.flush()
    ended = int(child.stdout.readline())
    place.ocmw.session.refresh()
    return ended


def test_who_stops_leaves_the_folder_and_hears_that_it_was_taken_over(
    place: Town, out: Path, sync: Sync
) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.colleague)
    sync(out)
    assert len(list(out.iterdir())) == 1
    answer.take_up(place.ocmw.session, request)

    post.withdraw(place.field.session, request, "persoon_wil_stoppen")
    sync_all(place.field, place.ocmw, place.colleague, place.field)

    assert list(out.iterdir()) == []
    found = answers(place.field.session, sent(place.field, request))
    assert (found.erased, found.in_dossier, found.waiting) == (1, 1, 0)
    assert received(place.ocmw, request) is not None
    assert not dossier.offering(place.ocmw.session, request).may


def test_copied_by_hand_is_told_as_well(place: Town) -> None:
    request = send(place.field, name=NAME)
    sync_all(place.field, place.ocmw, place.colleague)
    dossier.copied(place.ocmw.session, Choice(request, ("naam",)))
    post.withdraw(place.field.session, request, "persoon_wil_stoppen")
    sync_all(place.field, place.ocmw, place.colleague, place.field)
    found = answers(place.field.session, sent(place.field, request))
    assert (found.erased, found.in_dossier) == (1, 1)
