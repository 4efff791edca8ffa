"""Opening: each step with its code, in the fixed order, and nothing but a Quarantine whatever comes in."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Quarantine
from sync.identity import DeviceKeys, MailboxKey
from sync.protocol import (
    Head,
    Kind,
    cbor,
)
from sync.sealing import unseal
from sync.sealing.frame import pack
from tests.sync.invented import TODAY, an_id, refused
from tests.sync.post import PAYLOAD, Post


@pytest.fixture
def post() -> Post:
    return Post()


def test_what_was_shown_is_what_is_read(post: Post) -> None:
    sealed = post.send()

    opened = post.open(sealed.data)

    assert opened.payload == PAYLOAD
    assert opened.header == sealed.kept.header
    assert (opened.signed_header, opened.signature) == (sealed.signed_header, sealed.signature)
    assert opened.organisation == post.network.organisations["veld"].id
    assert (opened.gap, opened.sender_behind) == (False, False)


@pytest.mark.parametrize(
    "payload",
    [b"", b"x" * 1500, "ë🙂ⵣ\u200f".encode() * 120, b"a" * 200_000],
    ids=["empty", "request", "unicode", "200 kB that compresses"],
)
def test_ordinary_envelopes_all_have_one_size(post: Post, payload: bytes) -> None:
    sealed = post.send(payload=payload)

    assert len(sealed.data) == 3268
    assert post.open(sealed.data).payload == payload


# --- 1 size and CBOR ---------------------------------------------------------------------------------------


OPENER = Post()


@given(st.binary(max_size=200))
def test_step_1_any_bytes_are_refused_and_never_crash(data: bytes) -> None:
    with refused(Quarantine, "envelope"):
        OPENER.open(data)


def test_step_1_an_envelope_has_seven_fields_and_nothing_behind_them(post: Post) -> None:
    data = post.send().data
    value = cbor.decode(data)

    for changed in (
        data + b"\0",
        data[:-1],
        cbor.encode(value | {8: 1}),
        cbor.encode(value | {7: value[7][:-1]}),
        cbor.encode({key: value[key] for key in range(1, 7)}),
        bytes(200_000),
    ):
        with refused(Quarantine, "envelope"):
            post.open(changed)


# --- 2 mailbox, epoch, profile -----------------------------------------------------------------------------


def test_step_2_the_mailbox_and_its_epoch_must_be_mine(post: Post) -> None:
    data = post.send().data

    with refused(Quarantine, "not_mine"):
        post.open(data, keys={(an_id("an"), 1): post.key})
    with refused(Quarantine, "epoch_gone"):
        post.open(data, keys={(an_id("onthaal"), 2): post.key})


def test_step_2_the_profile_is_the_one_of_the_key(post: Post) -> None:
    value = cbor.decode(post.send().data) | {1: 2}

    with refused(Quarantine, "profile"):
        post.open(cbor.encode(value))


def test_step_2_comes_before_step_3(post: Post) -> None:
    sealed = post.send()
    post.memory.envelopes.add(sealed.env)

    with refused(Quarantine, "profile"):
        post.open(cbor.encode(cbor.decode(sealed.data) | {1: 2}))


def test_the_suite_is_never_taken_from_the_message_not_even_without_a_directory(post: Post) -> None:
    with refused(Quarantine, "profile"):
        unseal(replace(post.send().envelope, profile=2), post.key, post.ours.net)


# --- 3 seen ------------------------------------------------------------------------------------------------


def test_step_3_an_envelope_that_is_served_twice_is_opened_once(post: Post) -> None:
    data = post.send().data
    post.memory.keep(post.open(data))

    with refused(Quarantine, "seen"):
        post.open(data)


# --- 4 the seal --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [{2: an_id("other env")}, {5: 1}, {6: bytes(32)}],
    ids=["env", "expires", "wc"],
)
def test_step_4_nothing_on_the_outside_can_be_altered(post: Post, change: dict[int, Any]) -> None:
    with refused(Quarantine, "seal"):
        post.open(cbor.encode(cbor.decode(post.send().data) | change))


@pytest.mark.parametrize("change", [{3: an_id("an")}, {4: 7}], ids=["mailbox", "epoch"])
def test_step_4_not_even_to_another_mailbox_or_epoch_with_the_same_key(
    post: Post, change: dict[int, Any]
) -> None:
    keys = {(an_id(mailbox), epoch): post.key for mailbox in ("onthaal", "an") for epoch in (1, 7)}

    with refused(Quarantine, "seal"):
        post.open(cbor.encode(cbor.decode(post.send().data) | change), keys=keys)


@pytest.mark.parametrize("at", [0, 1, 1087, 1088, 1119, 1120, 2000, 3167, 3168, 3183])
def test_step_4_no_byte_of_what_is_sealed_can_be_altered(post: Post, at: int) -> None:
    value = cbor.decode(post.send().data)
    sealed = bytearray(value[7])
    sealed[at] ^= 0x40

    with refused(Quarantine, "seal"):
        post.open(cbor.encode(value | {7: bytes(sealed)}))


def test_step_4_another_key_does_not_open_it(post: Post) -> None:
    with refused(Quarantine, "seal"):
        post.open(post.send().data, keys={(an_id("onthaal"), 1): MailboxKey(bytes(32))})


def test_step_4_an_envelope_of_another_network_does_not_open(post: Post) -> None:
    from_elsewhere = post.close(post.send().envelope, bytes(2048))
    post.theirs = post.ours = replace(
        post.ours, root=replace(post.ours.root, said=replace(post.ours.root.said, net=an_id("elsewhere")))
    )

    with refused(Quarantine, "seal"):
        post.open(from_elsewhere)


# --- 5 to 7: frame, header, inside and outside --------------------------------------------------------------


def test_step_5_the_frame_is_checked_before_anything_in_it_is_used(post: Post) -> None:
    sealed = post.send()

    with refused(Quarantine, "frame"):
        post.open(post.forge(sealed, message=bytes(2048)))
    good = pack(sealed.signed_header, sealed.signature, sealed.kept.salt, PAYLOAD)
    with refused(Quarantine, "padding"):
        post.open(post.forge(sealed, message=good[:-1] + b"\x01"))


def test_step_6_the_header_is_strict(post: Post) -> None:
    sealed = post.send()
    value = cbor.decode(sealed.signed_header)
    raw = sealed.signed_header
    epoch_in_two_bytes = raw.replace(b"\x07\x01\x08", b"\x07\x18\x01\x08", 1)
    assert epoch_in_two_bytes != raw
    kind_twice = b"\xb1\x01\x01" + raw[1:]

    for header in (epoch_in_two_bytes, kind_twice, raw + b"\0", cbor.encode(value | {17: 1}), b"", b"\xa0"):
        with refused(Quarantine, "header"):
            post.open(post.forge(sealed, signed_header=header))


@pytest.mark.parametrize(
    "change",
    [{"net": an_id("elsewhere")}, {"env": an_id("other")}, {"to": an_id("an")}, {"epoch": 2}],
    ids=["net", "env", "to", "epoch"],
)
def test_step_7_inside_and_outside_agree(post: Post, change: dict[str, Any]) -> None:
    """A reader of a mailbox who forwards a message under the sender's name is found out here."""
    with refused(Quarantine, "outside"):
        post.open(post.forge(post.send(), header=change))


