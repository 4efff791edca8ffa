"""Opening, second half: signature, body, thread, chain and payload; and the order of all steps."""

import zlib
from dataclasses import replace

import pytest

from sync.errors import Quarantine
from sync.protocol import (
    Kind,
    Receipt,
    What,
    Withdrawal,
)
from sync.sealing import Counters, Sealed, reseal
from tests.sync.invented import TODAY, an_id, refused
from tests.sync.post import INC, PAYLOAD, Post, resigned_pd


@pytest.fixture
def post() -> Post:
    return Post()


# --- 10 and 11: signature, body ----------------------------------------------------------------------------


def test_step_10_the_signature_is_of_the_device_that_is_named(post: Post) -> None:
    sealed = post.send()
    other = post.network.organisations["veld"].devices["tweede"]

    for signature in (
        other.sig.sign("message", sealed.signed_header),
        post.sender.sig.sign("ledger", sealed.signed_header),
        bytes(64),
    ):
        with refused(Quarantine, "signature"):
            post.open(post.forge(sealed, signature=signature))


def test_step_10_every_field_of_the_header_is_signed(post: Post) -> None:
    sealed = post.send()
    changed = replace(sealed.kept.header, until=1).encode()

    with refused(Quarantine, "signature"):
        post.open(post.forge(sealed, signed_header=changed, signature=sealed.signature))


def test_step_11_a_body_that_does_not_inflate_is_refused(post: Post) -> None:
    sealed = post.send()
    raw, salt = sealed.signed_header, sealed.kept.salt
    body = zlib.compress(PAYLOAD) + b"!"
    prefix = b"VP1\x01" + len(raw).to_bytes(2, "big") + len(body).to_bytes(4, "big")
    message = (prefix + raw + sealed.signature + salt + body).ljust(2048, b"\0")

    with refused(Quarantine, "inflate"):
        post.open(post.forge(sealed, message=message))


@pytest.mark.parametrize("part", [{"body": b"another payload"}, {"salt": bytes(16)}], ids=["body", "salt"])
def test_step_11_the_payload_is_the_one_that_was_signed(post: Post, part: dict[str, bytes]) -> None:
    sealed = post.send()

    with refused(Quarantine, "digest"):
        post.open(post.forge(sealed, **part))


# --- 12 and 13: thread, chain ------------------------------------------------------------------------------


def test_step_12_a_message_has_its_effect_once_also_when_it_was_sealed_again(post: Post) -> None:
    sealed = post.send()
    post.memory.keep(post.open(sealed.data))
    recipient = post.theirs.recipient(an_id("onthaal"), TODAY)
    again = reseal(
        sealed.kept,
        post.sender,
        recipient,
        heads=sealed.kept.header.heads,
        expires=TODAY + 50,
        entropy=post.roll,
    )

    with refused(Quarantine, "repeated"):
        post.open(again.data)


def test_step_12_an_answer_belongs_to_a_thread_that_is_known(post: Post) -> None:
    ocmw, veld = post.network.organisations["ocmw"], post.network.organisations["veld"]
    post.sender, post.theirs, post.ours = ocmw.devices["balie"], post.ours, post.theirs
    heads = post.theirs.heads(veld.id)
    keys = {(an_id("noor"), 1): veld.seeds[an_id("noor")]}
    data = post.send(kind=Kind.STATUS, to="noor", heads=heads).data

    with refused(Quarantine, "thread_unknown"):
        post.open(data, keys=keys)
    post.memory.threads.add(an_id("thread"))
    assert post.open(data, keys=keys).header.kind is Kind.STATUS


def test_step_12_a_request_that_was_withdrawn_first_is_never_shown(post: Post) -> None:
    withdrawal = Withdrawal(an_id("thread"), (), "persoon_wil_niet")
    opened = post.open(post.send(kind=Kind.WITHDRAWAL, payload=withdrawal.encode()).data)
    assert opened.content == withdrawal
    post.memory.withdrawn.add(an_id("thread"))

    with refused(Quarantine, "withdrawn"):
        post.open(post.send().data)


def test_step_12_what_is_no_request_still_passes_in_a_thread_that_was_withdrawn(post: Post) -> None:
    post.memory.withdrawn.add(an_id("thread"))
    again = Withdrawal(an_id("thread"), (), "persoon_wil_niet")

    assert post.open(post.send(kind=Kind.WITHDRAWAL, payload=again.encode()).data).content == again


