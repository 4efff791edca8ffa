"""Enrolment: what a thief of an invitation, or somebody who altered one, cannot do."""

import hashlib
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.errors import EnrolmentRefused, Malformed, WordsDiffer
from sync.identity import (
    DeviceKeys,
    Enrolment,
    PairKey,
    SigningKey,
    build_enrolment,
    check_words,
    four_words_down,
    four_words_up,
    hub_check,
    hub_token,
    open_enrolment,
    same_words,
    seal_enrolment,
    word_list,
)
from sync.protocol import Invitation, cbor, context, digest, next_digest
from tests.sync.invented import an_id, dice, refused

ROLL = dice("enrolment")
INVITATION = Invitation(
    net=an_id("net"),
    root_digest=ROLL(32),
    organisation=an_id("org"),
    hub_url="http://127.0.0.1:8470",
    hub_key=SigningKey.generate(ROLL).public,
    inv=an_id("inv"),
    secret=ROLL(32),
    until=29_904_320,
)
FIRST = replace(INVITATION, organisation=None)
KEYS = DeviceKeys.generate(ROLL)
PAIR, FOLLOWING = PairKey.generate(ROLL), PairKey.generate(ROLL)
E = build_enrolment(INVITATION, KEYS, "Laptop van Noor", ROLL)
E_FIRST = build_enrolment(FIRST, KEYS, "Eerste toestel", ROLL, (PAIR, next_digest(FOLLOWING.publics)))


def box_of(invitation: Invitation) -> ChaCha20Poly1305:
    derived = HKDF(SHA256(), 32, None, context("enrol") + b"box").derive(invitation.secret)
    return ChaCha20Poly1305(derived)


def repacked(posted: bytes, change: dict[int, Any]) -> bytes:
    """What somebody who holds the invitation can post: opened, altered, closed again."""
    box = box_of(INVITATION)
    value = cbor.decode(box.decrypt(posted[:12], posted[12:], None)) | change
    return posted[:12] + box.encrypt(posted[:12], cbor.encode(value), None)


def test_the_inviter_reads_what_the_new_device_said() -> None:
    message, said = open_enrolment(INVITATION, seal_enrolment(INVITATION.secret, E, KEYS, ROLL))

    assert message == E
    assert (said.label, said.sig, said.net_key) == ("Laptop van Noor", KEYS.sig.public, KEYS.net.public)
    assert said.boxes == (KEYS.box.public,)
    assert said.organisation is None
    assert Enrolment.decode(E).encode() == E


def test_a_first_device_brings_the_keys_of_its_organisation() -> None:
    _, said = open_enrolment(FIRST, seal_enrolment(FIRST.secret, E_FIRST, KEYS, ROLL, PAIR))

    assert said.organisation == (PAIR.publics, next_digest(FOLLOWING.publics))


@pytest.mark.parametrize("at", [0, 5, 12, 13, 400, -17, -1])
def test_a_changed_byte_of_what_was_posted_is_noticed(at: int) -> None:
    posted = bytearray(seal_enrolment(INVITATION.secret, E, KEYS, ROLL))
    posted[at] ^= 1

    with refused(EnrolmentRefused, "enrolment_seal"):
        open_enrolment(INVITATION, bytes(posted))


@pytest.mark.parametrize("posted", [b"", b"short", bytes(40_000)])
def test_what_is_no_enrolment_is_refused(posted: bytes) -> None:
    with pytest.raises(EnrolmentRefused):
        open_enrolment(INVITATION, posted)


def test_another_invitations_secret_does_not_open_it() -> None:
    with refused(EnrolmentRefused, "enrolment_seal"):
        open_enrolment(INVITATION, seal_enrolment(b"x" * 32, E, KEYS, ROLL))


def test_who_holds_the_invitation_can_still_not_put_other_keys_under_somebody_elses_name() -> None:
    """The MAC and every signature stand on their own."""
    posted = seal_enrolment(INVITATION.secret, E, KEYS, ROLL)
    other = DeviceKeys.generate(ROLL)
    swapped = replace(Enrolment.decode(E), sig=other.sig.public).encode()
    mac = cbor.decode(
        box_of(INVITATION).decrypt(*_opened(seal_enrolment(INVITATION.secret, swapped, KEYS, ROLL)))
    )[5]

    with refused(EnrolmentRefused, "enrolment_mac"):
        open_enrolment(INVITATION, repacked(posted, {1: swapped}))
    with refused(EnrolmentRefused, "enrolment_signature"):
        open_enrolment(INVITATION, repacked(posted, {1: swapped, 5: mac}))
    for signature in (2, 3):
        with refused(EnrolmentRefused, "enrolment_signature"):
            open_enrolment(INVITATION, repacked(posted, {signature: bytes(64)}))
    with refused(EnrolmentRefused, "enrolment"):
        open_enrolment(INVITATION, repacked(posted, {6: 1}))


