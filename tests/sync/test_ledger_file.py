"""A ledger in a file: it stands alone, shows no moment of presence, and what is done to it is found."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.identity import SigningKey
from sync.ledger import (
    Entry,
    EntryKind,
    Mark,
    SignedEntry,
    anchor,
    facts_commitment,
    sign_entry,
    verify_file,
    write_file,
)
from sync.ledger.__main__ import WHAT, main
from sync.ledger.archive import MARK_BYTES
from sync.protocol.calls import witness_bytes
from tests.sync.invented import NOW, dice
from tests.sync.test_ledger import INC, KEY, a_chain, follow

HUB = SigningKey.generate(dice("ledger file: hub"))
ROLL = dice("ledger file")


def with_unlocks(length: int) -> list[SignedEntry]:
    """Every third entry, and two in a row, say when somebody was at work; the last is the export."""
    chain: list[SignedEntry] = []
    for at in range(length - 1):
        kind = EntryKind.UNLOCK if at % 3 == 1 or at == 5 else EntryKind.DISCLOSURE
        chain.append(sign_entry(follow(chain, kind), KEY))
    return [*chain, sign_entry(follow(chain, EntryKind.EXPORT), KEY)]


def marks_of(chain: list[SignedEntry], *, heard: tuple[int, ...] = ()) -> list[Mark]:
    marks = []
    for each in chain:
        entry, nonce = Entry.decode(each.entry), ROLL(32)
        value = anchor(entry, each.hash, nonce)
        mark = Mark(value, entry.n, entry.inc, nonce)
        if entry.n in heard:
            seconds = NOW * 60 + entry.n
            word = HUB._key.sign(witness_bytes(value, seconds))
            mark = replace(mark, hub_time=seconds, signature=word)
        marks.append(mark)
    return marks


CHAIN = with_unlocks(14)
MARKS = marks_of(CHAIN, heard=(4, 9))
FILE = write_file(CHAIN, MARKS, KEY, minute=NOW, hub=HUB.public)
WITHHELD = [n for n, each in enumerate(CHAIN, 1) if Entry.decode(each.entry).kind == EntryKind.UNLOCK]


def spans() -> list[tuple[int, int]]:
    """Where each item begins and ends in the file."""
    at = 6 + int.from_bytes(FILE[4:6], "big") + 64
    found = []
    for _ in CHAIN:
        end = at + (33 if FILE[at] else 2 + FILE[at + 1] + 64)
        found.append((at, end))
        at = end
    return found


SPANS = spans()


def test_a_file_as_it_was_written_holds_and_says_what_it_withholds() -> None:
    report = verify_file(FILE)

    assert report.chain.ok
    assert (report.chain.entries, report.chain.last.n, report.chain.checkpoint) == (14, 14, 0)
    assert report.chain.withheld == len(WITHHELD) == 5
    assert report.witnessed == (9, NOW * 60 + 9)
    assert verify_file(FILE, hub=HUB.public).chain.ok


def test_no_moment_at_which_somebody_was_at_work_stands_in_it() -> None:
    """Practice A16: of unlocking there is a hash and nothing else."""
    for n in WITHHELD:
        assert CHAIN[n - 1].entry not in FILE
        assert CHAIN[n - 1].signature not in FILE
        assert FILE[SPANS[n - 1][0] : SPANS[n - 1][1]] == b"\x01" + CHAIN[n - 1].hash


@pytest.mark.parametrize("n", range(1, 15))
def test_an_entry_that_is_left_out_doubled_or_changed_is_located(n: int) -> None:
    begin, end = SPANS[n - 1]
    flipped = bytearray(FILE)
    flipped[end - 1] ^= 1

    for harmed in (FILE[:begin] + FILE[end:], FILE[:end] + FILE[begin:], bytes(flipped)):
        report = verify_file(harmed).chain
        assert not report.ok
        assert report.broken_at is not None
        assert report.broken_at in range(n, n + 2)


@pytest.mark.parametrize("n", range(2, 15))
def test_two_entries_that_change_places_are_located(n: int) -> None:
    (first, middle), (_, end) = SPANS[n - 2], SPANS[n - 1]
    report = verify_file(FILE[:first] + FILE[middle:end] + FILE[first:middle] + FILE[end:]).chain

    assert (report.ok, report.broken_at) == (False, n - 1)


@pytest.mark.parametrize("n", range(1, 15))
def test_a_file_that_ends_early_is_located(n: int) -> None:
    begin, end = SPANS[n - 1]

    for length in (begin, begin + 1, end - 1):
        report = verify_file(FILE[:length]).chain
        assert (report.ok, report.broken_at, report.fault) == (False, n, "cut")


@given(st.data())
def test_any_changed_byte_is_found(data: st.DataObject) -> None:
    harmed = bytearray(FILE)
    harmed[data.draw(st.integers(0, len(FILE) - 1))] ^= data.draw(st.integers(1, 255))

    report = verify_file(bytes(harmed)).chain

    assert not report.ok
    assert report.fault in WHAT


@given(st.binary(max_size=400))
def test_what_is_no_ledger_is_no_ledger(junk: bytes) -> None:
    for data in (junk, b"VPL1" + junk, FILE[:80] + junk):
        assert not verify_file(data).chain.ok


def test_another_hubs_word_is_no_word() -> None:
    report = verify_file(FILE, hub=KEY.public)

    assert (report.chain.ok, report.chain.broken_at, report.chain.fault) == (False, 0, "witness")
    assert verify_file(FILE[:-MARK_BYTES]).chain.fault == "witness"


def test_a_head_that_was_signed_for_something_else_is_refused() -> None:
    other = write_file(a_chain(3), [], KEY, minute=NOW, hub=None)
    length = 6 + int.from_bytes(FILE[4:6], "big") + 64

    assert verify_file(other).chain.ok
    assert verify_file(FILE[:length] + other[length:]).chain.fault != ""
    forged = FILE[: length - 64] + SigningKey(bytes(32)).sign("ledger-file", FILE[6 : length - 64])
    assert verify_file(forged + FILE[length:]).chain.fault == "head"


def test_a_pruned_ledger_starts_at_its_checkpoint_and_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    chain = a_chain(6)
    chain.append(sign_entry(follow(chain, EntryKind.CHECKPOINT, chain[3].hash), KEY))
    chain.append(sign_entry(follow(chain, EntryKind.UNLOCK), KEY))
    whole = write_file(chain[4:], [], KEY, minute=NOW, hub=None)
    without = write_file(chain[4:6], [], KEY, minute=NOW, hub=None)
    (tmp_path / "x").write_bytes(whole)

    assert (verify_file(whole).chain.ok, verify_file(whole).chain.checkpoint) == (True, 4)
    assert (verify_file(without).chain.broken_at, verify_file(without).chain.fault) == (5, "pruned")
    assert main([str(tmp_path / "x")]) == 0
    assert "Regels 1 tot en met 4 zijn opgeruimd" in capsys.readouterr().out


def test_the_command_says_in_one_line_where_it_breaks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "logboek.vpl"
    begin, end = SPANS[6]

    file.write_bytes(FILE)
    assert main([str(file), "--hub-key", HUB.public.hex()]) == 0
    assert "Het logboek klopt: 14 regels" in capsys.readouterr().out
    file.write_bytes(FILE[:begin] + FILE[end:])
    assert main([str(file)]) == 1
    assert "klopt niet vanaf nr 7" in capsys.readouterr().out
    assert main([str(tmp_path / "nergens")]) == 2
    assert main([str(file), "--anchor", "geen"]) == 2


def test_a_witness_sees_whether_what_it_holds_is_still_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Field 16 of a message: the owner who cut the end off can no longer say which entry it stood for."""
    file = tmp_path / "logboek.vpl"
    held = MARKS[11].anchor.hex()
    file.write_bytes(FILE)
    assert main([str(file), "--anchor", held, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["held"] == [{"anchor": held, "n": 12}]

    file.write_bytes(write_file(CHAIN[:10], MARKS[:10], KEY, minute=NOW, hub=HUB.public))
    assert verify_file(file.read_bytes()).chain.ok, "the owner signed it anew: the file alone cannot tell"
    assert main([str(file), "--anchor", held]) == 1
    assert "er is iets weggelaten" in capsys.readouterr().out


def test_it_needs_nothing_of_the_program(tmp_path: Path) -> None:
    """Run where `fieldapp` and `resources` cannot be imported."""
    file = tmp_path / "logboek.vpl"
    file.write_bytes(FILE)
    blocked = (
        "import sys\n"
        "class No:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('fieldapp', 'resources', 'PySide6', 'sqlcipher3', 'requests'):\n"
        "            raise ImportError(name)\n"
        "sys.meta_path.insert(0, No())\n"
        "import runpy\n"
        f"sys.argv = ['sync.ledger', {str(file)!r}, '--json']\n"
        "runpy.run_module('sync.ledger', run_name='__main__')\n"
    )

    ended = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads(ended.stdout)["entries"] == 14


def test_facts_are_no_part_of_it() -> None:
    assert facts_commitment(b"s" * 16, b"{}") not in FILE
    assert INC in FILE
