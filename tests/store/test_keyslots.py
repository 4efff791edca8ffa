"""The slots: the passphrase always opens, nothing else does, and guessing costs time."""

import json
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import InvalidInput, NewerStore, StoreDamaged, WrongPassphrase
from fieldapp.store import keyslots
from fieldapp.store.keyslots import CHEAPEST, Calibration, slots
from fieldapp.store.profile import Attempts, ProfileFile
from fieldapp.store.store import FILE
from tests.store.values import KEY

PASSPHRASE = "egel wolk tram zout boek"
SLOTS = "keyslots.json"


class Machine:
    """Counts seconds since it started, and can be started again."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A profile folder as it is right after it was made, with its recovery code."""
    folder = tmp_path_factory.mktemp("made")
    (folder / FILE).write_bytes(b"the head of a file" * 200)
    code = keyslots.new_recovery_code()
    keyslots.create_slots(folder, PASSPHRASE, code, KEY, CHEAPEST)
    ProfileFile("Sam", 1).write(folder)
    return folder, code


@pytest.fixture
def profile(made: tuple[Path, str], tmp_path: Path) -> Path:
    for path in made[0].iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.fixture
def code(made: tuple[Path, str]) -> str:
    return made[1]


def altered(profile: Path, slot: int, **changes: Any) -> None:
    value = json.loads((profile / SLOTS).read_text())
    value["generations"][0]["slots"][slot].update(changes)
    (profile / SLOTS).write_text(json.dumps(value))


def fail(profile: Path, machine: Machine, times: int = 1) -> WrongPassphrase:
    for _ in range(times):
        with pytest.raises(WrongPassphrase) as refused:
            keyslots.unlock(profile, "iets anders helemaal", clock=machine)
    return refused.value


class TestOpening:
    def test_the_passphrase_opens(self, profile: Path) -> None:
        assert keyslots.unlock(profile, PASSPHRASE) == KEY

    def test_spaces_and_composition_do_not_matter(self, profile: Path) -> None:
        assert keyslots.unlock(profile, f"  {PASSPHRASE.replace(' ', '   ')} ") == KEY
        assert keyslots.normalise("Zoe\u0308  ") == "Zoë"

    def test_the_recovery_code_opens_however_it_is_typed(self, profile: Path, code: str) -> None:
        typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

        assert keyslots.unlock_with_code(profile, code) == KEY
        assert keyslots.unlock_with_code(profile, typed) == KEY

    def test_another_code_does_not(self, profile: Path) -> None:
        with pytest.raises(WrongPassphrase):
            keyslots.unlock_with_code(profile, keyslots.new_recovery_code())

    def test_a_profile_of_a_newer_program_is_refused_before_anything_is_tried(self, profile: Path) -> None:
        ProfileFile("Sam", 9000).write(profile)

        with pytest.raises(NewerStore):
            keyslots.unlock(profile, PASSPHRASE)

    def test_without_a_store_file_there_is_nothing_to_open(self, profile: Path) -> None:
        (profile / FILE).unlink()

        with pytest.raises(StoreDamaged):
            keyslots.unlock(profile, PASSPHRASE)

    def test_a_damaged_head_of_the_store_keeps_nobody_from_their_key(self, profile: Path) -> None:
        (profile / FILE).write_bytes(b"\0" * 4096)

        assert keyslots.unlock(profile, PASSPHRASE) == KEY

    def test_a_damaged_label_file_keeps_nobody_out(self, profile: Path) -> None:
        (profile / "profile.json").write_text("{")

        assert keyslots.unlock(profile, PASSPHRASE) == KEY

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2, "generations": [{}]}', "\xff"])
    def test_damaged_slots_are_said_to_be_damaged(self, profile: Path, text: str) -> None:
        (profile / SLOTS).write_text(text, encoding="latin-1")

        with pytest.raises(StoreDamaged):
            keyslots.unlock(profile, PASSPHRASE)

    def test_neither_secret_nor_key_stands_in_a_file(self, profile: Path, code: str) -> None:
        written = (profile / SLOTS).read_text() + (profile / "profile.json").read_text()

        for secret in (PASSPHRASE, "egel", code, code.split("-")[0], KEY.hex()):
            assert secret not in written