def _opened(posted: bytes) -> tuple[bytes, bytes, None]:
    return posted[:12], posted[12:], None


def test_the_organisations_own_keys_must_have_signed_too() -> None:
    for pair in (None, FOLLOWING):
        with refused(EnrolmentRefused, "enrolment_signature"):
            open_enrolment(FIRST, seal_enrolment(FIRST.secret, E_FIRST, KEYS, ROLL, pair))


@pytest.mark.parametrize("field", ["net", "inv", "root_digest", "hub_key"])
def test_a_device_that_was_given_an_altered_invitation_is_noticed(field: str) -> None:
    wrong = SigningKey(b"w" * 32).public
    altered = replace(INVITATION, **{field: wrong[: len(getattr(INVITATION, field))]})
    message = build_enrolment(altered, KEYS, "laptop", ROLL)

    with refused(EnrolmentRefused, "enrolment_invitation"):
        open_enrolment(INVITATION, seal_enrolment(INVITATION.secret, message, KEYS, ROLL))


def test_organisation_keys_are_there_exactly_for_a_first_device() -> None:
    with refused(EnrolmentRefused, "enrolment_organisation"):
        open_enrolment(INVITATION, seal_enrolment(INVITATION.secret, E_FIRST, KEYS, ROLL, PAIR))
    with refused(EnrolmentRefused, "enrolment_organisation"):
        open_enrolment(FIRST, seal_enrolment(FIRST.secret, E, KEYS, ROLL))


def test_the_hub_learns_a_hash_first_and_the_token_later_and_neither_opens_anything() -> None:
    secret = INVITATION.secret

    assert hub_check(secret) == digest(hub_token(secret))
    assert hub_token(secret) not in (
        secret,
        HKDF(SHA256(), 32, None, context("enrol") + b"box").derive(secret),
    )


def test_a_label_is_short_and_there() -> None:
    for label in ("", "x" * 81):
        with refused(Malformed, "enrolment"):
            build_enrolment(INVITATION, KEYS, label, ROLL)


def test_the_words_are_2048_plain_words() -> None:
    words = word_list()

    assert len(set(words)) == 2048
    assert list(words) == sorted(words)
    assert all(3 <= len(word) <= 8 and word.isascii() and word.isalpha() and word.islower() for word in words)


def test_no_two_words_differ_by_one_letter() -> None:
    """They are read out over the telephone."""
    blanked = [f"{word[:at]}*{word[at + 1 :]}" for word in word_list() for at in range(len(word))]

    assert len(set(blanked)) == len(blanked)


def test_four_words_belong_to_one_enrolment_and_one_invitation() -> None:
    altered = build_enrolment(replace(INVITATION, root_digest=bytes(32)), KEYS, "Laptop van Noor", dice("x"))

    words = four_words_up(E, INVITATION.inv)

    assert words == four_words_up(E, INVITATION.inv)
    assert len({words, four_words_up(altered, INVITATION.inv), four_words_up(E, an_id("other"))}) == 3


def test_the_words_that_answer_bind_both_documents() -> None:
    org, root = b"o" * 32, b"r" * 32

    words = {
        four_words_down(E, INVITATION.inv, org, root),
        four_words_down(E, INVITATION.inv, bytes(32), root),
        four_words_down(E, INVITATION.inv, org, bytes(32)),
        four_words_up(E, INVITATION.inv),
    }

    assert len(words) == 4


def test_typed_words_may_differ_in_case_and_blanks_only() -> None:
    words = ("appel", "brug", "citroen", "duif")

    assert same_words([" Appel", "BRUG ", "citroen", "duif"], words)
    assert not same_words(["appel", "brug", "citroen", "duim"], words)
    assert not same_words(["brug", "appel", "citroen", "duif"], words)
    assert not same_words(["appel", "brug", "citroen"], words)
    assert not same_words(["appel", "brug", "citroen", "duif", "ezel"], words)


def test_three_wrong_entries_end_the_invitation() -> None:
    words = ("appel", "brug", "citroen", "duif")
    wrong = ("appel", "brug", "citroen", "ezel")

    for before, left in ((0, 2), (1, 1), (2, 0)):
        with pytest.raises(WordsDiffer) as caught:
            check_words(wrong, words, wrong_before=before)
        assert caught.value.tries_left == left
        check_words(words, words, wrong_before=before)
    with refused(WordsDiffer, "words"):
        check_words(words, words, wrong_before=3)


def test_the_words_of_a_known_message_never_change() -> None:
    """The two programs of an enrolment may be of different versions: list and computation are for ever."""
    listed = "\n".join(word_list()) + "\n"

    assert four_words_up(b"E", bytes(16)) == ("klaproos", "mantel", "fysica", "verhuis")
    assert (
        hashlib.sha256(listed.encode()).hexdigest()
        == "7883bf42499edb6392fc016cc2767bd5c9b87a290e899da33b0676659590eec3"
    )
