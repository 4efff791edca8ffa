"""The slip for the night: signed by both keys of a device, typed over from paper, checked by everybody."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.vectors
from sync.errors import Malformed
from sync.identity import DeviceKeys
from sync.identity.slip import make_slip
from sync.protocol import context
from sync.protocol.slip import Slip, SlipGroup, slip_bytes
from tests.sync.invented import a_network, dice

VECTORS = json.loads((Path(tests.vectors.__file__).parent / "secrecy.json").read_text("ascii"))
NETWORK = a_network()
OWNER = NETWORK.organisations["veld"]
KEYS = OWNER.devices["laptop"]
SLIP = make_slip(NETWORK.root.net, KEYS)


def test_the_vector_is_what_is_made_and_read() -> None:
    vector = VECTORS["slip"]
    keys = DeviceKeys.generate(dice("vectors: slip"))
    made = make_slip(bytes.fromhex(vector["net"]), keys)
    assert made.encode().hex() == vector["slip"]
    assert made.to_text() == vector["text"]
    assert slip_bytes(made.net, made.device, made.net_id).hex() == vector["signed"]
    assert made.signed.startswith(context("revoke"))
    assert Slip.from_text(vector["text"]) == Slip.decode(bytes.fromhex(vector["slip"])) == made


def test_every_device_of_the_network_can_check_it() -> None:
    for own in ("veld", "ocmw"):
        assert NETWORK.directory(own).stops(SLIP)


@pytest.mark.parametrize("field", ["net", "device", "net_id", "by_device", "by_net"])
@given(at=st.integers(0, 15), bit=st.integers(0, 7))
def test_one_bit_of_any_part_and_nobody_is_stopped(field: str, at: int, bit: int) -> None:
    value = bytearray(getattr(SLIP, field))
    value[at] ^= 1 << bit
    assert not NETWORK.directory("veld").stops(replace(SLIP, **{field: bytes(value)}))  # type: ignore[arg-type]


def test_with_one_signature_nobody_stops_another_device() -> None:
    """A device that signs over somebody else's net id, or lends its own signature, stops nobody."""
    other = make_slip(NETWORK.root.net, OWNER.devices["tweede"])
    for mixed in (
        replace(SLIP, net_id=other.net_id, by_net=other.by_net),
        replace(SLIP, device=other.device, by_device=other.by_device),
        replace(SLIP, by_net=other.by_net),
    ):
        assert not NETWORK.directory("veld").stops(mixed)


@given(st.data())
def test_a_wrong_letter_is_found_by_its_group(data: st.DataObject) -> None:
    groups = SLIP.to_text().split("-")
    which = data.draw(st.integers(1, len(groups) - 1))
    group = groups[which]
    at = data.draw(st.integers(0, len(group) - 1))
    wrong = data.draw(st.sampled_from([letter for letter in "23456789ABCDEFGHJKMN" if letter != group[at]]))
    groups[which] = group[:at] + wrong + group[at + 1 :]
    with pytest.raises((SlipGroup, Malformed)):
        Slip.from_text("-".join(groups))


def test_blanks_lines_and_small_letters_do_not_matter() -> None:
    typed = SLIP.to_text().lower().replace("-", " \n")
    assert Slip.from_text(typed) == SLIP
    for text in ("", "VPS", SLIP.to_text()[:-6], "VP1" + SLIP.to_text()[3:]):
        with pytest.raises(Malformed):
            Slip.from_text(text)


def test_who_is_stopped_is_as_good_as_revoked() -> None:
    found = NETWORK.directory("ocmw")
    stopped = replace(found, stopped=frozenset({KEYS.device_id}))
    before, after = found.device(KEYS.device_id), stopped.device(KEYS.device_id)
    assert before is not None
    assert after is not None
    assert (before.device.revoked, after.device.revoked) == (None, after.device.since)
