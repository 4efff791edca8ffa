"""The envelope vectors: this program and a second one, written from the description, agree on every one."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from sync.errors import Quarantine
from sync.identity import MailboxKey
from sync.protocol import Envelope, cbor
from sync.sealing import hpke, read_envelope, unseal, verified_payload
from tests.vectors import make, second_reader

VECTORS = {
    path.stem: json.loads(path.read_text(encoding="ascii")) for path in sorted(make.FOLDER.glob("*.json"))
}
GOOD = [name for name, vector in VECTORS.items() if vector["expect"] == "opens"]
FIELDS = [
    "profile",
    "network",
    "mailbox",
    "epoch",
    "envelope_id",
    "recipient_seed",
    "sender_public_key",
    "info",
    "sealed",
    "message",
    "payload",
    "expect",
]
NEVER_OPEN = {"envelope", "profile", "seal"}


def envelope_of(vector: dict[str, Any]) -> bytes:
    info = bytes.fromhex(vector["info"])
    return cbor.encode(
        {
            1: vector["profile"],
            2: bytes.fromhex(vector["envelope_id"]),
            3: bytes.fromhex(vector["mailbox"]),
            4: vector["epoch"],
            5: int.from_bytes(info[72:76], "big"),
            6: info[76:108],
            7: bytes.fromhex(vector["sealed"]),
        }
    )


def read(vector: dict[str, Any]) -> tuple[Envelope, bytes]:
    envelope = read_envelope(envelope_of(vector))
    key = MailboxKey.from_seed(bytes.fromhex(vector["recipient_seed"]))
    inside = unseal(envelope, key, bytes.fromhex(vector["network"]))
    return envelope, verified_payload(inside, bytes.fromhex(vector["sender_public_key"]))


def verdict(vector: dict[str, Any]) -> str:
    try:
        read(vector)
    except Quarantine as quarantine:
        return quarantine.code
    return "opens"


@pytest.mark.parametrize("name", VECTORS)
def test_this_program_judges_as_the_vector_says(name: str) -> None:
    assert verdict(VECTORS[name]) == VECTORS[name]["expect"]


@pytest.mark.parametrize("name", VECTORS)
def test_the_second_reader_judges_as_the_vector_says(name: str) -> None:
    assert second_reader.verdict(VECTORS[name]) == VECTORS[name]["expect"]


@pytest.mark.parametrize("name", GOOD)
def test_both_read_the_same_bytes(name: str) -> None:
    vector = VECTORS[name]

    envelope, payload = read(vector)
    second = second_reader.read(vector)

    assert payload.hex() == second.payload.hex() == vector["payload"]
    assert second.message.hex() == vector["message"]
    key = MailboxKey.from_seed(bytes.fromhex(vector["recipient_seed"]))
    info = envelope.info(bytes.fromhex(vector["network"]), key.public, envelope.size_class)
    assert info.hex() == second.info.hex() == vector["info"]


@pytest.mark.parametrize("name", VECTORS)
def test_a_vector_has_the_fields_it_should_have(name: str) -> None:
    vector = VECTORS[name]
    never_opens = vector["expect"] in NEVER_OPEN

    assert list(vector) == [field for field in FIELDS if field != "message" or not never_opens]
    assert len(vector["info"]) == 280
    if not never_opens:
        key = MailboxKey.from_seed(bytes.fromhex(vector["recipient_seed"]))
        info = bytes.fromhex(vector["info"])
        assert hpke.disclose(bytes.fromhex(vector["sealed"]), key, info).hex() == vector["message"]


def test_there_are_vectors_of_every_sort() -> None:
    codes = {vector["expect"] for vector in VECTORS.values()}

    assert len(GOOD) >= 6
    assert len(VECTORS) - len(GOOD) >= 12
    assert codes == {
        "opens", "envelope", "profile", "seal", "frame", "padding", "header", "outside", "signature",
        "inflate", "digest",
    }  # fmt: skip
    lengths = {len(VECTORS[name]["message"]) // 2 for name in GOOD}
    assert lengths >= {2048, 8192, 32768}


def test_the_generator_still_makes_what_is_committed() -> None:
    """All but what HPKE draws at random and what another zlib may write in another way."""
    made = {case.name: case.to_json() for case in make.cases()}

    assert made.keys() == VECTORS.keys()
    for name, vector in VECTORS.items():
        loose = {"sealed"} | ({"message"} if vector.get("message", "")[6:8] == "01" else set())
        same = {field: value for field, value in vector.items() if field not in loose}
        assert {field: made[name][field] for field in same} == same, name


def test_the_second_reader_owes_nothing_to_the_first() -> None:
    tree = ast.parse(Path(second_reader.__file__).read_text(encoding="utf-8"))
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }

    assert not {name.split(".")[0] for name in imported} & {"sync", "fieldapp", "resources", "tests"}
    assert not [name for name in imported if "hpke" in name or "mlkem" in name]