def follow(sealed: Sealed, n: int | None = None) -> Counters:
    return Counters(n or sealed.kept.header.n + 1, sealed.chain_value, INC)


def test_step_13_a_chain_in_order_has_no_gap(post: Post) -> None:
    first = post.send()
    second = post.send(follow(first))

    for sealed in (first, second):
        opened = post.open(sealed.data)
        assert not opened.gap
        post.memory.keep(opened)


def test_step_13_a_missing_message_shows_and_may_come_later(post: Post) -> None:
    first = post.send()
    second = post.send(follow(first))
    third = post.send(follow(second))

    for sealed, gap in ((first, False), (third, True), (second, False)):
        opened = post.open(sealed.data)
        assert opened.gap is gap
        post.memory.keep(opened)


def test_step_13_a_sender_with_two_histories_is_found_out(post: Post) -> None:
    first = post.send()
    second = post.send(follow(first))
    third = post.send(follow(second))
    post.memory.keep(post.open(first.data))
    post.memory.keep(post.open(third.data))

    same_number = post.send()
    other_past = post.send(Counters(2, bytes(32), INC))
    other_future = post.send(follow(first))
    nothing_before = post.send(Counters(1, b"p" * 32, b"incarn02"))
    for sealed in (same_number, other_past, other_future, nothing_before):
        with refused(Quarantine, "split"):
            post.open(sealed.data)


def test_step_13_the_same_place_with_the_same_value_is_no_second_history(post: Post) -> None:
    """What is known of a chain may outlive what is known of its messages."""
    sealed = post.send()
    opened = post.open(sealed.data)
    post.memory.keep(opened)
    post.memory.messages.clear()
    post.memory.envelopes.clear()

    assert post.open(sealed.data).payload == opened.payload


def test_step_13_a_new_incarnation_starts_a_new_chain(post: Post) -> None:
    post.memory.keep(post.open(post.send().data))

    assert post.open(post.send(Counters(1, bytes(32), b"incarn02")).data).payload == PAYLOAD


# --- 14 the payload ----------------------------------------------------------------------------------------


def test_step_14_a_payload_that_cannot_be_read_is_refused_whatever_the_reader_does(post: Post) -> None:
    def read(payload: bytes) -> object:
        raise RecursionError(payload)

    with refused(Quarantine, "payload"):
        post.open(post.send().data, models={Kind.REQUEST: read})
    with refused(Quarantine, "payload"):
        post.open(post.send(kind=Kind.WITHDRAWAL, payload=b"\xa0").data)
    with refused(Quarantine, "kind_unsupported"):
        post.open(post.send().data, models={})


def test_the_wires_own_payloads_are_read_here_and_cannot_be_taken_over(post: Post) -> None:
    receipt = Receipt(an_id("mid"), bytes(32), What.RECEIVED, 1)
    ocmw = post.network.organisations["ocmw"]
    keys = {(an_id("an"), 1): ocmw.seeds[an_id("an")]}
    post.memory.threads.add(an_id("thread"))

    opened = post.open(
        post.send(kind=Kind.RECEIPT, to="an", payload=receipt.encode()).data,
        keys=keys,
        models={Kind.RECEIPT: bytes},
    )

    assert opened.content == receipt


def test_the_order_of_the_steps_is_fixed(post: Post) -> None:
    """One envelope with many faults: mending them one by one brings out the codes in order."""
    sealed = post.send(kind=Kind.CLAIM)
    data = post.forge(sealed, body=b"another", signature=bytes(64))
    post.memory.envelopes.add(sealed.env)

    with refused(Quarantine, "seen"):
        post.open(data)
    post.memory.envelopes.clear()
    with refused(Quarantine, "kind_not_allowed"):
        post.open(data)
    request = post.send()
    with refused(Quarantine, "signature"):
        post.open(post.forge(request, body=b"another", signature=bytes(64)))
    with refused(Quarantine, "digest"):
        post.open(post.forge(request, body=b"another"))
    post.memory.messages.add(request.kept.header.mid)
    other = resigned_pd(request, b"another")
    with refused(Quarantine, "repeated"):
        post.open(post.forge(request, header=other, body=b"another"))