# --- 8 heads -----------------------------------------------------------------------------------------------


def test_step_8_a_sender_who_knows_more_makes_us_fetch_first(post: Post) -> None:
    veld = post.network.organisations["veld"]
    newer = veld.signed(veld.next())
    ahead = post.theirs.accept_org(newer).directory
    heads = ahead.heads(post.network.organisations["ocmw"].id)
    data = post.send(heads=heads).data

    with refused(Quarantine, "directory_behind"):
        post.open(data)
    with refused(Quarantine, "directory_withheld"):
        post.open(data, fetched=True)
    assert post.open(data, fetched=True, directory=post.ours.accept_org(newer).directory).payload == PAYLOAD


def test_step_8_a_sender_who_was_told_something_else_is_kept_aside(post: Post) -> None:
    root, own, theirs = post.draft().heads

    with refused(Quarantine, "directory_fork"):
        post.open(post.send(heads=(root, own, Head(theirs.version, bytes(32)))).data)


def test_step_8_a_sender_who_is_behind_is_read_and_noted(post: Post) -> None:
    veld = post.network.organisations["veld"]
    ahead = post.ours.accept_org(veld.signed(veld.next())).directory

    assert post.open(post.send().data, directory=ahead).sender_behind


# --- 9 the sender ------------------------------------------------------------------------------------------


def test_step_9_a_device_in_no_document_is_fetched_for_and_then_refused(post: Post) -> None:
    post.sender = DeviceKeys.generate(post.roll)
    root, _, theirs = post.draft().heads
    data = post.send(heads=(root, Head(0, bytes(32)), theirs)).data

    with refused(Quarantine, "sender_unknown"):
        post.open(data)
    with refused(Quarantine, "directory_behind"):
        post.open(post.send().data)


def test_step_9_a_revoked_device_is_refused(post: Post) -> None:
    veld = post.network.organisations["veld"]
    revoked = tuple(
        replace(device, revoked=TODAY) if device.label == "laptop" else device
        for device in veld.document.devices
    )
    after = post.ours.accept_org(veld.signed(veld.next(devices=revoked))).directory

    with refused(Quarantine, "sender_revoked"):
        post.open(post.send().data, directory=after)


def test_step_9_an_organisation_that_left_is_refused(post: Post) -> None:
    data = post.send().data
    ocmw, veld = post.network.root.members
    gone = post.network.next_root(members=(ocmw, replace(veld, left=TODAY)))
    after = post.ours.accept_root(post.network.signed_root(gone), TODAY).directory

    with refused(Quarantine, "not_active"):
        post.open(data, directory=after)


def test_step_9_a_kind_that_this_device_may_not_send_is_refused(post: Post) -> None:
    with refused(Quarantine, "kind_not_allowed"):
        post.open(post.send(kind=Kind.CLAIM).data)
    post.sender = post.network.organisations["veld"].devices["poets"]
    with refused(Quarantine, "kind_not_allowed"):
        post.open(post.send().data)
