"""A changed passphrase: everything is encrypted anew, and a crash at any moment leaves a store that opens."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from fieldapp.errors import WrongPassphrase
from fieldapp.store import backup, files, keyslots, rekey
from fieldapp.store.keyslots import CHEAPEST, Doors
from fieldapp.store.profile import ProfileFile
from fieldapp.store.store import FILE, open_store
from tests.store.values import KEY, a_place, a_signal, new_store, now

OLD, NEW = "egel wolk tram zout boek", "vijf andere woorden van hout"


@pytest.fixture
def profile(folder: Path) -> Path:
    """A closed profile with one signal."""
    store = new_store(folder)
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
        store.signals.save(a_signal(place))
    store.close()
    keyslots.create_slots(folder, OLD, keyslots.new_recovery_code(), KEY, CHEAPEST)
    ProfileFile("Sam", 1).write(folder)
    return folder


def change(profile: Path, code: str | None = None) -> bytes:
    return rekey.change_passphrase(profile, KEY, Doors(NEW, code, CHEAPEST))


def signals_with(profile: Path, passphrase: str) -> int:
    store = open_store(profile, keyslots.unlock(profile, passphrase, clock=lambda: 0.0), now)
    count = store.signals.count("huur")
    store.close()
    return count


def test_the_new_one_opens_and_the_old_one_does_not(profile: Path) -> None:
    code = keyslots.new_recovery_code()

    key = change(profile, code)

    assert key != KEY
    assert signals_with(profile, NEW) == 1
    assert keyslots.unlock_with_code(profile, code) == key
    with pytest.raises(WrongPassphrase):
        keyslots.unlock(profile, OLD)


def test_an_old_copy_of_the_slots_opens_nothing_new(profile: Path) -> None:
    old_slots = (profile / "keyslots.json").read_bytes()
    change(profile)
    (profile / "keyslots.json").write_bytes(old_slots)

    key = keyslots.unlock(profile, OLD)

    assert key == KEY
    with pytest.raises(WrongPassphrase):
        open_store(profile, key, now)


def test_nothing_is_left_beside_the_store(profile: Path) -> None:
    (profile / f"{FILE}.before-0002").write_bytes(b"a copy under the old key")

    change(profile)

    assert sorted(path.name for path in profile.iterdir()) == ["keyslots.json", "profile.json", FILE]
    assert len(keyslots.read_generations(profile)) == 1


def test_it_is_refused_while_the_store_is_open(profile: Path) -> None:
    store = open_store(profile, KEY, now)
    store.database.run("PRAGMA busy_timeout = 1")

    with pytest.raises(Exception, match=r"in use|locked"):
        change(profile)

    store.close()
    assert signals_with(profile, OLD) == 1


@pytest.mark.parametrize("step", range(1, 10))
def test_cut_off_at_any_step_one_of_the_two_opens(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """The folder as a crash at each change of a file would leave it."""
    crashed = tmp_path / "crashed"
    steps = 0

    def then_crash(work: Callable[..., None]) -> Callable[..., None]:
        def counted(*arguments: object) -> None:
            nonlocal steps
            steps += 1
            if steps == step:
                copytree(profile, crashed)
            work(*arguments)

        return counted

    for name in ("make_private", "rename_durably", "write_json"):
        monkeypatch.setattr(files, name, then_crash(getattr(files, name)))
    change(profile)
    monkeypatch.undo()

    if not crashed.exists():
        copytree(profile, crashed)
    opened = [passphrase for passphrase in (OLD, NEW) if _opens(crashed, passphrase)]

    assert len(opened) == 1
    assert signals_with(crashed, opened[0]) == 1
    assert len(keyslots.read_generations(crashed)) == 1
    assert not list(crashed.glob("*.rekeyed*"))


def _opens(profile: Path, passphrase: str) -> bool:
    try:
        return signals_with(profile, passphrase) == 1
    except WrongPassphrase:
        return False


class TestBackups:
    def test_a_backup_is_a_profile_with_a_key_of_its_own(self, profile: Path) -> None:
        store = open_store(profile, KEY, now)

        made = backup.make_backup(store.database, profile, Doors(OLD, None, CHEAPEST))

        store.close()
        assert keyslots.unlock(made, OLD) != KEY
        assert signals_with(made, OLD) == 1
        assert backup.backups(profile) == [made]

    def test_it_is_made_while_work_goes_on_and_holds_what_was_saved(self, profile: Path) -> None:
        store = open_store(profile, KEY, now)
        place = a_place()
        with store.database.transaction():
            store.visits.save_place(place)
            store.signals.save(a_signal(place, own_words="ook de huur"))

        made = backup.make_backup(store.database, profile, Doors(OLD, None, CHEAPEST))

        store.close()
        assert signals_with(made, OLD) == 2

    def test_one_that_could_not_be_finished_is_not_kept(
        self, profile: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_room(*_: object) -> None:
            raise OSError(28, "no room")

        store = open_store(profile, KEY, now)
        monkeypatch.setattr(keyslots, "write_generations", no_room)

        with pytest.raises(OSError, match="no room"):
            backup.make_backup(store.database, profile, Doors(OLD, None, CHEAPEST))

        store.close()
        assert list((profile / backup.FOLDER).iterdir()) == []
