"""`sync/PROTOCOL.md` keeps up with the code: every error code, context string and kind stands in it."""

import re
from pathlib import Path
from typing import get_args

import pytest

import sync
from sync.protocol import Kind, Use
from sync.sealing import RETRY

ROOT = Path(sync.__file__).parent
TEXT = (ROOT / "PROTOCOL.md").read_text(encoding="utf-8")
RAISED = re.compile(
    r"(?:Malformed|SignatureRefused|SealRefused|Quarantine|DirectoryRefused|EnrolmentRefused)"
    r'\(\s*"([a-z_]+)"'
)
SHAPED = re.compile(r'(?:shapes\.read|shapes\.require|check_keys|require)\([^\n]*, "([a-z_]+)"\)')
OWN = ("protocol", "identity", "directory", "sealing", "ledger")


def sources() -> dict[str, str]:
    files = [path for part in OWN for path in (ROOT / part).glob("*.py")]
    files = [path for path in files if path.name not in ("calls.py", "bodies.py")]
    files += [ROOT / name for name in ("signatures.py", "errors.py")]
    return {path.name: path.read_text(encoding="utf-8") for path in files}


def codes() -> set[str]:
    text = "\n".join(sources().values())
    return set(RAISED.findall(text)) | set(SHAPED.findall(text))


def test_the_search_finds_codes() -> None:
    assert codes() >= {"cbor", "header", "root", "rollback", "seal", "split", "enrolment_mac"}
    assert len(codes()) > 50


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_error_code_is_described(code: str) -> None:
    assert f"`{code}`" in TEXT


def test_every_use_of_a_context_string_is_described() -> None:
    listed = TEXT[TEXT.index("The uses are") :].split("`")[1].split()

    assert sorted(listed) == sorted(get_args(Use))


def test_every_kind_has_its_line() -> None:
    for kind in Kind:
        assert f"\n| {kind.value} {kind.name.lower().replace('_', ' ')}"[:8] in TEXT


def test_the_codes_that_are_tried_again_are_marked() -> None:
    opening = TEXT[TEXT.index("## 6. Opening") : TEXT.index("## 7.")]

    assert set(re.findall(r"`([a-z_]+)` ↻", opening)) == RETRY
