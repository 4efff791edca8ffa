"""A profile: made, opened, locked; what shows while it is locked, and what is refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.errors import (
    FolderReadOnly,
    InvalidInput,
    Locked,
    NewerStore,
    NotConnected,
    StoreDamaged,
    WeakPassphrase,
    WrongPassphrase,
)
from fieldapp.store.keyslots import CHEAPEST, groups
from fieldapp.store.profile import ProfileFile
from fieldapp.workflow import exchange
from fieldapp.workflow import session as sessions
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Created, NewProfile, Profile

PASSPHRASE = "tafel wolk ezel kraan mosterd"
SAMIRA = Profile("Samira B.", "outreach_basisactor", "Buurtwerk Noord", phone="0470 00 00 00")


def clock() -> datetime:
    return datetime.now(UTC)


def create(home: Path, profile: Profile = SAMIRA, passphrase: str = PASSPHRASE) -> Created:
    new = NewProfile(profile, "laptop 3", passphrase)
    return sessions.create_profile(home, new, now=clock, calibration=CHEAPEST)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Created]:
    created = create(tmp_path)
    yield created
    created.session.close()


def test_a_new_profile_opens_with_its_passphrase_and_with_its_code(made: Created) -> None:
    device = made.session.keys.device_id
    sessions.lock(made.session)

    by_passphrase = sessions.unlock(made.folder, f"  {PASSPHRASE.replace(' ', '  ')} ", now=clock)
    assert by_passphrase.profile == SAMIRA
    assert by_passphrase.keys.device_id == device
    sessions.lock(by_passphrase)

    by_code = sessions.unlock_with_code(made.folder, made.recovery_code.lower(), now=clock)
    assert by_code.profile == SAMIRA
    by_code.close()


def test_after_locking_nothing_can_be_read(made: Created) -> None:
    sessions.lock(made.session)

    with pytest.raises(Locked):
        made.session.preferences.get("profile")
    with pytest.raises(Locked):
        made.session.twin()


def test_while_locked_only_the_label_and_failed_tries_show(made: Created) -> None:
    home = made.folder.parent
    with pytest.raises(WrongPassphrase) as wrong:
        sessions.unlock(made.folder, "iets heel anders", now=clock)

    (info,) = sessions.list_profiles(home)

    assert (info.label, info.failed_attempts) == ("laptop 3", 1)
    assert wrong.value.tries_left == 2
    for file in made.folder.iterdir():
        assert b"Samira" not in file.read_bytes()


def test_one_damaged_label_hides_neither_that_profile_nor_the_others(made: Created) -> None:
    home = made.folder.parent
    other = create(home, passphrase=sessions.propose_passphrase())
    sessions.lock(made.session)
    sessions.lock(other.session)
    (made.folder / "profile.json").write_text("{niet meer te lezen")

    labels = {info.folder: info.label for info in sessions.list_profiles(home)}

    assert labels == {made.folder: made.folder.name, other.folder: "laptop 3"}
    sessions.lock(sessions.unlock(made.folder, PASSPHRASE, now=clock))


def test_the_twin_sees_what_the_first_connection_wrote(made: Created) -> None:
    twin = made.session.twin()

    sessions.save_profile(made.session, replace(SAMIRA, phone="0499 99 99 99"))
    twin.refresh()

    assert twin.profile.phone == "0499 99 99 99"
    twin.close()


@pytest.mark.parametrize("passphrase", ["kort", "wachtwoord123", "aaaaaaaaaaaaaaaa", "samira b. samira"])
def test_a_weak_passphrase_is_refused_with_its_reasons_and_makes_nothing(
    tmp_path: Path, passphrase: str
) -> None:
    with pytest.raises(WeakPassphrase) as weak:
        create(tmp_path, passphrase=passphrase)

    assert weak.value.reasons
    assert list(tmp_path.iterdir()) == []


def test_a_proposed_passphrase_is_strong_and_never_the_same() -> None:
    proposed = {sessions.propose_passphrase() for _ in range(20)}

    assert len(proposed) == 20
    assert all(len(phrase.split()) == 5 and not sessions.weaknesses(phrase) for phrase in proposed)


@pytest.mark.parametrize("field", ["name", "role", "organisation"])
def test_a_profile_without_a_required_word_is_refused(tmp_path: Path, field: str) -> None:
    with pytest.raises(InvalidInput) as missing:
        create(tmp_path, replace(SAMIRA, **{field: "  "}))

    assert (missing.value.field, missing.value.reason) == (field, "missing")


def test_two_groups_of_the_code_are_typed_back(made: Created) -> None:
    printed = groups(made.recovery_code)

    assert sessions.check_groups(made.recovery_code, {1: printed[1].lower(), 4: f" {printed[4]} "})
    assert not sessions.check_groups(made.recovery_code, {1: printed[1], 4: printed[5]})
    assert not sessions.check_groups(made.recovery_code, {})


def test_a_folder_that_cannot_be_written_is_said_and_left_alone(tmp_path: Path) -> None:
    taken = tmp_path / "een bestand"
    taken.write_text("van iemand anders")

    with pytest.raises(FolderReadOnly):
        create(taken / "profielen")

    assert taken.read_text() == "van iemand anders"


def test_a_profile_of_a_newer_program_is_refused_by_name_and_left_alone(made: Created) -> None:
    made.session.close()
    ProfileFile("laptop 3", 9_999).write(made.folder)
    before = {file.name: file.read_bytes() for file in made.folder.iterdir()}

    with pytest.raises(NewerStore) as newer:
        sessions.unlock(made.folder, PASSPHRASE, now=clock)

    assert newer.value.version == 9_999
    assert {file.name: file.read_bytes() for file in made.folder.iterdir()} == before


def test_a_folder_without_a_profile_never_becomes_one(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged):
        sessions.unlock(tmp_path, PASSPHRASE, now=clock)

    assert list(tmp_path.iterdir()) == []
    assert sessions.list_profiles(tmp_path) == []
    assert sessions.list_profiles(tmp_path / "nergens") == []


def test_a_profile_in_no_network_waits_for_nothing(made: Created) -> None:
    status = exchange.status(made.session)

    assert (status.connected, status.waiting, status.last_ok, status.problem) == (False, 0, None, "")
    assert made.session.membership is None
    with pytest.raises(NotConnected):
        network_of(made.session)


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"FIELDAPP_HOME": "/ergens", "HOME": "/home/x"}, "linux", "/ergens"),
        ({"HOME": "/home/x"}, "linux", "/home/x/.local/share/vindplaats"),
        ({"HOME": "/home/x", "XDG_DATA_HOME": "/data"}, "linux", "/data/vindplaats"),
        ({"HOME": "/Users/x"}, "darwin", "/Users/x/Library/Application Support/Vindplaats"),
        ({"USERPROFILE": "/u", "LOCALAPPDATA": "/u/local"}, "win32", "/u/local/Vindplaats"),
    ],
)
def test_profiles_live_in_the_data_folder_of_the_platform(
    environ: dict[str, str], platform: str, expected: str
) -> None:
    assert sessions.default_home(environ, platform) == Path(expected)
