"""What is wrong on the device itself, folder or text: said in Dutch, and nothing is lost."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import PlaceId
from fieldapp.domain.places import MeetingPlace
from fieldapp.errors import FolderReadOnly, InvalidInput, NewerStore
from fieldapp.store.profile import ProfileFile
from fieldapp.ui import labels
from fieldapp.workflow import presence, record
from fieldapp.workflow.session import lock, unlock
from tests.faults.conftest import Village
from tests.journeys.network import FIELD, PASSPHRASE, Device, new_device, sync_all
from tests.journeys.story import KRING
from tests.store.folders import everything_in

pytestmark = pytest.mark.usefixtures("dutch")

LONG = 200_000
WORDS = {
    "emoji": "👩🏽\u200d👧 ik slaap 🛋️ in de zetel ",
    "right to left": "\u202bمرحبا بك في هذا المكان\u202c שלום ",
    "zero width": "ze\u200bro\u200dwid\u2060th\ufeff ",
    "marks without end": "z" + "\u0351" * 60 + " ",
}


@pytest.mark.parametrize("name", WORDS)
def test_two_hundred_kilobytes_of_any_script_come_back_letter_by_letter_and_stay_here(
    village: Village, name: str
) -> None:
    part = WORDS[name] + "kanarievogel "
    words = part * (LONG // len(part.encode()) + 1)
    assert len(words.encode()) >= LONG
    device = village.field
    signal_id, _ = record.save(device.session, _form(device, words))
    seen = len(village.line.calls)

    device.reopen()
    sync_all(device)

    assert record.edit_form(device.session, signal_id).own_words == words
    assert signal_id in [row.id for row in record.page(device.session, "kanarievogel").rows]
    assert all(b"kanarie" not in call.body for call in village.line.calls[seen:])


def test_more_than_can_be_kept_is_said_and_the_draft_keeps_every_letter(village: Village) -> None:
    device = village.field
    form = _form(device, "👋" * 300_000)
    record.autosave(device.session, form)

    with pytest.raises(InvalidInput) as refused:
        record.save(device.session, form)

    assert (refused.value.field, refused.value.reason) == ("own_words", "too_long")
    assert str(labels.failure(refused.value)) == (
        "Iets op dit scherm kan zo niet bewaard worden. Kijk naar de velden met een rode rand."
    )
    device.reopen()
    assert record.open_draft(device.session, form.draft_id).own_words == form.own_words
    record.discard_draft(device.session, form.draft_id)


@pytest.fixture
def locked() -> Iterator[Device]:
    """A profile with a signal in it that nobody has open, in a folder that other users can come to.

    Not under `tmp_path`: its parents are closed to others, and shared with every other test that runs now.
    """
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o755)
        device = new_device(Path(home), FIELD)
        record.save(device.session, _form(device, "al genoteerd"))
        lock(device.session)
        yield device


@pytest.mark.parametrize("command", ["verify-ledger", "sync"])
def test_a_folder_that_is_read_only_is_said_and_left_as_it_was(locked: Device, command: str) -> None:
    before = everything_in(locked.folder)

    with _read_only(locked.folder):
        ended = _as_nobody(command, locked.folder)

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "In deze map kan niets bewaard worden. Er is niets veranderd.\n"
    assert str(labels.failure(FolderReadOnly())) == (
        "In deze map kan niets bewaard worden."
        " Vraag je beheerder om schrijfrecht. Wat bewaard was, is er nog."
    )
    assert everything_in(locked.folder) == before
    _has_its_signal(locked)


def test_a_profile_of_a_newer_version_is_said_and_left_as_it_was(locked: Device) -> None:
    now = ProfileFile.read(locked.folder)
    replace(now, schema=now.schema + 1).write(locked.folder)
    before = everything_in(locked.folder)

    with pytest.raises(NewerStore) as newer:
        unlock(locked.folder, PASSPHRASE, now=locked.clock)
    ended = _as_nobody("sync", locked.folder, powerless=False)

    assert str(labels.failure(newer.value)) == (
        "Dit profiel is gemaakt met een nieuwere versie van het programma."
        " Er is niets verloren. Werk het programma bij en open het dan opnieuw."
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        "Dit profiel is van een nieuwere versie van het programma. Werk het programma bij.\n"
    )
    assert everything_in(locked.folder) == before
    now.write(locked.folder)
    _has_its_signal(locked)


_RUN = """
import os, sys
from fieldapp import commands
from fieldapp.workflow import enrol, exchange, logbook, session
if sys.argv[1] == "powerless" and os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
sys.exit(commands.run(sys.argv[2:]))
"""


def _as_nobody(command: str, folder: Path, *, powerless: bool = True) -> "subprocess.CompletedProcess[str]":
    """A command in a process of its own, without the powers of root that would pass over any mode."""
    who = "powerless" if powerless else "itself"
    asked = [command, "--profile", str(folder), "--passphrase-stdin"]
    return subprocess.run(
        [sys.executable, "-c", _RUN, who, *asked],
        input=PASSPHRASE + "\n",
        capture_output=True,
        text=True,
        check=False,
    )


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    files = list(folder.iterdir())
    modes = [path.stat().st_mode for path in files]
    for path in files:
        os.chmod(path, 0o444)
    os.chmod(folder, 0o555)
    try:
        yield
    finally:
        os.chmod(folder, 0o700)
        for path, mode in zip(files, modes, strict=True):
            os.chmod(path, mode)


def _form(device: Device, words: str) -> record.SignalForm:
    place = MeetingPlace(PlaceId(KRING), "De Kring", "buurthuis_dorpshuis", "Noorderhaven")
    presence.save_place(device.session, place)
    return replace(record.new_form(device.session), place_id=KRING, kind="materieel", own_words=words)


def _has_its_signal(device: Device) -> None:
    device.session = unlock(device.folder, PASSPHRASE, now=device.clock)
    found = record.page(device.session, "genoteerd").rows
    assert len(found) == 1
    assert record.edit_form(device.session, found[0].id).own_words == "al genoteerd"
    lock(device.session)
