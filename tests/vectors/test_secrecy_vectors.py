"""The vectors of second eyes, stop copies and slips: made again they are the same, and they are read back."""

import hashlib
import json

import pytest

from fieldapp.domain.handover import Approval, StopCopy, decode, encode
from fieldapp.errors import InvalidInput
from tests.vectors.make_secrecy import FILE, made

KEPT = json.loads(FILE.read_text("ascii"))


def test_they_come_out_the_same() -> None:
    assert made() == KEPT


@pytest.mark.parametrize(("name", "sort"), [("approval", Approval), ("stop_copy", StopCopy)])
def test_a_payload_is_read_and_written_again_as_it_was(name: str, sort: type) -> None:
    data = bytes.fromhex(KEPT[name])
    assert isinstance(decode(data), sort)
    assert encode(decode(data)) == data


@pytest.mark.parametrize("name", ["approval", "stop_copy"])
def test_a_key_too_many_or_too_few_is_refused(name: str) -> None:
    whole = json.loads(bytes.fromhex(KEPT[name]))
    changed = [whole | {"naam": "Mia"}, *({k: v for k, v in whole.items() if k != key} for key in whole)]
    for value in changed:
        written = json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
        with pytest.raises(InvalidInput):
            decode(written)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mids", ["x"]),
        ("mailbox", "Mia"),
        ("sender", 3),
        ("until", "gisteren"),
        ("envelopes", [["a", "b"]]),
        ("envelopes", [["a" * 32, "b" * 63, 1]]),
        ("envelopes", [["a" * 32, "b" * 64, True]]),
        ("tag", "Mia Claes"),
        ("at", -1),
    ],
)
def test_a_stop_copy_holds_nothing_but_ids(key: str, value: object) -> None:
    whole = json.loads(bytes.fromhex(KEPT["stop_copy"])) | {key: value}
    with pytest.raises(InvalidInput):
        decode(json.dumps(whole, sort_keys=True, separators=(",", ":")).encode())


@pytest.mark.parametrize(
    ("key", "value"),
    [("asks", "Mia Claes"), ("codes", {"bewijs": ["Vonnis van 3 maart"]}), ("codes", ["x"]), ("codes", 1)],
)
def test_a_question_for_second_eyes_holds_nothing_but_codes(key: str, value: object) -> None:
    whole = json.loads(bytes.fromhex(KEPT["approval"])) | {key: value}
    with pytest.raises(InvalidInput):
        decode(json.dumps(whole, sort_keys=True, separators=(",", ":")).encode())


def test_the_tag_of_a_name_is_as_described() -> None:
    """Written out once more: context, thread as text, name folded with single blanks."""
    tag = KEPT["tag"]
    said = b"vindplaats stop name\x00" + tag["thread"].encode() + b"mia claes"
    assert hashlib.sha256(said).hexdigest()[:16] == tag["tag"]
