"""Whatever removes rows or hands bytes out is entered in the Logboek, or says why it need not be.

The register is `register.toml`; a new function of either sort without its line in it fails here.
"""

import shutil
import tomllib
from pathlib import Path

import pytest

from sync.ledger import EntryKind
from tests.contracts import register

REGISTER = tomllib.loads((Path(__file__).parent / "register.toml").read_text("utf-8"))
FOUND = {"removes": register.removals, "hands_out": register.outlets}
KINDS = {kind.name.lower() for kind in EntryKind}

PLANTS = {
    "a DELETE": (
        "removes",
        "fieldapp/store/planted.py",
        "def go(db):\n    db.execute('DELETE FROM person')\n",
    ),
    "a DELETE made of parts": (
        "removes",
        "fieldapp/store/planted.py",
        "class A:\n    def go(self, db, table):\n        db.execute(f'DELETE  FROM {table}')\n",
    ),
    "a REPLACE": (
        "removes",
        "fieldapp/workflow/planted.py",
        "SQL = 'INSERT OR REPLACE INTO person VALUES (1)'\n",
    ),
    "a file": (
        "hands_out",
        "fieldapp/workflow/planted.py",
        "def go(path, data):\n    path.write_bytes(data)\n",
    ),
    "an opened file": (
        "hands_out",
        "fieldapp/ui/planted.py",
        "def go():\n    with open('x', mode='ab') as f:\n        f.write(b'')\n",
    ),
    "a clipboard": (
        "hands_out",
        "fieldapp/ui/planted.py",
        "def go(app, text):\n    app.clipboard().setText(text)\n",
    ),
    "a printer": (
        "hands_out",
        "fieldapp/ui/planted.py",
        "def go(q):\n    return q.QtPrintSupport.QPrinter()\n",
    ),
    "a socket": (
        "hands_out",
        "fieldapp/workflow/planted.py",
        "import socket\ndef go():\n    socket.create_connection(('x', 1))\n",
    ),
    "another program": (
        "hands_out",
        "sync/planted.py",
        "import subprocess\ndef go():\n    subprocess.run(['x'], check=False)\n",
    ),
    "standard output": ("hands_out", "fieldapp/commands/planted.py", "def go(text):\n    print(text)\n"),
}


@pytest.mark.parametrize("sort", FOUND)
def test_every_place_stands_in_the_register_and_nothing_else_does(sort: str) -> None:
    found, listed = FOUND[sort](), REGISTER[sort]

    assert sorted(found.keys() - listed.keys()) == [], "without a kind of line and without a reason"
    assert sorted(listed.keys() - found.keys()) == [], "in the register, but gone"


@pytest.mark.parametrize("sort", FOUND)
def test_each_place_has_a_kind_of_line_or_a_reason(sort: str) -> None:
    for place, said in REGISTER[sort].items():
        assert said.keys() in ({"kind"}, {"why"}), place
        assert said.get("kind", "erasure") in KINDS, place
        assert len(said.get("why", "a kind of line")) > 10, place


def test_what_removes_a_person_or_prints_one_has_a_kind_of_line() -> None:
    """No reason is good enough for these."""
    kinds = {place: said.get("kind") for sort in FOUND for place, said in REGISTER[sort].items()}

    for place, kind in kinds.items():
        if (
            "Eraser" in place
            or "remove_person" in place
            or place.endswith(("outside:_write", "printer_for", "pdf"))
        ):
            assert kind is not None, place


@pytest.mark.parametrize("name", PLANTS)
def test_a_new_one_without_its_line_is_caught(name: str, tmp_path: Path) -> None:
    sort, where, text = PLANTS[name]
    for package in ("fieldapp", "sync"):
        shutil.copytree(
            register.ROOT / package,
            tmp_path / package,
            ignore=shutil.ignore_patterns("__pycache__", "*.md", "ui"),
        )
    planted = tmp_path / where
    planted.parent.mkdir(parents=True, exist_ok=True)
    before = FOUND[sort](tmp_path).keys()
    planted.write_text(text, "utf-8")

    new = FOUND[sort](tmp_path).keys() - before

    assert len(new) == 1
    assert not new & REGISTER[sort].keys()


def test_the_relay_and_the_demonstration_are_the_only_parts_left_out() -> None:
    assert register._LEFT_OUT == ("fieldapp/demo/", "sync/hub/")