class TestSlotsThatWereAltered:
    @pytest.mark.parametrize(
        "changes",
        [
            {"memory_kib": 1024},
            {"memory_kib": 2 * 1024 * 1024},
            {"passes": 1},
            {"passes": 21},
            {"passes": 2**31},
            {"lanes": 4},
            {"kdf": "pbkdf2"},
            {"kdf": "hkdf-sha256"},
            {"salt": "zz"},
            {"memory_kib": "65536"},
        ],
    )
    def test_a_cost_outside_the_bounds_is_refused_before_it_is_paid(
        self, profile: Path, changes: dict[str, Any]
    ) -> None:
        altered(profile, 0, **changes)

        with pytest.raises(StoreDamaged):
            keyslots.unlock(profile, PASSPHRASE)

    def test_other_values_inside_the_bounds_do_not_open(self, profile: Path) -> None:
        altered(profile, 0, passes=4)

        with pytest.raises(WrongPassphrase):
            keyslots.unlock(profile, PASSPHRASE)

    def test_the_fields_of_a_slot_are_bound_to_it(self, profile: Path) -> None:
        altered(profile, 0, comment="harmless")

        with pytest.raises(WrongPassphrase):
            keyslots.unlock(profile, PASSPHRASE)

    def test_the_file_it_opens_is_bound_to_it(self, profile: Path) -> None:
        value = json.loads((profile / SLOTS).read_text())
        value["generations"][0]["file"] = "00" * 16
        (profile / SLOTS).write_text(json.dumps(value))

        with pytest.raises(WrongPassphrase):
            keyslots.unlock(profile, PASSPHRASE)

    @pytest.mark.parametrize(("memory", "passes"), [(1024, 3), (2**21, 3), (65536, 2), (65536, 21)])
    def test_no_such_cost_can_be_asked_for(self, memory: int, passes: int) -> None:
        with pytest.raises(ValueError, match="bounds"):
            Calibration(memory, passes)


class TestWaiting:
    def test_three_tries_then_thirty_seconds_then_twice_as_long(self, profile: Path) -> None:
        machine = Machine()
        told = []

        for _ in range(5):
            refused = fail(profile, machine)
            told.append((refused.tries_left, refused.wait_seconds))
            machine.seconds += refused.wait_seconds

        assert told == [(2, 0), (1, 0), (0, 30), (0, 60), (0, 120)]

    def test_while_waiting_even_the_right_one_is_not_tried(self, profile: Path) -> None:
        machine = Machine()
        fail(profile, machine, times=3)
        machine.seconds += 10

        with pytest.raises(WrongPassphrase) as refused:
            keyslots.unlock(profile, PASSPHRASE, clock=machine)

        assert refused.value.wait_seconds == 20

    def test_after_the_wait_it_opens_and_the_failures_are_forgotten(self, profile: Path) -> None:
        machine = Machine()
        fail(profile, machine, times=3)
        machine.seconds += 31

        assert keyslots.unlock(profile, PASSPHRASE, clock=machine) == KEY
        assert fail(profile, machine).tries_left == 2

    def test_starting_the_machine_again_does_not_shorten_the_wait(self, profile: Path) -> None:
        machine = Machine()
        fail(profile, machine, times=3)
        machine.seconds = 5.0

        assert fail(profile, machine).wait_seconds == 30
        machine.seconds += 29
        assert fail(profile, machine).wait_seconds == 1
        machine.seconds += 2
        assert keyslots.unlock(profile, PASSPHRASE, clock=machine) == KEY

    def test_ending_the_program_while_it_tries_gives_no_free_try(
        self, profile: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def pull_the_plug(*_: object) -> bytes:
            raise SystemExit

        monkeypatch.setattr(slots, "_stretch", pull_the_plug)
        for _ in range(3):
            with pytest.raises(SystemExit):
                keyslots.unlock(profile, "gokje", clock=Machine())

        with pytest.raises(WrongPassphrase) as refused:
            keyslots.unlock(profile, "gokje", clock=Machine())
        assert refused.value.wait_seconds == 30

    def test_the_code_waits_as_well(self, profile: Path, code: str) -> None:
        machine = Machine()
        fail(profile, machine, times=3)

        with pytest.raises(WrongPassphrase):
            keyslots.unlock_with_code(profile, code, clock=machine)

    def test_a_typing_error_in_the_code_costs_no_try(self, profile: Path, code: str) -> None:
        wrong = ("1" if code[0] != "1" else "2") + code[1:]

        with pytest.raises(InvalidInput) as refused:
            keyslots.unlock_with_code(profile, wrong, clock=Machine())

        assert (refused.value.field, refused.value.reason) == ("recovery_code", "group_1")
        assert ProfileFile.read(profile).attempts.failed == 0

    def test_it_never_waits_longer_than_an_hour(self, profile: Path) -> None:
        assert Attempts(failed=5000).wait == 3600


class TestCalibration:
    @pytest.mark.parametrize(
        ("cheapest_takes", "memory_mib", "expected"),
        [
            (0.2, 16384, Calibration(256 * 1024, 3)),
            (0.01, 16384, Calibration(1024 * 1024, 18)),
            (0.0001, 16384, Calibration(1024 * 1024, 20)),
            (5.0, 16384, CHEAPEST),
            (0.1, 128, Calibration(128 * 1024, 15)),
        ],
    )
    def test_memory_first_then_passes(
        self, cheapest_takes: float, memory_mib: int, expected: Calibration, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ticks = count(0.0, cheapest_takes)
        monkeypatch.setattr(slots, "_stretch", lambda *_: b"")

        assert keyslots.calibrate(lambda: next(ticks), memory_mib * 1024) == expected

    def test_on_this_machine_it_stays_within_the_bounds(self) -> None:
        ticks = count(0.0, 0.3)

        assert keyslots.calibrate(lambda: next(ticks)).memory_kib >= CHEAPEST.memory_kib


class TestRecoveryCode:
    def test_it_holds_140_random_bits(self) -> None:
        highest = keyslots.new_recovery_code(lambda size: b"\xff" * size)

        assert [group[:4] for group in keyslots.groups(highest)] == ["ZZZZ"] * 7
        assert len({keyslots.new_recovery_code() for _ in range(100)}) == 100

    @given(st.binary(min_size=18, max_size=18))
    def test_reads_back_what_was_printed(self, entropy: bytes) -> None:
        code = keyslots.new_recovery_code(lambda _: entropy)

        assert keyslots.read_recovery_code(code) == code
        assert keyslots.read_recovery_code(f" {code.lower()}\n") == code

    @given(
        st.binary(min_size=18, max_size=18),
        st.integers(0, 34),
        st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
    )
    def test_one_wrong_character_shows_in_its_group(self, entropy: bytes, place: int, other: str) -> None:
        code = keyslots.new_recovery_code(lambda _: entropy).replace("-", "")
        if code[place] == other:
            return

        with pytest.raises(InvalidInput) as refused:
            keyslots.read_recovery_code(code[:place] + other + code[place + 1 :])

        assert refused.value.reason == f"group_{place // 5 + 1}"

    @given(st.binary(min_size=18, max_size=18), st.integers(0, 33))
    def test_two_swapped_characters_show(self, entropy: bytes, place: int) -> None:
        code = keyslots.new_recovery_code(lambda _: entropy).replace("-", "")
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if swapped == code:
            return

        with pytest.raises(InvalidInput):
            keyslots.read_recovery_code(swapped)

    @given(st.binary(min_size=18, max_size=18), st.integers(0, 5))
    def test_two_swapped_groups_show(self, entropy: bytes, place: int) -> None:
        groups = list(keyslots.groups(keyslots.new_recovery_code(lambda _: entropy)))
        groups[place], groups[place + 1] = groups[place + 1], groups[place]

        with pytest.raises(InvalidInput):
            keyslots.read_recovery_code("-".join(groups))

    @pytest.mark.parametrize("typed", ["", "ABC", "-" * 40, "U" * 35])
    def test_something_else_is_refused(self, typed: str) -> None:
        with pytest.raises(InvalidInput):
            keyslots.read_recovery_code(typed)

    def test_two_groups_are_typed_back(self, code: str) -> None:
        groups = keyslots.groups(code)

        assert keyslots.same_group(code, 2, groups[2].lower() + " ")
        assert not keyslots.same_group(code, 2, groups[3])


class TestPassphrases:
    def test_the_proposal_is_five_words_of_the_list(self) -> None:
        picks = iter([0, 1, 2047, 3, 4])

        words = keyslots.propose_passphrase(lambda _: next(picks)).split()

        assert len(words) == 5
        assert words[0] < words[2]

    def test_a_proposal_that_would_be_refused_is_drawn_again(self) -> None:
        """Where two of its words meet, the keyboard's row "azert" stands."""
        words = (files("resources") / "wordlists" / "dutch.txt").read_text("utf-8").split()
        refused = ["landhuis", "blazer", "tafel", "gevoel", "uitstap"]
        picks = iter([words.index(word) for word in refused] + [0, 1, 2047, 3, 4])
        assert keyslots.weaknesses(" ".join(refused)) == ("keyboard_row",)

        proposed = keyslots.propose_passphrase(lambda _: next(picks))

        assert proposed.split()[2] == words[2047]

    def test_every_proposal_is_good_enough(self) -> None:
        for _ in range(300):
            assert keyslots.weaknesses(keyslots.propose_passphrase(), ("Sam", "Buurtwerk Noord")) == ()

    @pytest.mark.parametrize(
        ("passphrase", "reason"),
        [
            ("kort", "too_short"),
            ("", "too_short"),
            ("wolk wolk wolk wolk", "repeated"),
            ("aaaaaaaaaaaaaaaaaaaa", "repeated"),
            ("abcabcabcabcabc", "repeated"),
            ("wachtwoord2026!", "common"),
            ("Welkom Welkom 123456", "common"),
            ("correct horse battery staple", "common"),
            ("azertyuiop en meer", "keyboard_row"),
            ("mijn zin 987654", "keyboard_row"),
            ("Buurtwerk Noord 1", "contains_name"),
            ("sàm is sam is sam", "contains_name"),
        ],
    )
    def test_a_weak_one_is_explained(self, passphrase: str, reason: str) -> None:
        assert reason in keyslots.weaknesses(passphrase, ("Sam", "Buurtwerk Noord"))

    def test_a_name_inside_a_long_one_does_no_harm(self) -> None:
        assert keyslots.weaknesses("Sam ziet elke ochtend groene vogels", ("Sam",)) == ()
